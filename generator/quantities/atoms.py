"""Quantities taken apart into single numbers, so that those of two languages can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from generator.model.quantity import Direction, Quantity, QuantityKind
from generator.quantities.stated import measures
from generator.quantities.units import AMOUNTS, MAGNITUDES, THINGS

Reading = tuple[Fraction, str]  # a number and its dimension

_YEAR, _DATE, _NTH, _SPAN, _SHARE = "year", "date", "nth", "span", "share"
FIVE_YEAR_PLAN = "五年规划"
_PERSONS = {"人", "人次"}
_AGES = {"岁", "年", ""}
# What the comparison takes for one dimension; the data keep the units apart.
_CONVERTED = {
    "平方公里": ("平方米", 1_000_000),
    "公顷": ("平方米", 10_000),
    "公里": ("米", 1000),
}
_MU = Fraction(10_000, 15)  # square meters
_ROUNDED = Fraction(51, 100)  # of the last digit
_DURATIONS = {"年": ("个月", 12), "周": ("天", 7), "个月": ("个月", 1), "天": ("天", 1)}
_DISTINCT = (AMOUNTS | {"%", "百分点", "倍", _YEAR, _DATE, _NTH, _SPAN, _SHARE}) - {""}
_IN_WORDS = re.compile("hundred|thousand|[mbtr]illion")
_PER_MANY = {"/千": 1000, "/万": 10_000, "/10万": 100_000}


@dataclass(frozen=True, kw_only=True, slots=True)
class Atom:
    """One number of a quantity, in every way to read it: 增长1倍 is 100 percent, and twice as much."""

    readings: tuple[Reading, ...]
    quantity: Quantity
    loose: bool  # words for it may be left out or added: "two" of "both", "first" of "at first"
    bounded: bool

    @property
    def value(self) -> Fraction:
        return self.readings[0][0]

    @property
    def base(self) -> str:
        return self.readings[0][1]


def atoms(quantities: Iterable[Quantity]) -> list[Atom]:
    """The numbers of a sentence's quantities."""
    return [
        Atom(
            readings=tuple(readings),
            quantity=quantity,
            loose=_loose(quantity),
            bounded=measures(quantity) and readings[0][1] not in _UNBOUNDED and _is_figure(quantity),
        )
        for quantity in quantities
        for readings in _readings(quantity)
    ]


_UNBOUNDED = {"年", "个月", "周", "天", _SHARE}


def _readings(quantity: Quantity) -> Iterator[list[Reading]]:
    """For each number of the quantity the ways to read it; the first is as it is meant."""
    if quantity.kind in (QuantityKind.DATE, QuantityKind.YEAR):
        yield from (_of_date(Fraction(value)) for value in quantity.values)
    elif quantity.kind is QuantityKind.RATIO and len(quantity.values) == 2 and ":" not in quantity.quote:
        yield _of_share(*(Fraction(value) for value in quantity.values))
    elif quantity.unit in _PER_MANY or quantity.unit == "‰":
        yield [(Fraction(quantity.values[0]), "")]
        yield [(Fraction(_PER_MANY.get(quantity.unit, 1000)), "")]
    else:
        base = quantity.base_unit.partition("/")[0]
        yield from (_of_amount(quantity, Fraction(value), base) for value in quantity.magnitudes)


def _of_date(value: Fraction) -> list[Reading]:
    if value >= 1900:
        return [(value, _YEAR)]
    return [(value, _DATE), (value, _NTH), (value, "个月")]


def _of_share(part: Fraction, whole: Fraction) -> list[Reading]:
    if not whole:
        return [(part, _SHARE)]
    return [(part / whole, _SHARE), (100 * part / whole, "%")]


def _of_amount(quantity: Quantity, value: Fraction, base: str) -> list[Reading]:
    if base in _CONVERTED:
        dimension, factor = _CONVERTED[base]
        return [(value * factor, dimension)]
    readings = [(value, base)]
    if quantity.unit.removesuffix("级") in MAGNITUDES:  # 百亿产业 is one of ten billion yuan
        readings += [(value, "元")]
    if base in _DURATIONS:
        dimension, factor = _DURATIONS[base]
        readings += [(value * factor, dimension), (value, _SPAN)]
    elif quantity.kind is QuantityKind.ORDINAL or base == "周年":
        readings += [(value, _NTH)]
    elif base == "倍":
        readings += _of_multiple(value, rises=quantity.direction is Direction.RISE)
    return readings


def _of_multiple(value: Fraction, *, rises: bool) -> list[Reading]:
    """增长1.5倍 is also 150 percent more and 2.5 times as much; 是2倍 is also 100 percent more."""
    if rises:
        return [(value + 1, "倍"), (100 * value, "%")]
    return [(100 * value, "%"), (100 * (value - 1), "%")]


def _loose(quantity: Quantity) -> bool:
    """Numbers in words are part of many phrases; digits always state a number, but the mark of a list."""
    if quantity.base_unit == FIVE_YEAR_PLAN:
        return False
    if not _has_digits(quantity) or quantity.magnitudes == (Decimal(1),):
        return True
    return quantity.kind is QuantityKind.ORDINAL and quantity.start == 0


def _has_digits(quantity: Quantity) -> bool:
    """Whether it is written as a figure; "five trillion" is one."""
    return re.search(r"\d", quantity.quote) is not None or (
        _IN_WORDS.search(quantity.unit) is not None and quantity.quote[:2] != "a "
    )


def _is_figure(quantity: Quantity) -> bool:
    """Whether its bound is its own: 万亿斤 has one, 数万人 and 上亿人 are vague in themselves."""
    return _has_digits(quantity) or (quantity.unit[:1] in ("万", "亿") and quantity.quote[0] not in "数几上")


def equal(one: Atom, other: Atom) -> bool:
    """The same number in units that may stand for each other."""
    if {one.base, other.base} == {"亩", "平方米"}:
        return _about_as_large(one, other)
    return any(
        mine == yours and _compatible(base, its)
        for mine, base in one.readings
        for yours, its in other.readings
    )


def _about_as_large(one: Atom, other: Atom) -> bool:
    """Mu given in hectares, rounded as the hectares are: 1亿亩 is 6.67 million hectares."""
    mu, area = (one, other) if one.base == "亩" else (other, one)
    value = area.quantity.values[0].normalize()
    ulp = Fraction(10) ** int(value.as_tuple().exponent) * area.value / Fraction(value) if value else 0
    return abs(mu.value * _MU - area.value) <= _ROUNDED * ulp


def same_number(one: Atom, other: Atom) -> bool:
    return one.value == other.value


def same_digits(one: Atom, other: Atom) -> bool:
    """454.99 and 45.499: they differ by a power of ten."""
    return _digits(one) == _digits(other) != ""


def _digits(atom: Atom) -> str:
    return re.sub(r"\D", "", f"{atom.quantity.values[0]:f}").strip("0")


def _compatible(one: str, other: str) -> bool:
    """Units of measurement stand for themselves alone; what counts may be named in many ways."""
    if _SPAN in (one, other):  # the sixth year, six years
        return _NTH in (one, other)
    if one == other or {one, other} <= _AGES:
        return True
    if _PERSONS & {one, other}:
        return not {one, other} & (_DISTINCT | {"户", THINGS})
    if "倍" in (one, other):
        return {one, other} <= {"倍", "次", ""}
    return not {one, other} & _DISTINCT
