"""A number as a text states it: its value, its unit, how firmly it is meant, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class QuantityKind(StrEnum):
    AMOUNT = "amount"  # 454.99亿元, 33万亩
    PERCENT = "percent"  # 6.1%, 3.2‰
    PERCENTAGE_POINT = "percentage-point"  # 3个百分点
    MULTIPLE = "multiple"  # 1.3倍, 翻一番
    RATIO = "ratio"  # 12/10万, 2.3:1
    ORDINAL = "ordinal"  # 第三次, 专栏1
    YEAR = "year"
    DATE = "date"
    COUNT = "count"  # 6.9万人次, 12个
    STRUCTURE = "structure"  # 7.0:50.9:42.1, the shares of a whole
    NAME = "name"  # 5G, S309, 四个意识: measures nothing


class Bound(StrEnum):
    """How the true value stands to the number: equal to it, at least it, and so on."""

    EXACT = "="
    AT_LEAST = "≥"
    AT_MOST = "≤"
    MORE = ">"
    LESS = "<"
    ABOUT = "≈"


class Direction(StrEnum):
    """Which way the words around a quantity say that it went."""

    RISE = "rise"
    FALL = "fall"


@dataclass(frozen=True, kw_only=True, slots=True)
class Quantity:
    """A number with its unit, as the text has it and in the base unit of its dimension."""

    start: int  # in the sentence
    end: int
    quote: str  # the number with what belongs to it: "454.99亿元", "10万余", "≤12/10万"
    values: tuple[Decimal, ...]  # in `unit`; two for a range, one a share for a structure
    unit: str  # as printed: "亿元"; "" where none is
    magnitudes: tuple[Decimal, ...]  # in `base_unit`
    base_unit: str  # "元", "平方米", "瓦", "吨", "人", "%", ...; "" where none is
    bound: Bound
    kind: QuantityKind
    direction: Direction | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class StatedQuantity:
    """A quantity where a document states it."""

    block: str  # a block, a division or a box; a cell as "2.4-3/r2c1"
    sentence: int  # in the block, from 0
    line: int  # of the source
    quote: str  # as the source prints it there
    quantity: Quantity
