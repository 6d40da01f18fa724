"""The site's own pages, and the ways between all pages."""

from __future__ import annotations

import posixpath
import re

import pytest

from generator import render
from generator.model.address import relative
from generator.model.content import Content
from generator.render.words import WORDS
from tests.made import SITE, document, html, pages, plan, tree

TEXT = "云山县规划\n“十四五”时期。\n第一篇 基础\n第一章 成就\n经济增长。\n第二篇 措施\n加强领导。\n"


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    content = Content(site=SITE, plans={"demo": plan()})
    return {page.path: page.text for page in render.site_pages(content, {})} | dict(pages(document(TEXT)))


def test_both_editions_have_the_same_pages(site: dict[str, str]) -> None:
    editions = [{path[3:] for path in site if path.startswith(f"{lang}/")} for lang in ("zh", "en")]
    assert editions[0] == editions[1]
    assert {"index.md", "about/index.md", "cite/index.md", "demo/1.1/index.md"} <= editions[0]


def test_every_way_leads_to_a_page_and_a_place_on_it(site: dict[str, str]) -> None:
    ids = {
        path.removesuffix("index.md"): {*re.findall(r' id="([^"]+)"', html(text))}
        for path, text in site.items()
    }
    for path, text in site.items():
        origin = path.removesuffix("index.md")
        for link in tree(text).all("a"):
            target, _, place = link.attributes["href"].partition("#")
            way = target.partition("?")[0] or "."
            address = posixpath.normpath(posixpath.join(origin or ".", way)).removeprefix(".")
            if address.startswith("data/") or address[3:] in ("data", "shared") or address.endswith(".xml"):
                continue  # not made by these functions
            page = f"{address}/" if address else ""
            assert page in ids, f"{path} leads to {link.attributes['href']}"
            assert not place or place in ids[page], f"{path} leads to {link.attributes['href']}"


def test_the_root_greets_in_both_languages(site: dict[str, str]) -> None:
    page = tree(site["index.md"])
    assert page.find("a", href="zh/", hreflang="zh-Hans")
    assert page.find("a", href="en/", hreflang="en")
    assert page.find("section", lang="en")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_home_says_what_this_is_and_has_a_place_for_search(site: dict[str, str], lang: str) -> None:
    page = tree(site[f"{lang}/index.md"])
    assert page.find("h1").text == (SITE.tagline.zh if lang == "zh" else SITE.tagline.en)
    assert page.find("div", **{"data-search": "home"})
    assert page.find("a", href="demo/")


def test_the_titles_of_a_page_are_in_its_language(site: dict[str, str]) -> None:
    assert 'title: "如何引用"' in site["zh/cite/index.md"]
    assert 'title: "How to cite"' in site["en/cite/index.md"]


def test_both_languages_say_the_same_things() -> None:
    assert WORDS["zh"].keys() == WORDS["en"].keys()
    for key, words in WORDS["zh"].items():
        places = re.findall(r"{\w+}", words)
        assert sorted(places) == sorted(re.findall(r"{\w+}", WORDS["en"][key])), key


@pytest.mark.parametrize(
    ("origin", "target", "way"),
    [
        ("zh/demo/2.4/", "zh/demo/2.5/", "../2.5/"),
        ("zh/demo/2.4/", "zh/demo/2.4/#2.4-3", "#2.4-3"),
        ("zh/demo/2.4/", "zh/demo/2.4/", "./"),
        ("zh/demo/2.4/", "data/plans/demo.json", "../../../data/plans/demo.json"),
        ("", "zh/", "zh/"),
        ("zh/", "", "../"),
        ("zh/", "zh/#plans", "#plans"),
    ],
)
def test_ways_are_relative(origin: str, target: str, way: str) -> None:
    assert relative(origin, target) == way
