"""Every kind of page keeps the rules of WCAG 2.2 AA that a machine can tell, by light and in the dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.site.pages import PAGES

SEARCHES = {"results of a search": "zh/search/?q=红枣", "search box": "en/about/?q=红枣"}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", [*PAGES, *SEARCHES])
def test_a_page_of_each_kind_keeps_the_rules(
    kind: str, scheme: str, browser: Browser, tiny_address: str
) -> None:
    # The rules are put into the page, whose policy would otherwise let no foreign script in.
    context = browser.new_context(
        color_scheme="dark" if scheme == "dark" else "light", bypass_csp=True, reduced_motion="reduce"
    )
    page = context.new_page()
    answer = page.goto(tiny_address + (PAGES | SEARCHES)[kind])
    assert answer
    assert answer.ok
    if kind in SEARCHES:
        expect(page.locator("[data-state=found]")).to_be_visible(timeout=20_000)
    found = Axe().run(page, options=RULES).response["violations"]
    context.close()
    assert [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]] == []
