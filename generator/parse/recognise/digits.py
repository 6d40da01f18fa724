"""Headings below （一）: 1. and 第一, alone on their lines with paragraphs under them."""

from __future__ import annotations

import re

from generator.model.document import DivisionKind
from generator.parse.elements import Heading, Match, Reading
from generator.parse.lines import Line
from generator.parse.markers import GLOSSARY, NUMBERED_HEADING
from generator.parse.recognise.titles import bare
from generator.text.numerals import numeral

_LONGEST = 40
_SHORTEST_BODY = 40
_SHORT = 0.85  # of the measure of wrapped lines: a line longer than that goes on with the next
_REACH = 80  # how many lines away the heading with the next number may stand


def digit_heading(reading: Reading, at: int) -> Match | None:
    """1.加快产业转型, with prose under it and a fellow near it."""
    found = None if reading.in_box or at in reading.leads else _found(reading, at)
    if found is None or not (_fellow(reading, at, 1) or _fellow(reading, at, -1)):
        return None
    return Match((found,), at + 1)


def _found(reading: Reading, at: int) -> Heading | None:
    """The heading that a line would be, were there another like it."""
    line, below = reading.line(at), reading.line(at + 1)
    if line is None or below is None or line.measure > reading.wrap * _SHORT > 0:
        return None
    start, end, depth = bare(line)
    found = NUMBERED_HEADING.match(line.folded, start, end)
    if not found or not _is_title(line.folded[found.end() : end]) or not _is_body(reading, below):
        return None
    return Heading(
        kind=DivisionKind.UNNUMBERED,
        number=line.run(*found.span("number")),
        value=numeral(found["value"] or found["ordinal"]),
        title=(line.run(found.end(), end),),
        whole=(line.run(start, end),),
        depth=depth,
    )


def _is_title(text: str) -> bool:
    balanced = all(text.count(a) == text.count(b) for a, b in ("“”", "《》", "()"))
    return 4 <= len(text) <= _LONGEST and balanced and not re.search(r"[。;:!?|]|[,、]$", text)


def _is_body(reading: Reading, line: Line) -> bool:
    shortest = min(_SHORTEST_BODY, reading.wrap * 0.8) if reading.wrap else _SHORTEST_BODY
    return len(line.folded) >= shortest and not NUMBERED_HEADING.match(line.folded)


def _fellow(reading: Reading, at: int, step: int) -> bool:
    """Whether the heading with the next number, or the one before, stands near."""
    own = _found(reading, at)
    for other in range(at + step, at + step * _REACH, step):
        line = reading.line(other)
        if line is None or GLOSSARY.fullmatch(line.folded.strip("#* ")):
            return False
        near = _found(reading, other) if NUMBERED_HEADING.match(line.folded) else None
        if near and own and (near.value or 0) == (own.value or 0) + step:
            return True
    return False
