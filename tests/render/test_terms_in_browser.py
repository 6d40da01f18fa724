"""Terms over the text and the glossary's filter, by mouse, keyboard, touch and without scripts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

CHAPTER = "zh/yunshan/2/"
TERM = 'p.zh a.term[href$="term/red-dates/"]'
CARD = ".term-card"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 700})
    yield context.new_page()
    context.close()


@pytest.fixture
def touch(browser: Browser) -> Iterator[Page]:
    """A telephone."""
    context = browser.new_context(viewport={"width": 390, "height": 700}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


@pytest.fixture
def no_scripts(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(java_script_enabled=False)
    yield context
    context.close()


def test_the_card_opens_under_the_mouse_and_says_what_a_term_is(page: Page, tiny_address: str) -> None:
    page.goto(tiny_address + CHAPTER)
    page.locator(TERM).first.hover()
    card = page.locator(CARD)
    for words in ("红枣", "hóng zǎo", "red dates", "枣树的果实"):
        expect(card).to_contain_text(words)
    card.hover()
    page.wait_for_timeout(400)
    expect(card).to_be_visible()
    card.get_by_role("link").click()
    assert page.url == f"{tiny_address}zh/term/red-dates/"


def test_the_card_goes_when_the_mouse_leaves(page: Page, tiny_address: str) -> None:
    page.goto(tiny_address + CHAPTER)
    page.locator(TERM).first.hover()
    expect(page.locator(CARD)).to_be_visible()
    page.mouse.move(2, 2)
    expect(page.locator(CARD)).to_have_count(0)


def test_the_keyboard_opens_a_card_and_escape_closes_it(page: Page, tiny_address: str) -> None:
    page.goto(tiny_address + CHAPTER)
    term = page.locator(TERM).first
    term.focus()
    expect(page.locator(CARD)).to_be_visible()
    expect(term).to_have_attribute("aria-describedby", "term-card")
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)
    expect(term).to_be_focused()


def test_a_tap_opens_the_card_and_a_second_one_the_entry(touch: Page, tiny_address: str) -> None:
    touch.goto(tiny_address + CHAPTER)
    term = touch.locator(TERM).first
    term.tap()
    expect(touch.locator(CARD)).to_be_visible()
    assert touch.url == tiny_address + CHAPTER
    box = touch.locator(CARD).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    term.tap()
    touch.wait_for_url(f"{tiny_address}zh/term/red-dates/")


@pytest.mark.parametrize(("choice", "marked"), [("all", 2), ("none", 0)])
def test_which_terms_are_marked_is_remembered(
    page: Page, tiny_address: str, choice: str, marked: int
) -> None:
    page.goto(tiny_address + CHAPTER)
    page.locator(".term-switch select").select_option(choice)
    page.goto(f"{tiny_address}en/yunshan/2/")
    assert page.locator(".term-switch select").input_value() == choice
    lines = page.locator(TERM).evaluate_all("links => links.map(a => getComputedStyle(a).textDecorationLine)")
    assert sum(line == "underline" for line in lines[:2]) == marked
    assert page.locator(f"{TERM}[tabindex='0']").count() >= marked


def test_without_scripts_a_term_is_a_plain_link(no_scripts: BrowserContext, tiny_address: str) -> None:
    page = no_scripts.new_page()
    page.goto(tiny_address + CHAPTER)
    page.locator(TERM).first.click()
    assert page.url == f"{tiny_address}zh/term/red-dates/"
    assert page.locator("h1").inner_text().startswith("红枣")


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("红枣", "red-dates"),
        ("大枣", "red-dates"),
        ("紅棗", "red-dates"),
        ("hongzao", "red-dates"),
        ("hóng zǎo", "red-dates"),
        ("zongzhi", "gross-product"),
        ("JUJUBE", "red-dates"),
        ("cold chain", "cold-chain-logistics"),
        ("lvzhou", None),
    ],
)
def test_the_filter_takes_every_way_of_writing(
    page: Page, tiny_address: str, query: str, first: str | None
) -> None:
    page.goto(f"{tiny_address}en/glossary/")
    page.get_by_role("searchbox").fill(query)
    found = page.locator(".term-filter")
    expect(found.get_by_role("status")).not_to_be_empty()
    links = found.locator(".term-list a")
    if first is None:
        expect(links).to_have_count(0)
    else:
        expect(links.first).to_have_attribute("href", f"../term/{first}/")
