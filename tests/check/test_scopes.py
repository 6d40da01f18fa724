"""A scope that names no plan is told: more firmly where another plan may be meant."""

from __future__ import annotations

from pathlib import Path

from generator import build

FILE = "content/glossary/culture.yml"


def test_a_scope_of_no_plan_is_told(tiny: Path) -> None:
    term = "- id: a-b\n  zh: 甲乙\n  en: ab\n  source: {standing: own, reason: Literal.}\n"
    text = f"{term}  scope: [yunshan, yunshn/2.1, elsewhere]\n"
    (tiny / FILE).write_text(text, encoding="utf-8")
    found = [problem for problem in build.problems(tiny, say=lambda _: None) if problem.file == FILE]
    assert [(str(problem), problem.severity) for problem in found if problem.rule == "unknown-scopes"] == [
        (f"{FILE}:5:20: there is no plan 'yunshn'; did you mean 'yunshan'?", "warning"),
        (f"{FILE}:5:32: there is no plan 'elsewhere'. The term stands nowhere.", "note"),
    ]
