"""How good answers are: our search beside Material's own, of lunr and jieba, over the same texts.

Material's search knows pages and their sections, so both are measured by the pages that they lead to.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from generator import serve
from tests import browser
from tests.search.measure import ASK, Score, asked, mean, score
from tests.search.truth import Query, Texts, queries

_CONFIG = """\
site_name: Texts
site_url: http://127.0.0.1/
theme: {name: material, language: zh, font: false}
plugins: [search]
markdown_extensions: [attr_list]
"""
# Hands over what the worker of Material's search answers.
_LISTEN = """
const Own = Worker;
window.answers = [];
window.Worker = class extends Own {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => {
      if (data.type === 3) window.answers.push(data.data.items.map(([{ location }]) => location));
    });
  }
};
"""
_Found = Sequence[Sequence[str]]  # for each query the pages of the texts that are found, the best first


def compared(site: Path) -> dict[str, Score]:
    """Of our search and of Material's, over the queries without filters that pages of texts answer."""
    texts = Texts(site=site)
    pages = {one.page for one in texts.documents.values() if one.kind in ("text", "table")}
    wanted = [one for one in queries() if one.has_answer and not one.filters and _right(texts, one) & pages]
    with sync_playwright() as playwright, tempfile.TemporaryDirectory(prefix="plan-reader-texts-") as folder:
        opened = playwright.chromium.launch(executable_path=browser.executable(), args=browser.flags())
        material = _built(texts, Path(folder))
        found = {
            "ours": _asked(site, opened, lambda page, root: _ours(page, root, wanted)),
            "Material": _asked(material, opened, lambda page, root: _material(page, root, wanted)),
        }
        opened.close()
    return {name: mean(list(_scores(texts, pages, wanted, own))) for name, own in found.items()}


def _right(texts: Texts, query: Query) -> set[str]:
    return {texts.documents[id_].page for id_ in texts.right(query)}


def _scores(texts: Texts, pages: set[str], wanted: Sequence[Query], found: _Found) -> Iterator[Score]:
    for query, own in zip(wanted, found, strict=True):
        fair = {texts.documents[id_].page for id_ in texts.fair(query)}
        shown = [page for page in dict.fromkeys(own) if page in pages]
        yield score(shown, _right(texts, query) & pages, fair)


def _asked(site: Path, opened: Browser, ask: Callable[[Page, str], _Found]) -> _Found:
    with serve.serving(site, "127.0.0.1", 0) as root:
        page = opened.new_page(service_workers="block")
        found = ask(page, root)
        page.close()
    return found


def _ours(page: Page, root: str, wanted: Sequence[Query]) -> _Found:
    page.goto(f"{root}zh/about/")
    page.add_script_tag(url=browser.asset(page, "search/find.js"))
    said: list[dict[str, list[str]]] = page.evaluate(ASK, [root, [asked(query) for query in wanted]])
    return [[address.partition("#")[0] for address in one["addresses"]] for one in said]


def _material(page: Page, root: str, wanted: Sequence[Query]) -> _Found:
    """Types each query into the search field of a page."""
    page.add_init_script(_LISTEN)
    page.goto(root)
    page.locator(".md-search__input").click()
    return [_typed(page, query.find) for query in wanted]


def _typed(page: Page, query: str) -> list[str]:
    field = page.locator(".md-search__input")
    page.wait_for_function("document.querySelector('.md-search__input').placeholder")
    field.fill("")
    page.evaluate("window.answers.length = 0")
    field.fill(query)
    page.wait_for_function("window.answers.length", timeout=60_000)
    page.wait_for_timeout(50)  # the answer to the empty field may be on its way still
    found: list[str] = page.evaluate("window.answers.at(-1)")
    return [address.partition("#")[0] for address in found]


def _built(texts: Texts, folder: Path) -> Path:
    """A site of Material with the texts alone, a page for each of our pages."""
    (folder / "mkdocs.yml").write_text(_CONFIG, encoding="utf-8")
    for address, lines in _lines(texts).items():
        path = folder / "docs" / address / "index.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    (folder / "docs/index.md").write_text("# Texts\n", encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=True)
    return folder / "site"


def _lines(texts: Texts) -> dict[str, list[str]]:
    """What each page says, headings as headings."""
    pages: dict[str, list[str]] = {}
    for one in texts.documents.values():
        if one.kind in ("text", "table"):
            own = [part.replace("\n", " ") for part in one.parts]
            sign = "## " if one.is_heading else ""
            pages.setdefault(one.page, []).extend(f"{sign}{_escaped(part)}" for part in own)
    return pages


def _escaped(text: str) -> str:
    """Text that Markdown takes as it is."""
    return re.sub(r"([\\`*_{}\[\]<>#+.!-])", r"\\\1", text)


def said(scores: dict[str, Score], value: Callable[[Score], Any]) -> str:
    return ", ".join(f"{name} {value(one):.3f}" for name, one in scores.items())
