"""What pages say of themselves to other sites: structured data, cards, addresses in the other language."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
import yaml
from lxml import etree
from playwright.sync_api import Browser

from generator.engine.finish import sitemaps
from tests.made import Tree

CASES = yaml.safe_load((Path(__file__).parent / "linked.yml").read_text(encoding="utf-8"))
HOME = "http://localhost:8000/"


def _page(site: Path, page: str) -> Tree:
    return Tree((site / page / "index.html").read_text("utf-8"))


def _graph(tree: Tree) -> list[dict[str, Any]]:
    [script] = tree.all("script", type="application/ld+json")
    record = json.loads(script.text)
    assert record.pop("@context") == "https://schema.org"
    return list(record.get("@graph", [record]))


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """A node with all that stand in it."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _nodes(inner)
    if isinstance(value, list):
        for inner in value:
            yield from _nodes(inner)


def _said(value: str) -> str:
    return "".join(value.split())


@pytest.mark.parametrize("page", CASES["pages"])
def test_structured_data_say_what_the_page_prints(tiny_site: Path, page: str) -> None:
    tree = _page(tiny_site, page)
    graph, printed = _graph(tree), _said(tree.find("body").text)
    assert [node["@type"] for node in graph] == CASES["pages"][page]
    for node in _nodes(graph):
        known = CASES["properties"].get(node.get("@type"), [])
        assert {*node} - {"@type", "@id"} <= {*known}
        for name in {*node} & {*CASES["addresses"]}:
            target = tiny_site / urlsplit(urljoin(f"{HOME}{page}/", node[name])).path.lstrip("/")
            assert (target / "index.html" if target.is_dir() else target).is_file(), node[name]
        for name in {*node} & {*CASES["printed"]}:
            assert _said(node[name]) in printed, node[name]


def test_a_translation_and_its_original_name_each_other(tiny_site: Path) -> None:
    original, translation = (_graph(_page(tiny_site, f"{lang}/yunshan"))[0] for lang in ("zh", "en"))
    assert (original["inLanguage"], translation["inLanguage"]) == ("zh-Hans", "en")
    assert original["workTranslation"] == {"@id": "../../en/yunshan/"}
    assert translation["translationOfWork"] == {"@id": "../../zh/yunshan/"}
    untranslated = _graph(_page(tiny_site, "en/linhe-2024"))[0]
    assert (untranslated["inLanguage"], untranslated["datePublished"]) == ("zh-Hans", "2024-01-09")
    assert not {"workTranslation", "translationOfWork"} & {*untranslated}


@pytest.mark.parametrize(
    ("page", "card", "others"),
    [
        ("zh/yunshan/2", "data/cards/yunshan.png", ["zh/yunshan/2/", "en/yunshan/2/", "zh/yunshan/2/"]),
        ("en", "data/card.png", ["zh/", "en/", ""]),
        ("", "data/card.png", ["zh/", "en/", ""]),
    ],
)
def test_a_page_has_a_card_and_names_its_editions(
    tiny_site: Path, page: str, card: str, others: list[str]
) -> None:
    tree = _page(tiny_site, page)
    assert tree.find("meta", property="og:image").attributes["content"] == HOME + card
    picture = (tiny_site / card).read_bytes()
    assert struct.unpack(">II", picture[16:24]) == (1200, 630)
    own = [
        link.attributes["href"] for link in tree.all("link", rel="alternate") if "hreflang" in link.attributes
    ]
    assert own == [HOME + other for other in others]
    assert tree.find("link", rel="canonical").attributes["href"] == HOME + (f"{page}/" if page else "")


def test_no_policy_stands_in_the_way_of_structured_data(browser: Browser, tiny_address: str) -> None:
    page = browser.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.goto(f"{tiny_address}zh/yunshan/", wait_until="load")
    assert told == []
    assert json.loads(page.locator('script[type="application/ld+json"]').inner_text())["@graph"]


def test_the_sitemap_names_both_languages_and_is_parted_where_it_is_long(tiny_site: Path) -> None:
    whole = etree.parse(tiny_site / "sitemap.xml")
    [entry] = [url for url in whole.getroot() if url.findtext("{*}loc") == f"{HOME}en/yunshan/2/"]
    assert [link.get("href") for link in entry.findall("{*}link")] == [
        f"{HOME}zh/yunshan/2/",
        f"{HOME}en/yunshan/2/",
    ]
    parts = sitemaps([f"zh/plan/{number}/index.md" for number in range(50_001)], HOME)
    index = etree.fromstring(parts["sitemap.xml"].encode())
    assert [part.findtext("{*}loc") for part in index] == [f"{HOME}sitemap-{n}.xml" for n in (1, 2)]
    assert parts["sitemap-2.xml"].count("<loc>") == 1
