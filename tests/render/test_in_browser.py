"""What scripts add to a page, and that it is whole without them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

CHAPTER = "zh/yunshan/2/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 1280, "height": 500}, permissions=["clipboard-read", "clipboard-write"]
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A narrow page without scripts."""
    context = browser.new_context(viewport={"width": 390, "height": 700}, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_a_page_asks_nothing_of_another_host_and_nothing_fails(page: Page, tiny_address: str) -> None:
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    for address in ("", "zh/", "en/", CHAPTER, "en/yunshan/", "en/yunshan/about/"):
        page.goto(tiny_address + address, wait_until="networkidle")
    assert all(url.startswith(tiny_address) for url in asked)
    assert not faults


def test_the_number_of_a_paragraph_copies_its_address(page: Page, tiny_address: str) -> None:
    page.goto(tiny_address + CHAPTER)
    page.click('a.anchor[href="#2.1-1"]')
    assert page.evaluate("navigator.clipboard.readText()") == f"{tiny_address}{CHAPTER}#2.1-1"


def test_the_other_language_opens_at_the_same_passage(page: Page, tiny_address: str) -> None:
    page.goto(f"{tiny_address}{CHAPTER}#2.2-1")
    page.click(".head a.switch")
    page.wait_for_url(f"{tiny_address}en/yunshan/2/#2.2-1")
    assert page.evaluate("document.documentElement.lang") == "en"


def test_the_choice_of_light_or_dark_is_remembered(page: Page, tiny_address: str) -> None:
    page.goto(tiny_address + CHAPTER)
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(paper)
    page.click("button.scheme")
    dark = page.evaluate(paper)
    page.goto(f"{tiny_address}en/")
    assert page.evaluate(paper) == dark != light


@pytest.mark.parametrize(("lang", "words"), [("zh", "找不到这一页"), ("en", "Page not found")])
def test_an_address_that_leads_nowhere_is_answered_in_its_language(
    page: Page, tiny_address: str, lang: str, words: str
) -> None:
    def missing(route: Route) -> None:
        route.fulfill(response=route.fetch(url=f"{tiny_address}404.html"))

    page.route("**/nowhere/", missing)
    page.goto(f"{tiny_address}{lang}/nowhere/")
    assert page.locator("h1:visible").all_text_contents() == [words]


def test_a_table_that_does_not_fit_scrolls_in_its_own_frame(browser: Browser, site_address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 700})
    page.goto(f"{site_address}zh/yizhou/2.4/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("(f => f.scrollWidth > f.clientWidth)(document.querySelector('.frame'))")
    page.close()


def test_without_scripts_the_text_and_its_outline_can_be_reached(plain: Page, tiny_address: str) -> None:
    plain.goto(tiny_address + CHAPTER)
    assert plain.locator('[id="2.1-1"]').is_visible()
    plain.click('.thumb a[href="#outline"]')
    plain.click('.outline a[href="../1/"]')
    assert plain.url == f"{tiny_address}zh/yunshan/1/"
    plain.click(".thumb a.switch")
    assert plain.url == f"{tiny_address}en/yunshan/1/"
