"""What looks like a value of an indicator, and what only stands near its name."""

from __future__ import annotations

import pytest
import yaml

from generator import link
from generator.figures import as_yaml
from generator.link import figures
from generator.link.figures.uncovered import Names, coverage
from generator.model.indicator import Indicator
from tests import made

NAMES = Names({
    name: Indicator.model_validate(
        {
            "id": name,
            "zh": zh,
            "en": name,
            "unit": {"zh": unit, "en": unit},
            "base_unit": unit,
            "category": "economy",
            "definition": {"zh": "释义。", "en": "A definition."},
            "definition_source": "A yearbook",
        }
    )
    for name, zh, unit in (
        ("grp", "生产总值", "元"),
        ("jobs", "新增就业", "人"),
        ("forest", "森林覆盖率", "%"),
    )
})  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "2020年生产总值达到45.6亿元,年均增长6.1%。",
            ["grp 45.6亿元 2020 actual", "grp 6.1% 2016-2020 growth"],
        ),
        ("到2025年生产总值力争达到60亿元。", ["grp 60亿元 2025 target strive"]),
        ("2020年生产总值增长5.2%,固定资产投资增长8%。", ["grp 5.2% 2020 growth"]),
        ("五年累计新增就业6000人。", ["jobs 6000人 2020 actual cumulative"]),
        ("2020年生产总值快速增长。新建公路120公里。", []),
        ("2020年森林覆盖率达到12.66%。种树3万亩。", ["forest 12.66% 2020 actual"]),
    ],
)
def test_a_number_near_the_name_of_an_indicator_is_listed_with_what_is_known_of_it(
    sentence: str, found: list[str]
) -> None:
    document = made.document(f"第一章 “十三五”发展基础\n{sentence}\n")
    places = figures.places(document, link.pages(document))
    candidates = coverage(made.plan(), places.values(), (), NAMES).candidates
    entries = [yaml.safe_load(as_yaml(candidate))[0] for candidate in candidates]
    assert sorted(map(_told, entries)) == sorted(found)


def _told(entry: dict[str, object]) -> str:
    period = entry.get("period")
    when = f"{period[0]}-{period[1]}" if isinstance(period, list) else str(entry.get("year"))
    aggregate = entry.get("aggregate", "")
    more = [aggregate if aggregate != "annual-average" else "", entry.get("commitment", "")]
    words = [entry["indicator"], entry["value"], when, entry["kind"], *more]
    return " ".join(str(word) for word in words if word)
