"""Scales: where their lines are, and which labels of points have room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10

from generator.charts.breadth import breadth
from generator.render.plates.looks import HEIGHT, LEFT, RIGHT, SIDE, WIDTH

_MOST = 4  # intervals of a scale
_FAR = 0.8  # of the highest value: a scale whose lowest is not above it begins at zero
_STEPS = (1, 2, 5, 10)
_TYPE = 12
_NEAR = 34  # pixels between the middles of two years that can both be named


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """A point of a line: a year and a value."""

    year: int
    value: float
    label: str


def ticks(low: float, high: float) -> list[float]:
    """Round numbers around what is shown; from zero on where the values are not far above it."""
    if 0 <= low <= high * _FAR:
        low = 0
    if low == high:
        low, high = (low - 1, high + 1) if not low else (low - abs(low) / 10, high + abs(high) / 10)
    rough = (high - low) / _MOST
    power = 10.0 ** floor(log10(rough))
    for step in (power * step for step in _STEPS):
        first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
        if last - first <= _MOST:
            break
    return [round(place * step, 10) for place in range(first, last + 1)]


def decimal(value: float) -> Decimal:
    """As it is written, without what a binary number adds."""
    return Decimal(f"{value:g}") if abs(value) < 1e6 else Decimal(round(value))


def named_years(years: Iterable[int]) -> list[int]:
    """The years that a scale can name: the first, the last, and those between that have room."""
    every = sorted(set(years))
    named = [every[0], every[-1]] if len(every) > 1 else every
    for year in every[1:-1]:
        if all(abs(_across(year, every) - _across(other, every)) >= _NEAR for other in named):
            named.append(year)
    return sorted(named)


def sides(spots: Sequence[Spot], scale: Sequence[float]) -> list[str]:
    """For each point where its label stands, above or below; "" where there is no room."""
    years = sorted({spot.year for spot in spots})
    taken: list[tuple[float, float, float, float]] = [
        _box(_across(spot.year, years), _down(spot.value, scale), 9, 5) for spot in spots
    ]
    found = [""] * len(spots)
    # The first and the last are what a reader looks for.
    for place in sorted(range(len(spots)), key=lambda place: place not in (0, len(spots) - 1)):
        spot = spots[place]
        x, y = _across(spot.year, years), _down(spot.value, scale)
        broad = breadth(spot.label, _TYPE) / 2 + 2
        middles = {"above": y - 15, "below": y + 12}
        for side in _preferred(spots, place):
            middle = middles[side]
            box = _box(x, middle, broad, 6)
            apart = all(not _meet(box, other) for at, other in enumerate(taken) if at != place)
            if apart and middle + 6 <= HEIGHT:
                found[place] = side
                taken.append(box)
                break
    return found


def _preferred(spots: Sequence[Spot], place: int) -> tuple[str, str]:
    """The side of a point that its own line leaves free, then the other."""
    other = spots[place - 1 if place else 1] if len(spots) > 1 else spots[place]
    return ("below", "above") if other.value > spots[place].value else ("above", "below")


def _box(x: float, y: float, broad: float, high: float) -> tuple[float, float, float, float]:
    return x - broad, y - high, x + broad, y + high


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _across(year: int, years: Sequence[int]) -> float:
    first, last = years[0], years[-1]
    room = WIDTH - LEFT - RIGHT - 2 * SIDE
    return SIDE + room * ((year - first) / (last - first) if last > first else 0.5)


def _down(value: float, scale: Sequence[float]) -> float:
    low, high = scale[0], scale[-1]
    return HEIGHT * (1 - (value - low) / (high - low))
