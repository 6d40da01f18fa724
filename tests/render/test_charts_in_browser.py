"""Charts in a browser: values by keyboard and pointer, files to take along, under the page's own policy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Locator, Page, expect

ADDRESS = "en/indicator/jujube-area/"


@pytest.fixture
def page(browser: Browser, tiny_address: str) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1200, "height": 900})
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda fault: complaints.append(str(fault)))
    opened.goto(tiny_address + ADDRESS)
    yield opened
    assert complaints == []
    opened.close()


def _reader(page: Page) -> Locator:
    return page.get_by_role("slider", name=re.compile("arrow keys"))


def test_the_keyboard_goes_from_value_to_value_and_to_the_sentence(page: Page) -> None:
    reader, tip = _reader(page), page.locator(".chart-tip")
    page.keyboard.press("Tab")
    reader.focus()
    page.keyboard.press("Home")
    expect(tip).to_contain_text("25,000 mu")
    assert reader.get_attribute("aria-valuetext") == "Yunshan County · 2020: 25,000 mu"
    page.keyboard.press("ArrowRight")
    expect(tip).to_contain_text("at least 30,000 mu")
    expect(tip).to_contain_text("2025 · target")
    assert page.locator(".chart-panels .is-on").count() == 2  # the point and its label
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/yunshan/2/#2.1-1**")


def test_the_pointer_shows_the_value_that_it_is_near(page: Page) -> None:
    box = page.locator('.chart-panels path[data-mark="0"]').bounding_box()
    assert box
    page.mouse.move(box["x"] + 12, box["y"] + 12)
    expect(page.locator(".chart-tip")).to_contain_text("2020")
    page.mouse.move(2, 2)
    expect(page.locator(".chart-tip")).to_be_hidden()


def test_a_chart_is_taken_along_as_svg_png_and_csv(page: Page) -> None:
    heads = {"SVG": b"<svg ", "PNG": b"\x89PNG", "CSV": b"of,column,value"}
    for kind, head in heads.items():
        with page.expect_download() as waiting:
            page.locator(".chart-files").get_by_text(kind, exact=True).first.click()
        taken = waiting.value
        assert taken.suggested_filename.endswith(kind.lower())
        assert Path(taken.path()).read_bytes().startswith(head)


def test_a_chart_fits_a_phone_in_type_that_can_be_read(browser: Browser, tiny_address: str) -> None:
    phone = browser.new_page(viewport={"width": 390, "height": 800})
    phone.goto(tiny_address + ADDRESS)
    sizes = phone.eval_on_selector_all(
        ".chart-panel svg",
        "charts => charts.map(chart => 12 * chart.clientWidth / chart.viewBox.baseVal.width)",
    )
    wide = phone.evaluate("document.documentElement.scrollWidth")
    phone.close()
    assert sizes
    assert min(sizes) >= 11
    assert wide <= 390


def test_every_chart_of_the_site_has_its_words_in_both_languages(tiny_site: Path) -> None:
    found: dict[str, list[str]] = {}
    for path in sorted(tiny_site.glob("*/**/index.html")):
        text = path.read_text(encoding="utf-8")
        charts = html.fromstring(text).xpath('//figure[@class="chart"]')
        assert ("figures/charts.js" in text) == bool(charts), path
        for chart in charts:
            assert chart.findtext("figcaption")
            assert chart.xpath(".//td//*[@data-mark]")
            assert all(picture.get("aria-label") for picture in chart.xpath('.//svg[@role="img"]'))
        if charts:
            found[path.relative_to(tiny_site).as_posix()] = [chart.get("id") for chart in charts]
    assert {name[3:] for name in found} >= {"indicator/jujube-area/index.html", "yunshan/figures/index.html"}
    for name, ids in found.items():
        other = ("en" if name.startswith("zh") else "zh") + name[2:]
        assert found[other] == ids
