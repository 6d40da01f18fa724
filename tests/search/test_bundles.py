"""An index in several bundles answers as one does."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator import engine, serve
from generator.engine import pagefind
from tests.search.test_queries import ASK

QUERIES = ("红枣", "枣", "民族团结", "454.99", "旅游 文化 棉花", "GDP")


@pytest.fixture
def divided(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The site with its index in a bundle for each plan, served."""
    monkeypatch.setattr(pagefind, "MOST_COPIES", 1)
    root = site.parent
    copy = shutil.copytree(site, tmp_path / "site", ignore=shutil.ignore_patterns("pagefind"))
    pagefind.index(
        engine.Job(root=tmp_path, docs=root / "build/docs", search=root / "build/search", out=copy)
    )
    assert len(list(copy.glob("pagefind*"))) == len(list((root / "build/search").iterdir()))
    with serve.serving(copy, "127.0.0.1", 0) as address:
        yield address


def test_several_bundles_answer_as_one(divided: str, site_address: str, browser: Browser) -> None:
    answers = [_answers(browser, address) for address in (site_address, divided)]
    assert answers[0] == answers[1]
    assert all(answers[0])


def _answers(browser: Browser, address: str) -> list[set[str]]:
    page = browser.new_page()
    page.goto(f"{address}zh/about/")
    found = page.evaluate(ASK, [address, QUERIES])
    page.close()
    return [{entry["path"] for entry in answer} for answer in found]
