"""What was changed between two wordings."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.text.difference import Change, changes

CASES = yaml.safe_load((Path(__file__).parent / "differences.yml").read_text(encoding="utf-8"))


def written(run: Change) -> str:
    return run.new if run.is_same else f"[{run.old}|{run.new}]"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["runs"])
def test_changes_are_whole_numbers_words_and_characters(case: dict[str, str]) -> None:
    assert "".join(map(written, changes(case["old"], case["new"]))) == case["runs"]


@given(st.text("全面推进12.5% ab", max_size=30), st.text("全面推进12.5% ab", max_size=30))
def test_the_runs_are_both_wordings_whole(old: str, new: str) -> None:
    runs = changes(old, new)
    assert "".join(run.old for run in runs) == old
    assert "".join(run.new for run in runs) == new
