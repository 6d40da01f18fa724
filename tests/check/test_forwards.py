"""Forwards that lead astray are told with their place and a remedy."""

from __future__ import annotations

from pathlib import Path

import yaml

from generator import build

CASES = yaml.safe_load((Path(__file__).parent / "forwards.yml").read_text(encoding="utf-8"))


def test_forwards_that_lead_astray_are_told(tiny: Path) -> None:
    for case in CASES:
        (tiny / case["file"]).write_text(case["text"], encoding="utf-8")
    told = [str(found) for found in build.problems(tiny, say=lambda _: None) if "astray" in found.rule]
    assert told == [f"{case['file']}:{line}" for case in CASES for line in case["told"]]
