"""Standing, citing, copying, travelling by keyboard and the reading panel, in a browser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.conftest import TINY

CLIPBOARD = "navigator.clipboard.readText()"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 1280, "height": 700}, permissions=["clipboard-read", "clipboard-write"]
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("lang", "block", "words"),
    [
        ("en", "2.1-1", "Draft"),
        ("zh", "2.1-1", "译稿"),
        ("en", "2.1-2", "The Chinese has changed"),
        ("zh", "2.2-3", "暂无英译"),
    ],
)
def test_the_card_of_a_paragraph_tells_its_standing(
    page: Page, tiny_address: str, lang: str, block: str, words: str
) -> None:
    page.goto(f"{tiny_address}{lang}/yunshan/2/?view=both")
    page.click(f'a.anchor[href="#{block}"]')
    assert words in page.locator(".card").inner_text()
    page.keyboard.press("Escape")
    expect(page.locator(".card")).to_have_count(0)


@pytest.mark.parametrize(
    ("lang", "gone", "come"),
    [("zh", "〔删去：新建〕", "〔加入：完善〕"), ("en", "[taken out: 新建]", "[put in: 完善]")],
)
def test_what_changed_in_the_chinese_is_shown_on_request(
    page: Page, tiny_address: str, lang: str, gone: str, come: str
) -> None:
    page.goto(f"{tiny_address}{lang}/yunshan/2/?view=both")
    details = page.locator('[id="2.1-2"] details.changed')
    assert not details.locator("ins").is_visible()
    details.locator("summary").focus()
    page.keyboard.press("Enter")
    assert details.locator("ins").is_visible()
    assert details.locator("del").text_content() == gone
    assert details.locator("ins").text_content() == come


def test_a_translators_note_is_shown(page: Page, tiny_address: str) -> None:
    page.goto(f"{tiny_address}en/yunshan/2/")
    assert page.locator('[id="2.1-3"] .remark').inner_text().startswith("Translator’s note “Base” stands")
    page.click('.views [data-to="zh"]')
    assert not page.locator('[id="2.1-3"] .remark').is_visible()


def test_a_paragraph_is_cited_in_both_languages_with_its_reference(page: Page, tiny_address: str) -> None:
    page.goto(f"{tiny_address}en/yunshan/1/")
    page.click('a.anchor[href="#1-1"]')
    page.click('.card button:has-text("Cite")')
    sheet = page.locator("dialog.sheet")
    address = f"{tiny_address}en/yunshan/1/#1-1"
    assert "全县经济稳步增长。" in sheet.locator('blockquote p[lang="zh-Hans"]').inner_text()
    assert "RMB 4.56 billion" in sheet.locator('blockquote p[lang="en"]').inner_text()
    forms = {
        form: sheet.locator(f'[data-form="{form}"]').inner_text() for form in ("gbt", "apa", "csl", "bibtex")
    }
    assert all(address in text and "云山县" in text for text in forms.values())
    assert "[EB/OL]" in forms["gbt"]
    assert "(para. 1-1)" in forms["apa"]
    (item,) = json.loads(forms["csl"])
    assert item["URL"] == address
    assert len(item["accessed"]["date-parts"][0]) == 3
    assert forms["bibtex"].startswith("@misc{yunshan-1-1,\n")
    edition = sha256((TINY / "seeds/yunshan.txt").read_bytes()).hexdigest()[:12]
    assert edition in sheet.inner_text()


def test_a_sentence_is_cited_by_itself(page: Page, tiny_address: str) -> None:
    page.goto(f"{tiny_address}zh/yunshan/1/")
    page.click('a.anchor[href="#1-1"]')
    page.click('.card-sentences a[href="#1-1.2"]')
    assert page.evaluate(CLIPBOARD) == f"{tiny_address}zh/yunshan/1/#1-1.2"
    page.click('.card button:has-text("引用")')
    quoted = page.locator("dialog.sheet blockquote").inner_text()
    assert quoted.startswith("2020年全县生产总值达到45.6亿元")
    assert "1-1.2段" in page.locator('dialog.sheet [data-form="gbt"]').inner_text()


def test_a_selection_is_copied_as_a_pair(page: Page, tiny_address: str) -> None:
    page.goto(f"{tiny_address}zh/yunshan/1/")
    page.evaluate(
        """() => {
          const range = document.createRange();
          range.setStart(document.getElementById("1-1.2").firstChild, 2);
          range.setEnd(document.querySelector("[id='1-2.1'] b").firstChild, 3);
          getSelection().addRange(range);
        }"""
    )
    page.click(".pair-copy")
    assert page.evaluate(CLIPBOARD).splitlines() == [
        "2020年全县生产总值达到45.6亿元，年均增长6.1%。",
        "In 2020 the county’s gross product reached RMB 4.56 billion, "
        "an average growth of 6.1 percent a year.",
        "",
        "交通条件明显改善。",
        "Transport conditions improved markedly.",
        "",
        f"——云山县“十四五”规划, 1-1.2 – 1-2.1, {tiny_address}zh/yunshan/1/#1-1.2",
    ]


def test_the_keyboard_travels_by_paragraph_section_and_page(page: Page, tiny_address: str) -> None:
    page.goto(f"{tiny_address}zh/yunshan/2/")
    focus = "document.activeElement.id"
    way = []
    for key in "jjjkn":
        page.keyboard.press(key)
        way.append(page.evaluate(focus))
    assert way == ["2.1-1", "2.1-2", "2.1-3", "2.1-2", "box-1"]
    page.keyboard.press("n")
    assert page.evaluate(focus) == "2.2"
    for _ in range(3):
        page.keyboard.press("p")
    assert page.evaluate(focus) == "2"
    page.keyboard.press("p")
    page.wait_for_url(f"{tiny_address}zh/yunshan/1/")


def test_the_keys_are_listed_and_can_be_turned_off(page: Page, tiny_address: str) -> None:
    page.goto(f"{tiny_address}en/yunshan/2/")
    page.keyboard.press("?")
    assert "Next paragraph" in page.locator("dialog.sheet--help").inner_text()
    page.uncheck(".keys-switch input")
    page.keyboard.press("Escape")
    page.reload()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement === document.body")


@pytest.mark.parametrize(
    ("choice", "style"),
    [
        ("Larger", "getComputedStyle(document.querySelector('.segment .en')).fontSize"),
        ("Short", "document.querySelector('.text').clientWidth"),
        ("Hidden", "getComputedStyle(document.querySelector('.anchor')).opacity"),
        ("Dark", "getComputedStyle(document.documentElement).backgroundColor"),
    ],
)
def test_what_the_panel_sets_is_remembered(page: Page, tiny_address: str, choice: str, style: str) -> None:
    page.goto(f"{tiny_address}en/yunshan/2/")
    before = page.evaluate(style)
    page.click(".reading .panel-open")
    page.click(f'.panel label:has-text("{choice}")')
    page.goto(f"{tiny_address}en/yunshan/1/")
    assert page.evaluate(style) != before


def test_the_panel_is_worked_by_the_keyboard(page: Page, tiny_address: str) -> None:
    page.goto(f"{tiny_address}en/yunshan/2/")
    page.focus(".reading .panel-open")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.documentElement.dataset.view") == "both"
    page.keyboard.press("Escape")
    assert not page.locator(".panel").is_visible()


@pytest.mark.parametrize(
    ("way", "opened", "place"),
    [
        ("en/yunshan/2/?view=both", 'a.anchor[href="#2.1-2"]', "content/plans/yunshan/translation/2.yml:21"),
        ("zh/term/red-dates/", "", "content/glossary/agriculture.yml:8"),
        ("en/indicator/jujube-area/", "", "content/indicators.yml:17"),
        ("en/topic/economy/", "", "content/topics.yml:1"),
    ],
)
def test_a_page_leads_to_the_line_that_it_is_written_in(
    page: Page, tiny_address: str, way: str, opened: str, place: str
) -> None:
    page.goto(tiny_address + way)
    if opened:
        page.click(opened)
    scope = page.locator(".card" if opened else ".written")
    scope.locator("button", has_text=re.compile("Copy place in file|复制文件位置")).click()
    expect(scope.locator("button", has_text=re.compile("Copied|已复制"))).to_have_count(1)
    assert page.evaluate(CLIPBOARD) == place
    file, _, line = place.partition(":")
    assert re.match(r"- id: ", (TINY / file).read_text(encoding="utf-8").splitlines()[int(line) - 1])


def test_with_a_repository_the_editor_opens_at_the_line_and_a_report_is_filled_in(
    page: Page, tiny_address: str
) -> None:
    def with_repository(route: Route) -> None:
        answer = route.fetch()
        named = 'class="written" data-repository="https://git.example/plans"'
        route.fulfill(response=answer, body=answer.text().replace('class="written"', named))

    page.route("**/en/yunshan/2/*", with_repository)
    page.goto(f"{tiny_address}en/yunshan/2/?view=both")
    page.click('a.anchor[href="#2.1-2"]')
    edit, report = page.locator(".card a[href*='git.example']").all()
    expect(edit).to_have_attribute(
        "href", re.compile(r"/edit/main/content/plans/yunshan/translation/2\.yml#L21$")
    )
    form = parse_qs(urlsplit(report.get_attribute("href") or "").query)
    assert form["address"] == [f"{tiny_address}en/yunshan/2/#2.1-2"]
    assert form["text"][0] in (TINY / "seeds/yunshan.txt").read_text(encoding="utf-8")
    assert form["rendering"][0]
