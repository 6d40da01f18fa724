"""What a line reads as: a title that stands alone, or something that can stand under one."""

from __future__ import annotations

import re

from generator.model.document import DivisionKind
from generator.parse.elements import Heading, Reading
from generator.parse.furniture import furniture
from generator.parse.lines import Line
from generator.parse.markers import (
    BOLD_LINE,
    BOX,
    DASH,
    ENUMERATION,
    MARKDOWN_HEADING,
    MARKERS,
    NOTE,
    NUMBERED_ITEM,
    OMISSION,
    SALUTATION,
)
from generator.text.fold import HAN

SENTENCE_END = re.compile(r"[。!?！？](?=[^”’」』)）》。!?！？]|$)")
LONGEST_UNNUMBERED = 40
BOLD = "**"
_PROSE = 40
_LABELLED = re.compile(r"(?:责任|牵头|主办|承办|实施|协办|配合|完成)[^:：]{0,6}[:：]|\(.*\)$|(?:今年|去年)是")
_UNCLOSED_BOLD = re.compile(r"\*\*(?=[^*]+$)")
_OPENED_BOLD = re.compile(r"\*\*(?=[^*]+\*\*.)")


def bare(line: Line, start: int = 0) -> tuple[int, int, int]:
    """Where the text of a line begins and ends without Markdown's signs, and how many number signs it has."""
    depth, end = 0, len(line.folded)
    if mark := MARKDOWN_HEADING.match(line.folded, start):
        depth, start = len(mark["level"]), mark.end()
    if bold := BOLD_LINE.match(line.folded[start:end]):
        start, end = start + bold.start("inner"), start + bold.end("inner")
    elif _OPENED_BOLD.match(line.folded, start) or _UNCLOSED_BOLD.match(line.folded, start):
        start += len(BOLD)
    return start, end, depth


def plain_heading(line: Line, start: int, end: int, depth: int = 0) -> Heading:
    return Heading(
        kind=DivisionKind.UNNUMBERED,
        number=None,
        value=None,
        title=(line.run(start, end),),
        whole=(line.run(start, end),),
        depth=depth,
    )


def stands_alone(reading: Reading, at: int, behind: int = 0) -> bool:
    """Whether a line reads as a title from `behind` on: short, no sentence, no list sign."""
    line = reading.line(at)
    if line is None:
        return False
    start, end, _ = bare(line)
    text = line.folded[max(start, behind) : end]
    others = (DASH, NUMBERED_ITEM, ENUMERATION, BOX, NOTE, OMISSION, SALUTATION)
    return (
        2 <= len(text) <= LONGEST_UNNUMBERED
        and text.count(",") <= 2
        and not re.search(r"[。!?;…|<>{}=%]|[,:、,.]$|^[,、:)”]", text)
        and len(re.findall(f"[{HAN}]", text)) >= 2
        and not re.match(r"(?:是|的|和|及|与|等)[::,]?", text)
        and not re.search(r"(?:的|和|与|及|在|是|为|把|将)$", text)
        and not any(pattern.match(text) for pattern in others)
        and furniture(text) is None
        and not _LABELLED.match(text)
        and not re.search(r"[:：](?:指|是|即)", text)
        and all(text.count(a) == text.count(b) for a, b in ("“”", "《》", "()"))
    )


def carries(reading: Reading, at: int) -> bool:
    """Whether a line can stand under a heading: prose, a list, or a heading of a lower level."""
    line = reading.line(at)
    if line is None:
        return False
    start, end, _ = bare(line)
    text = line.folded[start:end]
    if any(marker.pattern.match(text) for marker in MARKERS) or DASH.match(text) or SALUTATION.match(text):
        return True
    prose = min(_PROSE, reading.wrap * 0.8) if reading.wrap else _PROSE
    return len(text) >= prose or bool(re.search(r"[。!?:]$", text))
