"""Each check of figures finds what its cases say, in the line and column where it stands."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
import yaml
from pydantic import BaseModel, ConfigDict

from generator import check, link
from generator.check import rules
from generator.link import figures
from generator.load.records import record
from generator.load.written import written
from generator.model.content import Record
from generator.model.indicator import Indicator
from generator.model.observation import Observation
from generator.model.problem import Problem
from generator.model.written import Written
from tests import made

R = TypeVar("R", bound=Record)
FOLDER = Path(__file__).parent / "cases"
CATALOGUE = (FOLDER.parent / "indicators.yml").read_text(encoding="utf-8")


class Case(BaseModel):
    """A text with observations, or a catalogue, and what the check of the file's name says of them."""

    model_config = ConfigDict(extra="forbid")

    what: str
    text: str = ""
    kind: str = "plan"
    period: tuple[int, int] = (2021, 2025)
    observations: str = ""
    indicators: str = CATALOGUE
    observed: list[str] = []
    problems: list[str] = []  # "line:column: message"


def _cases() -> list[object]:
    return [
        pytest.param(path.stem, Case.model_validate(case), id=f"{path.stem}: {case['what']}")
        for path in sorted(FOLDER.glob("*.yml"))
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("rule", "case"), _cases())
def test_a_case(rule: str, case: Case) -> None:
    found = [problem for problem in _problems(case) if problem.rule == rule]
    assert [f"{problem.line}:{problem.column}: {problem.message}" for problem in found] == case.problems


def test_every_check_has_cases_that_pass_and_that_fail() -> None:
    told = {(rule, bool(case.problems)) for rule, case in (param.values for param in _cases())}  # type: ignore[attr-defined]
    checks: tuple[rules.Check, ...] = (*rules.OF_OBSERVATIONS, *rules.OF_INDICATORS)
    names = map(rules.name, checks)
    assert {(name, fails) for name in names for fails in (True, False)} == told


def _problems(case: Case) -> list[Problem]:
    catalogue, said = _read("content/indicators.yml", case.indicators, list[Indicator])
    if not case.observations:
        listing = check.Listing(written=said, indicators=catalogue, observed=frozenset(case.observed))
        return check.problems_of_indicators(listing)
    observations, said = _read("content/plans/demo/observations.yml", case.observations, list[Observation])
    document = made.document(case.text)
    plan = made.plan(kind=case.kind, period={"from": case.period[0], "to": case.period[1]})
    places = figures.places(document, link.pages(document))
    ties = figures.ties(observations, places, plan)
    by_id = {indicator.id: indicator for indicator in catalogue}
    stated = check.Stated(written=said, ties=ties, indicators=by_id, places=places)
    return check.problems_of_observations(stated)


def _read(file: str, text: str, kind: type[list[R]]) -> tuple[list[R], Written]:
    said, faults = written(file, text.encode())
    assert said
    records, more = record(kind, said)
    assert records is not None, more
    assert not faults
    return records, said
