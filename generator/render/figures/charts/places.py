"""Places side by side: the values of one indicator for one year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.charts import Plate, Sign
from generator.model.figure import Figure
from generator.model.indicator import Indicator
from generator.model.observation import Kind
from generator.render.figures.book import Book
from generator.render.figures.charts.said import datum, in_words, level, listed, place_of, sources
from generator.render.figures.charts.years import is_drawn
from generator.render.plates.rows import Rows, bar

_MOST = 20  # places; the table of the page has all


def places_plate(book: Book, indicator: Indicator, figures: Iterable[Figure], origin: str) -> Plate | None:
    """The latest of the years for which most places have a value, highest first; None for fewer than two."""
    year, own = _year(book, indicator, figures)
    if len(own) < 2:
        return None
    data = tuple(datum(book, figure, origin, place_of(book, figure.plan), str(year)) for figure in own)
    rows = Rows()
    for number, (figure, known) in enumerate(zip(own, data, strict=True)):
        rows.entry(known.row, known.shown, number)
        rows.drawn(bar(0, level(indicator, figure), Sign.PART_1, number))
    high, low = own[0], own[-1]
    spoken = [
        f"{known.row} {in_words(book, indicator, figure)}" for figure, known in zip(own, data, strict=True)
    ]
    rows.bounds((0,))
    return Plate(
        name=f"indicator/{indicator.id}-places",
        title=book.say(
            "chart-places",
            name=book.name(indicator),
            year=year,
            low=in_words(book, indicator, low),
            lowest=data[-1].row,
            high=in_words(book, indicator, high),
            highest=data[0].row,
        ),
        unit=book.own(indicator.unit),
        panels=(rows.chart(book.say("chart-places-read", values=listed(book, spoken))),),
        data=data,
        sources=sources(book, own, origin),
    )


def _year(book: Book, indicator: Indicator, figures: Iterable[Figure]) -> tuple[int, Sequence[Figure]]:
    """The year, and the value of each place for it."""
    by_year: dict[int, dict[str, Figure]] = {}
    for figure in figures:
        if is_drawn(indicator, figure) and figure.observation.kind is not Kind.TARGET and not figure.scope:
            own = by_year.setdefault(figure.years[1], {})
            own.setdefault(place_of(book, figure.plan), figure)
    if not by_year:
        return 0, ()
    year = max(by_year, key=lambda year: (len(by_year[year]), year))
    high_first = sorted(by_year[year].values(), key=lambda figure: -level(indicator, figure))
    return year, high_first[:_MOST]
