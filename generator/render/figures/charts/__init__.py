"""The charts of the pages of figures. Each is made from figures that its page has, or is None."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.charts import Plate
from generator.model.figure import Figure
from generator.model.indicator import Indicator
from generator.render.figures.book import Book
from generator.render.figures.charts.aims import changes_plate, shares_plate
from generator.render.figures.charts.counts import strengths_plate, themes_plate
from generator.render.figures.charts.places import places_plate
from generator.render.figures.charts.rates import rates_plate
from generator.render.figures.charts.structure import structure_plate
from generator.render.figures.charts.years import years_plate

__all__ = ["of_indicator", "of_places", "of_targets", "themes_plate"]


def of_indicator(book: Book, indicator: Indicator, figures: Sequence[Figure], origin: str) -> Iterator[Plate]:
    """What there is to see of an indicator."""
    for made in (years_plate, places_plate, structure_plate):
        if plate := made(book, indicator, figures, origin):
            yield plate


def of_targets(book: Book, plan: str, figures: Sequence[Figure], origin: str) -> Iterator[Plate]:
    """What there is to see of the targets of a document."""
    for made in (shares_plate, changes_plate):
        if plate := made(book, plan, figures, origin):
            yield plate
    if plate := strengths_plate(book, f"plan/{plan}-strengths", figures, origin):
        yield plate


def of_places(book: Book, origin: str) -> Iterator[Plate]:
    """What there is to see of the targets of all documents side by side."""
    if plate := rates_plate(book, origin):
        yield plate
    if plate := strengths_plate(book, "compare/strengths", book.figures, origin):
        yield plate
