"""What is new: the feeds of the site and of its plans, and the version of the data."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import etree

from tests.made import Tree

ATOM = etree.RelaxNG(etree.parse(Path(__file__).parent / "atom.rng"))
OF = {"": 3, "yunshan/": 3, "linhe-2024/": 1}  # entries of each feed of the tiny corpus


def _feed(site: Path, address: str) -> etree._ElementTree:
    return etree.parse(site / address / "feed.xml")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_feed_is_valid_and_leads_to_the_page_of_changes(tiny_site: Path, lang: str) -> None:
    changes = Tree((tiny_site / lang / "changes/index.html").read_text("utf-8"))
    ids = {element.attributes.get("id") for element in changes.elements}
    for plan, count in OF.items():
        feed = _feed(tiny_site, f"{lang}/{plan}")
        ATOM.assertValid(feed)
        entries = feed.findall("{*}entry")
        assert len({entry.findtext("{*}id") for entry in entries}) == count
        assert feed.findtext("{*}updated") == entries[0].findtext("{*}updated")
        for entry in entries:
            link = urlsplit(entry.find("{*}link").get("href"))
            assert (link.path, link.fragment in ids) == (f"/{lang}/changes/", True)
            assert entry.findtext("{*}title") in " ".join(e.text for e in changes.all("li"))


def test_a_page_names_the_feed_of_its_plan_or_of_the_site(tiny_site: Path) -> None:
    for page in ("zh/yunshan/1", "en/about"):
        text = (tiny_site / page / "index.html").read_text("utf-8")
        assert Tree(text).find("link", type="application/atom+xml", href="../feed.xml")


def test_the_newest_change_is_the_version_of_the_data(tiny_site: Path) -> None:
    package = json.loads((tiny_site / "data/datapackage.json").read_text("utf-8"))
    assert package["version"] == "2024-03-02"
    for page in ("zh/data", "en/data", "zh/cite", "en/cite"):
        assert "2024-03-02" in (tiny_site / page / "index.html").read_text("utf-8")
