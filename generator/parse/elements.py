"""What recognisers make of lines, before the tree: headings, leaves, boxes, dropped runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, overload

from generator.model.document import BlockKind, Cell, DivisionKind, Doubt, Reason
from generator.model.source import Manuscript, Span
from generator.parse.entries import Entry
from generator.parse.furniture import PAGE_NUMBER
from generator.parse.lines import Line

Spans = tuple[Span, ...]


class Standing(StrEnum):
    """Where a heading without a number stands towards the numbered ones."""

    WITHIN = "within"
    BEFORE = "before"  # a foreword or a closing word, level with the highest
    BEHIND = "behind"  # an annex or a glossary, which may hold numbers of its own


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    kind: DivisionKind
    number: Span | None  # as printed
    value: int | None
    title: Spans
    whole: Spans
    depth: int = 0  # number signs in Markdown; 0 elsewhere
    lost_number: bool = False
    standing: Standing = Standing.WITHIN


@dataclass(frozen=True, kw_only=True, slots=True)
class Leaf:
    kind: BlockKind
    spans: Spans
    omitted: bool = False  # whether the source leaves out the rest of it
    led: bool = False  # whether bold type, or a line of its own, marks its first sentence as its heading


@dataclass(frozen=True, kw_only=True, slots=True)
class Grid:
    """A table whose cells have found their columns."""

    columns: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[Spans, ...] = ()
    whole: Span


@dataclass(frozen=True, kw_only=True, slots=True)
class BoxOpen:
    label: str
    title: Spans
    whole: Span


@dataclass(frozen=True, kw_only=True, slots=True)
class BoxClose:
    pass


@dataclass(frozen=True, kw_only=True, slots=True)
class Drop:
    span: Span
    reason: Reason


Element = Heading | Leaf | Grid | BoxOpen | BoxClose | Drop | Doubt


class Match(NamedTuple):
    """What a recogniser made, and the line where the next begins."""

    elements: tuple[Element, ...]
    after: int


@dataclass(frozen=True, slots=True)
class Patched(Sequence[Line]):
    """The lines of a text with another in the place of one: of a line whose first part was a heading."""

    lines: Sequence[Line]
    at: int
    line: Line

    def __len__(self) -> int:
        return len(self.lines)

    @overload
    def __getitem__(self, place: int) -> Line: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Line]: ...

    def __getitem__(self, place: int | slice) -> Line | Sequence[Line]:
        if isinstance(place, slice):
            return [self[i] for i in range(*place.indices(len(self)))]
        return self.line if place == self.at else self.lines[place]


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """A manuscript under the reader's eyes, with what is true of it as a whole."""

    manuscript: Manuscript
    lines: Sequence[Line]
    markdown: bool
    wrap: int  # measure of hard-wrapped lines, 0 where lines are paragraphs
    indented: bool  # whether indents show where the paragraphs of a wrapped text begin
    head: int  # lines before this one are title, bylines and furniture
    tail: int  # lines from this one on are furniture
    # Numbering systems whose headings Markdown's signs mark, so that without a sign they number lists.
    signed: frozenset[DivisionKind] = frozenset()
    leads: frozenset[int] = frozenset()  # lines that hold the run-in heading of the next line alone
    pages: Mapping[int, Reason] = field(default_factory=dict)  # lines that the pages of a copy left
    entries: Sequence[Entry | None] = ()  # each line as a contents list would have it
    in_box: bool = False
    rules: tuple[Rule, ...] = ()

    def recognise(self, at: int) -> Match:
        """What stands at a line: the first rule that matches wins, and the last takes any line."""
        found = next((match for rule in self.rules if (match := rule(self, at))), None)
        if found is None:
            raise LookupError(f"no rule takes line {at}")
        return found

    def line(self, at: int) -> Line | None:
        """The line at an index, None outside the text."""
        return self.lines[at] if 0 <= at < min(self.tail, len(self.lines)) else None

    def page(self, at: int) -> Reason | None:
        """Why a line belongs to a page of a printed copy: its number, its head; None for other lines."""
        line = self.line(at)
        if line is None or at in self.pages:
            return self.pages.get(at)
        return Reason.PAGE_NUMBER if not self.in_box and PAGE_NUMBER.match(line.folded) else None

    def text(self, spans: Spans) -> str:
        """The characters of some runs."""
        return "".join(self.manuscript.text[span.start : span.end] for span in spans)


Rule = Callable[[Reading, int], Match | None]


def cut(spans: Spans, start: int, end: int) -> Spans:
    """The part of a text made of several runs that lies between two of its positions."""
    parts: list[Span] = []
    position = 0
    for span in spans:
        length = span.end - span.start
        begin, stop = max(start, position), min(end, position + length)
        if begin < stop:
            parts.append(Span(span.start + begin - position, span.start + stop - position))
        position += length
    return tuple(parts)
