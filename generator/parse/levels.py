"""The level of each heading: by its numbering system, by Markdown's signs, or by where it stands."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from generator.model.document import DivisionKind
from generator.parse.elements import Heading
from generator.parse.markers import ANNEX, FRONT_TITLES

RANKS = {
    DivisionKind.PART: 1,
    DivisionKind.CHAPTER: 2,
    DivisionKind.SECTION: 3,
    DivisionKind.ITEM: 4,
    DivisionKind.SUBITEM: 5,
}
MAJOR = 0
MINOR = 9  # under whatever stands before it


def ranks(headings: Sequence[tuple[Heading, str]]) -> list[int]:
    """The rank of each heading (with its text): the smaller, the higher."""
    signed = _signed(headings)
    major = _plain_ones_are_major([heading for heading, _ in headings])
    top = min((RANKS[heading.kind] for heading, _ in headings if heading.kind in RANKS), default=MAJOR)
    return [_rank(heading, text, signed, major, top) for heading, text in headings]


def _rank(heading: Heading, text: str, signed: dict[int, int], major: bool, top: int) -> int:
    if heading.kind in RANKS:
        return RANKS[heading.kind]
    if heading.depth:
        return signed.get(heading.depth, _between(heading.depth, signed))
    if "".join(text.split()) in FRONT_TITLES:
        return top
    if ANNEX.match(text[:12]) and text.startswith("附"):
        return MAJOR
    return MAJOR if major else MINOR


def _signed(headings: Sequence[tuple[Heading, str]]) -> dict[int, int]:
    """The highest rank of the numbered headings at each depth of Markdown's number signs."""
    found: dict[int, int] = {}
    for heading, _ in headings:
        if heading.depth and heading.kind in RANKS:
            rank = RANKS[heading.kind]
            found[heading.depth] = min(rank, found.get(heading.depth, rank))
    return found


def _between(depth: int, signed: dict[int, int]) -> int:
    """The rank of a depth that no numbered heading has: below the next higher one that has."""
    above = [rank for known, rank in signed.items() if known < depth]
    return max(above) + 1 if above else MAJOR


def _plain_ones_are_major(headings: Sequence[Heading]) -> bool:
    """Whether plain headings stand above the numbered ones.

    They do where nothing higher than 一、 is numbered and the numbers begin again under them.
    """
    kinds = {heading.kind for heading in headings}
    if kinds & {DivisionKind.PART, DivisionKind.CHAPTER}:
        return False
    plain = [i for i, heading in enumerate(headings) if heading.kind is DivisionKind.UNNUMBERED]
    items = [(i, heading.value) for i, heading in enumerate(headings) if heading.kind is DivisionKind.ITEM]
    if not plain or not items:
        return True
    values = [value for _, value in items]
    goes_on = all(b == (a or 0) + 1 for a, b in itertools.pairwise(values)) and len(values) > 1
    return not goes_on or (plain[0] < items[0][0] and len(plain) > 1 and not goes_on)
