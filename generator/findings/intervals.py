"""Numbers as far as they are printed: 45.6 is anything from 45.55 to 45.65. Rounding is no contradiction."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.model.figure import Figure
from generator.model.quantity import Bound, Direction

_FAR = Decimal("Infinity")
_ABOUT = Decimal("0.05")  # how far 左右 is taken to reach, as a share of the value


@dataclass(frozen=True, slots=True)
class Interval:
    """Where a value lies, its ends included."""

    low: Decimal
    high: Decimal

    def meets(self, other: Interval) -> bool:
        return self.low <= other.high and other.low <= self.high

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def over(self, other: Interval) -> Interval | None:
        """This divided by another, where all of both is above nothing."""
        if other.low <= 0 or self.low < 0 or _FAR in (other.high, self.high):
            return None
        return Interval(self.low / other.high, self.high / other.low)

    def root(self, degree: int) -> Interval:
        return Interval(_root(self.low, degree), _root(self.high, degree))

    def times(self, factor: Decimal) -> Interval:
        return Interval(self.low * factor, self.high * factor)

    def plus(self, addend: Decimal) -> Interval:
        return Interval(self.low + addend, self.high + addend)


def _root(value: Decimal, degree: int) -> Decimal:
    return value ** (Decimal(1) / degree) if value > 0 else Decimal(0)


def middle(figure: Figure) -> Decimal:
    """The value in the base unit; of a range its middle."""
    return sum(figure.magnitudes, Decimal(0)) / len(figure.magnitudes)


def printed(figure: Figure) -> Interval:
    """Where the value lies in the base unit, by its printed digits and the words around it."""
    low = figure.magnitudes[0] - _half_a_digit(figure, 0)
    high = figure.magnitudes[-1] + _half_a_digit(figure, -1)
    about = max(abs(low), abs(high)) * _ABOUT
    return {
        Bound.EXACT: Interval(low, high),
        Bound.ABOUT: Interval(low - about, high + about),
        Bound.AT_LEAST: Interval(low, _FAR),
        Bound.MORE: Interval(low, _FAR),
        Bound.AT_MOST: Interval(-_FAR, high),
        Bound.LESS: Interval(-_FAR, high),
    }[figure.bound]


def _half_a_digit(figure: Figure, place: int) -> Decimal:
    """Half of the last digit that is printed, in the base unit; of 3,500 the zeros may be rounded."""
    value, magnitude = figure.values[place], figure.magnitudes[place]
    scale = magnitude / value if value else Decimal(1)
    return abs(scale) * Decimal(1).scaleb(_last_digit(figure, value)) / 2


def _last_digit(figure: Figure, value: Decimal) -> int:
    """The power of ten of the last digit that counts: of 3,500 that of the 5, of 130 that of the 3.

    The 100 of a percentage is a limit and not rounded.
    """
    digits = format(value, "f")
    zeros = len(digits) - len(digits.rstrip("0")) if "." not in digits else 0
    is_small = Decimal(1).scaleb(zeros) / 2 <= abs(value) * _ABOUT
    may_be_rounded = zeros >= 2 or (zeros == 1 and is_small)
    return zeros if may_be_rounded and figure.base_unit != "%" else int(value.as_tuple().exponent)


def growth(figure: Figure) -> Interval:
    """A growth as a share of what it began with: 6.1% is 0.0605 to 0.0615, 翻一番 is 1."""
    half = _half_a_digit(figure, 0)
    value = figure.magnitudes[0]
    if figure.base_unit == "%":
        value, half = value / 100, half / 100
    if figure.unit == "番":
        value -= 1
    if figure.direction is Direction.FALL:
        value = -value
    low, high = value - half, value + half
    about = abs(value) * _ABOUT
    return {
        Bound.EXACT: Interval(low, high),
        Bound.ABOUT: Interval(low - about, high + about),
        Bound.AT_LEAST: Interval(low, _FAR),
        Bound.MORE: Interval(low, _FAR),
        Bound.AT_MOST: Interval(-_FAR, high),
        Bound.LESS: Interval(-_FAR, high),
    }[figure.bound]
