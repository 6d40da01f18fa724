"""Topics on the pages: what each plan has of one, in sheets; beside the text; a plan at a glance."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.content import Bilingual
from generator.model.glossary import NO_TERMS
from generator.model.topic import Topic
from generator.model.topic_part import Both, Section, TopicPart
from generator.render.topics.near import nearest
from generator.render.topics.topic_edition import TopicEdition
from generator.render.topics.topic_page import topic_pages
from tests import made
from tests.made import Tree


def _page(site: Path, address: str) -> Tree:
    return Tree((site / address / "index.html").read_text(encoding="utf-8"))


def _ways(page: Tree, words: str) -> list[str]:
    return [link.attributes["href"] for link in page.all("a") if link.text == words]


@pytest.mark.parametrize(
    ("address", "words", "ways"),
    [
        ("zh/topic/", "农业农村", ["agriculture/"]),
        ("zh/topic/agriculture/", "第一节 发展特色农业", ["../../yunshan/2/#2.1"]),
        ("en/topic/agriculture/", "Section 1 Develop specialty agriculture", ["../../yunshan/2/#2.1"]),
        ("zh/topic/agriculture/", "不低于3万亩", ["../../yunshan/2/#2.1-1.1"]),
        ("zh/topic/agriculture/", "红枣", ["../../term/red-dates/"] * 2),
        ("en/topic/economy/", "Linhe County, Government Work Report 2024", ["#in-linhe-2024"]),
        # the chapter names its topics, a section only where they are others, and leads on to them
        ("zh/yunshan/2/", "农业农村", ["../../topic/agriculture/", "../../topic/agriculture/#plans"]),
        (
            "en/yunshan/2/",
            "People’s livelihood",
            ["../../topic/livelihood/", "../../topic/livelihood/#plans"],
        ),
        ("zh/yunshan/", "39.6%", ["2/#2.1"]),
    ],
)
def test_a_page_leads_to(tiny_site: Path, address: str, words: str, ways: list[str]) -> None:
    assert _ways(_page(tiny_site, address), words)[: len(ways)] == ways


def test_the_strips_of_a_plan_stand_in_a_table_too(tiny_site: Path) -> None:
    page = _page(tiny_site, "en/yunshan/")
    chart = page.find("figure", id="chart-yunshan-topics")
    assert "Agriculture and rural areas" in chart.text
    drawn = {shape.attributes["data-mark"] for shape in page.all("path") if "data-mark" in shape.attributes}
    assert drawn <= {
        figure.attributes["data-mark"]
        for figure in page.all(
            "span",
        )
        if "data-mark" in figure.attributes
    }
    assert drawn


def _part(plan: str, *sections: tuple[str, str]) -> TopicPart:
    return TopicPart(
        plan=plan,
        topic="energy",
        characters=1000,
        sections=tuple(
            Section(
                division=division,
                page=division,
                trail=(),
                name=Both("能源", "Energy"),
                is_main=True,
                passages=1,
                characters=100,
                zh="",
                en="",
                terms=tuple(terms.split()),
            )
            for division, terms in sections
        ),
        targets=(),
        indicators=(),
        terms=(),
    )


def test_sections_are_alike_by_the_rare_terms_that_they_share() -> None:
    found = nearest([
        _part("hami", ("1", "coal power grid"), ("2", "coal power grid")),
        _part("alar", ("1", "coal gas"), ("2", "coal power"), ("3", "coal grid power")),
    ])  # fmt: skip
    near = {key: [(plan, section.division) for plan, section in own] for key, own in found.items()}
    assert near["hami", "1"] == [("alar", "3"), ("alar", "2")]
    assert near["alar", "1"] == []


def test_a_topic_with_many_sections_has_sheets_and_tells_a_plan_once() -> None:
    edition = TopicEdition(
        lang="en",
        site=made.SITE,
        plans={id_: made.plan(id=id_) for id_ in ("hami", "alar")},
        topic=Topic(id="energy", zh="能源", en="Energy", scope=Bilingual(zh="能源。", en="Energy.")),
        parts=[_part("hami", ("1", ""), ("2", ""), ("3", "")), _part("alar", ("1", ""))],
        near={},
        glossary=NO_TERMS,
        indicators={},
    )
    pages = list(topic_pages(edition, lambda *_: "", most=2))
    assert [page.path for page in pages] == ["en/topic/energy/index.md", "en/topic/energy/2/index.md"]
    first, second = (made.tree(page.text) for page in pages)
    assert _ways(first, "Yunshan, 14th Five-Year Plan") == ["#in-hami", "2/#in-alar"]
    assert "30.0% of the text · 3 sections" in pages[0].text
    assert "3 sections" not in pages[1].text
    assert second.find("h2", id="in-alar")
    assert _ways(second, "Previous 1/2") == ["../"]
