"""Every kind of page by keyboard alone, without JavaScript, and with nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from tests.site.pages import PAGES

# What the keyboard should reach, and what it did: each stop with whether it can be seen to have the focus.
LISTEN = """() => {
  const tags = "a[href], area[href], button, input, select, textarea, summary, [tabindex]";
  const stops = [...document.querySelectorAll(tags)].filter((own) =>
    own.tabIndex >= 0 && !own.disabled && own.type !== "hidden" && own.checkVisibility({ visibilityProperty: true }));
  globalThis.awaited = new Set(stops);
  globalThis.unseen = [];
  globalThis.stops = 0;
  const look = (own) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(own);
    return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
  };
  document.addEventListener("focusin", ({ target }) => {
    globalThis.stops += 1;
    awaited.delete(target);
    const shown = [target, ...(target.labels ?? [])].some((own) => look(own) || look(own.parentElement));
    if (!shown || !target.getClientRects().length) unseen.push(target.outerHTML.slice(0, 120));
  });
  return stops.length;
}"""
FOUND = "() => [...awaited].map((own) => 'not reached: ' + own.outerHTML.slice(0, 120)).concat(unseen)"
# Text that is not on the page: neither hidden in a closed list, nor there for scripts alone.
HIDDEN = """() => [...document.querySelectorAll(".page *")].filter((own) =>
  [...own.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) &&
  !own.checkVisibility({ visibilityProperty: true }) &&
  !own.closest("details:not([open]), [hidden], noscript, template, .missed, .outline-close, svg")
).map((own) => own.outerHTML.slice(0, 120))"""
INLINE = """() => {
  document.head.append(Object.assign(document.createElement("script"), { textContent: "globalThis.inline = true" }));
  return globalThis.inline ?? false;
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(reduced_motion="reduce", service_workers="block")
    yield opened
    opened.close()


def test_the_keyboard_reaches_everything_visibly_and_is_nowhere_trapped(
    page: Page, tiny_address: str
) -> None:
    found = {}
    for kind, address in PAGES.items():
        page.goto(tiny_address + address)
        for _ in range(page.evaluate(LISTEN) + 2):
            page.keyboard.press("Tab")
        found[kind] = page.evaluate(FOUND)
    assert {kind: faults for kind, faults in found.items() if faults} == {}


def test_without_scripts_every_page_is_complete(browser: Browser, tiny_address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    found = {}
    for kind, address in PAGES.items():
        page.goto(tiny_address + address)
        assert page.locator(".page h1").first.is_visible(), kind
        found[kind] = page.evaluate(HIDDEN)
    page.close()
    assert {kind: hidden for kind, hidden in found.items() if hidden} == {}


def test_nothing_comes_from_elsewhere_and_no_page_runs_what_is_written_into_it(
    page: Page, tiny_address: str
) -> None:
    asked: set[str] = set()
    page.context.on("request", lambda request: asked.add(request.url))
    for kind, address in PAGES.items():
        answer = page.goto(tiny_address + address)
        assert answer
        assert page.evaluate(INLINE) is False, kind
        assert html.fromstring(answer.text()).xpath("//script[not(@src or @type='application/ld+json')] | //style | //@style") == [], kind
    assert {url for url in asked if not url.startswith((tiny_address, "data:"))} == set()
