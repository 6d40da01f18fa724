"""Where a term stands in one plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.concordance import Passage
from generator.model.content import Plan


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """A term's places in one plan."""

    plan: Plan
    characters: int  # of the plan's text
    passages: Sequence[Passage]

    @property
    def count(self) -> int:
        return len(self.passages)

    @property
    def rate(self) -> float:
        """Occurrences per 10,000 characters."""
        return self.count * 10_000 / self.characters if self.characters else 0.0
