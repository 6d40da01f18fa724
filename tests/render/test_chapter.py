"""A page of the text: what a reader would miss if it were gone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.document import Text
from generator.model.english import English, Standing
from generator.text.typography import plain
from tests.made import correction, document, html, pages, tree

TEXT = """云山县国民经济和社会发展第十四个五年规划纲要
第一章 发展基础
第一节 成就
综合经济实力显著增强。2020年,全县生产总值达到45.6亿元(含园区)。
一是扩大红枣种植面积。二是完善灌溉设施。
略
第二章 重点任务
专栏1 重点工程
1.红枣基地。新建红枣基地2处。
"""


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return dict(pages(document(TEXT)))


def test_a_paragraph_has_its_address_and_a_link_to_it(made: dict[str, str]) -> None:
    page = tree(made["zh/demo/1/index.md"])
    assert page.find("div", id="1.1-1")
    assert page.find("a", href="#1.1-1", class_="anchor").text == "1"


def test_headings_have_addresses_that_do_not_depend_on_order(made: dict[str, str]) -> None:
    page = tree(made["zh/demo/1/index.md"])
    assert page.find("h1", id="1").text == "第一章 发展基础"
    assert page.find("h2", id="1.1").text == "第一节 成就"


def test_numbers_of_headings_are_english_on_english_pages(made: dict[str, str]) -> None:
    page = tree(made["en/demo/1/index.md"])
    assert page.find("h1", id="1").text == "Chapter 1 发展基础"
    assert page.find("h2", id="1.1").text.startswith("Section 1")
    assert page.find("span", lang="zh-Hans").text == "发展基础"


def test_chinese_punctuation_is_restored(made: dict[str, str]) -> None:
    assert (
        "2020年，全县生产总值达到45.6亿元（含园区）。"
        in tree(made["zh/demo/1/index.md"]).find("div", id="1.1-1").text
    )


def test_run_in_headings_and_ordinals_are_set_apart(made: dict[str, str]) -> None:
    page = tree(made["zh/demo/1/index.md"])
    assert page.find("b", class_="lead").text == "综合经济实力显著增强。"
    assert [mark.text for mark in page.all("span", class_="ordinal")] == ["一是", "二是"]


def test_text_left_out_of_the_published_version_is_explained(made: dict[str, str]) -> None:
    assert "公开的文本没有收入" in made["zh/demo/1/index.md"]
    assert "left out of the published version" in made["en/demo/1/index.md"]


def test_a_box_is_a_section_with_its_title(made: dict[str, str]) -> None:
    page = tree(made["zh/demo/2/index.md"])
    box = page.find("section", id="box-1")
    assert page.find("h2", id=box.attributes["aria-labelledby"]).text == "专栏1 重点工程"
    assert "新建红枣基地2处。" in box.text
    assert tree(made["en/demo/2/index.md"]).find("a", href="#box-1").text == "Box 1"


def test_neighbours_and_the_outline_lead_to_the_other_pages(made: dict[str, str]) -> None:
    page = tree(made["zh/demo/1/index.md"])
    ways = [link.attributes["href"] for link in page.all("a")]
    assert ways.count("../2/") == 2  # the next page, and the outline
    assert "#1.1" in ways
    assert "../about/" in ways


def test_english_pages_say_that_there_is_no_english_yet(made: dict[str, str]) -> None:
    assert "no English" in tree(made["en/demo/1/index.md"]).find("p", class_="notice").text
    assert "notice" not in made["zh/demo/1/index.md"]


def test_both_languages_stand_side_by_side_once_there_is_english() -> None:
    english = {
        "1": English(sentences=("Foundations",)),
        "1.1-1": English(
            sentences=("Strength grew.", "Output reached RMB 4.56 billion."), status=Standing.DRAFT
        ),
    }
    made = pages(document(TEXT), english)
    for lang in ("zh", "en"):
        page = tree(made[f"{lang}/demo/1/index.md"])
        segment = page.find("div", id="1.1-1")
        assert "综合经济实力" in segment.text
        assert "RMB 4.56 billion" in segment.text
        assert page.find("p", class_="en", lang="en")
        assert {"发展基础", "Foundations"} <= set(page.find("h1").text.replace("第一章", "").split())
    assert "Draft: not yet read" in made["en/demo/1/index.md"]
    assert "译稿，尚未另读核对" in made["zh/demo/1/index.md"]
    assert "5 not translated" in tree(made["en/demo/1/index.md"]).find("p", class_="state").text


def test_a_corrected_place_shows_what_the_source_prints() -> None:
    text = TEXT.replace("完善灌溉设施", "完善灌设施")
    made = pages(document(text, [correction(5, "灌设施", "灌溉设施")]))
    page = tree(made["zh/demo/1/index.md"])
    assert page.find("span", class_="mended").text == "灌溉设施"
    note = page.find("p", id="mend-1")
    assert page.find("a", class_="mend-sign").attributes["href"] == "#mend-1"
    assert "灌设施" in note.text
    assert "掉字。" in note.text
    about = tree(made["zh/demo/about/index.md"])
    assert about.find("li", id="correction-1")
    assert about.find("a", href="../1/#mend-1")


HOSTILE = [
    "<script>alert(1)</script>",
    "**粗** _斜_ `码` # 题 [链](http://x.cn) {: .x } { #y } \\* | ~~删~~",
    "&amp; &lt; &#42; \" ' > <b",
    "{{ page.title }} {% raw %} ![图](x.png) <!-- 注 --> ]]> <?php",
    "1. 条 + 项 - 项 * 项 => : ::",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_signs_of_html_and_markdown_are_shown_as_they_are(text: str) -> None:
    read = document("云山县规划\n第一章 标题\n正文的内容。\n第二章 措施\n加强领导。\n")
    words = Text(text=f"标题 {text}", spans=())
    made = pages(
        replace(
            read,
            divisions=(replace(read.divisions[0], title=words), *read.divisions[1:]),
            blocks=(replace(read.blocks[0], sentences=(words,)), *read.blocks[1:]),
        )
    )
    page = tree(made["zh/demo/1/index.md"])
    for shown in (page.find("h1").text, page.find("span", class_="s").text):
        assert plain(shown).split("标题 ")[1] == plain(text)
    for name in ("script", "img", "code", "em", "strong"):
        assert not list(page.all(name))
    for other in ("index", "about/index"):
        assert "<script" not in html(made[f"zh/demo/{other}.md"])
