"""Each check of a translation finds what its cases say, in the line and column where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel, ConfigDict

from generator import check, load
from generator.check import rules
from generator.link.concordance import Found, concordance
from generator.link.english import english
from generator.link.terms import Finder, mentions
from generator.load.written import written as load_written
from generator.model.content import Plan
from generator.model.glossary import Glossary, Term
from generator.model.segment import Segment, SegmentKind
from generator.model.source import Lines
from generator.model.translation import CheckException, SegmentTranslation, lines_of
from generator.sync import written as record_as_text
from tests.conftest import TINY

FOLDER = Path(__file__).parent / "cases"
FILE = "content/plans/yunshan/translation/2.4.yml"


class CaseTerm(BaseModel):
    """A term of a case's glossary."""

    model_config = ConfigDict(extra="forbid")

    zh: str
    en: str
    allowed: list[str] = []
    avoid: list[str] = []
    category: str = "economics"


class Passage(BaseModel):
    """A segment of a case."""

    model_config = ConfigDict(extra="forbid")

    zh: str
    en: str
    kind: SegmentKind = SegmentKind.TEXT
    exceptions: list[CheckException] = []


class Case(BaseModel):
    """Segments with their English, and what the check of the file's name says of them."""

    model_config = ConfigDict(extra="forbid")

    what: str
    segments: list[Passage]
    terms: list[CaseTerm] = []
    problems: list[str] = []  # "line:column: message"


def _cases() -> list[object]:
    return [
        pytest.param(path.stem, Case.model_validate(case), id=f"{path.stem}: {case['what']}")
        for path in sorted(FOLDER.glob("*.yml"))
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("rule", "case"), _cases())
def test_a_case(rule: str, case: Case) -> None:
    pairs = _pairs(case)
    problems = [*check.problems_of_translation(pairs), *check.problems_of_wordings(check.wordings(pairs))]
    found = [problem for problem in problems if problem.rule == rule]
    assert [f"{problem.line}:{problem.column}: {problem.message}" for problem in found] == case.problems


def test_every_check_has_cases_that_pass_and_that_fail() -> None:
    told = {(rule, bool(case.problems)) for rule, case in (param.values for param in _cases())}  # type: ignore[attr-defined]
    names = {rule.__name__.replace("_", "-") for rule in (*rules.OF_A_TRANSLATION, *rules.OF_WORDINGS)}
    names.add("idle-exceptions")
    assert {(name, fails) for name in names for fails in (True, False)} == told


def _pairs(case: Case) -> check.Pairs:
    records = [
        SegmentTranslation(
            id=f"2.4-{number}", zh=passage.zh, en=passage.en, exceptions=list(passage.exceptions)
        )
        for number, passage in enumerate(case.segments, 1)
    ]
    segments = [
        Segment(id=record.id, page="2.4", kind=passage.kind, zh=lines_of(passage.zh), lines=Lines(1, 1))
        for record, passage in zip(records, case.segments, strict=True)
    ]
    written, faults = load_written(FILE, "".join(map(record_as_text, records)).encode())
    assert written
    assert not faults
    glossary = _glossary(case)
    plan = _plan()
    finder = Finder(glossary.terms.values())
    found = Found(segments=segments, mentions=mentions(finder, plan.id, segments), present=frozenset())
    where = concordance(plan.id, found, glossary, english(segments, records))
    return check.pairs(plan, glossary, segments, [(written, records)], where)


def _glossary(case: Case) -> Glossary:
    source = {"standing": "own", "reason": "A case."}
    terms = {
        f"t{number}": Term.model_validate(
            {**term.model_dump(exclude={"category"}), "id": f"t{number}", "source": source}
        )
        for number, term in enumerate(case.terms)
    }
    category = {f"t{number}": term.category for number, term in enumerate(case.terms)}
    return Glossary(terms=terms, category=category)


def _plan() -> Plan:
    return load.content(TINY).plans["yunshan"]
