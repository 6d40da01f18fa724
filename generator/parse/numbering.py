"""Numbers of divisions that were lost, printed twice or skipped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from generator.model.document import Division, DivisionKind, Doubt
from generator.parse.markers import ENCLOSED, MARKERS
from generator.text.fold import fold
from generator.text.numerals import numeral, written

_COUNTED = (
    DivisionKind.PART,
    DivisionKind.CHAPTER,
    DivisionKind.SECTION,
    DivisionKind.ITEM,
    DivisionKind.SUBITEM,
)
# Their numbers begin again within one division as often as its text asks for it.
_LISTS = (DivisionKind.ITEM, DivisionKind.SUBITEM)


def number_of(division: Division) -> int | None:
    """The value of a division's printed number; None where it has none."""
    for marker in MARKERS:
        found = marker.pattern.match(fold(division.number))
        if found and marker.kind is division.kind:
            return value_of(found)
    return None


def value_of(found: re.Match[str]) -> int | None:
    """The value of a number that a marker has found."""
    groups = found.groupdict()
    if groups.get("enclosed"):
        return ENCLOSED.index(groups["enclosed"]) + 1
    return numeral(groups["value"])


def numbering_doubts(divisions: Sequence[Division]) -> Iterator[Doubt]:
    """A doubt for each number that the order of its fellows contradicts."""
    for kind in _COUNTED:
        ordered = [division for division in divisions if division.kind is kind]
        by_parent: dict[str | None, list[Division]] = {}
        for division in ordered:
            by_parent.setdefault(division.parent, []).append(division)
        runs = list(by_parent.values())
        through = _counts_through(runs)
        last = 0
        for run in runs:
            last = last if through else 0
            for division, following in zip_longest(run, run[1:]):
                expected = last + 1
                value = number_of(division)
                begins_again = value == 1 and (division is run[0] or kind in _LISTS)
                if value != expected and not begins_again:
                    yield _doubt(division, expected)
                goes_on = following is not None and number_of(following) == (value or 0) + 1
                last = value if value and (value > last or goes_on) else expected
                last = 1 if begins_again else last


def _counts_through(runs: Sequence[Sequence[Division]]) -> bool:
    """Whether the numbers go on from one parent to the next instead of beginning again."""
    firsts = [number_of(run[0]) for run in runs[1:]]
    return bool(firsts) and sum(first not in (1, None) for first in firsts) * 2 > len(firsts)


def _doubt(division: Division, expected: int) -> Doubt:
    printed = division.number or division.heading.text[:1]
    should = _renumbered(division, expected)
    return Doubt(
        lines=division.lines,
        kind="numbering",
        quote=division.heading.text,
        text_zh=f"此处编号为“{printed}”，按顺序应为“{should}”。",
        text_en=f"The number here is “{printed}”; in sequence it would be “{should}”.",
        suggestion=should,
    )


_SIGNS = {DivisionKind.PART: "第{}篇", DivisionKind.CHAPTER: "第{}章", DivisionKind.SECTION: "第{}节"}
_SIGNS |= {DivisionKind.ITEM: "{}、", DivisionKind.SUBITEM: "({})"}


def _renumbered(division: Division, value: int) -> str:
    sign = _SIGNS[division.kind].format(written(value))
    for unit in ("编", "部分"):
        if division.number.endswith(unit):
            sign = sign.replace("篇", unit)
    return sign
