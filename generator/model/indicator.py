"""The catalogue of indicators: statistical concepts that documents report or promise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import ConfigDict, Field

from generator.model.content import Bilingual, Id, Line, Record, chinese

Category = Literal[
    "economy", "finance", "industry", "energy", "agriculture", "trade", "tourism", "transport-logistics",
    "urban", "population", "employment-income", "education", "health", "social-security", "culture",
    "science", "ecology", "governance", "xpcc",
]  # fmt: skip

CATEGORIES: Mapping[str, tuple[str, str]] = {
    "economy": ("经济总量", "Economy"),
    "finance": ("财政与金融", "Public finance and banking"),
    "industry": ("工业", "Industry"),
    "energy": ("能源", "Energy"),
    "agriculture": ("农业与农村", "Agriculture and rural areas"),
    "trade": ("贸易与投资", "Trade and investment"),
    "tourism": ("旅游", "Tourism"),
    "transport-logistics": ("交通与物流", "Transport and logistics"),
    "urban": ("城镇建设", "Urban development"),
    "population": ("人口", "Population"),
    "employment-income": ("就业与收入", "Employment and income"),
    "education": ("教育", "Education"),
    "health": ("卫生健康", "Health"),
    "social-security": ("社会保障", "Social security"),
    "culture": ("文化与体育", "Culture and sport"),
    "science": ("科技创新", "Science and innovation"),
    "ecology": ("生态环境", "Ecology"),
    "governance": ("治理与安全", "Governance and safety"),
    "xpcc": ("兵团", "The XPCC"),
}


class Indicator(Record):
    """A statistical concept: a list of these makes `content/indicators.yml`."""

    model_config = ConfigDict(
        json_schema_extra=chinese("一个统计概念；若干概念列成 `content/indicators.yml`。")
    )

    id: Id = Field(
        description="Its name in addresses; that of the glossary's term, where there is one",
        json_schema_extra=chinese("网址中的名称；词汇表有同一概念时用其 id"),
        examples=["gross-regional-product"],
    )
    zh: Line = Field(
        description="The Chinese name, as statistics have it", json_schema_extra=chinese("统计上的中文名称")
    )
    en: Line = Field(
        description="The English name as a title", json_schema_extra=chinese("英文名称，作标题用")
    )
    unit: Bilingual = Field(
        description="The unit in which tables and charts show it",
        json_schema_extra=chinese("图表中使用的单位"),
    )
    base_unit: str = Field(
        description='The unit that its observations come to: 元, 人, %; "" for a pure number',
        json_schema_extra=chinese("各数值折合成的基本单位：元、人、%；纯数写空的引号"),
    )
    category: Category = Field(description="What it is about", json_schema_extra=chinese("所属领域"))
    definition: Bilingual = Field(
        description="One or two neutral sentences", json_schema_extra=chinese("一两句中性的定义")
    )
    definition_source: Line = Field(
        description="Document and year that the definition follows",
        json_schema_extra=chinese("定义所依据的文件及年份"),
    )
    variants: tuple[Line, ...] = Field(
        default=(),
        description="Other wordings in the documents",
        json_schema_extra=chinese("文件中的其他说法"),
    )
    related: tuple[Id, ...] = Field(
        default=(), description="Ids of other indicators", json_schema_extra=chinese("相关指标的 id")
    )
    parts: tuple[Id, ...] = Field(
        default=(),
        description="Indicators that together make the whole of it",
        json_schema_extra=chinese("合起来构成其全部的各项指标"),
    )
    growth_prices: Literal["constant"] | None = Field(
        default=None,
        description="constant where growth is published at constant prices, levels at current",
        json_schema_extra=chinese("增速按不变价、水平按现价公布时写 constant"),
    )
    caution: Bilingual | None = Field(
        default=None,
        description="Where definitions differ between documents",
        json_schema_extra=chinese("各文件口径不一之处"),
    )

    @property
    def forms(self) -> tuple[str, ...]:
        """Every Chinese wording, the main one first."""
        return (self.zh, *self.variants)


@dataclass(frozen=True, kw_only=True, slots=True)
class Catalogue:
    """Every indicator by its id."""

    indicators: Mapping[str, Indicator]


NO_INDICATORS = Catalogue(indicators={})
