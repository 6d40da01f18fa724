"""Tables: merged cells, figures, captions."""

from __future__ import annotations

from generator.model.document import Cell, Text
from generator.render.tables import shown_rows
from tests.link.test_terms import term
from tests.made import document, pages, tree

TEXT = """云山县规划
第一章 发展目标
专栏1 主要指标
| 类别 | 指标 | 2020年 | 2025年 |
|---|---|---|---|
| 经济发展 | 生产总值(亿元) | 45.6 | 60 |
| | 增长率(%) | 6.1 | 6.5左右 |
| 民生 | 就业(人) | 1,204 | ≥2,000 |
第二章 措施
加强领导。
"""


def _cell(text: str, merged: str = "") -> Cell:
    return Cell(content=Text(text=text, spans=()), merged=merged)


def test_merged_cells_are_one_cell_over_their_rows_and_columns() -> None:
    rows = shown_rows(
        [
            [_cell("a"), _cell("b"), _cell("b", "left")],
            [_cell("a", "above"), _cell("b", "above"), _cell("b", "left")],
            [_cell("c"), _cell("d"), _cell("e")],
        ],
        first=1,
    )
    assert [[(s.text.text, s.rows, s.columns) for s in row] for row in rows] == [
        [("a", 2, 1), ("b", 2, 2)],
        [],
        [("c", 1, 1), ("d", 1, 1), ("e", 1, 1)],
    ]


def test_a_group_that_is_no_rectangle_repeats_its_text() -> None:
    rows = shown_rows(
        [[_cell("a"), _cell("a", "left")], [_cell("a", "above"), _cell("b")]],
        first=1,
    )
    assert [[s.text.text for s in row] for row in rows] == [["a", "a"], ["a", "b"]]


def test_a_table_says_what_it_is_and_scrolls_in_its_own_frame() -> None:
    page = tree(pages(document(TEXT))["zh/demo/1/index.md"])
    frame = page.find("div", class_="frame")
    assert frame.attributes["tabindex"] == "0"
    assert "主要指标" in frame.attributes["aria-label"]
    assert [cell.text for cell in page.all("th")] == ["类别", "指标", "2020年", "2025年"]


def test_figures_stand_in_a_column_of_their_own_kind() -> None:
    page = tree(pages(document(TEXT))["zh/demo/1/index.md"])
    figures = [cell.text for cell in page.all("td") if "n" in cell.attributes.get("class", "").split()]
    assert figures == ["45.6", "60", "6.1", "6.5左右", "1,204", "≥2,000"]


def test_the_terms_of_a_cell_lead_to_their_pages_and_are_listed_below_the_text() -> None:
    text = "云山县规划\n第一章 农业\n专栏1 红枣\n| 指标 | 红枣产量 |\n|---|---|\n| 红枣 | 5 |\n种植红枣。\n"
    page = tree(
        pages(document(text), terms=[term("红枣", "red dates", id="red-dates")])["zh/demo/1/index.md"]
    )
    links = [link for link in page.all("a") if "term" in link.attributes.get("class", "").split()]
    assert [link.attributes["class"] for link in links] == ["term first", "term", "term"]
    assert {link.attributes["href"] for link in links} == {"../../term/red-dates/"}
    assert page.find("li", **{"data-term": "red-dates"})
