"""Observations: what an editor says that a number in the text is a value of."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Literal, Self

from pydantic import ConfigDict, Field, StringConstraints, model_validator

from generator.model.content import BLOCK, Bilingual, Id, Line, Record, chinese
from generator.model.rules import OneOf, Only

PlaceId = Annotated[str, StringConstraints(pattern=BLOCK)]


class Kind(StrEnum):
    ACTUAL = "actual"
    ESTIMATE = "estimate"  # 预计
    TARGET = "target"
    GROWTH = "growth"


OfGrowth = Literal[Kind.ACTUAL, Kind.ESTIMATE, Kind.TARGET]


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

    model_config = ConfigDict(
        json_schema_extra=chinese(
            "一项指标在某年的数值；若干数值列成 `content/plans/<plan>/observations.yml`。"
        )
    )
    rules: ClassVar = (
        OneOf(
            fields=("year", "period"),
            said="an observation has either a year or a period. Write one of the two.",
        ),
        Only(
            field="of",
            where="kind",
            has=(Kind.GROWTH,),
            said="'of' belongs to a growth, not to kind: {value}. Take it away.",
        ),
    )

    indicator: Id = Field(
        description="Id of the indicator",
        json_schema_extra=chinese("指标的 id"),
        examples=["gross-regional-product"],
    )
    block: PlaceId = Field(
        description='Id of the block, or of a table\'s cell, "2.1-2/r3c4"',
        json_schema_extra=chinese("段落的 id，或表格单元格的 id，如 2.1-2/r3c4"),
        examples=["1.1-3", "2.1-2/r3c4"],
    )
    quote: Line = Field(
        description="Words of one sentence of the block, or the whole cell, exactly",
        json_schema_extra=chinese("段落中一句话里的原文，或单元格的全文，一字不差"),
    )
    value: Line = Field(
        description="The quantity as it stands in the quote, with its unit",
        json_schema_extra=chinese("引文中的数量，连同单位"),
        examples=["454.99亿元"],
    )
    unit: Line | None = Field(
        default=None,
        description="The unit, only where the quote does not have it",
        json_schema_extra=chinese("单位，仅在引文没有单位时填写"),
    )
    year: int | None = Field(
        default=None,
        ge=1900,
        le=2200,
        description="The year; of a target the year in which it is to be reached",
        json_schema_extra=chinese("年份；目标则为应当达到的年份"),
    )
    period: list[int] | None = Field(
        default=None,
        min_length=2,
        max_length=2,
        description="First and last year, instead of year",
        json_schema_extra=chinese("首年与末年，代替 year"),
        examples=[[2016, 2020]],
    )
    kind: Kind = Field(
        description="actual, estimate, target or growth",
        json_schema_extra=chinese("actual 实绩，estimate 预计，target 目标，growth 增速"),
    )
    of: OfGrowth | None = Field(
        default=None,
        description="Of a growth: actual, estimate or target",
        json_schema_extra=chinese("增速本身是实绩、预计还是目标"),
    )
    aggregate: Aggregate = Field(
        default=Aggregate.LEVEL,
        description="level, annual-average (年均), cumulative (累计) or change (an increase by so much)",
        json_schema_extra=chinese("level 水平，annual-average 年均，cumulative 累计，change 增减多少"),
    )
    strength: Strength | None = Field(
        default=None,
        description="binding (约束性) or anticipatory (预期性), where the text has the word",
        json_schema_extra=chinese("binding 约束性，anticipatory 预期性，原文写明时填写"),
    )
    commitment: Commitment | None = Field(
        default=None,
        description="ensure (确保), strive (力争) or about (左右), where the text has the word",
        json_schema_extra=chinese("ensure 确保，strive 力争，about 左右，原文写明时填写"),
    )
    scope: Bilingual | None = Field(
        default=None,
        description="Only a part of the plan's place or people, or another place",
        json_schema_extra=chinese("只涉及当地或其居民的一部分，或另一地方"),
    )
    note: Bilingual | None = Field(
        default=None,
        description="Something more that a reader has to know",
        json_schema_extra=chinese("读者还须知道的事"),
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.period and self.period[1] < self.period[0]:
            raise ValueError(f"the period ends in {self.period[1]}, before it begins in {self.period[0]}.")
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
