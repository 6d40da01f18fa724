"""The level of each heading: by its numbering system, by Markdown's signs, or by where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.model.document import DivisionKind
from generator.parse.elements import Heading, Standing

RANKS = {
    DivisionKind.PART: 10,
    DivisionKind.CHAPTER: 20,
    DivisionKind.SECTION: 30,
    DivisionKind.ITEM: 40,
    DivisionKind.SUBITEM: 50,
}
MAJOR = 0
DIGITS = 60  # 1. and 第一,
MINOR = 90  # under whatever stands before it
_INSIDE = 5  # how much lower a run of numbers stands that interrupts another of its own kind
_HIGH = (DivisionKind.PART, DivisionKind.CHAPTER, DivisionKind.SECTION)


class _Facts(NamedTuple):
    """What is true of all the headings of a document."""

    signed: dict[int, int]  # the highest rank of a numbered heading at each depth of Markdown's signs
    plain: int  # the rank of headings that nothing numbers or signs
    top: int  # the rank of the highest numbered heading
    inside: dict[int, int]  # the rank of each heading that belongs to a run inside another run
    among: dict[int, int]  # the rank of each plain heading that stands where a number is missing
    first: int  # where the first numbered heading stands
    items: int  # the rank of 一、


def ranks(headings: Sequence[Heading]) -> list[int]:
    """The rank of each heading: the smaller, the higher."""
    numbered = [i for i, heading in enumerate(headings) if heading.kind in RANKS]
    plain = [i for i, heading in enumerate(headings) if _is_plain(heading) and not heading.depth]
    items = _rank_of_items(headings)
    levels = RANKS | {DivisionKind.ITEM: items}
    facts = _Facts(
        signed=_signed(headings),
        plain=MAJOR if _plain_ones_are_major(headings) else MINOR,
        top=min((levels[headings[i].kind] for i in numbered), default=MAJOR),
        inside=_inside(headings),
        among={at: rank for at in plain if (rank := _among(headings, at)) is not None},
        first=numbered[0] if numbered else len(headings),
        items=items,
    )
    return [_rank(heading, i, facts) for i, heading in enumerate(headings)]


def _rank(heading: Heading, at: int, facts: _Facts) -> int:
    if heading.kind is DivisionKind.ITEM:
        return facts.inside.get(at, facts.items)
    if heading.kind in RANKS:
        return RANKS[heading.kind]
    if heading.value is not None and not heading.depth:
        return DIGITS
    if heading.standing is Standing.BEHIND:
        return MAJOR if at > facts.first else facts.top
    if heading.depth:
        return facts.signed.get(heading.depth, _between(heading.depth, facts.signed))
    return facts.top if heading.standing is Standing.BEFORE else facts.among.get(at, facts.plain)


def _rank_of_items(headings: Sequence[Heading]) -> int:
    """The rank of 一、: above the chapters where each of them has one directly under it."""
    below = [under.kind for own, under in pairwise(headings) if own.kind is DivisionKind.ITEM]
    above = len(below) > 1 and all(kind is DivisionKind.CHAPTER for kind in below)
    return RANKS[DivisionKind.CHAPTER] - _INSIDE if above else RANKS[DivisionKind.ITEM]


def _signed(headings: Sequence[Heading]) -> dict[int, int]:
    """The highest rank of the numbered headings at each depth of Markdown's number signs."""
    found: dict[int, int] = {}
    for heading in headings:
        if heading.depth and heading.kind in RANKS:
            rank = RANKS[heading.kind]
            found[heading.depth] = min(rank, found.get(heading.depth, rank))
    return found


def _between(depth: int, signed: dict[int, int]) -> int:
    """The rank of a depth that no numbered heading has: below the next higher one that has."""
    above = [rank for known, rank in signed.items() if known < depth]
    return max(above) + 1 if above else MAJOR


def _inside(headings: Sequence[Heading]) -> dict[int, int]:
    """The ranks of 一、 二、 that interrupt a run of 一、 二、 which goes on behind them.

    They belong to the heading that stood open when they began: 二、 [一、 二、] 三、.
    """
    found: dict[int, int] = {}
    runs: list[list[int]] = []
    for at, heading in enumerate(headings):
        if heading.kind in _HIGH or heading.standing is Standing.BEHIND:
            runs = []
        elif heading.kind is DivisionKind.ITEM:
            for run in _left(headings, runs, heading.value or 0):
                above = RANKS.get(headings[run[0] - 1].kind, MINOR)
                found |= dict.fromkeys(run, above + _INSIDE)
            runs[-1].append(at)
    return found


def _left(headings: Sequence[Heading], runs: list[list[int]], value: int) -> list[list[int]]:
    """The runs that end because the number goes on with one begun before them; opens a run at 1."""
    expected = [(headings[run[-1]].value or 0) + 1 for run in runs]
    if value in expected:
        place = len(expected) - 1 - expected[::-1].index(value)
        left = runs[place + 1 :]
        del runs[place + 1 :]
        return left
    if value == 1 or not runs:
        runs.append([])
    return []


def _plain_ones_are_major(headings: Sequence[Heading]) -> bool:
    """Whether plain headings stand above the numbered ones: where the numbers begin again under them.

    Where the numbers go on across them they do not; where neither shows, two of them before the first
    number are the major headings of a report.
    """
    if any(heading.kind in (DivisionKind.PART, DivisionKind.CHAPTER) for heading in headings):
        return False
    body = _before_annexes(headings)
    plain = [i for i, heading in enumerate(body) if _is_plain(heading)]
    kinds = [kind for kind in RANKS if any(heading.kind is kind for heading in body)]
    if not plain or not kinds:
        return True
    votes = [_vote(body, at, kinds[0]) for at in plain]
    if any(votes):
        return sum(votes) > 0
    first = next(i for i, heading in enumerate(body) if heading.kind is kinds[0])
    return sum(at < first for at in plain) > 1


def _before_annexes(headings: Sequence[Heading]) -> Sequence[Heading]:
    first = next((i for i, heading in enumerate(headings) if heading.kind in RANKS), 0)
    behind = (i for i, heading in enumerate(headings) if heading.standing is Standing.BEHIND and i > first)
    return headings[: next(behind, len(headings))]


def _is_plain(heading: Heading) -> bool:
    unnumbered = heading.kind is DivisionKind.UNNUMBERED and heading.value is None
    return unnumbered and heading.standing is Standing.WITHIN


def _vote(headings: Sequence[Heading], at: int, kind: DivisionKind) -> int:
    """1 where the numbers begin again behind a plain heading, -1 where they go on, 0 where none show."""
    before = next((h.value for h in reversed(headings[:at]) if h.kind is kind), None)
    behind = next((h for h in headings[at + 1 :] if h.kind is kind or _is_plain(h)), None)
    if before is None or behind is None or behind.kind is not kind or behind.value is None:
        return 0
    return -1 if behind.value > before else 1


def _among(headings: Sequence[Heading], at: int) -> int | None:
    """The rank of a plain heading that stands where a number is missing: (六) ... (八)."""
    before = next((h for h in reversed(headings[:at]) if h.kind in RANKS), None)
    behind = next((h for h in headings[at + 1 :] if h.kind in RANKS), None)
    if before is None or behind is None or before.kind is not behind.kind:
        return None
    missing = (behind.value or 0) - (before.value or 0) == 2
    return RANKS[before.kind] if missing else None
