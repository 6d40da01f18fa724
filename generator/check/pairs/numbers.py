"""What the checks of numbers share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.check.pairs.subject import Pair, Pairs
from generator.model.quantity import Quantity
from generator.quantities import Difference, Fault, differences

_SENTENCES = 20_000  # of one plan, so that each is compared once for all the checks

_compared = lru_cache(maxsize=_SENTENCES)(differences)


def differing(translation: Pairs, *faults: Fault) -> Iterator[tuple[Pair, Difference]]:
    """The differences of these kinds, sentence by sentence."""
    for pair in translation:
        for difference in _compared(pair.zh, pair.en):
            if difference.fault in faults:
                yield pair, difference


def quoted(quantity: Quantity | None) -> str:
    return f"'{quantity.quote}'" if quantity else ""


def place(quantity: Quantity | None) -> int:
    """Where it stands in its sentence; a number that is not there is a fault of the whole sentence."""
    return quantity.start if quantity else 0
