"""Observations: what an editor says that a number in the text is a value of."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from generator.model.content import Bilingual, Id, Line, Record

PlaceId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.]*-\d+(/[rn]\d+(c\d+)?)?$")]


class Kind(StrEnum):
    ACTUAL = "actual"
    ESTIMATE = "estimate"  # 预计
    TARGET = "target"
    GROWTH = "growth"


class Aggregate(StrEnum):
    LEVEL = "level"
    ANNUAL_AVERAGE = "annual-average"  # 年均
    CUMULATIVE = "cumulative"  # 累计, 五年
    CHANGE = "change"  # an increase or a decrease by so much


class Strength(StrEnum):
    BINDING = "binding"  # 约束性
    ANTICIPATORY = "anticipatory"  # 预期性


class Commitment(StrEnum):
    ENSURE = "ensure"  # 确保
    STRIVE = "strive"  # 力争
    ABOUT = "about"  # 左右


class Observation(Record):
    """An indicator's value for a year: a list of these makes `content/plans/<plan>/observations.yml`."""

    indicator: Id
    block: PlaceId = Field(description='Id of the block, or of a table\'s cell, "2.1-2/r3c4"')
    quote: Line = Field(description="Words of one sentence of the block, or the whole cell, exactly")
    value: Line = Field(description="The quantity as it stands in the quote, with its unit")
    unit: Line | None = Field(default=None, description="The unit, only where the quote does not have it")
    year: int | None = Field(default=None, ge=1900, le=2200)
    period: list[int] | None = Field(
        default=None, min_length=2, max_length=2, description="First and last year, instead of year"
    )
    kind: Kind
    of: Kind | None = Field(default=None, description="Of a growth: actual, estimate or target")
    aggregate: Aggregate = Aggregate.LEVEL
    strength: Strength | None = None
    commitment: Commitment | None = None
    scope: Bilingual | None = Field(
        default=None, description="Only a part of the plan's place or people, or another place"
    )
    note: Bilingual | None = None

    @model_validator(mode="after")
    def _one_time(self) -> Self:
        if (self.year is None) == (self.period is None):
            raise ValueError("an observation has either a year or a period. Write one of the two.")
        if self.period and self.period[1] < self.period[0]:
            raise ValueError(f"the period ends in {self.period[1]}, before it begins in {self.period[0]}.")
        return self

    @model_validator(mode="after")
    def _of_growth(self) -> Self:
        if self.of and self.kind is not Kind.GROWTH:
            raise ValueError(f"'of' belongs to a growth, not to kind: {self.kind}. Take it away.")
        if self.of is Kind.GROWTH:
            raise ValueError(
                "a growth is of an actual, an estimate or a target. Write one of these for 'of'."
            )
        return self

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year that it is about."""
        if self.period:
            return self.period[0], self.period[1]
        return self.year or 0, self.year or 0

    @property
    def standing(self) -> Kind:
        """Whether what it says has happened: actual, estimate or target, of a growth too."""
        return (self.of or Kind.ACTUAL) if self.kind is Kind.GROWTH else self.kind
