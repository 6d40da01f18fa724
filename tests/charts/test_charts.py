"""Charts are drawn in the page's own ink, once, and say what they show."""

from __future__ import annotations

import re
from pathlib import Path

import altair as alt
import pytest

from generator.charts import ROWS, Chart, Drawings, drawing, look_of, mark
from generator.charts.chart import Row
from generator.charts.theme import ACCENT, BY_LIGHT, INK

BARS = look_of(
    alt.Chart(alt.NamedData(ROWS), width=200, height=alt.Step(20), padding={"left": 60, "bottom": 30})
    .mark_bar()
    .encode(x=alt.X("value:Q", title="次"), y=alt.Y("name:N", sort=None, title=None))
)


def chart(*values: float, **said: str) -> Chart:
    rows: list[Row] = [{"name": f"规划{place}", "value": value} for place, value in enumerate(values)]
    return Chart(look=BARS, rows=tuple(rows), **({"title": "频率", "description": "各份规划的次数"} | said))


@pytest.fixture
def drawings(tmp_path: Path) -> Drawings:
    return Drawings(tmp_path / "charts")


def test_a_chart_shows_its_rows(drawings: Drawings) -> None:
    svg = drawings.svg(chart(2, 4))
    assert "规划0" in svg
    widths = [float(width) for width in re.findall(r'd="M0,[\d.]+h([\d.]+)v', svg)]
    assert widths == [100, 200]


def test_a_chart_has_the_colours_and_the_type_of_its_page(drawings: Drawings) -> None:
    svg = drawings.svg(chart(2, 4))
    colours = set(re.findall(r'(?:fill|stroke)="([^"]+)"', svg)) - {"none"}
    assert ACCENT in colours
    assert all(colour == INK or colour.startswith("var(--") for colour in colours)
    assert not re.search(r"style=|font-family|https?:|\bid=", svg)


def test_a_chart_is_drawn_once(drawings: Drawings, monkeypatch: pytest.MonkeyPatch) -> None:
    first = drawings.svg(chart(2, 4))
    monkeypatch.setattr(drawing, "drawn", lambda _: pytest.fail("is drawn again"))
    assert drawings.svg(chart(2, 4, title="别的题目")) == first


def test_other_rows_are_another_drawing(drawings: Drawings) -> None:
    assert drawings.svg(chart(2, 4)) != drawings.svg(chart(2, 3))


def test_drawings_that_are_not_wanted_any_more_are_removed(drawings: Drawings) -> None:
    for drawn in (chart(1), chart(2)):
        drawings.svg(drawn)
    drawings.keep_only([drawings.path(chart(2))])
    assert (drawings.path(chart(1)).exists(), drawings.path(chart(2)).exists()) == (False, True)


def test_a_mark_is_known_by_the_number_of_its_figure(drawings: Drawings) -> None:
    look = look_of(
        alt.Chart(alt.NamedData(ROWS), width=90, height=20)
        .mark_point()
        .encode(x="value:Q", description="mark:N")
    )
    rows: list[Row] = [{"value": 1, "mark": mark(7)}, {"value": 2, "mark": ""}]
    svg = drawings.svg(Chart(look=look, rows=tuple(rows), title="", description=""))
    assert re.findall(r'data-mark="(.*?)"', svg) == ["7"]


def test_the_colours_of_a_file_are_those_of_the_page_by_light(project: Path) -> None:
    ink = (project / "overrides/assets/stylesheets/ink.css").read_text(encoding="utf-8")
    by_light = dict(re.findall(r"--([a-z0-9-]+): (#\w+);", ink.partition("}\n\n:root[data-scheme")[0]))
    names = {name: name.removeprefix("var(--").removesuffix(")") for name in BY_LIGHT}
    names[INK] = "ink"
    assert {name: by_light[variable] for name, variable in names.items()} == BY_LIGHT


def test_numbers_keep_their_sign(drawings: Drawings) -> None:
    assert '"-0.5"' in drawing._cleaned('<svg width="1" height="1"><path d="M0" x="-0.49" fill="a"/></svg>')
    assert '"0"' in drawing._cleaned('<svg width="1" height="1"><path d="M0" x="-0.02" fill="a"/></svg>')
