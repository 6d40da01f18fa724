"""Charts say what their figures say, in both languages, with a table and files of the same."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.charts import Drawings, Plate
from generator.gallery import Gallery
from generator.model.figure import Figure
from generator.model.finding import Finding
from generator.model.indicator import Indicator
from generator.render.figures import Book
from generator.render.figures.charts.aims import changes_plate, shares_plate
from generator.render.figures.charts.counts import strengths_plate, themes_plate
from generator.render.figures.charts.growth import growth_plate
from generator.render.figures.charts.places import places_plate
from generator.render.figures.charts.rates import rates_plate
from generator.render.figures.charts.structure import structure_plate
from generator.render.figures.charts.years import years_plate
from generator.render.plates.axes import Spot, named_years, sides, ticks
from tests.made import SITE, Tree, plan
from tests.render.test_figures import figure

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "plates.yml").read_text(encoding="utf-8")
)
ORIGIN = "zh/indicator/grp/"

PLANS = {
    name: plan(
        id=name,
        short_title={"zh": f"{zh}“十四五”规划", "en": f"{en}, 14th Five-Year Plan"},
    )
    for name, zh, en in (
        ("jia", "甲县", "Jia County"),
        ("yi", "乙市", "Yi City"),
        ("bing", "丙区", "Bing District"),
    )
}


def indicator(name: str, zh: str, en: str, unit: tuple[str, str, str], **fields: object) -> Indicator:
    record = {
        "id": name,
        "zh": zh,
        "en": en,
        "unit": {"zh": unit[0], "en": unit[1]},
        "base_unit": unit[2],
        "category": "economy",
        "definition": {"zh": "释义。", "en": "A definition."},
        "definition_source": "A yearbook",
    }
    return Indicator.model_validate(record | fields)


MONEY, SHARE = ("亿元", "RMB 100 million", "元"), ("%", "%", "%")
PARTS = [
    indicator(name, f"第{zh}产业增加值", f"Value added of the {en} industry", MONEY)
    for name, zh, en in (("one", "一", "primary"), ("two", "二", "secondary"), ("three", "三", "tertiary"))
]
INDICATORS = {
    own.id: own
    for own in (
        *PARTS,
        indicator("grp", "地区生产总值", "Gross regional product", MONEY),
        indicator("forest", "森林覆盖率", "Forest coverage", SHARE, category="ecology"),
        indicator("jobless", "失业率", "Unemployment rate", SHARE),
        indicator("area", "红枣面积", "Area of jujubes", ("万亩", "10,000 mu", "亩")),
        indicator("roads", "公路里程", "Length of roads", ("公里", "kilometers", "公里")),
        indicator(
            "structure",
            "三次产业结构",
            "Structure of the three industries",
            ("%", "%", ""),
            parts=[part.id for part in PARTS],
        ),
    )
}

MADE: Mapping[str, Callable[[Book], Plate | None]] = {
    "years": lambda book: years_plate(book, INDICATORS["grp"], book.figures, ORIGIN),
    "places": lambda book: places_plate(book, INDICATORS["grp"], book.figures, ORIGIN),
    "structure": lambda book: structure_plate(book, INDICATORS["structure"], book.figures, ORIGIN),
    "aims": lambda book: shares_plate(book, "jia", book.figures, ORIGIN),
    "changes": lambda book: changes_plate(book, "jia", book.figures, ORIGIN),
    "strengths": lambda book: strengths_plate(book, "plan/jia-strengths", book.figures, ORIGIN),
    "themes": lambda book: themes_plate(book, "plan/jia-themes", book.figures, ORIGIN),
    "rates": lambda book: rates_plate(book, ORIGIN),
    "growth": lambda book: growth_plate(book, "jia", ORIGIN),
}


def figure_of_case(kind: str, fields: Mapping[str, Any]) -> Figure:
    known = {"indicator": "structure" if kind == "structure" else "grp", **fields}
    text, where = known.pop("text"), known.pop("plan", "jia")
    return figure(text, **known).model_copy(update={"plan": where})


def finding(quotes: list[str]) -> Finding:
    places = [{"plan": "jia", "block": "1-1", "page": "1", "line": 3, "quote": quote} for quote in quotes]
    return Finding.model_validate(
        {
            "plan": "jia",
            "kind": "growth-contradicts-levels",
            "indicators": ["grp"],
            "places": places,
            "computed": "",
            "firmness": "likely",
            "zh": "",
            "en": "",
        }
    )


def plate(case: Mapping[str, Any], lang: str) -> Plate | None:
    figures = [figure_of_case(case["of"], fields) for fields in case["figures"]]
    found = [finding(quotes) for quotes in case.get("findings", ())]
    book = Book(lang=lang, site=SITE, plans=PLANS, indicators=INDICATORS, figures=figures, findings=found)
    return MADE[case["of"]](book)


def named(case: Mapping[str, Any]) -> str:
    return f"{case['of']}: {case.get('about', case.get('zh', ''))}"


SHOWN = [case for case in CASES if "zh" in case]


@pytest.fixture
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Gallery:
    """Drawings are kept from one case to the next."""
    return Gallery(drawings=Drawings(tmp_path_factory.getbasetemp() / "drawings"))


@pytest.mark.parametrize("case", CASES, ids=named)
def test_a_chart_says_what_its_figures_say(case: Mapping[str, Any]) -> None:
    made = {lang: plate(case, lang) for lang in ("zh", "en")}
    if "chart" in case:
        assert made == {"zh": None, "en": None}
        return
    zh, en = made["zh"], made["en"]
    assert zh
    assert en
    assert (zh.title, en.title) == (case["zh"], case["en"])
    assert len(zh.panels) == len(en.panels) == case["panels"]
    assert [[own.row, own.column, own.shown, own.note] for own in zh.data] == case["data"]
    assert [own.number for own in zh.data] == [own.number for own in en.data]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("case", SHOWN, ids=named)
def test_a_chart_has_all_that_a_reader_needs(case: Mapping[str, Any], lang: str, gallery: Gallery) -> None:
    made = plate(case, lang)
    assert made
    page = Tree(gallery.show(lang, made, ORIGIN))
    caption = page.find("figcaption")
    assert caption.text == made.title
    assert page.find("figure", **{"aria-labelledby": caption.attributes["id"]})
    assert made.unit in page.find("p", class_="chart-key").text
    heard = [picture.attributes["aria-label"] for picture in page.all("svg", role="img")]
    assert len(heard) == len(made.panels)
    assert all(own.row in "".join(heard) or own.column in "".join(heard) for own in made.data)
    marks = {own.attributes["data-mark"] for own in page.all("span") if "data-mark" in own.attributes}
    assert marks == {str(number) for number in range(len(made.data))}
    ways = [way.attributes["href"] for way in page.all("a")]
    plans = tuple(f"/{name}/" for name in PLANS)
    assert [source.way for source in made.sources] == [way for way in ways if way.endswith(plans)]
    assert [way.rpartition(".")[2] for way in ways if "data/charts" in way] == ["svg", "csv"]


@pytest.mark.parametrize("case", SHOWN, ids=named)
def test_each_figure_above_nothing_has_its_mark(case: Mapping[str, Any], gallery: Gallery) -> None:
    made = plate(case, "zh")
    assert made
    drawn = set(re.findall(r'<(?:path|text|line)[^>]* data-mark="(\d+)"', gallery.show("zh", made, ORIGIN)))
    assert drawn == {str(number) for number, own in enumerate(made.data) if own.number != "0"}


@pytest.mark.parametrize("case", SHOWN, ids=named)
def test_the_files_of_a_chart_stand_alone(case: Mapping[str, Any], gallery: Gallery) -> None:
    made = plate(case, "zh")
    assert made
    gallery.show("zh", made, ORIGIN)
    svg, table = (gallery.files[f"data/charts/zh/{made.name}.{kind}"].decode() for kind in ("svg", "csv"))
    assert not re.search(r"var\(|currentColor", svg)
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    words = "".join(root.itertext())
    assert made.title in words
    assert all(source.name in words for source in made.sources)
    assert all(panel.title in words for panel in made.panels)
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [(row["of"], row["column"], row["value"]) for row in rows] == [
        (own.row, own.column, own.number) for own in made.data
    ]


def test_one_drawing_serves_both_languages_where_it_has_no_words(gallery: Gallery) -> None:
    for lang in ("zh", "en"):
        made = plate(CASES[0], lang)
        assert made
        gallery.show(lang, replace(made, name="x/y"), ORIGIN)
    assert len(gallery.drawn) == 1


VALUES = st.floats(min_value=-1e5, max_value=1e7, allow_nan=False).map(lambda value: round(value, 2))


@given(st.lists(VALUES, min_size=1, max_size=6))
def test_a_scale_holds_its_values_between_few_round_numbers(values: list[float]) -> None:
    scale = ticks(min(values), max(values))
    assert scale[0] <= min(values) <= max(values) <= scale[-1]
    assert 2 <= len(scale) <= 6
    assert scale == sorted(set(scale))


def test_labels_of_years_side_by_side_do_not_cover_each_other() -> None:
    spots = [Spot(year=year, value=100, label="100,000") for year in (2020, 2021, 2022, 2035)]
    found = sides(spots, ticks(0, 200))
    assert (found[0], found[-1]) == ("above", "above")
    assert found[1] == "below"
    assert found[2] == ""


def test_years_that_stand_too_close_are_not_all_named() -> None:
    assert named_years([2015, 2020, 2021, 2025]) == [2015, 2020, 2025]
    assert named_years([2020, 2020]) == [2020]
