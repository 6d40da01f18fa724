"""How good answers are: our search beside the one that Material for MkDocs brings, over the same texts.

Material is compared as it is: its own worker, of lunr, answers over its own index, which jieba has cut into
words, set up for Chinese, and so that signs part English words too. It answers with sections, which are what
stands under one heading. So an answer counts as right if the section holds a right passage, however long, and
our passages count for their sections. What the texts do not answer is left out: queries for terms,
indicators and plans that stand in no text, and filters.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from re import sub

from playwright.sync_api import Page, sync_playwright

from generator import serve
from tests import browser
from tests.search.measure import ASK, Score, answer, asked, mean, score
from tests.search.truth import Document, Query, Texts, queries

_CONFIG = r"""
site_name: Texts
site_url: http://127.0.0.1/
theme: {name: material, language: zh, font: false}
plugins:
  - search:
      separator: '[\s\u200b\u3000\-,:;()、。，．：；？！（）]+|\.(?!\d)'
markdown_extensions: [attr_list]
"""
_LONGEST = 30_000  # milliseconds that one query, or making the index, may take
# Talks with the worker as Material's own script does: 0 sets it up, 2 asks, each answered by one message.
_ASK_MATERIAL = """
async ([worker, index, queries, longest]) => {
  const { config, docs } = await (await fetch(index)).json();
  const own = new Worker(worker);
  const asked = (type, data) => new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No answer in time: ${type && data}`)), longest);
    own.onerror = ({ message }) => reject(new Error(message));
    own.onmessage = (event) => (clearTimeout(timer), resolve(event.data.data));
    own.postMessage({ type, data });
  });
  await asked(0, { config, docs, options: { suggest: false } });
  const answers = [];
  for (const query of queries) {
    const { items } = await asked(2, query);
    answers.push(items.flat().filter((item) => item.score).map((item) => item.location));
  }
  own.terminate();
  return answers;
}
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Compared:
    """Queries of one kind, or all."""

    kind: str
    count: int
    ours: Score
    material: Score


@dataclass(frozen=True, kw_only=True)
class _Sections:
    """The sections of all texts, each by its address at Material's site."""

    texts: Texts

    @cached_property
    def passages(self) -> Mapping[str, Sequence[Document]]:
        """A page begins with its first section, the others have their places."""
        places: dict[tuple[str, str], str] = {}
        found: dict[str, list[Document]] = {}
        for one in self.texts.documents.values():
            if one.kind in ("text", "table"):
                place = f"#s{one.division}" if one.page in found else ""
                place = places.setdefault((one.page, one.division), place)
                found.setdefault(one.page + place, []).append(one)
        return found

    @cached_property
    def _holding(self) -> Mapping[str, str]:
        return {one.id: place for place, own in self.passages.items() for one in own}

    def of(self, passages: Sequence[str] | set[str]) -> list[str]:
        """Those that hold some of the passages, in their order, none twice."""
        return list(dict.fromkeys(self._holding[id_] for id_ in passages if id_ in self._holding))

    def score(self, found: Sequence[str], right: set[str], fair: set[str]) -> Score:
        return score(found, set(self.of(right)), set(self.of(fair)))


def compared(site: Path) -> tuple[Score, list[Compared]]:
    """Our own answers passage by passage, then both searches section by section, kind by kind and all."""
    texts = Texts(site=site)
    sections = _Sections(texts=texts)
    wanted = [one for one in queries() if one.has_answer]
    with tempfile.TemporaryDirectory(prefix="plan-reader-texts-") as folder:
        material = _built(sections, Path(folder))
        ours, theirs = _answers(site, wanted, texts), _answers_of_material(material, wanted)
    passages: list[Score] = []
    scores: list[tuple[str, Score, Score]] = []
    for query, own, their in zip(wanted, ours, theirs, strict=True):
        right, fair = texts.right(query), texts.fair(query)
        passages.append(score(own, right, fair))
        if not query.filters and sections.of(right):
            both = [sections.score(found, right, fair) for found in (sections.of(own), their)]
            scores.append((query.kind, both[0], both[1]))
    return mean(passages), [*_by_kind(scores)]


def _by_kind(scores: Sequence[tuple[str, Score, Score]]) -> Iterator[Compared]:
    for kind in (*dict.fromkeys(kind for kind, *_ in scores), "all"):
        own = [one for one in scores if kind in (one[0], "all")]
        ours, material = mean([one for _, one, _ in own]), mean([one for *_, one in own])
        yield Compared(kind=kind, count=len(own), ours=ours, material=material)


def _answers(site: Path, wanted: Sequence[Query], texts: Texts) -> list[tuple[str, ...]]:
    """The passages that our search finds."""
    with serve.serving(site, "127.0.0.1", 0) as root, _page() as page:
        page.goto(f"{root}zh/about/")
        page.add_script_tag(url=browser.asset(page, "search/find.js"))
        said = page.evaluate(ASK, [root, [asked(query) for query in wanted]])
    return [answer(one, texts).found for one in said]


def _answers_of_material(site: Path, wanted: Sequence[Query]) -> list[list[str]]:
    """The sections that Material's search finds."""
    (worker,) = site.glob("assets/javascripts/workers/search.*.min.js")
    with serve.serving(site, "127.0.0.1", 0) as root, _page() as page:
        page.goto(f"{root}sitemap.xml")  # a page without Material's script, which would start a worker too
        files = [f"{root}{worker.relative_to(site).as_posix()}", f"{root}search/search_index.json"]
        asked_for = [one.find for one in wanted]
        found: list[list[str]] = page.evaluate(_ASK_MATERIAL, [*files, asked_for, _LONGEST])
    return found


@contextmanager
def _page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser.executable(), args=browser.flags())
        yield opened.new_page(service_workers="block")
        opened.close()


def _built(sections: _Sections, folder: Path) -> Path:
    """A site of Material with the texts alone, a page for each of our pages."""
    if not find_spec("jieba"):  # without it Material leaves Chinese uncut, and says nothing
        raise RuntimeError("jieba is missing; make bench installs it")
    pages: dict[str, list[str]] = {"": ["# Texts"]}
    for place, passages in sections.passages.items():
        page, _, anchor = place.partition("#")
        pages.setdefault(page, []).extend(_markdown(one, anchor) for one in passages)
    (folder / "mkdocs.yml").write_text(_CONFIG, encoding="utf-8")
    for page, blocks in pages.items():
        path = folder / "docs" / page / "index.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return folder / "site"


def _markdown(passage: Document, anchor: str) -> str:
    """The heading of a page, one below it, or paragraphs."""
    parts = [sub(r"([\\`*_{}\[\]<>#+.!|~-])", r"\\\1", " ".join(part.split())) for part in passage.parts]
    if passage.is_heading:
        return f"## {parts[0]} {{#{anchor}}}" if anchor else f"# {parts[0]}"
    return "\n\n".join(parts)
