"""Figures: observations tied to the quantities in the text that state them."""

from __future__ import annotations

from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from generator.model.finding import Finding
from generator.model.observation import Observation
from generator.model.quantity import Bound, Direction, QuantityKind


class Figure(BaseModel):
    """An observation with its number as it stands in the text."""

    model_config = ConfigDict(frozen=True)

    plan: str
    observation: Observation
    page: str
    line: int  # of the source, where the quotation begins
    sentence: int  # of the segment, counted from 0
    start: int  # of the number, in the sentence
    end: int
    zh: str  # the sentence, or the cell
    en: str  # "" where there is no English
    row: str  # of a cell: what its row says, cell by cell; "" for a sentence
    values: tuple[Decimal, ...]  # in `unit`, as printed; two for a range
    unit: str
    magnitudes: tuple[Decimal, ...]  # in `base_unit`
    base_unit: str
    bound: Bound
    quantity: QuantityKind
    direction: Direction | None = None

    @property
    def indicator(self) -> str:
        return self.observation.indicator

    @property
    def block(self) -> str:
        return self.observation.block

    @property
    def anchor(self) -> str:
        """The id of the paragraph or table on its page."""
        return self.observation.block.partition("/")[0]

    @property
    def years(self) -> tuple[int, int]:
        return self.observation.years

    @property
    def scope(self) -> str:
        """The Chinese name of the part or the place that it is about; "" for the plan's own."""
        return self.observation.scope.zh if self.observation.scope else ""


class Figures(BaseModel):
    """Every figure of one plan, in document order, and what was found in the plan."""

    model_config = ConfigDict(frozen=True)

    plan: str
    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...] = ()
