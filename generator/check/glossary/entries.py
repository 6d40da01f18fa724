"""What the checks of the glossary look at."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from generator.model.glossary import Term
from generator.model.written import Written


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A term and where it was written."""

    term: Term
    written: Written
    place: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Entries:
    """The whole glossary, the plans that there are, and which terms stand in them."""

    entries: Sequence[Entry]
    plans: Collection[str]
    found: frozenset[str] | None  # ids; None while not every plan can be read

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)
