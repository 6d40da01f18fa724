"""A source as it was issued, and the manuscript that corrections make of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Span(NamedTuple):
    """A run of characters: `start` included, `end` excluded, counted from 0."""

    start: int
    end: int


class Lines(NamedTuple):
    """First and last line of a passage in the source file, counted from 1, both included."""

    first: int
    last: int


@dataclass(frozen=True, kw_only=True)
class Source:
    """One file of `seeds/`, decoded; nothing added, nothing dropped."""

    file: str  # relative to the project, "seeds/alar-14fyp.txt"
    sha256: str
    encoding: str  # as Python names it: "utf-8", "utf-8-sig", "utf-16", "gb18030"
    text: str

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        starts += [i + 1 for i, character in enumerate(self.text) if character == "\n"]
        return starts

    def line(self, offset: int) -> int:
        """The line, from 1, that holds the character at `offset`."""
        return bisect_right(self._line_starts, offset)

    def column(self, offset: int) -> int:
        """The column, from 1, of the character at `offset`."""
        return offset - self._line_starts[self.line(offset) - 1] + 1

    def line_span(self, first: int, last: int) -> Span:
        """The characters of lines `first` to `last`, the last line break left out."""
        starts = self._line_starts
        end = starts[last] - 1 if last < len(starts) else len(self.text)
        return Span(starts[first - 1], end)

    @property
    def line_count(self) -> int:
        return len(self._line_starts)


@dataclass(frozen=True, kw_only=True, slots=True)
class Repair:
    """A correction as it was applied: what the source prints at `span`, and what is read instead."""

    span: Span  # in the source
    manuscript: Span  # in the manuscript
    lines: Lines
    prints: str
    reads: str
    reason_zh: str
    reason_en: str


@dataclass(frozen=True, kw_only=True)
class Manuscript:
    """The text that is read: the source with its repairs, each character tied to where it stands."""

    source: Source
    text: str
    origin: Sequence[int]  # source offset of each manuscript character, non-decreasing
    repairs: tuple[Repair, ...] = ()

    def lines(self, span: Span) -> Lines:
        """The source lines that a run of the manuscript comes from."""
        last = max(span.start, span.end - 1)
        return Lines(self.line(span.start), self.line(last))

    def line(self, position: int) -> int:
        """The source line of the manuscript character at `position`."""
        if not self.origin:
            return 1
        return self.source.line(self.origin[min(position, len(self.origin) - 1)])

    def repairs_in(self, span: Span) -> tuple[Repair, ...]:
        """The repairs that touch a run of the manuscript."""
        return tuple(
            repair
            for repair in self.repairs
            if repair.manuscript.start < span.end
            and span.start < max(repair.manuscript.end, repair.manuscript.start + 1)
        )
