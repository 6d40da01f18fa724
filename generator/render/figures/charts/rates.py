"""Growth targets side by side: a panel for each indicator that several documents set one for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.charts import Chart, Datum, Plate, Sign
from generator.model.figure import Figure
from generator.model.observation import Aggregate
from generator.render.figures.book import Book
from generator.render.figures.charts.said import datum, line_of, listed, sources
from generator.render.figures.targets import growth_targets
from generator.render.figures.values import years
from generator.render.plates.rows import Rows, bar

_MOST_PANELS = 8


def rates_plate(book: Book, origin: str) -> Plate | None:
    """The indicators that most documents set a growth target for; None where none has two."""
    panels = _panels(book)
    if not panels:
        return None
    data: list[Datum] = []
    charts: list[Chart] = []
    most = max(float(figure.magnitudes[0]) for own in panels for figure in own)
    for own in panels:
        first = len(data)
        data += [_datum(book, figure, origin) for figure in own]
        charts.append(_chart(book, own, data[first:], (first, most)))
    every = [figure for own in panels for figure in own]
    return Plate(
        name="compare/growth-targets",
        title=_title(book, panels),
        unit="%",
        panels=tuple(charts),
        data=tuple(data),
        sources=sources(book, every, origin),
        about=book.say("compare-growth-caption"),
    )


def _panels(book: Book) -> list[list[Figure]]:
    """By indicator the targets of its documents, the highest first."""
    found: dict[str, dict[object, Figure]] = {}
    for figure in growth_targets(book.figures):
        own = figure.observation
        is_yearly = own.aggregate is Aggregate.ANNUAL_AVERAGE or (
            own.aggregate is Aggregate.LEVEL and own.year is not None
        )
        if is_yearly and figure.base_unit == "%" and not figure.scope and figure.indicator in book.indicators:
            spot = (figure.plan, own.years, own.aggregate, figure.magnitudes)
            found.setdefault(figure.indicator, {}).setdefault(spot, figure)
    several = [list(own.values()) for own in found.values() if len({f.plan for f in own.values()}) > 1]
    several.sort(key=lambda own: -len({figure.plan for figure in own}))
    return [sorted(own, key=lambda figure: -figure.magnitudes[0]) for own in several[:_MOST_PANELS]]


def _datum(book: Book, figure: Figure, origin: str) -> Datum:
    return datum(book, figure, origin, f"{book.name(book.indicators[figure.indicator])}", _who(book, figure))


def _who(book: Book, figure: Figure) -> str:
    """A place, and the years of its target."""
    is_average = figure.observation.aggregate is Aggregate.ANNUAL_AVERAGE
    name = "chart-who-average" if is_average else "chart-who"
    return book.say(name, place=line_of(book, figure), years=years(figure))


def _chart(book: Book, figures: Sequence[Figure], data: Sequence[Datum], frame: tuple[int, float]) -> Chart:
    """The bars of an indicator; `frame` is the number of the first mark, and the highest of all bars."""
    first, most = frame
    rows = Rows()
    for place, (figure, known) in enumerate(zip(figures, data, strict=True), first):
        rows.entry(known.column, known.shown, place)
        rows.drawn(bar(0, float(figure.magnitudes[0]), Sign.PART_1, place))
    rows.bounds((0, most))
    spoken = listed(book, (f"{known.column} {known.shown}" for known in data))
    name = book.name(book.indicators[figures[0].indicator])
    description = book.say("chart-rates-read", name=name, values=spoken)
    return rows.chart(description, name)


def _title(book: Book, panels: Iterable[Sequence[Figure]]) -> str:
    """The lowest and the highest target for the indicator that most documents have one for."""
    own = next(iter(panels))
    ends = [
        book.say("chart-spoken-rate", who=_who(book, figure), rate=_rate(figure))
        for figure in (own[-1], own[0])
    ]
    return book.say(
        "chart-rates", name=book.name(book.indicators[own[0].indicator]), low=ends[0], high=ends[1]
    )


def _rate(figure: Figure) -> str:
    return f"{figure.magnitudes[0].normalize():f}%"
