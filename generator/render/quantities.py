"""The public data: the numbers of one plan, `quantities/<plan>.json`, version 1."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.model.quantity import StatedQuantity
from generator.render.data import Record


def quantities_record(plan: str, found: Iterable[StatedQuantity]) -> Record:
    """Every number of the plan, in the order of its source."""
    return {"plan": plan, "quantities": [_record(stated) for stated in found]}


def _record(stated: StatedQuantity) -> Record:
    quantity = stated.quantity
    return {
        "block": stated.block,
        "sentence": stated.sentence,
        "line": stated.line,
        "quote": stated.quote,
        "value": _values(quantity.values),
        "unit": quantity.unit,
        "magnitude": _values(quantity.magnitudes),
        "base_unit": quantity.base_unit,
        "bound": quantity.bound.value,
        "kind": quantity.kind.value,
    }


def _values(values: Sequence[Decimal]) -> str | list[str]:
    """One number as a string, a range or the shares of a whole as a list."""
    numbers = [_number(value) for value in values]
    return numbers[0] if len(numbers) == 1 else numbers


def _number(value: Decimal) -> str:
    """Without an exponent and without zeros at its end."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
