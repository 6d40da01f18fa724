"""Indicators, observations and findings as the public data has them, and as tidy CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from generator.model.figure import Figure
from generator.model.finding import Finding
from generator.model.indicator import Indicator

INDICATORS_JSON = "data/indicators.json"
OBSERVATIONS_JSON = "data/observations.json"
FINDINGS_JSON = "data/findings.json"
INDICATORS_CSV = "data/indicators.csv"
OBSERVATIONS_CSV = "data/observations.csv"
FINDINGS_CSV = "data/findings.csv"

Record = dict[str, Any]

OBSERVATION_COLUMNS = (
    "indicator", "name_zh", "name_en", "plan", "scope_zh", "scope_en", "block", "line", "quote",
    "first_year", "last_year", "kind", "of", "aggregate", "value", "value_high", "unit", "magnitude",
    "magnitude_high", "base_unit", "bound", "direction", "strength", "commitment",
)  # fmt: skip
INDICATOR_COLUMNS = (
    "id", "name_zh", "name_en", "unit_zh", "unit_en", "base_unit", "category", "definition_zh",
    "definition_en", "definition_source", "variants", "related",
)  # fmt: skip
FINDING_COLUMNS = (
    "plan",
    "kind",
    "firmness",
    "indicators",
    "block",
    "line",
    "quote",
    "computed",
    "text_zh",
    "text_en",
)


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
                "computed": finding.computed,
                "severity": finding.firmness.value,
                "text": {"zh": finding.zh, "en": finding.en},
                "indicators": list(finding.indicators),
            }
            for finding in findings
        ]
    }


def indicators_csv(indicators: Iterable[Indicator]) -> bytes:
    rows = (
        (
            own.id, own.zh, own.en, own.unit.zh, own.unit.en, own.base_unit, own.category, own.definition.zh,
            own.definition.en, own.definition_source, "|".join(own.variants), "|".join(own.related),
        )
        for own in indicators
    )  # fmt: skip
    return _csv(INDICATOR_COLUMNS, rows)


def observations_csv(figures: Iterable[Figure], indicators: Mapping[str, Indicator]) -> bytes:
    """One row a value; of a range or a structure the first and the last number."""
    known = (figure for figure in figures if figure.indicator in indicators)
    return _csv(OBSERVATION_COLUMNS, (_row(figure, indicators[figure.indicator]) for figure in known))


def _row(figure: Figure, indicator: Indicator) -> tuple[object, ...]:
    own = figure.observation
    first, last = own.years
    is_many = len(figure.values) > 1
    return (
        own.indicator, indicator.zh, indicator.en, figure.plan, own.scope.zh if own.scope else "",
        own.scope.en if own.scope else "", own.block, figure.line, own.quote, first, last, own.kind,
        own.of or "", own.aggregate, _plain(figure.values[0]),
        _plain(figure.values[-1]) if is_many else "", figure.unit,
        _plain(figure.magnitudes[0]), _plain(figure.magnitudes[-1]) if is_many else "", figure.base_unit,
        figure.bound, figure.direction or "", own.strength or "", own.commitment or "",
    )  # fmt: skip


def findings_csv(findings: Iterable[Finding]) -> bytes:
    """One row for each place of a finding."""
    rows = (
        (
            place.plan, finding.kind, finding.firmness, "|".join(finding.indicators), place.block or "",
            place.line, place.quote, finding.computed, finding.zh, finding.en,
        )
        for finding in findings
        for place in finding.places
    )  # fmt: skip
    return _csv(FINDING_COLUMNS, rows)


def _csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """UTF-8 with a line for the names of the columns, lines ended as RFC 4180 has it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode()
