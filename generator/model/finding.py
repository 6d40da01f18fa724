"""Findings: what a reader should know about the figures and the text of a document."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class FindingKind(StrEnum):
    GROWTH = "growth-contradicts-levels"
    TWO_VALUES = "two-values"
    PARTS = "parts-do-not-sum"
    AVERAGE = "average-contradicts-years"
    IMPLAUSIBLE = "implausible"
    BASELINE = "target-below-baseline"
    COUNT = "count-differs-from-list"
    NUMBERING = "numbering"
    DAMAGE = "damage"


class Firmness(StrEnum):
    CERTAIN = "certain"  # what is printed cannot all be so
    LIKELY = "likely"  # there may be a reason that the document does not give
    DEFINITIONAL = "definitional"  # a difference of definition or prices would explain it


class FindingPlace(BaseModel):
    """Where something stands that a finding is about."""

    model_config = ConfigDict(frozen=True)

    plan: str
    block: str | None  # None for a place that is known by its lines alone
    page: str | None
    line: int
    quote: str

    @property
    def anchor(self) -> str:
        """The id of the paragraph or table on its page."""
        return (self.block or "").partition("/")[0]


class Finding(BaseModel):
    """What stands where, what was computed from it, and how firmly."""

    model_config = ConfigDict(frozen=True)

    plan: str
    kind: FindingKind
    indicators: tuple[str, ...] = ()
    places: tuple[FindingPlace, ...]
    computed: str  # "(454.99 ÷ 304.86)^(1/5) − 1 = 8.3%"; "" where nothing was
    firmness: Firmness
    zh: str
    en: str
