"""The head of a document: its title, who issued it and when, and the page furniture above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.document import BlockKind, Reason
from generator.model.source import Span
from generator.parse.elements import Drop, Leaf, Match, Reading
from generator.parse.furniture import CONTENTS, furniture
from generator.parse.lines import Line
from generator.parse.markers import (
    BOLD_LINE,
    BOX,
    COMMENT,
    FRONT_TITLES,
    LONGEST_TITLE,
    MARKDOWN_HEADING,
    MARKERS,
    SALUTATION,
    TAG_LINE,
)
from generator.text.fold import HAN

_MARKS = re.compile(r"(?:> ?)*(?:[-*+] +(?=\S)|#{1,6} +(?=\S))?")
_TITLE = re.compile(
    r".*(?:规划|纲要|计划|报告|意见|方案|决定|建议|摘要|公报)(?:\(.{1,20}\)|《.*》)?(?:全文|摘要)?$|.*国民经济和社会发展.*"
)
_BARE_TITLE = re.compile(r"(?:\d{4}年?)?(?:政府)?工作报告$")
# The day and the speaker, which a copy's front matter sets in brackets behind the title.
_DELIVERED = re.compile(r" *[(（]\d{4}年\d{1,2}月[^()（）]*[)）]$")
_TITLE_OPENS = re.compile(r".*(?:发展|和|与|的|五年)$")
_FRONT_TITLE = re.compile(r"title: *(?P<title>.+)$")
_SPACED = re.compile(rf"(?:[{HAN}] +){{3}}")  # a title set with spaces between its characters
_LONGEST_HEAD_LINE = 60
_LONGEST_HEAD = 60
# Who issued a document and when, as it stands between its title and the title printed again.
_ISSUED = re.compile(
    r"^(?:——|--|\()|\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|(?:委员会|大会)$|(?:[省市县区州]长|主席) ?\S{0,4}$"
)
_MEETING_GOES_ON = re.compile(r".*(?:大会|第.{1,4}届|在[^,。]{2,12}[省市州盟区县旗])$")


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """Where the head ends, and what its lines are."""

    end: int
    title: tuple[Span, ...]
    titles: frozenset[int]  # lines that hold the title, or hold it again
    front: int  # lines of Markdown front matter


def head_of(lines: Sequence[Line], markdown: bool) -> Head:
    """The head of a text."""
    front = _front_matter(lines) if markdown else 0
    end = _end(lines, front)
    groups = _titles(lines, front, end)
    chosen = max(groups, key=lambda group: sum(len(_plain(lines[i])) for i in group), default=())
    title = tuple(span for i in chosen for span in _inner(lines[i]))
    if not title or _BARE_TITLE.match(_close("".join(_plain(lines[i]) for i in chosen))):
        title = _title_of_front_matter(lines[:front]) or title
    return Head(end=end, title=title, titles=frozenset(i for group in groups for i in group), front=front)


def _front_matter(lines: Sequence[Line]) -> int:
    if not lines or lines[0].folded != "---":
        return 0
    return next((i + 1 for i in range(1, len(lines)) if lines[i].folded == "---"), 0)


def _end(lines: Sequence[Line], front: int) -> int:
    """The first line that belongs to the text: a heading, a greeting, a contents list, prose."""
    for at in range(front, min(len(lines), front + _LONGEST_HEAD)):
        if _begins_text(lines, at):
            return at
    return len(lines) if len(lines) <= front + _LONGEST_HEAD else front


def _begins_text(lines: Sequence[Line], at: int) -> bool:
    line = _plain(lines[at])
    if COMMENT.match(lines[at].folded) or (_TITLE.match(_close(line)) and len(line) <= LONGEST_TITLE):
        return False
    if SALUTATION.match(line) or CONTENTS.match(line) or TAG_LINE.match(lines[at].folded):
        return True
    if any(marker.pattern.match(line) for marker in MARKERS) or BOX.match(line):
        return True
    if MARKDOWN_HEADING.match(lines[at].folded) or _close(line) in FRONT_TITLES:
        return True
    return furniture(line) is None and (len(line) > _LONGEST_HEAD_LINE or _is_prose(line))


def _is_prose(line: str) -> bool:
    return len(line) > 12 and line.endswith("。")


def _plain(line: Line) -> str:
    return line.folded[_mark(line) :].strip("*# ")


def _mark(line: Line) -> int:
    """How far the signs of Markdown at the head of a line reach."""
    found = _MARKS.match(line.folded)
    return found.end() if found else 0


def _close(text: str) -> str:
    """`text` without spaces: titles are often printed with spaces between their characters."""
    return "".join(text.split())


def _titles(lines: Sequence[Line], front: int, end: int) -> list[tuple[int, ...]]:
    """Groups of lines that read as a title; a title may be broken over two."""
    groups: list[tuple[int, ...]] = []
    at = front
    while at < end:
        text = _close(_plain(lines[at]))
        following = _close(_plain(lines[at + 1])) if at + 1 < end else ""
        own = (
            not COMMENT.match(lines[at].folded)
            and furniture(text) is None
            and furniture(_plain(lines[at])) is None
        )
        if own and _TITLE_OPENS.match(text) and _TITLE.match(following):
            groups.append((at, at + 1))
            at += 2
            continue
        if own and _TITLE.match(text) and len(text) <= LONGEST_TITLE and text[-1] not in "。,;":
            groups.append((at,))
        at += 1
    return groups


def _inner(line: Line) -> tuple[Span, ...]:
    """The runs of a title line without Markdown signs and without spaces between single characters."""
    text = line.folded
    start = _mark(line)
    bold = BOLD_LINE.match(text[start:])
    begin, stop = (start + bold.start("inner"), start + bold.end("inner")) if bold else (start, len(text))
    inner = text[begin:stop]
    if not _SPACED.search(inner):
        return (line.run(begin, stop),)
    return tuple(line.run(begin + m.start(), begin + m.end()) for m in re.finditer(r"\S+", inner))


def _title_of_front_matter(lines: Sequence[Line]) -> tuple[Span, ...]:
    for line in lines:
        if match := _FRONT_TITLE.match(line.folded):
            title = match["title"]
            if delivered := _DELIVERED.search(title):
                title = title[: delivered.start()]
            if title[: len(title) // 2] == title[len(title) // 2 :]:
                title = title[: len(title) // 2]
            return (line.run(match.start("title"), match.start("title") + len(title)),)
    return ()


def head(reading: Reading, at: int) -> Match | None:
    """The lines before the text: titles again, furniture, bylines."""
    if at >= reading.head or at > 0:
        return None
    return Match(tuple(_roles(reading)), reading.head)


def _roles(reading: Reading) -> list[Drop | Leaf]:
    found = head_of(reading.lines[: reading.head], reading.markdown)
    reasons = _reasons(reading, found)
    roles: list[Drop | Leaf] = []
    bylines: set[str] = set()
    at = 0
    while at < reading.head:
        line = reading.lines[at]
        if at in found.titles:
            shown = any(span.start >= line.span.start and span.end <= line.span.end for span in found.title)
            roles += [] if shown else [Drop(span=line.span, reason=Reason.REPEATED_TITLE)]
        elif at < found.front or COMMENT.match(line.folded):
            roles += _metadata(line, found.title)
        elif reason := reasons.get(at):
            roles.append(Drop(span=line.span, reason=reason))
        elif (text := _close(_plain(line))) in bylines:
            roles.append(Drop(span=line.span, reason=Reason.REPEATED_TITLE))
        else:
            bylines.add(text)
            spans = [_byline(line, reading.markdown)]
            while at + 1 < reading.head and _MEETING_GOES_ON.match(_plain(reading.lines[at])):
                at += 1
                spans.append(_byline(reading.lines[at], reading.markdown))
            roles.append(Leaf(kind=BlockKind.BYLINE, spans=tuple(spans)))
        at += 1
    return roles


def _reasons(reading: Reading, found: Head) -> dict[int, Reason]:
    """The lines of the head that are furniture; a value below its label (来源：) is what the label is."""
    first, last = min(found.titles, default=-1), max(found.titles, default=-1)
    reasons: dict[int, Reason] = {}
    for at, line in enumerate(reading.lines[: reading.head]):
        text = _plain(line)
        path = at < first or (at < last and not _ISSUED.search(text))
        labelled = (
            at - 1 in reasons and reading.lines[at - 1].folded.endswith(":") and not _ISSUED.search(text)
        )
        reason = furniture(text) or (reasons[at - 1] if labelled else Reason.NAVIGATION if path else None)
        if reason:
            reasons[at] = reason
    return reasons


def _metadata(line: Line, title: tuple[Span, ...]) -> list[Drop]:
    """A line of front matter, without the title where the page takes it from here."""
    edges = [
        line.span.start,
        *(edge for span in title if span.start in range(*line.span) for edge in span),
        line.span.end,
    ]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [Drop(span=Span(start, end), reason=Reason.METADATA) for start, end in pairs if end > start]


def _byline(line: Line, markdown: bool) -> Span:
    start = _mark(line) if markdown else 0
    bold = BOLD_LINE.match(line.folded[start:])
    if bold:
        return line.run(start + bold.start("inner"), start + bold.end("inner"))
    return line.run(start)


__all__ = ["Head", "head", "head_of"]
