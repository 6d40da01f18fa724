"""What the words around an English number say of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.model.quantity import Bound, Direction, Quantity, QuantityKind
from generator.quantities.signs import ENGLISH_AFTER, ENGLISH_BEFORE, ENGLISH_DIRECTIONS, pattern
from generator.quantities.stated import alike, bounded, measures

_REACH = 60
_BEFORE = pattern(
    ENGLISH_BEFORE,
    r"(?<![A-Za-z]){}(?: |(?<=[≥≤<>]))(?:(?:a|an|the|by|to|of|total|around|figure|mark|threshold|level|at|"
    r"another|about|annual|average|combined|targeted|target|some|additional|new) ){{0,4}}$",
)
_AFTER = pattern(ENGLISH_AFTER, r" ?,? ?{}(?![A-Za-z])(?! (?:[\d$]|RMB|US|than))")
_DIRECTION = pattern(ENGLISH_DIRECTIONS, r"(?<![A-Za-z-]){}(?![A-Za-z]| than)")
_CLAUSE = re.compile(r"[;:.!?](?= |$)|, (?=and |while |with |but )|,(?= )")
_OF = re.compile(" of ")  # 95 percent, and 98 percent of the others: a new sum
_COMPARED = re.compile(r" (?P<word>more|higher|less|lower|fewer) than\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?: by| to)(?: (?:over|about|around|nearly|some|more than|roughly|an average of))? ?$"
)
_REACH_OF_DIRECTION = 160
_LISTED = re.compile(r"(?:,? (?:and|or|to)|,)(?: (?:over|about|around|nearly|some|more than))? | ?/ ?")
_SHARED_UNITS = {"%", "百分点"}
_DURATIONS = {"年", "个月", "周", "天", "小时", "分钟"}
_OF_TIME = {"over", "within", "under", "some", "passed", "beyond"}  # over five years, within three months


def read(text: str, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities with their bounds and directions, and with a unit that they share."""
    listed = [
        second.start - first.end < 20 and bool(_LISTED.fullmatch(text, first.end, second.start))
        for first, second in pairwise(found)
    ]
    told = _shared_units(list(found), listed)
    edges = [0, *(item.end for item in told)]
    told = [_with_bound(text, item, edge) for item, edge in zip(told, edges, strict=False)]
    told = _shared_bounds(text, told, listed)
    return tuple(_with_directions(text, told, listed))


def _shared_units(found: list[Quantity], listed: Sequence[bool]) -> list[Quantity]:
    """5.7 and 8.7 percent: what stands behind the last holds for all."""
    for place, joined in reversed(list(enumerate(listed))):
        item, other = found[place], found[place + 1]
        if joined and not item.unit and item.kind is QuantityKind.COUNT and other.base_unit in _SHARED_UNITS:
            found[place] = replace(item, unit=other.unit, base_unit=other.base_unit, kind=other.kind)
    return found


def _with_bound(text: str, item: Quantity, edge: int) -> Quantity:
    if not measures(item):
        return item
    before = _BEFORE.search(text, max(edge, item.start - _REACH), item.start)
    after = _AFTER.match(text, item.end)
    bound = item.bound
    if before and not (item.base_unit in _DURATIONS and before["word"].lower() in _OF_TIME):
        bound = ENGLISH_BEFORE[before["word"].lower()]
    if after and bound is not Bound.ABOUT:
        bound = ENGLISH_AFTER[after["word"].lower()]
    return replace(item, bound=bound)


def _shared_bounds(text: str, found: list[Quantity], listed: Sequence[bool]) -> list[Quantity]:
    """over 90 and 85 percent: the bound of the first holds for all."""
    for place, joined in enumerate(listed):
        item, other = found[place], found[place + 1]
        if joined and alike(item, other) and other.bound is Bound.EXACT and not _OF.match(text, other.end):
            found[place + 1] = bounded(other, item.bound)
    return found


def _with_directions(text: str, found: list[Quantity], listed: Sequence[bool]) -> list[Quantity]:
    """rose by 5 percent, a 5 percent drop; in a list the direction of the first holds for all."""
    told: list[Quantity] = []
    edges = [0, *(item.end for item in found)]
    starts = [*(item.start for item in found[1:]), len(text)]
    last: Direction | None = None  # of the number before that measures something
    for place, item in enumerate(found):
        if not measures(item):
            told.append(item)
            continue
        way = _before(text, edges[place], item.start) or _behind(text, item.end, starts[place])
        if way is None and ((place and listed[place - 1]) or _GOES_ON.search(text, edges[place], item.start)):
            way = last
        told.append(replace(item, direction=way))
        last = way
    return told


def _before(text: str, edge: int, start: int) -> Direction | None:
    clause = _CLAUSE.split(text[max(edge, start - _REACH_OF_DIRECTION) : start])[-1]
    words = [found["word"].lower() for found in _DIRECTION.finditer(clause)]
    return ENGLISH_DIRECTIONS[words[-1]] if words else None


def _behind(text: str, end: int, edge: int) -> Direction | None:
    """a 5 percent increase, 5 billion more than: within a few words, in the same clause."""
    clause = re.split(r"[,;:.]| and ", text[end : min(edge, end + 40)])[0]
    found = _DIRECTION.search(clause) or _COMPARED.match(clause)
    return ENGLISH_DIRECTIONS[found["word"].lower()] if found else None
