"""Every engine makes the same site of the same pages."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest

from generator import build, engine
from tests.conftest import PROJECT, TINY

OTHERS = tuple(name for name in engine.ENGINES if name != "mkdocs")


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What a reader and a search engine see of a page."""

    title: str
    lang: str
    links: tuple[str, ...]
    ids: tuple[str, ...]
    headings: str
    text: str


class _Reader(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.address = f"https://example.org/{page.removesuffix('index.html')}"
        self.open: list[str] = []
        self.lang = ""
        self.links: list[str] = []
        self.ids: list[str] = []
        self.words: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "html":
            self.lang = given.get("lang") or ""
        if (
            given.get("class") != "md-skip"
        ):  # each theme skips to a place of its own, which the link check sees
            self.links += [
                urljoin(self.address, value) for name in ("href", "src") if (value := given.get(name))
            ]
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag not in ("meta", "link", "img", "br", "input", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.words += [(self.open[-1] if self.open else "", word) for word in data.split()]

    def facts(self) -> Facts:
        return Facts(
            title=self._joined({"title"}),
            lang=self.lang,
            links=tuple(sorted(set(self.links))),
            ids=tuple(sorted(self.ids)),
            headings=self._joined({"h1", "h2", "h3"}),
            text=" ".join(word for tag, word in self.words if tag not in ("script", "style", "title")),
        )

    def _joined(self, tags: set[str]) -> str:
        return " ".join(word for tag, word in self.words if tag in tags)


@pytest.fixture(scope="module", params=OTHERS)
def other_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the tiny corpus, built by another engine than the usual one."""
    root = tmp_path_factory.mktemp(request.param)
    for folder in (TINY / "content", TINY / "seeds", PROJECT / "overrides"):
        shutil.copytree(folder, root / folder.name)
    shutil.copy(PROJECT / "mkdocs.yml", root)
    build.site(root, with_engine=request.param, say=lambda _: None)
    return root / "site"


def _facts(site: Path) -> Mapping[str, Facts]:
    pages: dict[str, Facts] = {}
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).as_posix()
        reader = _Reader(page)
        reader.feed(path.read_text("utf-8"))
        pages[page] = reader.facts()
    return pages


def test_it_makes_the_same_pages(tiny_site: Path, other_site: Path) -> None:
    expected, made = dict(_facts(tiny_site)), _facts(other_site)
    assert set(made) == set(expected)
    del expected["404.html"]  # each theme has its own frame for errors
    for page, facts in expected.items():
        assert made[page] == facts, page


def test_it_serves_the_same_files(tiny_site: Path, other_site: Path) -> None:
    assert _others(other_site) == _others(tiny_site)


def _others(site: Path) -> dict[str, bytes]:
    files = {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and path.suffix != ".html"
    }
    # What is kept for reading offline is known by hashes of pages, which each engine sets its own way.
    return {
        name: b"" if name.startswith("offline/") or name == "worker.js" else content
        for name, content in files.items()
    }
