"""What the numbers of a sentence and of its English do not share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.model.quantity import Bound, Direction, Quantity, QuantityKind
from generator.quantities.atoms import FIVE_YEAR_PLAN, Atom, atoms, equal, same_digits, same_number
from generator.quantities.chinese import chinese
from generator.quantities.english import english
from generator.quantities.units import ENGLISH_UNITS


class Fault(StrEnum):
    """In what a sentence and its English differ."""

    NUMBER = "number"  # another number stands in its place
    MISSING = "missing"  # a number of the Chinese is not in the English
    ADDED = "added"  # a number of the English is not in the Chinese
    MAGNITUDE = "magnitude"  # the same digits, but not the same number: 亿 as million
    UNIT = "unit"
    BOUND = "bound"
    DIRECTION = "direction"


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """A number that is not the same in both languages, as each of them has it."""

    fault: Fault
    zh: Quantity | None
    en: Quantity | None


_GROUPS = {
    Bound.AT_LEAST: "from",
    Bound.MORE: "from",
    Bound.AT_MOST: "to",
    Bound.LESS: "to",
    Bound.ABOUT: "about",
    Bound.EXACT: "exact",
}


def differences(zh: str, en: str) -> tuple[Difference, ...]:
    """What of the numbers of a Chinese sentence its English does not keep."""
    ours, theirs = atoms(chinese(zh)), atoms(english(en))
    matched = _matched(ours, theirs)
    taken = {other for _, other in matched}
    left = [atom for place, atom in enumerate(ours) if place not in {one for one, _ in matched}]
    right = [atom for place, atom in enumerate(theirs) if place not in taken]
    left = [one for one in left if not any(equal(one, other) for other in theirs)]
    right = [other for other in right if not any(equal(one, other) for one in ours)]
    left, right = _named_once(left, right, en)
    found = [*_unmatched(left, right, zh), *_unlike([(ours[a], theirs[b]) for a, b in matched], zh)]
    return tuple(dict.fromkeys(found))


def _matched(ours: Sequence[Atom], theirs: Sequence[Atom]) -> list[tuple[int, int]]:
    """Pairs of places with the same number, those first that are most alike."""
    pairs = [
        (_unlikeness(one, other), abs(a - b), a, b)
        for a, one in enumerate(ours)
        for b, other in enumerate(theirs)
        if equal(one, other)
    ]
    matched: dict[int, int] = {}
    for _, _, a, b in sorted(pairs):
        if a not in matched and b not in matched.values():
            matched[a] = b
    return sorted(matched.items())


def _unlikeness(one: Atom, other: Atom) -> int:
    """How little two equal numbers belong to each other; 0 where they are the same in everything."""
    mine, yours = one.quantity, other.quantity
    points = 4 * (one.base != other.base) + 2 * (_GROUPS[mine.bound] != _GROUPS[yours.bound])
    return points + 2 * _opposite(mine, yours) + (mine.kind is not yours.kind)


def _opposite(one: Quantity, other: Quantity) -> bool:
    return {one.direction, other.direction} == {Direction.RISE, Direction.FALL}


def _named_once(left: list[Atom], right: list[Atom], en: str) -> tuple[list[Atom], list[Atom]]:
    """Without the numbers whose unit stands elsewhere in the sentence: the days increased by 41."""
    words = set(re.findall("[a-z]+", en.lower()))
    for one in left[:]:
        named = any(
            word in words for word, (base, _) in ENGLISH_UNITS.items() if base == one.quantity.base_unit
        )
        other = next((other for other in right if not other.base and same_number(one, other)), None)
        if named and other:
            left, right = [x for x in left if x is not one], [x for x in right if x is not other]
    return left, right


def _unmatched(left: Sequence[Atom], right: Sequence[Atom], zh: str) -> Iterator[Difference]:
    """Numbers that stand in one language only, and what the English has in their place."""
    ours, theirs = list(left), list(right)
    for likeness in (_same_digits, _exchanged, _same_unit):
        for one in ours[:]:
            other = next((other for other in theirs if likeness(one, other)), None)
            if other:
                ours.remove(one)
                theirs.remove(other)
                yield Difference(fault=_fault(one, other), zh=one.quantity, en=other.quantity)
    for one in ours:
        if not one.loose:
            yield Difference(fault=Fault.MISSING, zh=one.quantity, en=None)
    for other in theirs:
        if not _may_be_added(other, zh):
            yield Difference(fault=Fault.ADDED, zh=None, en=other.quantity)


def _fault(one: Atom, other: Atom) -> Fault:
    if not same_number(one, other) and not same_digits(one, other):
        return Fault.NUMBER
    return Fault.MAGNITUDE if one.quantity.base_unit == other.quantity.base_unit else Fault.UNIT


def _same_digits(one: Atom, other: Atom) -> bool:
    if (one.loose and other.loose) or _names(one) != _names(other):
        return False
    return same_number(one, other) or same_digits(one, other)


def _same_unit(one: Atom, other: Atom) -> bool:
    return not one.loose and not other.loose and one.base == other.base


_MANY = 100  # 百年 is a phrase as often as a number
_NAMED = {QuantityKind.NAME, QuantityKind.ORDINAL}
_THIS_YEAR = re.compile(
    "[今去明前上本当]年|全年|年[内初底末]|一年|新的|过去|目前|“[五六七八九][〇零一二三四五六七八九]"
)


def _names(atom: Atom) -> bool:
    return atom.quantity.kind in _NAMED


def _exchanged(this: Atom, that: Atom) -> bool:
    """三个 and "four", 第三次 and "fourth": numbers in words, one for the other."""
    one, other = this.quantity, that.quantity
    least = 0 if one.quote[0].isdigit() else 1  # 一个 is "a"
    if not this.loose or min(*one.values, *other.values) <= least or max(*one.values, *other.values) >= _MANY:
        return False
    return one.kind is other.kind and (
        one.kind is not QuantityKind.AMOUNT or one.base_unit == other.base_unit
    )


def _may_be_added(atom: Atom, zh: str) -> bool:
    """Words for numbers, names without one in Chinese, the year that 今年 is, the years of a plan."""
    if atom.base == FIVE_YEAR_PLAN:
        return False
    if atom.loose or atom.quantity.kind in _NAMED:
        return True
    return atom.quantity.kind is QuantityKind.YEAR and bool(_THIS_YEAR.search(zh) or "五”" in zh)


def _unlike(matched: Sequence[tuple[Atom, Atom]], zh: str) -> Iterator[Difference]:
    for one, other in matched:
        mine, yours = one.quantity, other.quantity
        differ = _GROUPS[mine.bound] != _GROUPS[yours.bound] and not _kept_within(mine, yours, zh)
        if one.bounded and other.bounded and differ:
            yield Difference(fault=Fault.BOUND, zh=mine, en=yours)
        if _opposite(mine, yours):
            yield Difference(fault=Fault.DIRECTION, zh=mine, en=yours)


def _kept_within(one: Quantity, other: Quantity, zh: str) -> bool:
    """控制在0.62万公顷, which is kept at 6,200 hectares or within them."""
    is_kept = zh.endswith("控制在", 0, one.start) and one.bound is Bound.EXACT
    return is_kept and _GROUPS[other.bound] == "to"
