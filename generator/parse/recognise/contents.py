"""The contents list, which the outline of the page replaces."""

from __future__ import annotations

import re

from generator.model.document import Reason
from generator.parse.elements import Drop, Match, Reading
from generator.parse.furniture import CONTENTS, LEADERS
from generator.parse.markers import BULLET, MARKERS, TAG_LINE
from generator.text.fold import fold

_LONGEST_ENTRY = 60
_SHORTEST_LIST = 5
_LEADER = re.compile(r"(?:[.…·]{2,}|(?:\. ){2,}| {4,}) *\d{1,4}$")


def contents(reading: Reading, at: int) -> Match | None:
    """目录 and the headings under it, or a run of headings that all come again with their text."""
    if reading.in_box:
        return None
    first = at
    label = re.sub(r"</?[a-z]+>", "", _plain(reading, at))
    if CONTENTS.match(label):
        first = at + 1
    elif not (_opens_unlabelled(reading, at) or _has_leaders(reading, at)):
        return None
    after = _end(reading, first)
    if after == first:
        return None
    spans = [reading.lines[i].span for i in range(at, after)]
    return Match(tuple(Drop(span=span, reason=Reason.CONTENTS) for span in spans), after)


def _plain(reading: Reading, at: int) -> str:
    line = reading.line(at)
    return BULLET.sub("", line.folded, count=1).strip("*# ") if line else ""


def _entry(reading: Reading, at: int) -> str:
    """A contents entry without its leaders, page number and spaces; "" for any other line."""
    text = _plain(reading, at)
    if not text or len(text) > _LONGEST_ENTRY or re.search(r"[。!?;]", text):
        return ""
    return key(LEADERS.sub("", text))


def key(text: str) -> str:
    """A title as it is compared: without spaces and punctuation."""
    return re.sub(r"\W", "", fold(text))


def _end(reading: Reading, first: int) -> int:
    """The line after the last entry: where one of the highest entries comes again, or prose begins."""
    tops = _tops(reading, first)
    seen: set[str] = set()
    at = first
    while (line := reading.line(at)) is not None:
        if TAG_LINE.match(line.folded):
            at += 1
            continue
        entry = _entry(reading, at)
        if not entry:
            return at
        if entry in seen and entry in tops:
            return _with_higher(reading, first, at)
        seen.add(entry)
        at += 1
    return at


def _tops(reading: Reading, first: int) -> set[str]:
    """The first entry of a list, and its entries of the highest numbering system."""
    entries: list[tuple[int, str]] = []
    at = first
    while entry := _entry(reading, at):
        entries.append((_rank(_plain(reading, at)), entry))
        at += 1
    highest = min((rank for rank, _ in entries), default=0)
    return {entry for place, (rank, entry) in enumerate(entries) if place == 0 or rank == highest}


def _with_higher(reading: Reading, first: int, at: int) -> int:
    """The line where the text begins: a heading that the list leaves out may stand above its first."""
    while at - 1 > first and _rank(_plain(reading, at - 1)) < _rank(_plain(reading, at)):
        at -= 1
    return at


def _rank(text: str) -> int:
    """The place of the numbering system that opens a line, the highest first."""
    return next((i for i, marker in enumerate(MARKERS) if marker.pattern.match(text)), len(MARKERS))


def _is_heading(text: str) -> bool:
    return any(marker.pattern.match(text) for marker in MARKERS)


def _opens_unlabelled(reading: Reading, at: int) -> bool:
    """Whether several headings follow one another here and the first of them comes again later."""
    run = [_plain(reading, i) for i in range(at, at + _SHORTEST_LIST)]
    if len(run) < _SHORTEST_LIST or not all(text and _is_heading(text) for text in run):
        return False
    opening = _entry(reading, at)
    later = range(at + _SHORTEST_LIST, min(reading.tail, len(reading.lines)))
    return bool(opening) and any(_entry(reading, i) == opening for i in later)


def _has_leaders(reading: Reading, at: int) -> bool:
    """Whether several lines that follow one another end in dots and the number of a page."""
    run = range(at, at + _SHORTEST_LIST)
    return all(_entry(reading, i) and _LEADER.search(_plain(reading, i)) for i in run)
