"""How far the English of a plan has come, and how it is quoted."""

from __future__ import annotations

import datetime
import json
import re
from html import unescape

import pytest

from generator.model.english import English, Standing, Translation
from generator.model.tally import Tally
from generator.render.cite import FORMS
from generator.render.progress import bar, in_few_words
from tests.made import SITE, document, pages, plan, tree

TEXT = """云山县国民经济和社会发展第十四个五年规划纲要
第一章 目标
经济增长。民生改善。
扩大开放。
专栏1 主要指标
| 指标 | 2020年 | 年均 |
| --- | --- | --- |
| 生产总值（亿元） | 45.6 | 6%左右 |
"""
ENGLISH: Translation = {
    "title": English(sentences=("Outline",), status=Standing.REVIEWED),
    "1": English(sentences=("Objectives",), status=Standing.STALE, was=("任务",)),
    "1-1": English(sentences=("The economy will grow.", "Livelihoods will improve.")),
    "1-3/r0c1": English(sentences=("Indicator",), status=Standing.REVIEWED),
    "1-3/r1c1": English(sentences=("Gross product (RMB 100 million)",), status=Standing.REVIEWED),
}


def counted(**sentences: int) -> Tally:
    counts = {Standing(name): number for name, number in sentences.items()}
    return Tally(segments=counts, sentences=counts)


@pytest.mark.parametrize(
    ("tally", "words"),
    [
        (counted(), "No English yet"),
        (counted(untranslated=9), "No English yet"),
        (counted(draft=9), "Whole text in English, 0% reviewed"),
        (counted(reviewed=4), "Whole text in English, 100% reviewed"),
        (counted(reviewed=1, draft=999), "Whole text in English, 1% reviewed"),
        (counted(reviewed=999, draft=1), "Whole text in English, 99% reviewed"),
        (counted(reviewed=1, stale=1, untranslated=2), "50% in English, 25% reviewed"),
    ],
)
def test_the_standing_of_a_plan_in_few_words(tally: Tally, words: str) -> None:
    assert in_few_words("en", tally) == words


def test_the_bar_has_a_piece_for_each_standing_side_by_side() -> None:
    pieces = re.findall(
        r'class="(\w+)" x="([\d.]+)" width="([\d.]+)"', bar({Standing.DRAFT: 1, Standing.REVIEWED: 3})
    )
    assert pieces == [("reviewed", "0.00", "75.00"), ("draft", "75.00", "25.00")]


def test_the_page_of_a_plan_counts_segments_and_sentences() -> None:
    table = tree(pages(document(TEXT), ENGLISH)["en/demo/index.md"]).find("div", class_="progress").text
    assert re.findall(r"(Reviewed|Draft|Out of date|Not translated)(\d+)(\d+) ", table)[0] == (
        "Reviewed",
        "3",
        "3",
    )
    assert "Draft12 " in table
    assert "No English yet" in tree(pages(document(TEXT))["en/demo/index.md"]).find("dl").text


@pytest.mark.parametrize(
    ("lang", "first", "second"), [("zh", "指标", "Indicator"), ("en", "Indicator", "指标")]
)
def test_a_table_has_both_languages_in_each_cell_its_own_first(lang: str, first: str, second: str) -> None:
    page = tree(pages(document(TEXT), ENGLISH)[f"{lang}/demo/1/index.md"])
    heads = [head.text for head in page.all("th")]
    assert heads[0] == first + second
    assert heads[1] == "2020年"


def test_a_changed_heading_shows_its_difference() -> None:
    page = tree(pages(document(TEXT), ENGLISH)["en/demo/1/index.md"])
    assert page.find("del").text == "[taken out: 任务]"
    assert page.find("ins").text == "[put in: 目标]"


DATED = plan(
    issued=datetime.date(2021, 1, 27),
    issuer={"zh": "云山县人民政府", "en": "People's Government of R&D Zone #1"},
)


@pytest.mark.parametrize(
    ("form", "dated", "undated"),
    [
        ("gbt", "(2021-01-27)[⟦accessed⟧]. ⟦address⟧.", "⟦id⟧段[⟦accessed⟧]. ⟦address⟧."),
        ("apa", "Zone #1. (2021, January 27). ", "Yunshan. (n.d.). "),
        ("csl", '"issued": {', '"accessed": {'),
        ("bibtex", "  date = {2021-01-27},\n", "@misc{demo-⟦id⟧,\n"),
    ],
)
def test_a_reference_gives_the_date_where_the_document_states_one(
    form: str, dated: str, undated: str
) -> None:
    _, write = FORMS[form]
    assert dated in write(SITE, DATED, is_part=True)
    text = write(SITE, plan(), is_part=True)
    assert undated in text
    assert "2021-01-27" not in text
    assert "issued" not in text


def test_signs_of_latex_and_json_are_escaped() -> None:
    assert r"R\&D Zone \#1" in FORMS["bibtex"][1](SITE, DATED, is_part=False)
    item = json.loads(FORMS["csl"][1](SITE, DATED, is_part=False).replace("⟦accessedParts⟧", "[2026, 1, 2]"))[
        0
    ]
    assert item["issued"] == {"date-parts": [[2021, 1, 27]]}
    assert item["note"].endswith("R&D Zone #1")


def test_a_page_ends_with_its_reference() -> None:
    page = pages(document(TEXT), about=DATED)["zh/demo/1/index.md"]
    shown = unescape(tree(page).find("details", id="cite").text)
    assert (
        "云山县人民政府. 云山县国民经济和社会发展第十四个五年规划纲要[EB/OL]. 规划双读, 1段(2021-01-27)"
        in shown
    )
    assert "原件日期 2021年1月27日；原文 SHA-256 000000000000" in shown
