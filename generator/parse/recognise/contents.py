"""The contents list, which the outline of the page replaces."""

from __future__ import annotations

import re

from generator.model.document import Reason
from generator.parse.elements import Drop, Match, Reading
from generator.parse.entries import Entry, plain
from generator.parse.furniture import CONTENTS
from generator.parse.markers import TAG_LINE

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
    return plain(line) if line else ""


def _entry(reading: Reading, at: int) -> Entry | None:
    return reading.entries[at] if reading.line(at) is not None else None


def _end(reading: Reading, first: int) -> int:
    """The line after the last entry: where the first or one of the highest comes again, or prose begins."""
    opening = _entry(reading, first)
    seen: set[str] = set()
    at = first
    while (line := reading.line(at)) is not None:
        if TAG_LINE.match(line.folded):
            at += 1
            continue
        entry = _entry(reading, at)
        if not entry or not opening:
            return at
        if entry.title in seen and (entry.title == opening.title or entry.rank == opening.highest):
            return _with_higher(reading, first, at)
        seen.add(entry.title)
        at += 1
    return at


def _with_higher(reading: Reading, first: int, at: int) -> int:
    """The line where the text begins: a heading that the list leaves out may stand above its first."""
    while at - 1 > first:
        above, below = _entry(reading, at - 1), _entry(reading, at)
        if not (above and below and above.rank < below.rank):
            break
        at -= 1
    return at


def _opens_unlabelled(reading: Reading, at: int) -> bool:
    """Whether several headings follow one another here and the first of them comes again later."""
    run = [_entry(reading, i) for i in range(at, at + _SHORTEST_LIST)]
    opening = run[0]
    if not opening or not all(entry and entry.numbered for entry in run):
        return False
    return opening.again >= at + _SHORTEST_LIST


def _has_leaders(reading: Reading, at: int) -> bool:
    """Whether several lines that follow one another end in dots and the number of a page."""
    run = range(at, at + _SHORTEST_LIST)
    return all(_entry(reading, i) and _LEADER.search(_plain(reading, i)) for i in run)
