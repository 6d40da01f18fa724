"""Search finds all that is right and little else, the best first: the real index, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import asset
from tests.search.measure import ASK, Answer, Score, answer, asked, faults, mean, score
from tests.search.truth import Query, Texts, queries

QUERIES = tuple(queries())


@pytest.fixture(scope="module")
def texts(site: Path) -> Texts:
    return Texts(site=site)


@pytest.fixture(scope="module")
def answers(site_address: str, texts: Texts, browser: Browser) -> list[tuple[Query, Answer]]:
    """What search answers to each query."""
    page = browser.new_page()
    page.goto(f"{site_address}zh/about/")
    page.add_script_tag(url=asset(page, "search/find.js"))
    said = page.evaluate(ASK, [site_address, [asked(query) for query in QUERIES]])
    page.close()
    return [(query, answer(one, texts)) for query, one in zip(QUERIES, said, strict=True)]


@pytest.fixture(scope="module")
def scores(answers: list[tuple[Query, Answer]], texts: Texts) -> list[tuple[Query, Answer, Score]]:
    return [
        (query, given, score(given.found, texts.right(query), texts.fair(query)))
        for query, given in answers
        if query.has_answer
    ]


def test_every_query_has_the_answers_that_it_says(texts: Texts) -> None:
    assert [query.find for query in QUERIES if bool(texts.right(query)) is not query.has_answer] == []


def test_what_is_right_is_found(scores: list[tuple[Query, Answer, Score]], texts: Texts) -> None:
    missing = {
        query.find: sorted(texts.right(query) - set(given.found))
        for query, given, one in scores
        if one.recall < 1
    }
    assert mean([one for *_, one in scores]).recall >= 0.98, missing


def test_what_is_found_is_right(scores: list[tuple[Query, Answer, Score]], texts: Texts) -> None:
    wrong = {
        query.find: sorted(set(given.found) - texts.fair(query))
        for query, given, one in scores
        if one.precision < 1
    }
    assert mean([one for *_, one in scores]).precision >= 0.96, wrong


def test_what_is_meant_comes_first(answers: list[tuple[Query, Answer]], texts: Texts) -> None:
    assert {query.find: said for query, given in answers if (said := faults(query, given, texts))} == {}


def test_every_result_shows_what_was_looked_for(answers: list[tuple[Query, Answer]]) -> None:
    assert {query.find: given.unmarked for query, given in answers if given.unmarked} == {}
