"""Broken links are told, each once; whole ones are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import engine

HOME = "https://example.org/base/"
PAGES = {
    "index.html": '<a href="zh/">in</a>',
    "zh/index.html": '<h1 id="top">x</h1>',
    "zh/plan/2.4/index.html": "<p id=\"2.4-3\">x</p><p id='二'>x</p>{link}",
    "data/plan.json": "{}",
}
WHOLE = (
    "../../",
    "../../../index.html",
    "#2.4-3",
    "#%E4%BA%8C",
    "../../#top",
    "../../../data/plan.json",
    ".",
    "./#2.4-3",
    "/base/zh/",
    "/base/.",
    f"{HOME}zh/#top",
    "https://elsewhere.org/x",
    "//elsewhere.org/x",
    "mailto:a@example.org",
    "?print",
)
BROKEN = {
    "../2.5/": "zh/plan/2.5/index.html, but there is no such file",
    "../../#bottom": "zh/index.html, but no element there has the id 'bottom'",
    "#2.4-4": "zh/plan/2.4/index.html, but no element there has the id '2.4-4'",
    "../../../data/other.json": "data/other.json, but there is no such file",
    "../../../../": "a place outside the site",
    "/zh/": "a place outside the site",
    f"{HOME}en/": "en/index.html, but there is no such file",
}


def _site(folder: Path, link: str) -> Path:
    for path, text in PAGES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text.replace("{link}", link), encoding="utf-8")
    return folder


@pytest.mark.parametrize("link", WHOLE)
def test_a_link_that_leads_somewhere_is_not_told(tmp_path: Path, link: str) -> None:
    site = _site(tmp_path, f'<a href="{link}">x</a>')
    assert list(engine.broken_links(site, site_url=HOME)) == []


@pytest.mark.parametrize(("link", "told"), list(BROKEN.items()))
def test_a_link_that_leads_nowhere_is_told(tmp_path: Path, link: str, told: str) -> None:
    site = _site(tmp_path, f'\n<a class="x" href="{link}">x</a>')
    [problem] = engine.broken_links(site, site_url=HOME)
    assert (problem.file, problem.line) == ("site/zh/plan/2.4/index.html", 2)
    assert told in problem.message


@pytest.mark.parametrize(
    "element",
    [
        '<img src="x.png">',
        "<script src='x.js'></script>",
        "<form action=x>",
        '<link rel="icon" href="x.svg">',
    ],
)
def test_whatever_is_loaded_or_sent_must_exist_too(tmp_path: Path, element: str) -> None:
    assert len(list(engine.broken_links(_site(tmp_path, element)))) == 1


def test_text_that_looks_like_a_link_is_none(tmp_path: Path) -> None:
    site = _site(tmp_path, '<p>&lt;a href="nowhere"&gt; and href="nowhere"</p>')
    assert list(engine.broken_links(site)) == []


def test_one_broken_link_of_many_pages_is_told_once(tmp_path: Path) -> None:
    for number in range(5):
        page = tmp_path / f"zh/plan-{number}/1/index.html"
        page.parent.mkdir(parents=True)
        page.write_text('<a href="/gone/">x</a>', encoding="utf-8")
    assert len(list(engine.broken_links(tmp_path))) == 1
