"""The content of this project keeps its promises: no check has anything to say that stands in the way."""

from __future__ import annotations

from pathlib import Path

from generator import build
from generator.model.problem import Severity


def test_the_content_of_this_project_has_no_fault(project: Path) -> None:
    problems = build.problems(project, say=lambda _: None)
    assert [str(problem) for problem in problems if problem.severity is Severity.ERROR] == []
