"""Large numbers in a run of text with the other language's magnitude, and with hectares beside mu."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from generator.model.quantity import Quantity
from generator.quantities import chinese, english, in_chinese, in_english, in_metric
from generator.quantities.said import plain
from generator.render.marks import Mark

_LARGE = Decimal(10_000)  # from here on the languages count in other steps


def chinese_quantities(sentence: str, others: Sequence[Mark]) -> Iterator[Mark]:
    """454.99亿元, told as RMB 45.499 billion; 33万亩 as 330,000 mu, which are 22,000 hectares."""
    yield from _marks(chinese(sentence), others, _as_english)


def english_quantities(sentence: str, others: Sequence[Mark]) -> Iterator[Mark]:
    """RMB 45.499 billion, told as 454.99亿元."""
    yield from _marks(english(sentence), others, _as_chinese)


def _marks(
    found: Sequence[Quantity], others: Sequence[Mark], told: Callable[[Quantity], str]
) -> Iterator[Mark]:
    """A mark for each number that is told otherwise, but for those within a link or another mark."""
    for quantity in found:
        said = told(quantity) if max(quantity.magnitudes) >= _LARGE or in_metric(quantity) else ""
        free = all(quantity.end <= mark.start or mark.end <= quantity.start for mark in others)
        if said and free:
            yield Mark(start=quantity.start, end=quantity.end, tag="abbr", said=said)


def _as_english(quantity: Quantity) -> str:
    said, hectares = in_english(quantity), in_metric(quantity)
    if said and hectares:
        return f"{said} = {_rounded(hectares)} hectares"
    return said or ""


def _as_chinese(quantity: Quantity) -> str:
    said, hectares = in_chinese(quantity), in_metric(quantity)
    if said and hectares:
        return f"{said} = {_rounded(hectares)}公顷"
    return said or ""


def _rounded(value: Decimal) -> str:
    """To three digits, as an area in mu is hardly ever known better."""
    digits = max(0, 2 - value.adjusted())
    return plain(round(value, digits))
