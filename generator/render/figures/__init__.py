"""Pages of figures: indicators, targets, comparisons, findings."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.page import Page
from generator.render.figures.book import Book
from generator.render.figures.compare import COMPARE_DATA, compare_data, compare_page
from generator.render.figures.dashboard import dashboard
from generator.render.figures.findings_page import findings_page
from generator.render.figures.indicator_page import indicator_page
from generator.render.figures.lists import indicators_page
from generator.render.plates import Show

__all__ = ["Book", "dashboard", "figure_files", "indicator_page", "shared_pages"]


def shared_pages(book: Book, show: Show) -> Iterator[Page]:
    """The pages in one language that hold the figures and findings of all indicators."""
    yield indicators_page(book)
    yield compare_page(book, show)
    yield findings_page(book, show)


def figure_files(book: Book) -> dict[str, bytes]:
    """What the pages of one language fetch or offer, by address."""
    return {COMPARE_DATA.format(lang=book.lang): compare_data(book)}
