"""Passages that stand in several places, and the English that renders them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.link.shared.alike import given, leaders, linked
from generator.link.shared.counterpart import counterpart, nearest
from generator.link.shared.runs import passages, runs
from generator.model.shared import Line

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "shared.yml").read_text(encoding="utf-8"))
COUNTERPARTS = yaml.safe_load((HERE / "counterparts.yml").read_text(encoding="utf-8"))


def lines(sentences: list[str]) -> list[Line]:
    told = (sentence.partition(": ") for sentence in sentences)
    return [Line(page, f"{page}-{number}", 0, zh, "") for number, (page, _, zh) in enumerate(told, 1)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_passage_is_the_longest_run_of_clauses_that_its_places_have(case: dict[str, Any]) -> None:
    plans = {plan: lines(sentences) for plan, sentences in case["plans"].items()}
    shares: dict[int, list[Any]] = {}
    for own in plans.values():
        for share, clauses in given(line.zh for line in own).items():
            shares.setdefault(share, []).append(clauses)
    known = leaders(linked(parts) for parts in shares.values())
    found = passages(
        (run for plan, own in plans.items() for run in runs(plan, own, known)),
        {plan: place for place, plan in enumerate(plans)},
    )
    told = [
        sorted(plans[place.plan][place.line].zh[place.start : place.end] for place in passage.places)
        for passage in found
    ]
    assert sorted(told) == sorted(sorted(places) for places in case["passages"])


@pytest.mark.parametrize("case", COUNTERPARTS, ids=lambda case: case["stretch"])
def test_a_stretch_of_the_chinese_has_its_english(case: dict[str, str]) -> None:
    start = case["zh"].index(case["stretch"])
    span = counterpart(case["zh"], case["en"], start, start + len(case["stretch"]))
    assert case["en"][slice(*span)] == case["renders"]


def test_a_stretch_moves_to_where_it_is_like_anothers_english() -> None:
    english = "First, improve services, uphold the general principle, and raise incomes."
    start = english.index("uphold")
    other = "We will uphold the general principle,"
    assert (
        english[slice(*nearest(english, (start, len(english)), other, 30))] == "uphold the general principle,"
    )
