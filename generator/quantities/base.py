"""What a unit comes to."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from generator.quantities.chinese import chinese
from generator.quantities.units import COUNTED


@cache
def base_of(unit: str) -> tuple[str, Decimal]:
    """The base unit of a unit, and how many of it make one: 亿元 is 100,000,000 元, ‰ is 0.1%."""
    read = chinese(f"1{unit}")
    if len(read) != 1 or not read[0].magnitudes:
        return unit, Decimal(1)
    return read[0].base_unit, read[0].magnitudes[0]


def counts(unit: str) -> bool:
    """Whether a unit only counts things one by one: 个, 家 and 座 are words for the same."""
    return unit in COUNTED
