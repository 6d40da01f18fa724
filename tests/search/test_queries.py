"""Search finds all that is right and hardly anything else: the real index, in a real browser."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.search.truth import Query, Texts, queries

QUERIES = tuple(queries())
ASK = """
async ([root, asked]) => {
  const { connect } = await import(new URL("assets/search/find.js", root));
  const finder = await connect(new URL(root));
  const answers = [];
  for (const query of asked) {
    const pages = await finder.find(query, "");
    const found = await Promise.all((pages ?? []).map((page) => page.load()));
    answers.push(found.map(({ path, passages }) => ({ path, passages: passages.map(({ id }) => id) })));
  }
  return answers;
}
"""


@dataclass(frozen=True, kw_only=True)
class Answer:
    pages: list[str]  # of the texts, the best first
    passages: list[str]


@pytest.fixture(scope="module")
def answers(site_address: str, browser: Browser) -> dict[str, Answer]:
    """What search answers to each query."""
    page = browser.new_page()
    page.goto(f"{site_address}zh/about/")
    asked = [query.find for query in QUERIES]
    found = page.evaluate(ASK, [site_address, asked])
    page.close()
    return {query: _answer(pages) for query, pages in zip(asked, found, strict=True)}


@pytest.fixture(scope="module")
def texts(site: Path) -> Texts:
    return Texts(site=site)


def _answer(pages: list[dict[str, list[str]]]) -> Answer:
    """The pages of the texts; a plan's own page holds no text of the plan."""
    paths = [(str(page["path"]), page["passages"]) for page in pages]
    of_texts = [(path, passages) for path, passages in paths if path.count("/") > 1]
    return Answer(
        pages=[path for path, _ in of_texts],
        passages=[f"{path.split('/')[0]}/{id_}" for path, passages in of_texts for id_ in passages],
    )


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.find)
def test_every_right_page_is_found(query: Query, answers: dict[str, Answer], texts: Texts) -> None:
    right = texts.pages(query)
    assert bool(right) is query.has_answer
    assert right - set(answers[query.find].pages) == set()


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.find)
def test_every_passage_that_is_shown_has_something_of_the_query(
    query: Query, answers: dict[str, Answer], texts: Texts
) -> None:
    assert set(answers[query.find].passages) <= texts.passages(query)
    assert query.first is None or query.first in answers[query.find].passages


def test_what_is_found_is_right(answers: dict[str, Answer], texts: Texts) -> None:
    """Precision over all queries that have an answer, page by page."""
    shares = []
    for query in QUERIES:
        found = set(answers[query.find].pages)
        if found:
            shares.append(len(found & texts.pages(query)) / len(found))
    assert sum(shares) / len(shares) >= 0.96


def test_where_nothing_is_right_nothing_is_found(answers: dict[str, Answer]) -> None:
    assert [query.find for query in QUERIES if not query.has_answer and answers[query.find].pages] == []
