"""What the index is given and what the browser makes of it belong together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.text.pairs import paired
from generator.text.typography import typeset
from tests.search import traditional

SCRIPTS = "assets/search"
READ = """
async ([root, given]) => {
  const { read } = await import(new URL("assets/search/words.js", root));
  return given.map((text) => read(text.split(" ").filter(Boolean)).text);
}
"""
ASKED = """
async ([root, given]) => {
  const { asked, pairs } = await import(new URL("assets/search/words.js", root));
  return given.map(asked).map(({ phrases, words }) => [phrases.map((one) => pairs(one).join(" ")), words]);
}
"""
ODD = (
    "“十四五”规划，达到454.99亿元（GDP）",
    "5G+WiFi技术 and red dates",
    "第一章 发展基础",
    "《规划》(GDP增长)",
    "1,234.5万人 x",
    "“5G”“4G”网络",
    "it's 3.5G and/or (a) b",
    "三 ( a ) 四 5 % 6",
    "30:63.1:6.9",
    "研发（R&D）经费占GDP比重",
    "、。",
    "",
)


@pytest.fixture(scope="module")
def page(browser: Browser, tiny_address: str) -> Iterator[Page]:
    opened = browser.new_page()
    opened.goto(f"{tiny_address}zh/")
    yield opened
    opened.close()


def test_what_the_index_holds_can_be_read_back_without_loss(
    page: Page, tiny_address: str, project: Path
) -> None:
    seeds = sorted((project / "seeds").glob("*.txt"))
    lines = [" ".join(typeset(line).split()) for seed in seeds for line in _lines(seed)]
    texts = [*ODD, *lines]
    assert page.evaluate(READ, [tiny_address, [paired(text) for text in texts]]) == texts


def _lines(seed: Path) -> list[str]:
    """The lines of a seed; full-width letters and digits are narrow in the index."""
    return [line for line in seed.read_text("utf-8-sig").splitlines() if line == line.translate(_NARROW)]


_NARROW = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("民族团结", "民族 族团 团结 结"),
        ("枣", "枣"),
        ("“十四五”规划", "“ 十四 四五 五”规 规划 划"),
        ("到2035年", "到2035 2035 2035年 年"),
        ("454.99亿元", "454丶99 454丶99亿 亿元 元"),
        ("红枣、核桃", "红枣 枣、 核桃 桃"),
        ("第一章 发展", "第一 一章 章 ␠ 发展 展"),
        ("red dates", "red dates"),
        ("５Ｇ网络", "5G 5G网 网络 络"),
    ],
)
def test_chinese_is_written_in_pairs(text: str, words: str) -> None:
    assert paired(text) == words


@pytest.mark.parametrize(
    ("query", "phrases", "words"),
    [
        ("民族团结", ["民族 族团 团结"], []),
        ("枣", ["枣"], []),
        ("“十四五”规划", ["十四 四五 五规 规划"], []),
        ("454.99亿元", ["454丶99亿 亿元"], []),
        ("红枣、核桃", ["红枣", "核桃"], []),
        ("红枣 核桃", ["红枣", "核桃"], []),
        ("100%以上", ["100 以上"], []),
        ("到2035年", ["到2035 2035 2035年"], []),
        ("red dates", [], ["red", "dates"]),
        ("5G+", [], ["5G"]),
        ("ＧＤＰ　增长", ["增长"], ["GDP"]),
        (" 、。", [], []),
    ],
)
def test_a_query_asks_for_the_same_pairs(
    page: Page, tiny_address: str, query: str, phrases: list[str], words: list[str]
) -> None:
    assert page.evaluate(ASKED, [tiny_address, [query]]) == [[phrases, words]]


def test_the_table_of_traditional_characters_is_what_its_maker_makes(project: Path) -> None:
    pytest.importorskip("opencc")
    served = project / "overrides/assets/search/traditional.js"
    assert served.read_text("utf-8") == traditional.module()
