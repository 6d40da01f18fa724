"""What a unit comes to."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from generator.quantities.chinese import chinese
from generator.quantities.units import COUNTED

_ALIKE = ({"户", "家"}, {"人", "人次"})  # enterprises, visitors


@cache
def base_of(unit: str) -> tuple[str, Decimal]:
    """The base unit of a unit, and how many of it make one: 亿元 is 100,000,000 元, ‰ is 0.1%."""
    read = chinese(f"1{unit}")
    if len(read) != 1 or not read[0].magnitudes:
        return unit, Decimal(1)
    return read[0].base_unit, read[0].magnitudes[0]


def alike(one: str, other: str) -> bool:
    """Whether two base units count the same things one by one: 个, 家 and 座; 户 and 家; 人 and 人次."""
    return (one in COUNTED and other in COUNTED) or {one, other} in _ALIKE
