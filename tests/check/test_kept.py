"""What has not changed is not checked again; what has changed is."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import build, plan

FILE = "content/plans/yunshan/translation/1.yml"
SENTENCE = "Transport conditions improved markedly."


def _problems(root: Path) -> list[str]:
    return [str(problem) for problem in build.problems(root, say=lambda _: None)]


def _write(root: Path, old: str, new: str) -> None:
    text = (root / FILE).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (root / FILE).write_text(text.replace(old, new), encoding="utf-8")


def test_a_second_check_reads_no_plan_and_says_the_same(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tiny, SENTENCE, "Transport  conditions improved markedly.")
    first = _problems(tiny)
    assert any("more than one space" in problem for problem in first)
    monkeypatch.setattr(plan, "read", None)
    assert _problems(tiny) == first


def test_what_an_editor_changes_is_checked_again(tiny: Path) -> None:
    before = _problems(tiny)
    _write(tiny, SENTENCE, "Transport conditions improved")
    assert [problem for problem in _problems(tiny) if problem not in before] == [
        f"{FILE}:32:33: the sentence does not end with '.'. Write it."
    ]
    _write(tiny, "Transport conditions improved\n", f"{SENTENCE}\n")
    assert _problems(tiny) == before
