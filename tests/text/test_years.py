"""The years that words name, as a plan of 2021 to 2025 and a report of 2024 mean them."""

from __future__ import annotations

import pytest

from generator.text.years import named_years


@pytest.mark.parametrize(
    ("text", "period", "years"),
    [
        ("到2025年达到3万亩", (2021, 2025), {2025}),
        ("由2015年的30亿元增加到2020年的45亿元", (2021, 2025), {2015, 2020}),
        ("2016-2018年", (2021, 2025), {2016, 2017, 2018}),
        ("2019年至2020年", (2021, 2025), {2019, 2020}),
        ("展望二〇三五年", (2021, 2025), {2035}),
        ("“十三五”时期", (2021, 2025), set(range(2016, 2021))),
        ("第十四个五年规划", (2021, 2025), set(range(2021, 2026))),
        ("去年增长5%,今年预期增长6%", (2024, 2024), {2023, 2024}),
        ("过去五年", (2021, 2021), set(range(2016, 2021))),
        ("全年销售葡萄48.86万吨", (2024, 2024), set()),
        ("第五章 2015个项目", (2021, 2025), set()),
    ],
)
def test_years_are_named_by_numbers_plans_and_words(
    text: str, period: tuple[int, int], years: set[int]
) -> None:
    assert named_years(text, period) == years
