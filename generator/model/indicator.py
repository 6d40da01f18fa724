"""The catalogue of indicators: statistical concepts that documents report or promise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from generator.model.content import Bilingual, Id, Line, Record

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

    id: Id
    zh: Line = Field(description="The Chinese name, as statistics have it")
    en: Line = Field(description="The English name as a title")
    unit: Bilingual = Field(description="The unit in which tables and charts show it")
    base_unit: str = Field(
        description='The unit that its observations come to: 元, 人, %; "" for a pure number'
    )
    category: Category
    definition: Bilingual = Field(description="One or two neutral sentences")
    definition_source: Line = Field(description="Document and year that the definition follows")
    variants: tuple[Line, ...] = Field(default=(), description="Other wordings in the documents")
    related: tuple[Id, ...] = ()
    parts: tuple[Id, ...] = Field(default=(), description="Indicators that together make the whole of it")
    growth_prices: Literal["constant"] | None = Field(
        default=None, description="constant where growth is published at constant prices, levels at current"
    )
    caution: Bilingual | None = Field(default=None, description="Where definitions differ between documents")

    @property
    def forms(self) -> tuple[str, ...]:
        """Every Chinese wording, the main one first."""
        return (self.zh, *self.variants)


@dataclass(frozen=True, kw_only=True, slots=True)
class Catalogue:
    """Every indicator by its id."""

    indicators: Mapping[str, Indicator]


NO_INDICATORS = Catalogue(indicators={})
