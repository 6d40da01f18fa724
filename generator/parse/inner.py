"""Headings that a copy set into the paragraph before them, where the numbers around them show it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.model.document import DivisionKind
from generator.parse.lines import Line
from generator.parse.markers import MARKERS
from generator.parse.numbering import value_of
from generator.text.numerals import CHARACTERS

_KINDS = (DivisionKind.CHAPTER, DivisionKind.SECTION, DivisionKind.ITEM, DivisionKind.SUBITEM)
_MARKERS = tuple(marker for marker in MARKERS if marker.kind in _KINDS)
_OPENS = re.compile(
    rf"(?<=[。！!:”)]) *(?:\*\*)?(?=第[{CHARACTERS}]{{1,4}}[章节]|[{CHARACTERS}]{{1,3}}、|\()"
)
_TITLE = re.compile(r"[^。;:!?]{4,50}(?:。|\*\*|$)")
_SHORTEST = 16  # a line shorter than this holds no heading besides its own
_LOST_BREAKS = 3000  # a line longer than this lost its breaks, so that its numbers are all there is to go by
_HEAD = 14  # how many characters of a text its number may take


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """A number that opens a line, or may open a heading within one."""

    line: int
    start: int
    cut: int  # where the line would be divided
    kind: DivisionKind
    value: int
    lost: bool  # whether the line lost its breaks
    titled: bool  # whether a title follows it
    ends: bool  # whether nothing stands behind that title

    @property
    def is_inner(self) -> bool:
        return self.start > 0 and self.cut > 0


def with_inner_headings(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, divided before each heading within them that fills a gap in the numbers of its fellows."""
    marks = [mark for at, line in enumerate(lines) for mark in _marks(at, line)]
    cuts: dict[int, list[int]] = {}
    for kind in _KINDS:
        for mark in _filling([mark for mark in marks if mark.kind is kind or _ends_run(mark, kind)], kind):
            cuts.setdefault(mark.line, []).append(mark.cut)
    if not cuts:
        return tuple(lines)
    return tuple(part for at, line in enumerate(lines) for part in _parts(line, sorted(cuts.get(at, []))))


def _marks(at: int, line: Line) -> Iterator[Mark]:
    opening = re.match(r"[#* ]*", line.folded)
    start = opening.end() if opening else 0
    if mark := _mark(at, line.folded, start, 0):
        yield mark
    if len(line.folded) < _SHORTEST:
        return
    for found in _OPENS.finditer(line.folded):
        if mark := _mark(at, line.folded, found.end(), found.start()):
            yield mark


def _mark(at: int, text: str, start: int, cut: int) -> Mark | None:
    head, lost = text[start : start + _HEAD], len(text) > _LOST_BREAKS
    for marker in _MARKERS:
        found = marker.pattern.match(head)
        if found:
            title = _TITLE.match(text, start + found.end())
            ends = title is not None and title.end() == len(text) and not text.endswith("。")
            value = value_of(found) or 0
            return Mark(
                line=at,
                start=start,
                cut=cut,
                kind=marker.kind,
                value=value,
                lost=lost,
                titled=title is not None,
                ends=ends,
            )
    return None


def _ends_run(mark: Mark, kind: DivisionKind) -> bool:
    """Whether the number of a higher system ends a run of `kind`."""
    return not mark.is_inner and _KINDS.index(mark.kind) < _KINDS.index(kind)


def _filling(marks: Sequence[Mark], kind: DivisionKind) -> Iterator[Mark]:
    """The inner marks that stand between one number of a run and the next, and lead from one to the other."""
    run: list[Mark] = []
    last = 0
    for mark in [*marks, None]:
        if mark is not None and mark.is_inner and mark.kind is kind:
            run.append(mark)
            continue
        after = mark.value if mark is not None and mark.kind is kind else None
        yield from _chain(run, last, after)
        run = []
        last = mark.value if mark is not None and mark.kind is kind else 0


def _chain(run: Sequence[Mark], before: int, after: int | None) -> Sequence[Mark]:
    """`run`, if its numbers go on from `before` one by one and, where a number follows, lead up to it."""
    values = [before, *(mark.value for mark in run)]
    if run and run[0].lost:
        return _counted(run, before, after)
    if not run or any(b != a + 1 for a, b in pairwise(values)):
        return ()
    if after is None or after == 1:
        sure = all(mark.ends for mark in run) or (before > 1 and all(mark.titled for mark in run))
        return run if sure else ()
    return run if after == values[-1] + 1 else ()


def _counted(run: Sequence[Mark], before: int, after: int | None) -> Sequence[Mark]:
    """The marks that count on from `before` in a line without breaks, as often as they begin again."""
    counted: list[Mark] = []
    last = before
    for mark in run:
        if mark.value in (1, last + 1):
            counted.append(mark)
            last = mark.value
    return counted if last > 1 or after == last + 1 else ()


def _parts(line: Line, cuts: Sequence[int]) -> Iterator[Line]:
    """A line in parts."""
    edges = [0, *cuts, len(line.folded)]
    for start, end in pairwise(edges):
        text = line.folded[start:end]
        begin = start + len(text) - len(text.lstrip())
        stop = start + len(text.rstrip())
        breaks = line.breaks_before if start == 0 else 1
        yield replace(line, span=line.run(begin, stop), folded=line.folded[begin:stop], breaks_before=breaks)
