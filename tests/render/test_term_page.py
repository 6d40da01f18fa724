"""The pages of a term: every place where it stands, and how often."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.charts import Plate
from generator.model.concordance import Passage
from generator.model.glossary import Glossary, Term
from generator.render.glossary import Standing, TermEdition, term_pages
from generator.render.glossary.places import MOST_PASSAGES
from generator.render.plates import figure_of
from tests.made import SITE, plan, tree

TERM = Term.model_validate(
    {
        "id": "red-dates",
        "zh": "红枣",
        "en": "red dates",
        "source": {"standing": "own", "reason": "The plain name."},
    }
)
ZH, EN = "扩大红枣种植面积。", "Expand the area planted with red dates."


def standing(name: str, count: int) -> Standing:
    passages = [
        Passage(
            term="red-dates",
            page="2",
            segment=f"2-{number}",
            sentence=0,
            zh=ZH,
            start=2,
            end=4,
            en=EN,
            rendered=(29, 38),
        )
        for number in range(1, count + 1)
    ]
    about = plan(id=name, short_title={"zh": f"{name}规划", "en": f"Plan of {name}"})
    return Standing(plan=about, characters=20_000, passages=passages)


def made(standings: Sequence[Standing], lang: str = "zh") -> tuple[dict[str, str], list[Plate]]:
    """The pages of the term by their paths, and the charts that they show."""
    charts: list[Plate] = []

    def show(lang: str, plate: Plate, address: str) -> str:
        charts.append(plate)
        return figure_of(lang, plate, lambda _: "<svg ></svg>", address)

    glossary = Glossary(terms={"red-dates": TERM}, category={"red-dates": "agriculture"})
    edition = TermEdition(lang=lang, site=SITE, glossary=glossary, term=TERM, standings=standings)
    return {page.path: page.text for page in term_pages(edition, show)}, charts


def test_each_place_is_a_sentence_pair_that_leads_to_its_paragraph() -> None:
    pages, _ = made([standing("alar", 1)])
    page = tree(pages["zh/term/red-dates/index.md"])
    assert page.find("p", class_="zh").text == ZH
    assert [mark.text for mark in page.all("mark")] == ["红枣", "red dates"]
    assert page.find("a", href="../../alar/2/#2-1").text == "2-1"


def test_what_one_plan_has_is_told_and_not_drawn() -> None:
    pages, charts = made([standing("alar", 3)])
    assert not charts
    assert "1.50" in tree(pages["zh/term/red-dates/index.md"]).find("table", class_="frequencies").text


def test_a_chart_compares_the_plans_that_have_it_most_often() -> None:
    pages, (chart,) = made([standing("alar", 3), standing("yizhou", 8)], "en")
    assert chart.title == "“red dates” stands most often in Plan of yizhou: 4.00 times per 10,000 characters"
    assert [(datum.row, datum.shown) for datum in chart.data] == [
        ("Plan of yizhou", "4.00"),
        ("Plan of alar", "1.50"),
    ]
    picture = tree(pages["en/term/red-dates/index.md"]).find("svg", role="img")
    assert picture.attributes["aria-label"].endswith("Plan of yizhou 4.00; Plan of alar 1.50.")


def test_a_chart_of_many_plans_stays_as_small() -> None:
    _, (chart,) = made([standing(f"p{number}", number) for number in range(1, 40)])
    assert len(chart.data) == 12


def test_many_places_are_parted_over_pages_that_lead_to_each_other() -> None:
    pages, _ = made([standing("alar", MOST_PASSAGES - 1), standing("yizhou", MOST_PASSAGES + 5)])
    assert list(pages) == [f"zh/term/red-dates/{rest}index.md" for rest in ("", "2/", "3/")]
    shown = [
        re.findall(r'class="passage-way" href="[^"]*/(\w+)/2/#(2-\d+)"', text) for text in pages.values()
    ]
    assert [len(places) for places in shown] == [100, 100, 4]
    assert len({place for places in shown for place in places}) == 2 * MOST_PASSAGES + 4
    first, second, last = (tree(text) for text in pages.values())
    assert first.find("a", href="2/", class_="turn-next")
    assert first.find("a", href="#in-yizhou")
    assert second.find("a", href="../", class_="turn-previous")
    assert last.find("h1").text == "出处 (3/3)"
