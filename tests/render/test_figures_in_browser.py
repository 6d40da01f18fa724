"""What scripts add to the pages of figures: the filter of indicators, the choice of what to compare."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

VALUES = [
    {"place": "Yunshan", "when": "2020", "shown": "45.6", "standing": "", "way": "../yunshan/1/#1-1.1"},
    {"place": "Yunshan", "when": "2025", "shown": "60", "standing": "T", "way": "../yunshan/2/#2.1-1.1"},
    {"place": "Linhe", "when": "2020", "shown": "30", "standing": "", "way": "../linhe-2024/1/#1.1-1.1"},
]
SHARED = [
    {"id": "grp", "name": "Gross regional product", "category": "Economy", "unit": "RMB", "values": VALUES},
    {"id": "area", "name": "Area", "category": "Agriculture", "unit": "mu", "values": VALUES[:1]},
]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 700})
    yield context.new_page()
    context.close()


def test_the_filter_leaves_the_indicators_that_have_the_words(page: Page, tiny_address: str) -> None:
    page.goto(f"{tiny_address}en/indicators/")
    entries = page.locator(".indicator-list li:visible")
    expect(entries).to_have_count(2)
    page.fill(".figure-filter input", "红枣")
    expect(entries).to_have_count(1)
    expect(page.locator("h2:visible")).to_have_text(["Agriculture and rural areas"])
    expect(page.get_by_role("status")).to_have_text("1 found")
    page.fill(".figure-filter input", "no such thing")
    expect(page.get_by_role("status")).to_have_text("Nothing found.")
    page.fill(".figure-filter input", "")
    expect(entries).to_have_count(2)


def test_places_and_an_indicator_are_chosen_and_each_value_leads_to_its_sentence(
    page: Page, tiny_address: str
) -> None:
    def shared(route: Route) -> None:
        route.fulfill(body=f"reader.hand({json.dumps(SHARED)})", content_type="text/javascript")

    page.route("**/data/compare-en.js", shared)
    page.goto(f"{tiny_address}en/compare/#grp")
    rows = page.locator(".figure-compare tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.first.locator("td")).to_have_text(["45.6", "60 T"])
    assert rows.first.locator("a").first.get_attribute("href") == "../yunshan/1/#1-1.1"
    page.get_by_label("Linhe").uncheck()
    expect(rows).to_have_count(1)
    page.get_by_label("Indicator", exact=True).select_option("area")
    expect(page.locator(".figure-compare caption")).to_have_text("Area (mu)")
    assert page.url.endswith("#area")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_scripts_the_indicators_are_all_there(browser: Browser, tiny_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{tiny_address}zh/indicators/")
    assert page.locator(".indicator-list li").count() == 2
    context.close()
