"""An indicator over time: a panel for each place, from what was reached to what is aimed at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.charts import Chart, Datum, Key, Plate, Row, Sign, mark
from generator.model.figure import Figure
from generator.model.indicator import Indicator
from generator.model.observation import Aggregate, Kind
from generator.render.figures.book import Book
from generator.render.figures.charts.said import datum, in_words, level, line_of, listed, sources
from generator.render.figures.values import in_unit
from generator.render.plates.axes import Spot, decimal, named_years, sides, ticks
from generator.render.plates.looks import over_the_years
from generator.text.amounts import number

_MOST_PANELS = 8
_MOST_SPOKEN = 2  # places that a title has room for
_ALIKE = 4  # times the smallest place that the largest may be for one scale to serve both

Lines = dict[str, list[Figure]]


def years_plate(book: Book, indicator: Indicator, figures: Iterable[Figure], origin: str) -> Plate | None:
    """The places that have values of two years or more; None where none has."""
    lines = _lines(book, indicator, figures)
    if not lines:
        return None
    data: list[Datum] = []
    panels: list[Chart] = []
    shared = _shared_scale(indicator, lines)
    for place, own in lines.items():
        first = len(data)
        data += [datum(book, figure, origin, place, str(figure.years[1])) for figure in own]
        rows = _rows(indicator, own, data[first:], (first, shared or _scale(indicator, own)))
        description = book.say("chart-line-reads", place=place, values=_read(book, indicator, own))
        title = place if len(lines) > 1 else ""
        panels.append(Chart(look=over_the_years(), rows=rows, title=title, description=description))
    every = [figure for own in lines.values() for figure in own]
    return Plate(
        name=f"indicator/{indicator.id}-years",
        title=_title(book, indicator, lines),
        unit=book.own(indicator.unit),
        panels=tuple(panels),
        data=tuple(data),
        keys=_keys(book, every),
        sources=sources(book, every, origin),
        about=book.say("chart-own-scales") if len(lines) > 1 and not shared else "",
    )


def is_drawn(indicator: Indicator, figure: Figure) -> bool:
    """Whether a figure is a value of one year that a scale can show."""
    own, values = figure.observation, in_unit(indicator, figure)
    is_level = own.kind is not Kind.GROWTH and own.aggregate is Aggregate.LEVEL and own.year is not None
    return is_level and values is not None and len(values) <= 2


def _lines(book: Book, indicator: Indicator, figures: Iterable[Figure]) -> Lines:
    """By place its values in the order of years, each once: what was reached before what is aimed at."""
    found: dict[str, dict[tuple[int, bool, float], Figure]] = {}
    for figure in figures:
        if is_drawn(indicator, figure):
            spot = (figure.years[1], _is_target(figure), level(indicator, figure))
            found.setdefault(line_of(book, figure), {}).setdefault(spot, figure)
    lines = {place: [own[spot] for spot in sorted(own)] for place, own in found.items()}
    long = [place for place, own in lines.items() if len({figure.years[1] for figure in own}) > 1]
    return {place: lines[place] for place in long[:_MOST_PANELS]}


def _is_target(figure: Figure) -> bool:
    return figure.observation.kind is Kind.TARGET


def _rows(
    indicator: Indicator, figures: Sequence[Figure], data: Sequence[Datum], frame: tuple[int, Sequence[float]]
) -> tuple[Row, ...]:
    """What is drawn of a place; `frame` is the number of its first mark, and the scale."""
    first, scale = frame
    spots = [
        Spot(year=figure.years[1], value=level(indicator, figure), label=own.shown)
        for figure, own in zip(figures, data, strict=True)
    ]
    rows: list[Row] = [{"layer": "grid", "y": line, "label": number(decimal(line))} for line in scale]
    rows += [
        {"layer": "year", "x": year, "label": str(year)} for year in named_years(spot.year for spot in spots)
    ]
    rows += _line(figures, spots)
    for place, (figure, spot, side) in enumerate(zip(figures, spots, sides(spots, scale), strict=True)):
        rows.append(
            {
                "layer": Sign.TARGET if _is_target(figure) else Sign.ACTUAL,
                "x": spot.year,
                "y": spot.value,
                "label": spot.label,
                "side": side,
                "mark": mark(first + place),
            }
        )
    return tuple(rows)


def _line(figures: Sequence[Figure], spots: Sequence[Spot]) -> list[Row]:
    """Through the first value of each year; dashed where it leads to a target."""
    firsts: dict[int, int] = {}
    for place, spot in enumerate(spots):
        firsts.setdefault(spot.year, place)
    rows: list[Row] = []
    for one, other in pairwise(firsts.values()):
        layer = "ahead" if _is_target(figures[other]) else "past"
        for place in (one, other):
            row: Row = {"layer": layer, "x": spots[place].year, "y": spots[place].value}
            rows += [row] if row not in rows else []
    return rows


def _scale(indicator: Indicator, figures: Iterable[Figure]) -> list[float]:
    values = [level(indicator, figure) for figure in figures]
    return ticks(min(values), max(values))


def _shared_scale(indicator: Indicator, lines: Lines) -> list[float] | None:
    """One scale for all places, where their values are alike."""
    highest = [max(level(indicator, figure) for figure in own) for own in lines.values()]
    if min(highest) <= 0 or max(highest) > _ALIKE * min(highest):
        return None
    return _scale(indicator, (figure for own in lines.values() for figure in own))


def _keys(book: Book, figures: Iterable[Figure]) -> tuple[Key, ...]:
    """The signs that are told apart; none where all are alike."""
    kinds = {_is_target(figure) for figure in figures}
    if kinds == {False}:
        return ()
    words = {Sign.ACTUAL: "chart-actual", Sign.TARGET: "chart-target"}
    return tuple(Key(sign=sign, words=book.say(name)) for sign, name in words.items())


def _title(book: Book, indicator: Indicator, lines: Lines) -> str:
    """From where to where a place goes; of many places how many rise and fall."""
    name = book.name(indicator)
    if len(lines) <= _MOST_SPOKEN:
        spoken = (_ends(book, indicator, place, figures) for place, figures in lines.items())
        return book.say("chart-lines", name=name, lines=listed(book, spoken))
    years = [figure.years[1] for figures in lines.values() for figure in figures]
    ups = [level(indicator, figures[-1]) - level(indicator, figures[0]) for figures in lines.values()]
    counts = {"up": sum(up > 0 for up in ups), "down": sum(up < 0 for up in ups), "same": ups.count(0)}
    parts = [book.say(f"chart-{way}", n=count, all=len(lines)) for way, count in counts.items() if count]
    said = book.say("chart-all-" + next(way for way, count in counts.items() if count), n=len(lines))
    moves = said if len(parts) == 1 else ("，" if book.lang == "zh" else ", ").join(parts)
    return book.say("chart-many-lines", name=name, first=min(years), last=max(years), moves=moves)


def _ends(book: Book, indicator: Indicator, place: str, figures: Sequence[Figure]) -> str:
    """Where a place begins, and where it ends."""
    first, last = (_spoken(book, indicator, figure) for figure in (figures[0], figures[-1]))
    return book.say("chart-line", place=place, first=first, last=last)


def _spoken(book: Book, indicator: Indicator, figure: Figure) -> str:
    name = "chart-aimed" if _is_target(figure) else "chart-reached"
    return book.say(name, value=in_words(book, indicator, figure), year=figure.years[1])


def _read(book: Book, indicator: Indicator, figures: Iterable[Figure]) -> str:
    """What a panel shows, in words."""
    return listed(book, (_spoken(book, indicator, figure) for figure in figures))
