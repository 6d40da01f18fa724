"""The three views of a bilingual page, and sentences that light up in pairs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

CASES = yaml.safe_load((Path(__file__).parent / "views.yml").read_text(encoding="utf-8"))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 700})
    yield context.new_page()
    context.close()


def shown(page: Page) -> str:
    """Which language of the page's first paragraph can be seen: zh, en or both."""
    seen = [lang for lang in ("zh", "en") if page.locator(f".segment .{lang}").first.is_visible()]
    return "both" if len(seen) == 2 else "".join(seen)


def act(page: Page, address: str, doing: dict[str, str]) -> None:
    if "open" in doing:
        page.goto(address + doing["open"])
    if "click" in doing:
        page.click(f'.views [data-to="{doing["click"]}"]')
    if "key" in doing:
        page.keyboard.press(doing["key"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_view_is_chosen_remembered_and_in_the_address(
    page: Page, tiny_address: str, case: dict[str, Any]
) -> None:
    act(page, tiny_address, case.get("before", {}))
    act(page, tiny_address, {"open": case["open"], **case.get("do", {})})
    assert shown(page) == case["shows"]
    assert page.url == tiny_address + case["address"]
    pressed = page.locator('.views [aria-pressed="true"]')
    assert pressed.get_attribute("data-to") == case["shows"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_scripts_both_texts_stand_side_by_side_on_the_screen_and_in_print(
    browser: Browser, tiny_address: str, lang: str
) -> None:
    context = browser.new_context(viewport={"width": 1000, "height": 700}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{tiny_address}{lang}/yunshan/1/")
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        chinese, english = (page.locator(f'[id="1-1"] > .{name}').bounding_box() for name in ("zh", "en"))
        assert chinese
        assert english
        assert chinese["y"] == pytest.approx(english["y"], abs=6)
        assert chinese["x"] + chinese["width"] <= english["x"]
    assert not page.locator(".views").is_visible()
    context.close()


def test_on_a_phone_the_english_stands_below_the_chinese(browser: Browser, tiny_address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 700})
    page.goto(f"{tiny_address}zh/yunshan/1/?view=both")
    chinese, english = (page.locator(f'[id="1-1"] > .{name}').bounding_box() for name in ("zh", "en"))
    assert chinese
    assert english
    assert chinese["y"] + chinese["height"] <= english["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.close()


def test_the_passage_stays_in_place_when_the_view_changes(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}zh/yizhou/2.4/#2.4-6")
    place = "document.getElementById('2.4-6').getBoundingClientRect().top"
    before = page.evaluate(place)
    for _ in ("both", "en", "zh"):
        page.keyboard.press("v")
        assert page.evaluate(place) == pytest.approx(before, abs=2)


def test_the_other_edition_opens_at_the_passage_and_keeps_side_by_side(page: Page, tiny_address: str) -> None:
    page.goto(f"{tiny_address}zh/yunshan/2/?view=both#2.2-1")
    page.click(".head a.switch")
    page.wait_for_url(f"{tiny_address}en/yunshan/2/?view=both#2.2-1")


LIT = "[...document.querySelectorAll('.is-lit')].map(s => s.textContent)"
PAIR = ["2020年全县生产总值达到45.6亿元，年均增长6.1%。", "In 2020 the county’s gross product reached"]


def is_pair(lit: list[str], pair: list[str] = PAIR) -> bool:
    return len(lit) == 2 and all(text.startswith(start) for text, start in zip(lit, pair, strict=True))


@pytest.mark.parametrize("side", ["zh", "en"])
def test_a_sentence_lights_up_with_its_counterpart(page: Page, tiny_address: str, side: str) -> None:
    page.goto(f"{tiny_address}zh/yunshan/1/?view=both")
    page.hover(f'[id="1-1"] > .{side} > .s:nth-child(2)')
    assert is_pair(page.evaluate(LIT))
    page.hover("h1")
    assert page.evaluate(LIT) == []


def test_a_sentence_lights_up_by_the_keyboard(page: Page, tiny_address: str) -> None:
    page.goto(f"{tiny_address}zh/yunshan/1/?view=both")
    page.keyboard.press("j")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert is_pair(page.evaluate(LIT))
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(LIT)[0].endswith("全县经济稳步增长。")


@pytest.mark.parametrize(("lang", "view"), [("zh", "zh"), ("zh", "en"), ("en", "both"), ("en", "zh")])
def test_the_address_of_a_sentence_leads_to_it_in_every_view(
    page: Page, tiny_address: str, lang: str, view: str
) -> None:
    page.goto(f"{tiny_address}{lang}/yunshan/1/?view={view}#1-1.2")
    named = page.locator(".s.is-named")
    assert named.count() == 2
    assert sum(named.nth(place).is_visible() for place in range(2)) == (2 if view == "both" else 1)


def test_no_script_nor_style_is_written_into_a_page(tiny_site: Path) -> None:
    text = (tiny_site / "zh/yunshan/2/index.html").read_text(encoding="utf-8")
    assert "<style" not in text
    assert " style=" not in text
    scripts = [tag.partition(">")[0] for tag in text.split("<script")[1:]]
    # Data for machines are no script: nothing runs them.
    assert all("src=" in tag or tag == ' type="application/ld+json"' for tag in scripts)
    assert "unsafe-inline" not in text
