"""The numbers of a text one after another, by readers of which the first that knows a number takes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from generator.model.quantity import Quantity

Reader = Callable[[str, int], Quantity | None]
_WORD = re.compile(r"[A-Za-z]+")


def scan(text: str, start: re.Pattern[str], readers: Sequence[Reader]) -> Iterator[Quantity]:
    """Every number of the text, left to right; `start` is what a number may begin with."""
    place = 0
    while found := start.search(text, place):
        quantity = next((q for reader in readers if (q := reader(text, found.start()))), None)
        if quantity:
            yield quantity
        place = quantity.end if quantity else _after(text, found.start())


def _after(text: str, start: int) -> int:
    """Where to look on: no number starts within a Latin word."""
    word = _WORD.match(text, start)
    return word.end() if word else start + 1
