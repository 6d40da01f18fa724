"""Pages of figures: every value leads to the words that state it, and the data says the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import html

from generator.model.figure import Figure
from generator.model.indicator import Indicator
from generator.model.observation import Observation
from generator.quantities import chinese
from generator.render.figures.data import (
    observations_record,
)
from generator.render.figures.targets import results, targets
from generator.render.figures.values import value
from generator.text.amounts import amount

GDP = Indicator.model_validate(
    {
        "id": "grp",
        "zh": "地区生产总值",
        "en": "Gross regional product",
        "unit": {"zh": "亿元", "en": "RMB 100 million"},
        "base_unit": "元",
        "category": "economy",
        "definition": {"zh": "释义。", "en": "A definition."},
        "definition_source": "A yearbook",
    }
)


def figure(text: str, **fields: object) -> Figure:
    """A figure from the words that state it."""
    quantity = chinese(text)[-1]
    observation = Observation.model_validate(
        {"indicator": "grp", "block": "1-1", "quote": text, "value": quantity.quote, **fields}
    )
    return Figure(
        plan="demo",
        observation=observation,
        page="1",
        line=3,
        sentence=0,
        start=quantity.start,
        end=quantity.end,
        zh=text,
        en="",
        row="",
        values=quantity.values,
        unit=quantity.unit,
        magnitudes=quantity.magnitudes,
        base_unit=quantity.base_unit,
        bound=quantity.bound,
        quantity=quantity.kind,
        direction=quantity.direction,
    )


def test_every_value_of_the_tiny_site_leads_to_the_words_that_state_it(tiny_site: Path) -> None:
    assert _strays(tiny_site) == []
    assert len(list(_values(tiny_site))) >= 15


def test_every_value_of_this_site_leads_to_the_words_that_state_it(site: Path) -> None:
    """The second promise: each figure is found in the sentence that it links to."""
    assert _strays(site) == []
    assert len(list(_values(site))) > 2000


def _strays(site: Path) -> list[str]:
    """The values whose link does not lead to their quotation."""
    pages: dict[Path, dict[str, list[html.HtmlElement]]] = {}
    shown: dict[tuple[Path, str], str] = {}
    found = []
    for page, link in _values(site):
        path, _, anchor = link.get("href").partition("#")
        target = (page.parent / path / "index.html").resolve()
        if target not in pages:
            pages[target] = _by_id(target)
        if (target, anchor) not in shown:
            parts = [part for place in pages[target].get(anchor, []) for part in [place, *_beside(place)]]
            shown[target, anchor] = _letters("".join(map(_plain, parts)))
        if _letters(link.get("title")) not in shown[target, anchor]:
            found.append(f"{page.relative_to(site)}: {link.get('title')} at {link.get('href')}")
    return found


def _by_id(page: Path) -> dict[str, list[html.HtmlElement]]:
    found: dict[str, list[html.HtmlElement]] = {}
    for element in html.fromstring(page.read_text(encoding="utf-8")).xpath("//*[@id]"):
        found.setdefault(element.get("id"), []).append(element)
    return found


def _values(site: Path) -> Iterator[tuple[Path, html.HtmlElement]]:
    for pattern in ("*/indicator/*/index.html", "*/compare/index.html", "*/*/figures/index.html"):
        for page in sorted(site.glob(pattern)):
            for link in html.fromstring(page.read_text(encoding="utf-8")).xpath(
                '//a[contains(@class, "figure")]'
            ):
                if link.get("title"):
                    yield page, link


def _beside(place: html.HtmlElement) -> list[html.HtmlElement]:
    """The paragraph of a sentence, which has its Chinese where the anchor is at the English."""
    above = place.xpath('ancestor::*[contains(@class, "segment")]')
    return above[:1] if isinstance(above, list) else []


def _plain(element: html.HtmlElement) -> str:
    """The text of an element without the signs of notes."""
    return "".join(element.xpath('.//text()[not(ancestor::a[contains(@class, "-sign")])]'))


def _letters(text: str) -> str:
    """What is left when typography is set aside."""
    return re.sub(r"[^\w%‰]", "", text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("生产总值达到454.99亿元", "454.99"),
        ("生产总值达到4.5万亿元", "45,000"),
        ("生产总值达到3500亿元以上", "≥3,500"),
        ("生产总值控制在10亿元左右", "≈10"),
        ("生产总值2-3亿元", "2–3"),
    ],
)
def test_a_value_is_shown_in_the_unit_of_its_indicator(text: str, shown: str) -> None:
    assert value("zh", GDP, figure(text, year=2020, kind="actual")) == shown


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("增长6.1%", "6.1%", "6.1%"),
        ("下降3.2%", "−3.2%", "−3.2%"),
        ("增长1.3倍", "1.3倍", "1.3 times"),
        ("翻一番", "1番", "1番"),
    ],
)
def test_a_growth_keeps_its_own_unit(text: str, zh: str, en: str) -> None:
    own = figure(text, year=2020, kind="growth")
    assert (value("zh", GDP, own), value("en", GDP, own)) == (zh, en)


def test_a_target_has_the_last_value_before_it_and_the_change_that_it_implies() -> None:
    figures = [
        figure("生产总值400亿元", year=2018, kind="actual"),
        figure("生产总值590亿元", year=2020, kind="actual"),
        figure("生产总值929亿元", year=2025, kind="target"),
        figure("生产总值达到929亿元", year=2025, kind="target", strength="anticipatory"),
    ]
    (found,) = targets(figures)
    assert found.baseline is figures[1]
    assert found.target is figures[3]
    assert found.change("en") == "+9.5%"


def test_a_share_changes_by_points() -> None:
    figures = [figure("占比45%", year=2020, kind="actual"), figure("占比40%", year=2025, kind="target")]
    assert targets(figures)[0].change("en") == "−1 points"


def test_a_target_meets_what_was_reached_in_its_year() -> None:
    aimed = figure("增长6%", year=2020, kind="growth", of="target")
    reached = figure("增长5.8%", year=2020, kind="growth")
    other = figure("增长7%", year=2021, kind="growth")
    assert list(results([aimed], [other, reached])) == [(aimed, reached)]


def test_the_data_of_an_observation_has_the_fields_of_the_format() -> None:
    own = figure("生产总值达到454.99亿元以上", year=2020, kind="actual")
    (record,) = observations_record([own])["observations"]
    expected = {
        "indicator": "grp",
        "plan": "demo",
        "block": "1-1",
        "line": 3,
        "quote": "生产总值达到454.99亿元以上",
        "year": 2020,
        "period": None,
        "kind": "actual",
        "aggregate": "level",
        "value": "454.99",
        "unit": "亿元",
        "magnitude": "45499000000",
        "base_unit": "元",
        "bound": "≥",
        "strength": None,
        "commitment": None,
        "note": None,
    }
    assert list(record)[: len(expected)] == list(expected)
    assert record | expected == record


@pytest.mark.parametrize(
    ("magnitude", "unit", "zh", "en"),
    [
        ("45499000000", "元", "454.99亿元", "RMB 45.499 billion"),
        ("69000", "人", "6.9万人", "69,000 persons"),
        ("1", "人", "1人", "1 person"),
        ("1200000000", "瓦", "120万千瓦", "1.2 GW"),
        ("-2", "百分点", "−2个百分点", "−2 percentage points"),
        ("12", "/10万", "12/10万", "12 per 100,000"),
    ],
)
def test_an_amount_is_said_in_both_languages(magnitude: str, unit: str, zh: str, en: str) -> None:
    assert (amount("zh", Decimal(magnitude), unit), amount("en", Decimal(magnitude), unit)) == (zh, en)


def test_a_finding_stands_beside_its_figure_and_on_its_page(site: Path) -> None:
    findings = json.loads((site / "data/findings.json").read_text(encoding="utf-8"))["findings"]
    (own,) = (one for one in findings if one["kind"] == "count-differs-from-list")
    assert "四大类别" in own["text"]["zh"]
    chapter = html.fromstring((site / "zh/urumqi-etdz/2/index.html").read_text(encoding="utf-8"))
    told = [_plain(note) for note in chapter.xpath('//p[@class="finding-note"]')]
    assert any("四大类别" in note for note in told)
