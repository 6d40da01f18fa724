"""The site works as a folder on disk: what CI keeps of a pull request is opened without a server."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.pages import PAGES


@pytest.fixture
def folder(tiny_site: Path) -> str:
    """The site's address on disk."""
    return f"{tiny_site.as_uri()}/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page whose complaints fail the test."""
    opened = browser.new_page()
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda fault: complaints.append(str(fault)))
    yield opened
    opened.close()
    assert complaints == []


def test_no_page_complains_and_each_has_its_styles(page: Page, folder: str) -> None:
    for kind, address in PAGES.items():
        if kind != "not found":  # which only a server answers with
            page.goto(_file(folder, address))
            assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--seal')")


def test_links_lead_to_pages(page: Page, folder: str) -> None:
    page.goto(_file(folder, "zh/"))
    page.locator(".volume-title a").first.click()
    assert page.url == f"{folder}zh/yunshan/index.html"
    page.locator(".head .switch").click()
    assert page.url.startswith(f"{folder}en/yunshan/index.html")
    page.locator(".contents a").first.click()
    assert page.url == f"{folder}en/yunshan/1/index.html"
    page.wait_for_load_state()  # until then no key is heard
    sections = page.locator(".page > :is(h1, h2, h3)[id]").count()
    for _ in range(sections + 1):  # past the last one, to the next page
        page.keyboard.press("n")
    page.wait_for_url(f"{folder}en/yunshan/2/index.html")


def test_what_scripts_add_works(page: Page, folder: str) -> None:
    page.goto(_file(folder, "zh/yunshan/2/"))
    page.locator('[data-to="both"]').first.click()
    assert page.url.endswith("/index.html?view=both")
    page.locator(".panel-open").first.click()
    expect(page.locator("#panel")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator('p.zh a.term[href$="term/red-dates/"]').first.focus()
    card = page.locator(".term-card")
    expect(card).to_be_visible()
    card.get_by_role("link").click()
    assert page.url == f"{folder}zh/term/red-dates/index.html"


def test_what_pages_load_is_there(page: Page, folder: str) -> None:
    page.goto(_file(folder, "en/glossary/"))
    page.fill(".term-filter input", "red date")
    expect(page.locator(".term-filter li")).not_to_have_count(0)
    page.goto(_file(folder, "en/compare/"))
    page.goto(_file(folder, "en/indicator/jujube-area/"))
    page.get_by_role("slider").first.focus()
    page.keyboard.press("Home")
    expect(page.locator(".chart-tip")).to_be_visible()


def test_search_finds(page: Page, folder: str) -> None:
    page.goto(_file(folder, "zh/"))
    page.keyboard.press("/")
    page.fill("#search-field", "red dates")
    expect(page.locator(".hit--text mark").first).to_have_text("红枣")
    page.keyboard.press("Enter")
    expect(page.locator(".search-list .hit--text mark").first).to_have_text("红枣")
    assert page.url == f"{folder}zh/search/index.html?q=red+dates"
    page.locator(".filters a", has_text="术语").click()
    expect(page.locator(".search-list .hit--text")).to_have_count(0)
    page.locator(".hit a").first.click()
    page.wait_for_url(re.compile("/term/[a-z-]+/index.html$"))


def _file(folder: str, address: str) -> str:
    return f"{folder}{address}{'index.html' if not address or address.endswith('/') else ''}"
