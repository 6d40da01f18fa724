"""Pages and data of figures: indicators, targets, comparisons, findings."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.address import indicator_data_address
from generator.model.page import Page
from generator.render.data import to_json
from generator.render.figures.book import Book
from generator.render.figures.compare import COMPARE_JSON, compare_data, compare_page
from generator.render.figures.dashboard import dashboard
from generator.render.figures.data import (
    FINDINGS_CSV,
    FINDINGS_JSON,
    INDICATORS_CSV,
    INDICATORS_JSON,
    OBSERVATIONS_CSV,
    OBSERVATIONS_JSON,
    findings_csv,
    findings_record,
    indicators_csv,
    indicators_record,
    observations_csv,
    observations_record,
)
from generator.render.figures.findings_page import findings_page
from generator.render.figures.indicator_page import indicator_page
from generator.render.figures.lists import indicators_page
from generator.render.plates import Show

__all__ = ["Book", "dashboard", "figure_data", "figure_files", "figure_pages"]


def figure_pages(book: Book, show: Show) -> Iterator[Page]:
    """Every page of figures in one language."""
    yield indicators_page(book)
    yield compare_page(book, show)
    yield findings_page(book, show)
    for indicator in book.indicators.values():
        yield indicator_page(book, indicator, show)


def figure_files(book: Book) -> dict[str, bytes]:
    """What the pages of one language fetch or offer, by address."""
    return {COMPARE_JSON.format(lang=book.lang): compare_data(book)}


def figure_data(book: Book) -> dict[str, bytes]:
    """The public data, by address: the same in both languages."""
    indicators = book.indicators.values()
    files = {
        INDICATORS_JSON: to_json(indicators_record(indicators)).encode(),
        OBSERVATIONS_JSON: to_json(observations_record(book.figures)).encode(),
        FINDINGS_JSON: to_json(findings_record(book.findings)).encode(),
        INDICATORS_CSV: indicators_csv(indicators),
        OBSERVATIONS_CSV: observations_csv(book.figures, book.indicators),
        FINDINGS_CSV: findings_csv(book.findings),
    }
    for name, figures in book.by_indicator.items():
        files[indicator_data_address(name)] = observations_csv(figures, book.indicators)
    return files
