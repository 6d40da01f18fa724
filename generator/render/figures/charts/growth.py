"""Growth as a document states it, beside the growth that its own levels imply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.charts import Chart, Datum, Key, Plate, Sign
from generator.model.figure import Figure
from generator.model.finding import Finding, FindingKind
from generator.model.observation import Aggregate, Kind
from generator.render.figures.book import Book
from generator.render.figures.charts.aims import name_of
from generator.render.figures.charts.said import listed, place_of, sources
from generator.render.plates.axes import ticks
from generator.render.plates.rows import Rows, dot, rule
from generator.text.amounts import number

_PERCENT: Mapping[str, int] = {"%": 1, "倍": 100}
_MOST = 24


@dataclass(frozen=True, kw_only=True, slots=True)
class _Pair:
    """A stated growth and the levels around it."""

    stated: Figure
    first: Figure
    last: Figure

    @property
    def rate(self) -> Decimal:
        return self.stated.magnitudes[0] * _PERCENT[self.stated.base_unit]

    @property
    def is_average(self) -> bool:
        return self.stated.observation.aggregate is Aggregate.ANNUAL_AVERAGE

    @property
    def implied(self) -> Decimal:
        span = self.last.years[1] - self.first.years[1] if self.is_average else 1
        ratio = self.last.magnitudes[0] / self.first.magnitudes[0]
        return (ratio ** (Decimal(1) / max(span, 1)) - 1) * 100


def growth_plate(book: Book, plan: str, origin: str) -> Plate | None:
    """The findings about growth in one document, as a chart; None where there is none."""
    pairs = list(_pairs(book, plan))[:_MOST]
    if not pairs:
        return None
    data: list[Datum] = []
    panels: list[Chart] = []
    for is_average, title in ((True, "chart-averages"), (False, "chart-totals")):
        own = [pair for pair in pairs if pair.is_average is is_average]
        if own:
            found = [_data(book, pair, origin) for pair in own]
            panels.append(_panel(book, own, found, (len(data), book.say(title))))
            data += [datum for both in found for datum in both]
    return Plate(
        name=f"growth/{plan}-growth",
        title=_title(book, plan, pairs),
        unit="%",
        panels=tuple(panels),
        data=tuple(data),
        keys=(
            Key(sign=Sign.ACTUAL, words=book.say("chart-stated")),
            Key(sign=Sign.TARGET, words=book.say("chart-implied")),
        ),
        sources=sources(book, (pair.stated for pair in pairs), origin),
        about=book.say("chart-growth-about"),
    )


def _panel(
    book: Book, pairs: Sequence[_Pair], data: Sequence[tuple[Datum, Datum]], frame: tuple[int, str]
) -> Chart:
    """Rates of one kind; `frame` is the number of the first mark, and the title."""
    first, title = frame
    rows = Rows()
    for place, (pair, (stated, implied)) in enumerate(zip(pairs, data, strict=True)):
        at = first + 2 * place
        ends = (float(pair.rate), round(float(pair.implied), 2))
        rows.entry(stated.row, book.say("chart-beside", stated=stated.shown, implied=implied.shown), at)
        rows.drawn(rule(ends), dot(ends[0], Sign.ACTUAL, at), dot(ends[1], Sign.TARGET, at + 1))
    rates = [float(rate) for pair in pairs for rate in (pair.rate, pair.implied)]
    rows.scale(ticks(min(0.0, *rates), max(rates)), "%")
    spoken = listed(book, (f"{own.row}, {own.column} {own.shown}" for both in data for own in both))
    return rows.chart(book.say("chart-growth-read", values=spoken), title)


def _pairs(book: Book, plan: str) -> Iterator[_Pair]:
    """The figures that the findings about growth are made of."""
    known: dict[tuple[str, str | None, str, bool], Figure] = {
        (own.indicator, own.block, own.observation.quote, own.observation.kind is Kind.GROWTH): own
        for own in book.by_plan.get(plan, ())
    }
    for finding in book.findings_by_plan.get(plan, ()):
        if finding.kind is FindingKind.GROWTH:
            figures = list(_figures(finding, known))
            if len(figures) == 3 and figures[0].base_unit in _PERCENT and figures[1].magnitudes[0]:
                stated, first, last = figures
                yield _Pair(stated=stated, first=first, last=last)


def _figures(finding: Finding, known: Mapping[tuple[str, str | None, str, bool], Figure]) -> Iterator[Figure]:
    """The stated growth, and the two levels."""
    for place, is_growth in zip(finding.places, (True, False, False), strict=False):
        found = known.get((finding.indicators[0], place.block, place.quote, is_growth))
        if found:
            yield found


def _data(book: Book, pair: _Pair, origin: str) -> tuple[Datum, Datum]:
    name = book.say(
        "chart-average-of" if pair.is_average else "chart-growth-of",
        name=name_of(book, pair.stated),
        first=pair.first.years[1],
        last=pair.last.years[1],
    )
    source = f"{book.short(pair.stated.plan)}, {pair.stated.block}"
    stated = Datum(
        row=name,
        column=book.say("chart-stated"),
        shown=f"{number(pair.rate)}%",
        number=f"{pair.rate:f}",
        source=source,
        way=book.way(origin, pair.stated),
    )
    implied = Datum(
        row=name,
        column=book.say("chart-implied"),
        shown=f"{number(pair.implied, 1)}%",
        number=f"{pair.implied:.2f}",
        note=book.say("chart-computed"),
        source=source,
    )
    return stated, implied


def _title(book: Book, plan: str, pairs: Iterable[_Pair]) -> str:
    differences = sorted(abs(pair.rate - pair.implied) for pair in pairs)
    name = "chart-growth" if len(differences) > 1 else "chart-growth-one"
    return book.say(
        name,
        place=place_of(book, plan),
        n=len(differences),
        low=number(differences[0], 1),
        high=number(differences[-1], 1),
    )
