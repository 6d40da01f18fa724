"""The targets of a document: from the baseline to the target, and the yearly change that this implies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.charts import Datum, Key, Plate, Sign
from generator.model.figure import Figure
from generator.model.observation import Aggregate
from generator.render.figures.book import Book
from generator.render.figures.charts.said import datum, level, listed, sources
from generator.render.figures.targets import Target, targets
from generator.render.figures.values import years
from generator.render.plates.axes import ticks
from generator.render.plates.rows import Rows, bar, dot, rule
from generator.text.amounts import number

_MOST = 24
_FEWEST_YEARS = 3  # over which a yearly change says something: single years differ for many reasons


def shares_plate(book: Book, plan: str, figures: Sequence[Figure], origin: str) -> Plate | None:
    """Targets in percent, each with its baseline, on one scale."""
    pairs = [(own.baseline, own.target) for own in _found(book, figures) if own.target.base_unit == "%"]
    aimed = [(baseline, target) for baseline, target in pairs if baseline]
    if len(aimed) < 2:
        return None
    changes = [level_of(book, target) - level_of(book, baseline) for baseline, target in aimed]
    title = book.say(
        "chart-aims",
        n=len(aimed),
        up=sum(change > 0 for change in changes),
        down=sum(change < 0 for change in changes),
        same=sum(change == 0 for change in changes),
    )
    return spans_plate(
        book,
        aimed[:_MOST],
        origin,
        Plate(
            name=f"plan/{plan}-aims",
            title=title,
            unit="%",
            panels=(),
            data=(),
            keys=(
                Key(sign=Sign.ACTUAL, words=book.say("baseline")),
                Key(sign=Sign.TARGET, words=book.say("target")),
            ),
        ),
    )


def level_of(book: Book, figure: Figure) -> float:
    return level(book.indicators[figure.indicator], figure)


def name_of(book: Book, figure: Figure) -> str:
    """An indicator with the part that a figure is about."""
    scope = figure.observation.scope
    name = book.name(book.indicators[figure.indicator])
    return f"{name} · {book.own(scope)}" if scope else name


def spans_plate(book: Book, pairs: Sequence[tuple[Figure, Figure]], origin: str, frame: Plate) -> Plate:
    """Two values of each indicator on one scale, as the keys of the frame name them."""
    data: list[Datum] = []
    rows = Rows()
    for one, other in pairs:
        name = name_of(book, other)
        found = [
            datum(book, own, origin, name, key.words)
            for own, key in zip((one, other), frame.keys, strict=True)
        ]
        between = f"{found[0].shown} ({years(one)}) → {found[1].shown} ({years(other)})"
        ends = (level_of(book, one), level_of(book, other))
        _span(rows, name, between, ends, len(data))
        data += found
    values = [level_of(book, figure) for pair in pairs for figure in pair]
    rows.scale(ticks(min(values), max(values)), "%")
    spoken = (f"{own.row}, {own.column} {own.shown}%" for own in data)
    description = book.say("chart-spans-read", values=listed(book, spoken))
    documents = sources(book, (figure for pair in pairs for figure in pair), origin)
    return replace(frame, panels=(rows.chart(description),), data=tuple(data), sources=documents)


def _span(rows: Rows, name: str, between: str, ends: tuple[float, float], first: int) -> None:
    """A name, the two values in figures, and a line from one to the other."""
    rows.entry(name, between, first + 1)
    rows.drawn(rule(ends), dot(ends[0], Sign.ACTUAL, first), dot(ends[1], Sign.TARGET, first + 1))


def changes_plate(book: Book, plan: str, figures: Sequence[Figure], origin: str) -> Plate | None:
    """The change a year that targets imply which are not shares, as a percentage of the year before."""
    every = (own for own in _found(book, figures) if own.years >= _FEWEST_YEARS)
    found = [(own, rate) for own in every if (rate := own.rate) is not None]
    if len(found) < 2:
        return None
    found.sort(key=lambda own: -own[1])
    shown = found[:_MOST]
    data: list[Datum] = []
    rows = Rows()
    for own, rate in shown:
        name, said = name_of(book, own.target), f"{'+' if rate > 0 else ''}{number(rate, 1)}%"
        change = round(float(rate), 2)
        rows.entry(name, said, len(data))
        sign = Sign.PART_1 if change >= 0 else Sign.PART_2
        rows.drawn(bar(min(0, change), max(0, change), sign, len(data)))
        data.append(_computed(book, own, (name, said, f"{rate:.2f}"), origin))
    rates = [float(rate) for _, rate in shown]
    rows.scale(ticks(min(0.0, *rates), max(0.0, *rates)), "%")
    spoken = listed(book, (f"{known.row} {known.shown}" for known in data))
    ends = [book.say("chart-spoken-rate", rate=known.shown, who=known.row) for known in (data[0], data[-1])]
    return Plate(
        name=f"plan/{plan}-changes",
        title=book.say("chart-changes", n=len(shown), high=ends[0], low=ends[1]),
        unit=book.say("chart-percent-a-year"),
        panels=(rows.chart(book.say("chart-changes-read", values=spoken)),),
        data=tuple(data),
        sources=sources(book, (own.target for own, _ in shown), origin),
        about=book.say("key-targets-caption"),
    )


def _computed(book: Book, own: Target, said: tuple[str, str, str], origin: str) -> Datum:
    target = own.target
    return Datum(
        row=said[0],
        column=book.say("yearly-change"),
        shown=said[1],
        number=said[2],
        note=f"{years(own.baseline)}–{years(target)}" if own.baseline else "",
        source=f"{book.short(target.plan)}, {target.block}",
        way=book.way(origin, target),
    )


def _found(book: Book, figures: Sequence[Figure]) -> Iterable[Target]:
    """The targets for a year that have a baseline, each indicator once."""
    found: dict[tuple[str, str], Target] = {}
    for own in targets([figure for figure in figures if figure.indicator in book.indicators]):
        if own.baseline and own.target.observation.aggregate is Aggregate.LEVEL:
            found.setdefault((own.target.indicator, own.target.scope), own)
    return found.values()
