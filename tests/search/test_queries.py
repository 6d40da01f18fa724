"""Search finds all that is right and hardly anything else: the real index, in a real browser."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import asset
from tests.search.truth import Query, Texts, queries

QUERIES = tuple(queries())
ASK = """
async ([root, asked]) => {
  const finder = await planSearch.connect(root, "zh");
  const answers = [];
  for (const query of asked) {
    const answer = await finder.find({ query });
    const found = answer ? await answer.results(0, answer.total) : [];
    answers.push(found.filter(({ plan }) => plan).map(({ address }) => address));
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
    page.add_script_tag(url=asset(page, "search/find.js"))
    asked = [query.find for query in QUERIES]
    found = page.evaluate(ASK, [site_address, asked])
    page.close()
    return {query: _answer(addresses) for query, addresses in zip(asked, found, strict=True)}


@pytest.fixture(scope="module")
def texts(site: Path) -> Texts:
    return Texts(site=site)


def _answer(addresses: list[str]) -> Answer:
    """The pages of the texts; a plan's own page holds no text of the plan."""
    found = [address.partition("#") for address in addresses if "#" in address]
    return Answer(
        pages=list(dict.fromkeys(page for page, _, _ in found)),
        passages=[f"{page.split('/')[0]}/{_passage(anchor)}" for page, _, anchor in found],
    )


def _passage(anchor: str) -> str:
    """The passage of a sentence: `1.1-2` for `1.1-2.3`; a heading is its own, `2.4.1`."""
    head, hyphen, number = anchor.rpartition("-")
    return head + hyphen + number.partition(".")[0] if hyphen else anchor


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
