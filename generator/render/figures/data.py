"""Indicators, observations and findings as the public data has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from generator.model.figure import Figure
from generator.model.finding import Finding
from generator.model.indicator import Indicator

INDICATORS_JSON = "data/indicators.json"
OBSERVATIONS_JSON = "data/observations.json"
FINDINGS_JSON = "data/findings.json"

Record = dict[str, Any]


def indicators_record(indicators: Iterable[Indicator]) -> Record:
    return {
        "indicators": [
            {
                "id": own.id,
                "name": {"zh": own.zh, "en": own.en},
                "unit": {"zh": own.unit.zh, "en": own.unit.en},
                "category": own.category,
                "definition": {"zh": own.definition.zh, "en": own.definition.en},
                "definition_source": own.definition_source,
                "variants": list(own.variants),
                "related": list(own.related),
                "base_unit": own.base_unit,
                "parts": list(own.parts),
                "growth_prices": own.growth_prices,
                "caution": {"zh": own.caution.zh, "en": own.caution.en} if own.caution else None,
            }
            for own in indicators
        ]
    }


def observations_record(figures: Iterable[Figure]) -> Record:
    return {"observations": [_observation(figure) for figure in figures]}


def _observation(figure: Figure) -> Record:
    own = figure.observation
    first, last = own.years
    return {
        "indicator": own.indicator,
        "plan": figure.plan,
        "block": own.block,
        "line": figure.line,
        "quote": own.quote,
        "year": own.year,
        "period": {"from": first, "to": last} if own.period else None,
        "kind": own.kind.value,
        "aggregate": own.aggregate.value,
        "value": _numbers(figure.values),
        "unit": figure.unit,
        "magnitude": _numbers(figure.magnitudes),
        "base_unit": figure.base_unit,
        "bound": figure.bound.value,
        "strength": own.strength.value if own.strength else None,
        "commitment": own.commitment.value if own.commitment else None,
        "note": {"zh": own.note.zh, "en": own.note.en} if own.note else None,
        "of": own.of.value if own.of else None,
        "scope": {"zh": own.scope.zh, "en": own.scope.en} if own.scope else None,
        "direction": figure.direction.value if figure.direction else None,
        "sentence": figure.sentence,
    }


def _numbers(values: Sequence[Decimal]) -> str | list[str]:
    """A decimal as text; of a range or a structure each."""
    texts = [_plain(value) for value in values]
    return texts[0] if len(texts) == 1 else texts


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def findings_record(findings: Iterable[Finding]) -> Record:
    return {
        "findings": [
            {
                "plan": finding.plan,
                "kind": finding.kind.value,
                "places": [
                    {"block": place.block, "line": place.line, "quote": place.quote, "plan": place.plan}
                    for place in finding.places
                ],
                "computed": finding.computed or None,
                "severity": finding.firmness.value,
                "text": {"zh": finding.zh, "en": finding.en},
                "indicators": list(finding.indicators),
            }
            for finding in findings
        ]
    }
