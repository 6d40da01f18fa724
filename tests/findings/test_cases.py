"""Each rule finds what its cases say, and leaves alone what rounding or a definition explains."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel, ConfigDict

from generator import check, findings, link
from generator.findings.rules import OF_A_PLAN
from generator.link import figures as tied
from generator.link.figures.ties import TextOfPlan
from generator.load.records import record
from generator.load.written import written
from generator.model.english import NO_ENGLISH
from generator.model.finding import Finding
from generator.model.indicator import Indicator
from generator.model.observation import Observation
from generator.model.written import Written
from tests import made

FOLDER = Path(__file__).parent / "cases"
CATALOGUE = (FOLDER.parent / "indicators.yml").read_bytes()


class Expected(BaseModel):
    """What of a finding a case states."""

    model_config = ConfigDict(extra="forbid")

    zh: str
    en: str | None = None
    computed: str | None = None
    firmness: str
    places: list[str]


class Case(BaseModel):
    """A text with observations, and what the rule of the file's name finds in it."""

    model_config = ConfigDict(extra="forbid")

    what: str
    text: str
    observations: str = ""
    known_damage: list[dict[str, object]] = []
    findings: list[Expected] = []


def _cases() -> list[object]:
    return [
        pytest.param(path.stem, Case.model_validate(case), id=f"{path.stem}: {case['what']}")
        for path in sorted(FOLDER.glob("*.yml"))
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("rule", "case"), _cases())
def test_a_case(rule: str, case: Case) -> None:
    found = list(next(own for own in OF_A_PLAN if own.__name__ == rule.replace("-", "_"))(_subject(case)))
    assert [_stated(own, expected) for own, expected in zip(found, case.findings, strict=True)] == [
        expected.model_dump() for expected in case.findings
    ]


def test_every_rule_has_cases_that_find_and_that_do_not() -> None:
    told = {(rule, bool(case.findings)) for rule, case in (param.values for param in _cases())}  # type: ignore[attr-defined]
    names = [rule.__name__.replace("_", "-") for rule in OF_A_PLAN]
    assert {(name, finds) for name in names for finds in (True, False)} == told


def _stated(found: Finding, expected: Expected) -> dict[str, object]:
    """Of a finding what its case states."""
    said: dict[str, object] = {
        "zh": found.zh,
        "en": found.en,
        "computed": found.computed,
        "firmness": found.firmness.value,
        "places": [f"{place.block or place.line} {place.quote}" for place in found.places],
    }
    return {name: said[name] if own is not None else None for name, own in expected.model_dump().items()}


def _subject(case: Case) -> findings.Subject:
    document = made.document(case.text)
    plan = made.plan(known_damage=case.known_damage)
    pages = link.pages(document)
    catalogue, faults = record(list[Indicator], _written("content/indicators.yml", CATALOGUE))
    assert catalogue, faults
    known = {indicator.id: indicator for indicator in catalogue}
    observations: list[Observation] = []
    if case.observations:
        said = _written("content/plans/demo/observations.yml", case.observations.encode())
        observations = record(list[Observation], said)[0] or []
        assert observations
    ties = tied.ties(observations, tied.places(document, pages), plan)
    if case.observations:
        assert check.problems_of_observations(check.Stated(written=said, ties=ties, indicators=known)) == []
    text = TextOfPlan(plan=plan, manuscript=document.manuscript, translation=NO_ENGLISH)
    return findings.Subject(
        plan=plan,
        document=document,
        page_of={block.id: page.id for page in pages for block in page.blocks},
        figures=list(tied.figures(ties, text)),
        indicators=known,
    )


def _written(file: str, data: bytes) -> Written:
    said, faults = written(file, data)
    assert said
    assert not faults
    return said
