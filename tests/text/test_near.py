"""What someone may have meant."""

from __future__ import annotations

import pytest

from generator.text.near import meant, passage

TEXT = "地区生产总值由2015年的304.86亿元增加到2020年的454.99亿元,年均增长6.1%。"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("2020年454.99亿元", "2020年的454.99亿元"),
        ("2020年的的454.99亿元", "2020年的454.99亿元"),
        ("年均增长6.7%", "年均增长6.1%"),
        ("地区生产中值", "地区生产总值"),
        ("森林覆盖率", None),
        ("", None),
    ],
)
def test_the_nearest_words_of_a_text(words: str, found: str | None) -> None:
    assert passage(words, ["居民收入提高。", "", TEXT]) == found


def test_the_nearest_name_or_what_to_do() -> None:
    assert meant("two-uphold", {"two-upholds", "gdp"}, "Take it away.") == "; did you mean 'two-upholds'?"
    assert meant("x", {"two-upholds", "gdp"}, "Take it away.") == ". Take it away."
