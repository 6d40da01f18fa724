"""What the index is given and what the browser makes of it belong together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.search.words import values, words
from tests.browser import asset
from tests.search import traditional

ASKED = """
async ([root, given]) => {
  await planSearch.connect(root, "zh");
  const { clauses, pairs } = planSearch;
  return given.map((query) => clauses(query).map((own) => own.runs.flatMap(pairs).join(" ")));
}
"""


VALUES = """
async ([root, given]) => {
  await planSearch.connect(root, "zh");
  return planSearch.values(given).map(({ word }) => word);
}
"""


@pytest.fixture(scope="module")
def page(browser: Browser, tiny_address: str) -> Iterator[Page]:
    opened = browser.new_page()
    opened.goto(f"{tiny_address}zh/")
    opened.add_script_tag(url=asset(opened, "search/find.js"))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("民族团结", "民 族 团 结 民族 族团 团结"),
        ("枣", "枣"),
        ("“十四五”规划", "十 四 五 规 划 十四 四五 五规 规划"),
        ("到2035年", "到 2035 年 到2035 2035年"),
        ("454.99亿元", "454.99 亿 元 454.99亿 亿元"),
        ("红枣、核桃", "红 枣 核 桃 红枣 核桃"),
        ("the red dates", "red date"),
        ("R&D, 1,234.5 SMEs’", "r&d 1234.5 sme"),
        ("５Ｇ网络", "5g 网 络 5g网 网络"),
    ],
)
def test_a_text_is_found_by_characters_pairs_and_stems(text: str, found: str) -> None:
    assert words(text) == set(found.split())


@pytest.mark.parametrize(
    ("zh", "query"),
    [
        ("达到454.99亿元", "45.499 billion"),
        ("达到454.99亿元", "45,499 million"),
        ("33万亩", "330,000"),
        ("150万千瓦", "1.5 GW"),
        ("增长6.1%", "6.1"),
        ("３０４.８６亿元", "30486000000"),
    ],
)
def test_a_quantity_is_one_word_whatever_its_unit(page: Page, tiny_address: str, zh: str, query: str) -> None:
    asked = page.evaluate(VALUES, [tiny_address, query])
    assert asked
    assert set(asked) <= values(zh)


@pytest.mark.parametrize(
    ("query", "clauses"),
    [
        ("民族团结", ["民族 族团 团结"]),
        ("枣", ["枣"]),
        ("“十四五”规划", ["十四 四五 五规 规划"]),
        ("454.99亿元", ["454.99亿 亿元"]),
        ("红枣、核桃", ["红枣", "核桃"]),
        ("红枣 核桃", ["红枣", "核桃"]),
        ("100%以上", ["100 以上"]),
        ("到2035年", ["到2035 2035年"]),
        ("the red dates", ["red", "dates"]),
        ('"red dates" 枣', ["red dates", "枣"]),
        ("5G+", ["5g"]),
        ("ＧＤＰ　增长", ["gdp", "增长"]),
        ("45,499 million", ["45499", "million"]),
        (" 、。", []),
    ],
)
def test_a_query_asks_for_the_same_words(
    page: Page, tiny_address: str, query: str, clauses: list[str]
) -> None:
    assert page.evaluate(ASKED, [tiny_address, [query]]) == [clauses]


def test_the_table_of_traditional_characters_is_what_its_maker_makes(project: Path) -> None:
    pytest.importorskip("opencc")
    served = project / "overrides/assets/search/traditional.js"
    assert served.read_text("utf-8") == traditional.module()
