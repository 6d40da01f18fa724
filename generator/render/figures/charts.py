"""Charts of an indicator: its values over the years with the targets, and places side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator.charts import ROWS, Chart, Look, look_of
from generator.charts.theme import ACCENT, INK, INK_2, RULE
from generator.model.figure import Figure
from generator.model.indicator import Indicator
from generator.model.observation import Aggregate, Kind
from generator.render.figures.book import Book
from generator.render.figures.values import in_unit, value

_WIDTH, _HEIGHT, _STEP = 360, 180, 40
_MOST_LINES = 6  # places of one chart that can be told apart
_LABEL = 118  # pixels to the right of the last point, for the name of a line

Row = dict[str, str | float | None]


def charts(book: Book, indicator: Indicator, figures: Sequence[Figure]) -> Iterator[Chart]:
    """The charts that there is something to see in."""
    levels = [figure for figure in figures if _is_drawn(indicator, figure)]
    lines = _lines(book, levels)
    if lines:
        yield _over_the_years(book, indicator, lines)
    year, rows = _most_places(book, levels)
    if len(rows) > 1:
        yield _places(book, indicator, year, rows)


def _is_drawn(indicator: Indicator, figure: Figure) -> bool:
    own = figure.observation
    is_level = own.kind is not Kind.GROWTH and own.aggregate is Aggregate.LEVEL and own.year is not None
    values = in_unit(indicator, figure)
    return is_level and values is not None and len(values) <= 2


def _level(indicator: Indicator, figure: Figure) -> float:
    values = in_unit(indicator, figure) or ()
    return round(float(sum(values) / len(values)), 4)


def _lines(book: Book, levels: Sequence[Figure]) -> dict[str, list[Figure]]:
    """By place the values of two years or more, one a year, an actual before a target."""
    found: dict[str, dict[int, Figure]] = {}
    for figure in sorted(levels, key=lambda own: own.observation.kind is Kind.TARGET):
        found.setdefault(_line_name(book, figure), {}).setdefault(figure.years[1], figure)
    lines = {name: [own[year] for year in sorted(own)] for name, own in found.items() if len(own) > 1}
    return dict(list(lines.items())[:_MOST_LINES])


def _line_name(book: Book, figure: Figure) -> str:
    """A place as the chart names it: without what it belongs to, and with its scope."""
    place = book.own(book.plans[figure.plan].short_title)
    end = "," if book.lang == "en" else "“"
    place = place.partition(end)[0].partition("20")[0].partition("(")[0].partition("（")[0].strip()
    scope = figure.observation.scope
    if scope is None:
        return place
    return f"{place}·{scope.zh}" if book.lang == "zh" else f"{place}, {scope.en}"


def _over_the_years(book: Book, indicator: Indicator, lines: dict[str, list[Figure]]) -> Chart:
    rows: list[Row] = []
    for place, figures in lines.items():
        for figure in figures:
            is_last = figure is figures[-1]
            rows.append(
                {
                    "place": place,
                    "year": figure.years[1],
                    "value": _level(indicator, figure),
                    "shown": value(book.lang, indicator, figure),
                    "kind": "target" if figure.observation.kind is Kind.TARGET else "actual",
                    "label": place if is_last and len(lines) > 1 else "",
                }
            )
    every = [figure for figures in lines.values() for figure in figures]
    spans = sorted({figure.years[1] for figure in every})
    return Chart(
        look=_line_look(is_named=len(lines) > 1),
        rows=tuple(rows),
        title=_title(book, indicator, lines),
        description=book.say(
            "chart-reads",
            figures=_read_out(book, indicator, lines)
            + " "
            + book.say("chart-years-key", unit=book.own(indicator.unit), sources=_sources(book, every)),
        )
        if spans
        else "",
    )


def _title(book: Book, indicator: Indicator, lines: dict[str, list[Figure]]) -> str:
    """The point: from where to where a single line goes; of several, which places and years."""
    name, unit = book.name(indicator), book.own(indicator.unit)
    if len(lines) == 1:
        ((place, figures),) = lines.items()
        first, last = figures[0], figures[-1]
        ends = [f"{value(book.lang, indicator, own)} ({own.years[1]})" for own in (first, last)]
        mark = book.say("kind-target") if last.observation.kind is Kind.TARGET else ""
        arrow = f"{ends[0]} → {ends[1]}{' ' + mark if mark else ''}"
        return f"{place}：{name} {arrow}，{unit}" if book.lang == "zh" else f"{place}: {name} {arrow}, {unit}"
    every = [figure.years[1] for figures in lines.values() for figure in figures]
    places = ("、" if book.lang == "zh" else ", ").join(lines)
    return book.say("chart-years", name=name, places=places, first=min(every), last=max(every)) + f" ({unit})"


def _read_out(book: Book, indicator: Indicator, lines: dict[str, list[Figure]]) -> str:
    """What the chart shows, in words."""
    between = "；" if book.lang == "zh" else "; "
    return between.join(
        f"{place}: "
        + ", ".join(f"{figure.years[1]} {value(book.lang, indicator, figure)}" for figure in figures)
        for place, figures in lines.items()
    )


def _sources(book: Book, figures: Sequence[Figure]) -> str:
    plans = dict.fromkeys(figure.plan for figure in figures)
    return ("、" if book.lang == "zh" else ", ").join(book.short(plan) for plan in plans)


@cache
def _line_look(*, is_named: bool) -> Look:
    """A line for each place, dashed to a target; points hollow where they are targets."""
    # Loaded here: it takes half a second, and most commands draw nothing.
    import altair as alt  # noqa: PLC0415

    room = _LABEL if is_named else 34
    base = alt.Chart(alt.NamedData(ROWS), width=_WIDTH - room, height=_HEIGHT).encode(
        x=alt.X(
            "year:Q",
            axis=alt.Axis(format="d", title=None, grid=False, tickMinStep=1, tickCount=5),
            scale=alt.Scale(nice=False, zero=False, padding=14),
        ),
        y=alt.Y("value:Q", axis=alt.Axis(title=None, tickCount=4), scale=alt.Scale(zero=False, nice=True)),
        detail="place:N",
    )
    line = base.mark_line(color=RULE)
    actual = base.transform_filter("datum.kind == 'actual'").mark_point(
        size=42, filled=True, color=ACCENT, opacity=1
    )
    target = base.transform_filter("datum.kind == 'target'").mark_point(
        size=42, filled=True, fill="var(--paper)", stroke=ACCENT, strokeWidth=1.5, opacity=1
    )
    # Of several lines the names alone: the values stand in the table below.
    words = base.mark_text(dy=-10, color=INK_2, fontSize=11).encode(text="shown:N")
    if is_named:
        words = base.mark_text(align="left", dx=10, color=INK).encode(text="label:N")
    drawn = alt.layer(line, actual, target, words).properties(
        padding={"left": 44, "right": room, "top": 16, "bottom": 26}
    )
    return look_of(drawn)


def _most_places(book: Book, levels: Sequence[Figure]) -> tuple[int, list[Figure]]:
    """The latest of the years for which the most places have a value that happened, highest first."""
    by_year: dict[int, dict[str, Figure]] = {}
    for figure in levels:
        if figure.observation.kind is not Kind.TARGET and not figure.scope:
            by_year.setdefault(figure.years[1], {}).setdefault(_line_name(book, figure), figure)
    if not by_year:
        return 0, []
    year = max(by_year, key=lambda year: (len(by_year[year]), year))
    return year, sorted(by_year[year].values(), key=lambda own: -own.magnitudes[0])


def _places(book: Book, indicator: Indicator, year: int, figures: Sequence[Figure]) -> Chart:
    rows: tuple[Row, ...] = tuple(
        {
            "place": place,
            "name": _line_name(book, figure),
            "value": _level(indicator, figure),
            "shown": value(book.lang, indicator, figure),
        }
        for place, figure in enumerate(figures)
    )
    between = "；" if book.lang == "zh" else "; "
    unit = book.own(indicator.unit)
    read = between.join(f"{row['name']} {row['shown']}" for row in rows)
    return Chart(
        look=_bar_look(),
        rows=rows,
        title=book.say("chart-places", name=book.name(indicator), year=year, most=rows[0]["name"])
        + f" ({unit})",
        description=f"{read}{between}"
        + book.say("chart-places-key", unit=unit, sources=_sources(book, figures)),
    )


@cache
def _bar_look() -> Look:
    """A bar for each place, its name above on the left, its value on the right."""
    import altair as alt  # noqa: PLC0415 - likewise

    base = alt.Chart(alt.NamedData(ROWS), width=_WIDTH, height=alt.Step(_STEP)).encode(
        y=alt.Y("place:O", sort=None, axis=None, scale=alt.Scale(padding=0))
    )
    bars = base.mark_bar(height=6, yOffset=9).encode(
        x=alt.X("value:Q", axis=None, scale=alt.Scale(nice=False, zero=True))
    )
    names = base.mark_text(align="left", x=0, dy=-6).encode(text="name:N")
    shown = base.mark_text(align="right", x=_WIDTH, dy=-6, color=INK_2).encode(text="shown:N")
    return look_of(alt.layer(bars, names, shown))
