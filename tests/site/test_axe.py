"""Every kind of page keeps the rules of WCAG 2.2 AA that a machine can tell, by light and in the dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

# One address of each kind of page; a new kind is a new line.
PAGES = {
    "root": "",
    "home": "zh/",
    "plan": "zh/yunshan/",
    "chapter": "zh/yunshan/2/",
    "chapter in English": "en/yunshan/2/",
    "report": "en/linhe-2024/1/",
    "about the text": "en/yunshan/about/",
    "about": "en/about/",
    "data": "zh/data/",
    "how to cite": "en/cite/",
    "glossary": "zh/glossary/",
    "glossary by letter": "en/glossary/english/r/",
    "index of names": "zh/glossary/places/",
    "term": "zh/term/red-dates/",
    "term with a chart": "en/term/gross-product/",
    "indicators": "zh/indicators/",
    "indicator": "en/indicator/gross-regional-product/",
    "figures of a plan": "zh/yunshan/figures/",
    "compare": "en/compare/",
    "findings": "zh/findings/",
    "indicator with a chart": "zh/indicator/jujube-area/",
    "not found": "404.html",
}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", PAGES)
def test_a_page_of_each_kind_keeps_the_rules(
    kind: str, scheme: str, browser: Browser, tiny_address: str
) -> None:
    # The rules are put into the page, whose policy would otherwise let no foreign script in.
    context = browser.new_context(
        color_scheme="dark" if scheme == "dark" else "light", bypass_csp=True, reduced_motion="reduce"
    )
    page = context.new_page()
    answer = page.goto(tiny_address + PAGES[kind])
    assert answer
    assert answer.ok
    found = Axe().run(page, options=RULES).response["violations"]
    context.close()
    assert [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]] == []
