"""Each check of topics finds what its cases say, in the line and column where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel, ConfigDict

from generator import topics
from generator.check import rules
from generator.load.topics import TOPICS, tags_file
from tests import made

FOLDER = Path(__file__).parent / "cases"
TEXT = "第一章 工业\n钢铁。\n第一节 电力\n风电。\n第二节 煤炭\n煤电。\n第二章 环境\n森林。\n"


class Case(BaseModel):
    """The topics of the site, those of a plan, and what the check of the file's name says of them."""

    model_config = ConfigDict(extra="forbid")

    what: str
    text: str = TEXT
    topics: str | None = (FOLDER.parent / "topics.yml").read_text(encoding="utf-8")
    tags: str | None = '"1": [industry]\n"2": [energy]\n'
    problems: list[str] = []  # "line:column: message"


def _cases() -> list[object]:
    return [
        pytest.param(path.stem, Case.model_validate(case), id=f"{path.stem}: {case['what']}")
        for path in sorted(FOLDER.glob("*.yml"))
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("rule", "case"), _cases())
def test_a_case(rule: str, case: Case, tmp_path: Path) -> None:
    for file, text in ((TOPICS, case.topics), (tags_file("demo"), case.tags)):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        if text is not None:
            (tmp_path / file).write_text(text, encoding="utf-8")
    _, of_plan = topics.of_plan(tmp_path, made.plan(), made.document(case.text))
    found = [problem for problem in (*topics.problems(tmp_path), *of_plan) if problem.rule in (rule, "")]
    assert [f"{problem.line}:{problem.column}: {problem.message}" for problem in found] == case.problems


def test_every_check_has_cases_that_pass_and_that_fail() -> None:
    told = {(rule, bool(case.problems)) for rule, case in (param.values for param in _cases())}  # type: ignore[attr-defined]
    checks: tuple[rules.Check, ...] = (*rules.OF_TAGS, *rules.OF_TOPICS)
    assert {(rules.name(check), fails) for check in checks for fails in (True, False)} == told
