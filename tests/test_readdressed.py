"""Addresses stay when paragraphs are split and merged, or lead to what there is now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import build, editing
from generator.readdressed import Passage, kept_ids, lost_ids

CASES = yaml.safe_load((Path(__file__).parent / "readdressed.yml").read_text(encoding="utf-8"))
CORRECTION = "  - lines: {}\n    prints: {}\n    reads: {}\n    reason: {{zh: 测试。, en: A test.}}\n"
SPLIT = CORRECTION.format("[9]", '"稳步增长。2020年"', '"稳步增长。\\n2020年"')
MERGED = CORRECTION.format("[9, 11]", '"6.1%。\\n\\n交通"', '"6.1%。交通"')


def _passages(text: dict[str, str]) -> list[Passage]:
    return [Passage(id=id_, zh=tuple(sentences)) for id_, sentences in text.items()]


@pytest.mark.parametrize("case", CASES, ids=[case["what"] for case in CASES])
def test_a_passage_keeps_its_id_or_leads_on(case: dict[str, Any]) -> None:
    old, new = _passages(case["old"]), _passages(case["new"])
    ids = kept_ids(old, new, case.get("retired", ()))
    assert ids == case["ids"]
    now = [Passage(id=ids[passage.id], zh=passage.zh) for passage in new]
    assert lost_ids(old, now) == case.get("lost", {})


def test_what_sync_writes_is_what_the_pages_are_made_from(tiny: Path) -> None:
    folder = tiny / "content/plans/yunshan"
    plan = (folder / "plan.yml").read_text(encoding="utf-8")
    (folder / "plan.yml").write_text(plan + SPLIT, encoding="utf-8")
    editing.sync(tiny, say=lambda _: None)
    kept = yaml.safe_load((folder / "addresses.yml").read_text(encoding="utf-8"))
    assert kept == [{"place": "1-2", "id": "1-1a"}, {"place": "1-3", "id": "1-2"}]
    told = {one.file for one in build.problems(tiny, say=lambda _: None) if one.severity == "error"}
    assert told == {"content/plans/yunshan/observations.yml"}, "a value of what was split off is looked for"
    (folder / "plan.yml").write_text(plan + MERGED, encoding="utf-8")
    editing.sync(tiny, say=lambda _: None)
    assert not (folder / "addresses.yml").exists()
    leads = yaml.safe_load((folder / "forwards.yml").read_text(encoding="utf-8"))
    assert leads[-2:] == [{"from": "1-1a", "to": "1-1.2"}, {"from": "1-2", "to": "1-1.3"}]
