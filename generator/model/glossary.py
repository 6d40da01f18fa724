"""The glossary: what a term is called in both languages, and on whose authority."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar, NamedTuple

from pydantic import ConfigDict, Field, StringConstraints

from generator.model.content import Bilingual, Id, Line, Record, chinese
from generator.model.rules import Needs

Form = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class SourceStanding(StrEnum):
    OFFICIAL = "official"  # an official English text, or a body's own English name
    ESTABLISHED = "established"  # the usage of reference works, statistics, the press
    OWN = "own"  # our own rendering, with its reason


class RenderingSource(Record):
    """Where a rendering comes from: a document and its year, or our own reason."""

    model_config = ConfigDict(json_schema_extra=chinese("译法的来源：文件及其年份，或自译的理由。"))
    rules: ClassVar = (
        Needs(
            field="reason",
            where="standing",
            has=(SourceStanding.OWN,),
            said="an own rendering gives its reason. Add `reason:`.",
        ),
        Needs(
            field="document",
            where="standing",
            has=(SourceStanding.OFFICIAL, SourceStanding.ESTABLISHED),
            said="an {value} rendering names its document. Add `document:` (and `year:`).",
        ),
    )

    standing: SourceStanding = Field(
        description="official (a body's own English), established (usage), or own",
        json_schema_extra=chinese("official 官方英文，established 通行译法，own 自译"),
    )
    document: Line | None = Field(
        default=None,
        description="The text that has this rendering",
        json_schema_extra=chinese("载有此译法的文件"),
    )
    year: int | None = Field(
        default=None,
        ge=1900,
        le=2200,
        description="Year of that text",
        json_schema_extra=chinese("该文件的年份"),
    )
    reason: Line | None = Field(
        default=None,
        description="Why we render it so, where no text does",
        json_schema_extra=chinese("没有先例时，为什么这样译"),
    )


class Term(Record):
    """One concept: a list of these makes a file of `content/glossary/`, whose name is their category."""

    model_config = ConfigDict(
        json_schema_extra=chinese("一个概念；若干概念列成 `content/glossary/` 下的一个文件，文件名即其类别。")
    )

    id: Id = Field(
        description="Its name in addresses",
        json_schema_extra=chinese("网址中的名称"),
        examples=["two-upholds"],
    )
    zh: Form = Field(
        description="The Chinese form, without quotation marks",
        json_schema_extra=chinese("中文形式，不带引号"),
    )
    variants: tuple[Form, ...] = Field(
        default=(),
        description="Other Chinese forms that mean the same",
        json_schema_extra=chinese("意思相同的其他中文形式"),
    )
    not_in: tuple[Form, ...] = Field(
        default=(),
        description="Longer words in which the same characters are not this term",
        json_schema_extra=chinese("含有相同字样而不是本词条的较长词语"),
    )
    pinyin: Line | None = Field(
        default=None,
        description="Only where a library would read a character wrongly",
        json_schema_extra=chinese("拼音，仅在程序会读错字音时填写"),
    )
    en: Form = Field(
        description="Preferred English, as it stands within a sentence",
        json_schema_extra=chinese("首选英文，照句中的写法"),
    )
    allowed: tuple[Form, ...] = Field(
        default=(),
        description="Other renderings that may be used",
        json_schema_extra=chinese("可以使用的其他译法"),
    )
    avoid: tuple[Form, ...] = Field(
        default=(), description="Tempting wrong renderings", json_schema_extra=chinese("容易误用的译法")
    )
    definition: Bilingual | None = Field(
        default=None,
        description="One or two neutral sentences",
        json_schema_extra=chinese("一两句中性的释义"),
    )
    members: tuple[Bilingual, ...] = Field(
        default=(),
        description="What a numeric formula counts",
        json_schema_extra=chinese("数字概括语所指的各项"),
    )
    members_stated: bool = Field(
        default=True,
        description="false where nobody says what the members are",
        json_schema_extra=chinese("没有出处说明各项是什么时写 false"),
    )
    source: RenderingSource = Field(
        description="Where the rendering comes from", json_schema_extra=chinese("译法的来源")
    )
    scope: tuple[str, ...] = Field(
        default=(),
        description="Plans or divisions for which this meaning holds",
        json_schema_extra=chinese("此义适用的文件或其章节"),
        examples=[["alar", "alar/2.4"]],
    )
    related: tuple[Id, ...] = Field(
        default=(), description="Ids of other terms", json_schema_extra=chinese("相关词条的 id")
    )

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
