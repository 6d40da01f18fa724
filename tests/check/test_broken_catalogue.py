"""A catalogue of indicators that cannot be read is told, and hides nothing."""

from __future__ import annotations

from pathlib import Path

from generator import build

FILE = "content/indicators.yml"


def test_a_fault_of_the_catalogue_is_not_told_of_every_observation(tiny: Path) -> None:
    path = tiny / FILE
    path.write_text(path.read_text(encoding="utf-8") + "  colour: red\n", encoding="utf-8")
    told = [problem for problem in build.problems(tiny, say=lambda _: None) if problem.severity == "error"]
    assert [problem.file for problem in told] == [FILE]
    assert "'colour' is not a field" in told[0].message
