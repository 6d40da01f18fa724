"""Which divisions make a page, and how the pages follow one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import link, parse
from generator.model.outline import PageKind, PageOutline
from tests.made import document

PLAN = """云山县国民经济和社会发展第十四个五年规划纲要
“十四五”时期是重要的五年。
第一篇 发展基础
本篇回顾过去五年。
第一章 成就
经济稳步增长。
第一节 工业
工业增长较快。
第二章 环境
形势复杂多变。
第二篇 保障措施
加强组织领导。
"""

REPORT = """政府工作报告
各位代表:
现在报告工作。
一、2023年工作回顾
(一)经济运行稳中向好。
全县生产总值增长5.2%。
二、2024年工作安排
全县生产总值预期增长6%左右。
"""


def _pages(text: str) -> dict[str, PageOutline]:
    return {page.id: page for page in link.pages(document(text))}


def test_parts_and_their_chapters_each_have_a_page() -> None:
    pages = _pages(PLAN)
    assert list(pages) == ["0", "1", "1.1", "1.2", "2"]
    assert [page.kind for page in pages.values()] == [
        PageKind.OPENING,
        PageKind.PART,
        PageKind.CHAPTER,
        PageKind.CHAPTER,
        PageKind.PART,
    ]
    assert pages["1"].children == ("1.1", "1.2")
    assert pages["1.1"].parent == "1"


def test_a_part_keeps_its_own_introduction() -> None:
    assert [block.id for block in _pages(PLAN)["1"].blocks] == ["1-1"]


def test_sections_stand_on_the_page_of_their_chapter() -> None:
    page = _pages(PLAN)["1.1"]
    assert [division.id for division in page.divisions] == ["1.1", "1.1.1"]
    assert [block.id for block in page.blocks] == ["1.1-1", "1.1.1-1"]


def test_the_major_headings_of_a_report_are_its_pages() -> None:
    pages = _pages(REPORT)
    assert list(pages) == ["0", "1", "2"]
    assert pages["1"].kind is PageKind.CHAPTER


def test_a_chapter_without_a_word_has_a_page_all_the_same() -> None:
    assert _pages("云山县规划\n第一章 总论\n第二章 措施\n加强领导。\n")["1"].blocks == ()


@pytest.mark.parametrize("text", [PLAN, REPORT])
def test_the_pages_follow_one_another(text: str) -> None:
    pages = _pages(text)
    order = list(pages)
    assert [page.previous for page in pages.values()] == [None, *order[:-1]]
    assert [page.next for page in pages.values()] == [*order[1:], None]


def test_every_heading_box_and_paragraph_of_the_sources_is_on_one_page(project: Path) -> None:
    for path in sorted((project / "seeds").glob("*.txt")):
        read = parse.read(parse.decode(path.name, path.read_bytes()))
        pages = link.pages(read)
        for name in ("divisions", "boxes", "blocks"):
            shown = [piece.id for page in pages for piece in getattr(page, name)]
            assert sorted(shown) == sorted(piece.id for piece in getattr(read, name))
