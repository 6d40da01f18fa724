"""The glossary: what a term is called in both languages, and on whose authority."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, NamedTuple, Self

from pydantic import Field, StringConstraints, model_validator

from generator.model.content import Bilingual, Id, Line, Record

Form = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class SourceStanding(StrEnum):
    OFFICIAL = "official"  # an official English text, or a body's own English name
    ESTABLISHED = "established"  # the usage of reference works, statistics, the press
    OWN = "own"  # our own rendering, with its reason


class RenderingSource(Record):
    """Where a rendering comes from: a document and its year, or our own reason."""

    standing: SourceStanding
    document: Line | None = Field(default=None, description="The text that has this rendering")
    year: int | None = Field(default=None, ge=1900, le=2200)
    reason: Line | None = Field(default=None, description="Why we render it so, where no text does")

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.standing is SourceStanding.OWN and not self.reason:
            raise ValueError("an own rendering gives its reason. Add `reason:`.")
        if self.standing is not SourceStanding.OWN and not self.document:
            raise ValueError(
                f"an {self.standing} rendering names its document. Add `document:` (and `year:`)."
            )
        return self


class Term(Record):
    """One concept: a list of these makes a file of `content/glossary/`, whose name is their category."""

    id: Id
    zh: Form = Field(description="The Chinese form, without quotation marks")
    variants: tuple[Form, ...] = Field(default=(), description="Other Chinese forms that mean the same")
    not_in: tuple[Form, ...] = Field(
        default=(), description="Longer words in which the same characters are not this term"
    )
    pinyin: Line | None = Field(
        default=None, description="Only where a library would read a character wrongly"
    )
    en: Form = Field(description="Preferred English, as it stands within a sentence")
    allowed: tuple[Form, ...] = Field(default=(), description="Other renderings that may be used")
    avoid: tuple[Form, ...] = Field(default=(), description="Tempting wrong renderings")
    definition: Bilingual | None = Field(default=None, description="One or two neutral sentences")
    members: tuple[Bilingual, ...] = Field(default=(), description="What a numeric formula counts")
    members_stated: bool = Field(default=True, description="false where nobody says what the members are")
    source: RenderingSource
    scope: tuple[str, ...] = Field(default=(), description="Plans or divisions for which this meaning holds")
    related: tuple[Id, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every Chinese form, the main one first."""
        return (self.zh, *self.variants)

    @property
    def renderings(self) -> tuple[str, ...]:
        """Every English form that may be used, the preferred one first."""
        return (self.en, *self.allowed)


class Occurrence(NamedTuple):
    """A term in a text: which, and from where to where."""

    term: str
    start: int
    end: int


# By segment, for each of its sentences: the terms in it from left to right.
Mentions = Mapping[str, tuple[tuple[Occurrence, ...], ...]]

CATEGORIES: Mapping[str, tuple[str, str]] = {
    "political-formulas": ("政治话语", "Political formulas"),
    "numeric-formulas": ("数字概括语", "Numeric formulas"),
    "governance": ("规划与治理", "Planning and governance"),
    "economics": ("统计与经济", "Statistics and economics"),
    "finance": ("财政与金融", "Finance"),
    "industry-energy": ("工业与能源", "Industry and energy"),
    "agriculture": ("农业与农村", "Agriculture and rural areas"),
    "logistics-trade": ("物流与开放", "Logistics and opening up"),
    "social": ("社会事业", "Social services"),
    "culture": ("文化与旅游", "Culture and tourism"),
    "ecology": ("生态环境", "Ecology"),
    "xpcc": ("兵团", "The XPCC and its units"),
    "programmes": ("文件、工程与活动", "Documents and programmes"),
    "institutions": ("机构与会议", "Institutions and meetings"),
    "companies": ("企业与品牌", "Companies and brands"),
    "places": ("地名", "Places"),
    "people": ("人名", "People"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Glossary:
    """Every term by its id, and the category that it stands in."""

    terms: Mapping[str, Term]
    category: Mapping[str, str]


NO_TERMS = Glossary(terms={}, category={})
