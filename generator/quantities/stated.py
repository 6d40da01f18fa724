"""Making and changing the record of a quantity."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.model.quantity import Bound, Quantity, QuantityKind

Span = tuple[int, int]


def plain(text: str, span: Span, values: tuple[Decimal, ...], kind: QuantityKind, unit: str = "") -> Quantity:
    """A quantity that is in no other unit than it is printed in."""
    return Quantity(
        start=span[0],
        end=span[1],
        quote=text[slice(*span)],
        values=values,
        unit=unit,
        magnitudes=values,
        base_unit=unit,
        bound=Bound.EXACT,
        kind=kind,
    )


def measured(item: Quantity, magnitudes: tuple[Decimal, ...], base_unit: str) -> Quantity:
    """The quantity with its value in the base unit."""
    return replace(item, magnitudes=magnitudes, base_unit=base_unit)


def bounded(item: Quantity, bound: Bound) -> Quantity:
    return replace(item, bound=bound)


_MEASURED = {
    QuantityKind.AMOUNT,
    QuantityKind.COUNT,
    QuantityKind.MULTIPLE,
    QuantityKind.PERCENT,
    QuantityKind.PERCENTAGE_POINT,
    QuantityKind.RATIO,
}


def measures(item: Quantity) -> bool:
    """Whether a number says how much, so that it may have a bound and a direction."""
    return item.kind in _MEASURED


def alike(one: Quantity, other: Quantity) -> bool:
    """Two quantities of one list: 90%、85%."""
    return measures(one) and one.kind is other.kind and one.base_unit == other.base_unit
