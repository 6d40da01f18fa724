"""The page of a plan, and what is said about its text."""

from __future__ import annotations

import datetime

import pytest

from generator.model.content import KnownDamage
from tests.made import correction, document, pages, plan, tree

TEXT = """首页 | 通知公告
云山县国民经济和社会发展第十四个五年规划纲要
第一章 发展基础
全县经济稳步增长。
第二章 重点任务
第一节 特色农业
扩大种植面积。
联系电话:0991-1234567 邮箱:office@example.cn
"""


def test_a_plan_page_tells_what_the_document_is() -> None:
    made = pages(document(TEXT), about=plan(issued=datetime.date(2021, 1, 27)))
    chinese, english = tree(made["zh/demo/index.md"]), tree(made["en/demo/index.md"])
    assert "云山县国民经济" in chinese.find("h1").text
    facts = chinese.find("dl").text
    for fact in ("云山县人民政府", "2021–2025", "2021年1月27日", "3 个标题", "暂无"):
        assert fact in facts
    facts = english.find("dl").text
    for fact in ("People’s Government of Yunshan", "January 27, 2021", "3 headings", "No English yet"):
        assert fact in facts


def test_the_contents_lead_to_every_page() -> None:
    page = tree(pages(document(TEXT))["en/demo/index.md"])
    ways = [link.attributes["href"] for link in page.all("a")]
    assert ways.count("1/") == 3  # start reading, contents, outline
    assert ways.count("2/") == 2
    assert "../../data/plans/demo.json" in ways
    assert "../../data/sources/demo.txt" in ways


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_contact_details_are_described_and_not_reprinted(lang: str) -> None:
    made = pages(document(TEXT))
    about = tree(made[f"{lang}/demo/about/index.md"]).find("table").text
    assert ("联系方式" if lang == "zh" else "Contact details") in about
    assert all("1234567" not in text and "office@" not in text for text in made.values())


def test_what_is_on_no_page_is_listed_with_its_line_and_reason() -> None:
    table = tree(pages(document(TEXT))["en/demo/about/index.md"]).find("table").text
    assert "Line 1" in table
    assert "通知公告" in table
    assert "Navigation" in table


def test_corrections_and_known_damage_are_listed() -> None:
    damage = KnownDamage.model_validate(
        {"lines": [7], "prints": "种植", "note": {"zh": "疑脱一字。", "en": "A character may be lost."}}
    )
    about = plan(known_damage=[damage.model_dump()])
    made = pages(document(TEXT, [correction(4, "稳步", "平稳")]), about=about)
    page = tree(made["en/demo/about/index.md"])
    mended = page.find("li", id="correction-1").text
    assert "稳步" in mended
    assert "平稳" in mended
    assert "A character is lost." in mended
    assert "A character may be lost." in made["en/demo/about/index.md"]


def test_the_source_is_identified() -> None:
    facts = tree(pages(document(TEXT))["en/demo/about/index.md"]).find("dl").text
    for fact in ("demo.txt", "demo (1).txt", "0" * 64, "utf-8"):
        assert fact in facts
