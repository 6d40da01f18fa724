"""The search box as a reader uses it, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator import serve

PLACES = re.compile(r"/(zh|en)/[a-z0-9-]+/([0-9.]+/)?")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new window, in which no script may fail."""
    faults: list[str] = []
    opened = browser.new_page(viewport={"width": 1280, "height": 800})
    opened.on("pageerror", lambda fault: faults.append(str(fault)))
    yield opened
    opened.close()
    assert faults == []


def _search(page: Page, address: str, query: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.fill("#search-field", query)
    expect(page.locator("dialog.search")).to_have_attribute("data-state", re.compile("found|none|failed"))


def test_a_query_leads_to_the_paragraph_itself(page: Page, site_address: str) -> None:
    _search(page, f"{site_address}zh/", "454.99亿元")
    expect(page.get_by_role("status")).to_have_text("找到 1 处")
    expect(page.locator(".search-plan h2")).to_have_text("伊州区“十四五”规划")
    expect(page.locator(".search-results mark")).to_have_text("454.99亿元")
    expect(page.locator(".search-results a")).to_contain_text("增加到2020年的454.99亿元，年均增长6.1%。")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site_address}zh/yizhou/1.1/#1.1-2.3")
    expect(page.locator("[id='1.1-2.3']")).to_be_in_viewport()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_edition_leads_to_its_own_pages(page: Page, site_address: str, lang: str) -> None:
    _search(page, f"{site_address}{lang}/about/", "红枣")
    links = page.locator(".search-results a").evaluate_all("links => links.map(({ href }) => href)")
    assert links
    assert {match[1] for link in links if (match := PLACES.search(link))} == {lang}


def test_results_stand_under_their_plans(page: Page, site_address: str) -> None:
    _search(page, f"{site_address}en/", "哈密瓜")
    plans = page.locator(".search-plan h2").all_inner_texts()
    assert len(plans) == len(set(plans)) > 1
    assert "Yizhou District, 14th Five-Year Plan" in plans


def test_it_can_be_used_by_keyboard_alone(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}zh/about/")
    opener = page.locator(".search-open").first
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#search-field")).to_be_focused()
    page.keyboard.type("红枣")
    expect(page.locator(".search-results a").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".search-results a").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".search-results a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#search-field")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()
    expect(opener).to_be_focused()


def test_a_search_stays_within_the_plan_that_is_chosen(page: Page, site_address: str) -> None:
    _search(page, f"{site_address}zh/alar/1.1/", "教育")
    everywhere = page.get_by_role("status").inner_text()
    page.get_by_label("范围").select_option(label="本文件")
    expect(page.locator(".search-plan h2")).to_have_count(1)
    expect(page.get_by_role("status")).not_to_have_text(everywhere)
    expect(page.locator(".search-plan h2")).to_have_text("第一师阿拉尔市“十四五”规划")


def test_more_pages_are_shown_when_asked_for(page: Page, site_address: str) -> None:
    _search(page, f"{site_address}zh/", "发展")
    shown = page.locator(".search-pages > li")
    expect(shown).to_have_count(20)
    page.locator(".search-more").click()
    expect(shown).to_have_count(40)


def test_nothing_found_says_so_and_what_to_do(page: Page, site_address: str) -> None:
    _search(page, f"{site_address}en/", "量子计算机房")
    expect(page.get_by_role("status")).to_have_text("Nothing found for “量子计算机房”.")
    expect(page.locator(".search-note")).to_contain_text("fewer words")


def test_a_lost_connection_is_told_and_can_be_tried_again(page: Page, site_address: str) -> None:
    page.route("**/search/words/**", lambda route: route.abort())
    _search(page, f"{site_address}zh/", "红枣")
    expect(page.locator("dialog.search")).to_have_attribute("data-state", "failed")
    page.unroute("**/search/words/**")
    page.get_by_role("button", name="再试一次").click()
    expect(page.locator(".search-results mark").first).to_have_text("红枣")


def test_a_search_can_be_shared_as_an_address(page: Page, site_address: str) -> None:
    _search(page, f"{site_address}zh/data/", "红枣")
    shared = page.url
    page.goto("about:blank")
    page.goto(shared)
    expect(page.locator("#search-field")).to_have_value("红枣")
    expect(page.locator(".search-results mark").first).to_have_text("红枣")


def test_the_form_of_the_home_page_opens_the_box(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}zh/")
    page.locator(".search-form input").fill("红枣")
    page.keyboard.press("Enter")
    expect(page.locator(".search-results mark").first).to_have_text("红枣")


def test_on_a_phone_it_fills_the_screen(page: Page, site_address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    _search(page, f"{site_address}zh/", "红枣")
    assert page.locator("dialog.search").bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 800}
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_it_works_wherever_the_site_stands(page: Page, site: Path, tmp_path: Path) -> None:
    (tmp_path / "some").mkdir()
    (tmp_path / "some/where").symlink_to(site)
    with serve.serving(tmp_path, "127.0.0.1", 0) as address:
        _search(page, f"{address}some/where/zh/yizhou/1.1/", "红枣")
        link = page.locator(".search-results a").first.get_attribute("href")
        assert link
        assert link.startswith(f"{address}some/where/zh/")


def test_nothing_of_it_is_loaded_before_it_is_opened(page: Page, site_address: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"{site_address}zh/", wait_until="networkidle")
    assert [
        url for url in loaded if "/search/words" in url or "dialog.js" in url or "traditional" in url
    ] == []
