"""The lines of a text as they would stand in a contents list, worked out once for every line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.parse.furniture import LEADERS
from generator.parse.lines import Line
from generator.parse.markers import BULLET, MARKERS
from generator.text.fold import fold

_LONGEST_ENTRY = 60
_NO_NUMBER = len(MARKERS)


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A line that may be an entry of a contents list."""

    title: str  # without leaders, page number, spaces and punctuation
    rank: int  # the place of the numbering system that opens it, the highest first
    highest: int  # the highest rank among the entries from here to the next line that is none
    again: int  # the last line that reads so

    @property
    def numbered(self) -> bool:
        return self.rank < _NO_NUMBER


def entries(lines: Sequence[Line]) -> tuple[Entry | None, ...]:
    """For each line the entry that it may be; None for prose and blank lines."""
    found: list[Entry | None] = []
    again: dict[str, int] = {}
    below = _NO_NUMBER
    for at in range(len(lines) - 1, -1, -1):
        text = plain(lines[at])
        title = _title(text)
        rank = _rank(text) if title else _NO_NUMBER
        below = min(rank, below) if title else _NO_NUMBER
        entry = Entry(title=title, rank=rank, highest=below, again=again.setdefault(title, at))
        found.append(entry if title else None)
    return tuple(reversed(found))


def plain(line: Line) -> str:
    """A line without the signs of layout that Markdown and lists put around it."""
    return BULLET.sub("", line.folded, count=1).strip("*# ")


def _title(text: str) -> str:
    if not text or len(text) > _LONGEST_ENTRY or re.search(r"[。!?;]", text):
        return ""
    return re.sub(r"\W", "", fold(LEADERS.sub("", text)))


def _rank(text: str) -> int:
    return next((i for i, marker in enumerate(MARKERS) if marker.pattern.match(text)), _NO_NUMBER)
