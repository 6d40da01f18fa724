"""Large numbers tell their size in the other language, and mu in hectares."""

from __future__ import annotations

import pytest

from generator.render.marks import Mark
from generator.render.quantity_marks import chinese_quantities, english_quantities


def told(marks: list[Mark], sentence: str) -> dict[str, str]:
    return {sentence[mark.start : mark.end]: mark.said for mark in marks}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("生产总值454.99亿元,增长6.1%。", {"454.99亿元": "RMB 45.499 billion"}),
        ("改造33万亩、新建90亩。", {"33万亩": "330,000 mu = 22,000 hectares", "90亩": "90 mu = 6 hectares"}),
        ("新增846万千瓦,惠及4.8万户。", {"846万千瓦": "8.46 GW", "4.8万户": "48,000 households"}),
        ("2020年,第三次,12个,5G。", {}),
    ],
)
def test_a_number_of_the_chinese_in_english(sentence: str, expected: dict[str, str]) -> None:
    assert told(list(chinese_quantities(sentence, [])), sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It was RMB 45.499 billion, up 6.1 percent.", {"RMB 45.499 billion": "454.99亿元"}),
        ("It covers 330,000 mu.", {"330,000 mu": "33万亩 = 22,000公顷"}),
        ("Add 8.46 GW for 48,000 households.", {"8.46 GW": "846万千瓦", "48,000 households": "4.8万户"}),
    ],
)
def test_a_number_of_the_english_in_chinese(sentence: str, expected: dict[str, str]) -> None:
    assert told(list(english_quantities(sentence, [])), sentence) == expected


def test_a_number_within_a_link_stays_as_it_is() -> None:
    link = Mark(start=0, end=6, tag="a", way="../term/a/")
    assert list(chinese_quantities("20万亩工程", [link])) == []
