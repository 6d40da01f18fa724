"""What the checks of the glossary look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
    """The whole glossary, and how often each form stands in the plans."""

    entries: Sequence[Entry]
    counts: Mapping[str, int]  # by Chinese form

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)
