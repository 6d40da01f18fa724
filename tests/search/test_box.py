"""The search box and the page of all results as a reader uses them, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator import serve


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new window, in which no script may fail and nothing is kept."""
    faults: list[str] = []
    opened = browser.new_page(viewport={"width": 1280, "height": 800}, service_workers="block")
    opened.on("pageerror", lambda fault: faults.append(str(fault)))
    yield opened
    opened.close()
    assert faults == []


def _search(page: Page, address: str, query: str) -> None:
    """Looks for something in the box of a page."""
    page.goto(address)
    page.keyboard.press("/")
    page.fill("#search-field", query)
    expect(page.locator("dialog.search")).to_have_attribute("data-state", re.compile("found|none|failed"))


def _results(page: Page, address: str) -> None:
    """Opens the page of all results."""
    page.goto(address)
    expect(page.locator(".search-page")).to_have_attribute("data-state", re.compile("found|none|failed"))


def test_the_box_can_be_used_by_keyboard_alone(page: Page, tiny_address: str) -> None:
    page.goto(f"{tiny_address}zh/about/")
    opener = page.locator(".search-open").first
    opener.focus()
    page.keyboard.press("Control+k")
    field = page.locator("#search-field")
    expect(field).to_be_focused()
    page.keyboard.type("硬化路")
    expect(page.locator("dialog.search")).to_have_attribute("data-state", "found")
    expect(page.get_by_role("status")).to_have_text("找到 1 处")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".hit a")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()
    expect(opener).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("dialog.search")).to_have_attribute("data-state", "found")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{tiny_address}zh/yunshan/1/#1-2.2")


def test_a_result_is_marked_in_both_languages(page: Page, tiny_address: str) -> None:
    _search(page, f"{tiny_address}en/", "大枣")
    expect(page.locator(".hit--term a mark").first).to_have_text("red dates")
    sentence = page.locator(".hit--text .pair", has_text="25,000 mu")
    expect(sentence.locator("a mark")).to_have_text("red dates")
    expect(sentence.locator("[lang=zh-Hans] mark")).to_have_text("红枣")
    expect(page.locator(".understood a")).to_have_attribute("href", f"{tiny_address}en/term/red-dates/")


def test_the_box_leads_to_all_results(page: Page, tiny_address: str) -> None:
    _search(page, f"{tiny_address}zh/yunshan/1/", "生产总值")
    everywhere = page.get_by_role("status").inner_text()
    page.get_by_label("只在本文件中").check()
    expect(page.get_by_role("status")).not_to_have_text(everywhere)
    page.locator("#search-field").press("Enter")
    expect(page.locator("#search-page-field")).to_have_value("生产总值")
    expect(page.locator('.filters [aria-current="true"]').first).to_contain_text("云山县")


def test_the_form_of_the_home_page_leads_to_all_results(page: Page, tiny_address: str) -> None:
    page.goto(f"{tiny_address}en/")
    page.locator(".search-form input").fill("red dates")
    page.keyboard.press("Enter")
    expect(page.locator(".search-list mark").first).to_have_text("red dates")
    assert page.url == f"{tiny_address}en/search/?q=red+dates"


def test_filters_are_links_that_can_be_gone_back_from(page: Page, tiny_address: str) -> None:
    _results(page, f"{tiny_address}zh/search/?q=生产总值")
    hits = page.locator(".hit")
    everywhere = hits.count()
    terms = page.locator(".filters a", has_text="术语")
    count = int(terms.locator(".count").inner_text())
    assert 0 < count < everywhere
    terms.press("Enter")
    expect(hits).to_have_count(count)
    expect(page.locator('.filters [aria-current="true"]', has_text="术语")).to_have_count(1)
    shared = page.url
    page.go_back()
    expect(hits).to_have_count(everywhere)
    _results(page, shared)
    expect(hits).to_have_count(count)
    page.locator(".head .switch").click()
    expect(page.locator("#search-page-field")).to_have_value("生产总值")
    assert page.url == shared.replace("/zh/", "/en/")


def test_more_results_are_shown_when_asked_for(page: Page, site_address: str) -> None:
    _results(page, f"{site_address}zh/search/?q=发展")
    hits = page.locator(".hit")
    expect(hits).to_have_count(20)
    page.locator(".search-more").click()
    expect(hits).to_have_count(40)
    assert page.locator(".hit a:focus").count() == 1
    assert len(set(page.locator(".hit-group h2").all_inner_texts())) == page.locator(".hit-group").count() > 1
    page.locator(".hit a").nth(30).click()
    page.wait_for_url(re.compile("/zh/(?!search)"))
    page.go_back()
    expect(hits).to_have_count(40)


def test_nothing_found_says_so_and_what_to_do(page: Page, tiny_address: str) -> None:
    _results(page, f"{tiny_address}en/search/?q=红棗蛋糕&plan=yunshan")
    expect(page.get_by_role("status")).to_have_text("Nothing found for “红棗蛋糕”.")
    expect(page.locator(".search-tips")).to_contain_text("fewer words")
    page.get_by_role("link", name="Search all documents").click()
    assert page.url.endswith("/en/search/?q=%E7%BA%A2%E6%A3%97%E8%9B%8B%E7%B3%95")
    _results(page, f"{tiny_address}en/search/?q=gross+prodct")
    page.locator(".meant a").first.click()
    expect(page.locator(".search-page")).to_have_attribute("data-state", "found")


def test_a_lost_connection_is_told_and_can_be_tried_again(page: Page, tiny_address: str) -> None:
    page.route("**/search/words/**", lambda route: route.abort())
    _search(page, f"{tiny_address}zh/", "红枣")
    expect(page.locator("dialog.search")).to_have_attribute("data-state", "failed")
    page.unroute("**/search/words/**")
    page.get_by_role("button", name="再试一次").click()
    expect(page.locator(".search-results mark").first).to_have_text("红枣")


def test_without_scripts_the_page_says_what_it_needs(browser: Browser, tiny_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{tiny_address}en/search/")
    expect(page.locator(".search-page noscript > p")).to_be_visible()
    context.close()


def test_on_a_phone_everything_fits(page: Page, tiny_address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    _search(page, f"{tiny_address}zh/", "红枣")
    assert page.locator("dialog.search").bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 800}
    _results(page, f"{tiny_address}zh/search/?q=红枣")
    page.locator(".filters > summary").click()
    expect(page.locator(".filters a", has_text="术语").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_it_works_wherever_the_site_stands(page: Page, tiny_site: Path, tmp_path: Path) -> None:
    (tmp_path / "some").mkdir()
    (tmp_path / "some/where").symlink_to(tiny_site)
    with serve.serving(tmp_path, "127.0.0.1", 0) as address:
        _search(page, f"{address}some/where/zh/yunshan/1/", "红枣")
        link = page.locator(".search-results .hit a").first.get_attribute("href")
        assert link
        assert link.startswith(f"{address}some/where/zh/")


def test_nothing_of_it_is_loaded_before_it_is_opened(page: Page, tiny_address: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"{tiny_address}zh/", wait_until="networkidle")
    assert [
        url for url in loaded if "search" in url and not re.search(r"search/search\.(js|css)$", url)
    ] == []
