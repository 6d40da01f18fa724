"""Runs of 一、 or (一) that number a list: a run whose members are mostly sentences has no headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.document import BlockKind, DivisionKind, Doubt
from generator.model.source import Manuscript
from generator.parse.elements import BoxOpen, Drop, Element, Grid, Heading, Leaf
from generator.parse.markers import MARKERS, Marker
from generator.parse.numbering import value_of
from generator.text.fold import fold

_KINDS = (DivisionKind.ITEM, DivisionKind.SUBITEM)
_MARKERS = tuple(marker for marker in MARKERS if marker.kind in _KINDS)
_NUMBER = 12  # how many characters of a line its number may take


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """One of a run, by its place among the elements."""

    at: int
    kind: DivisionKind
    value: int
    heads: bool  # whether it reads as a heading
    turns: bool  # whether it was taken for one


def listed(manuscript: Manuscript, elements: Sequence[Element]) -> list[Element]:
    """The elements, the few headings of a run of list items turned into items of it."""
    turned = {
        member.at
        for run in _runs(list(_members(manuscript, elements)))
        if sum(member.heads for member in run) * 2 < len(run)
        for member in run
        if member.turns and member.kind in _KINDS
    }
    return list(_turned(elements, turned)) if turned else list(elements)


def _members(manuscript: Manuscript, elements: Sequence[Element]) -> Iterator[Member]:
    for at, element in enumerate(elements):
        if isinstance(element, Heading):
            heads = not _is_sentence(manuscript, element) or _has_body(manuscript, elements, at)
            yield Member(at=at, kind=element.kind, value=element.value or 0, heads=heads, turns=True)
        elif isinstance(element, Leaf):
            for marker, value in _numbers(manuscript, element):
                yield Member(at=at, kind=marker.kind, value=value, heads=False, turns=False)


def _numbers(manuscript: Manuscript, leaf: Leaf) -> Iterator[tuple[Marker, int]]:
    """The number that a list item opens with, and its system."""
    start = leaf.spans[0].start
    text = fold(manuscript.text[start : start + _NUMBER].lstrip())
    for marker in _MARKERS if leaf.kind is BlockKind.ITEM else ():
        if found := marker.pattern.match(text):
            yield marker, value_of(found) or 0


def _is_sentence(manuscript: Manuscript, heading: Heading) -> bool:
    return manuscript.text[heading.whole[-1].start : heading.whole[-1].end].rstrip().endswith("。")


def _has_body(manuscript: Manuscript, elements: Sequence[Element], at: int) -> bool:
    """Whether text of its own stands between a heading and the next, or the next member of a list."""
    behind = next((e for e in elements[at + 1 : at + 4] if not isinstance(e, Doubt | Drop)), None)
    if isinstance(behind, Leaf):
        return not any(_numbers(manuscript, behind))
    return isinstance(behind, Grid | BoxOpen)


def _runs(members: Sequence[Member]) -> Iterator[list[Member]]:
    """Members of one numbering system that follow one another; any higher heading ends a run."""
    open_runs: dict[DivisionKind, list[Member]] = {}
    for member in members:
        if member.kind not in _KINDS:
            yield from open_runs.values()
            open_runs = {}
            continue
        run = open_runs.get(member.kind, [])
        if run and member.value == run[-1].value + 1:
            run.append(member)
            continue
        if run:
            yield run
        open_runs[member.kind] = [member]
    yield from open_runs.values()


def _turned(elements: Sequence[Element], turned: set[int]) -> Iterator[Element]:
    """The elements with some headings as items: each with the text behind it on its own line."""
    skip: set[int] = set()
    for at, element in enumerate(elements):
        if at in skip or (isinstance(element, Doubt) and at - 1 in turned):
            continue
        if at not in turned or not isinstance(element, Heading):
            yield element
            continue
        spans = element.whole
        behind = at + 2 if at + 1 < len(elements) and isinstance(elements[at + 1], Doubt) else at + 1
        body = elements[behind] if behind < len(elements) else None
        if isinstance(body, Leaf) and body.kind is BlockKind.PARAGRAPH and _adjoins(body, element):
            spans = (*spans, *body.spans)
            skip.add(behind)
        yield Leaf(kind=BlockKind.ITEM, spans=spans)


def _adjoins(body: Leaf, heading: Heading) -> bool:
    """Whether a leaf stands on the line of a heading."""
    return body.spans[0].start - heading.whole[-1].end <= 1
