"""A quantity as the cases write it: `90% = 90 %, percent, ≥, rise`."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import yaml

from generator.model.quantity import Bound, Quantity
from generator.quantities import Difference

CASES = Path(__file__).parent / "cases"


def told(quantity: Quantity) -> str:
    values = " and ".join(number(value) for value in quantity.magnitudes)
    parts = [f"{quantity.quote} = {values} {quantity.base_unit}".rstrip(), quantity.kind.value]
    parts += [quantity.bound.value] if quantity.bound is not Bound.EXACT else []
    parts += [quantity.direction.value] if quantity.direction else []
    return ", ".join(parts)


def number(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def told_difference(difference: Difference) -> str:
    quotes = [item.quote if item else "nothing" for item in (difference.zh, difference.en)]
    return f"{difference.fault}: {' and '.join(quotes)}"


def pairs() -> list[tuple[str, str, list[str]]]:
    loaded = yaml.safe_load((CASES / "differences.yml").read_text(encoding="utf-8"))
    return [(case["zh"], case["en"], case["differences"]) for case in loaded]


def cases(name: str) -> list[tuple[str, list[str]]]:
    loaded = yaml.safe_load((CASES / f"{name}.yml").read_text(encoding="utf-8"))
    return [(case["sentence"], case["quantities"]) for case in loaded]
