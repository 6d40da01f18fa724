"""Old addresses lead on to what there is now, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

LEADS = {  # old addresses, and where a reader arrives
    "zh/yunshan/9/": "zh/yunshan/2/",
    "en/yunshan-2021/": "en/yunshan/",
    "zh/yunshan-old/2/?view=both#2.1-1": "zh/yunshan/2/?view=both#2.1-1",
    "en/yunshan/1/#1.1-9": "en/yunshan/1/#1-2",
    "zh/yunshan-old/9/#2.7-4": "zh/yunshan/2/#2.1-1.1",
    "zh/yunshan/1/#2.7-4.3": "zh/yunshan/2/#2.1-1.1",
    "zh/yunshan/2/#2.1-1.7": "zh/yunshan/2/#2.1-1",
}
NEAREST = {  # addresses that lead nowhere, what is offered first, and what is put into the search field
    "zh/yunshn/": ("zh/yunshan/", "yunshn"),
    "en/yunshan/7/": ("en/yunshan/", ""),
    "en/term/red-date/": ("en/term/red-dates/", "red date"),
    "zh/indicator/jujube-areas/": ("zh/indicator/jujube-area/", "jujube areas"),
}


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    return browser.new_page()


def test_an_old_address_leads_to_the_new_one(page: Page, tiny_address: str) -> None:
    for old, new in LEADS.items():
        page.goto("about:blank")
        page.goto(tiny_address + old, wait_until="commit")
        expect(page).to_have_url(tiny_address + new, timeout=30_000)


def test_a_passage_that_is_nowhere_is_told(page: Page, tiny_address: str) -> None:
    page.goto(tiny_address + "en/yunshan/2/#7.1-1")
    expect(page.get_by_role("status")).to_contain_text("There is no 7.1-1 on this page")


def test_an_old_address_leads_on_without_scripts_too(tiny_site: Path) -> None:
    page = (tiny_site / "en/yunshan-2021/index.html").read_text("utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../yunshan/">' in page
    assert "/en/yunshan/feed.xml" in (tiny_site / "en/yunshan-2021/feed.xml").read_text("utf-8")


def test_a_missing_page_offers_what_is_nearest(page: Page, tiny_address: str) -> None:
    for address, (nearest, words) in NEAREST.items():
        page.goto(tiny_address + address)
        section = page.locator(f"section[data-lang={address[:2]}]")
        expect(section.locator("h2 + ul a").first).to_have_attribute("href", tiny_address + nearest)
        expect(section.locator("input")).to_have_value(words)
