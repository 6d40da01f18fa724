"""What a whole is made of: a bar of shares for each place and year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate

from generator.charts import Datum, Key, Plate
from generator.charts.breadth import breadth
from generator.charts.signs import PARTS
from generator.model.figure import Figure
from generator.model.indicator import Indicator
from generator.model.observation import Kind
from generator.model.quantity import QuantityKind
from generator.render.figures.book import Book
from generator.render.figures.charts.said import line_of, listed, sources
from generator.render.figures.values import years
from generator.render.plates.looks import BREADTH
from generator.render.plates.rows import Rows, bar, note
from generator.text.amounts import number


def structure_plate(book: Book, indicator: Indicator, figures: Iterable[Figure], origin: str) -> Plate | None:
    """The shares of the parts that the catalogue names; None where it names none, or there are no values."""
    names = [book.name(book.indicators[part]) for part in indicator.parts if part in book.indicators]
    own = [figure for figure in figures if _is_structure(figure, len(names))]
    if not own or not 2 <= len(names) <= len(PARTS):
        return None
    data: list[Datum] = []
    rows = Rows()
    for figure in own:
        rows.entry(_row(book, figure))
        _bar(rows, figure, len(data))
        data += _data(book, figure, names, origin)
    rows.bounds((0, 100))
    return Plate(
        name=f"indicator/{indicator.id}-shares",
        title=_title(book, indicator, own, names),
        unit="%",
        panels=(rows.chart(_read(book, own, names)),),
        data=tuple(data),
        keys=tuple(Key(sign=sign, words=name) for sign, name in zip(PARTS, names, strict=False)),
        sources=sources(book, own, origin),
        about=book.say("chart-rounded"),
    )


def _is_structure(figure: Figure, parts: int) -> bool:
    return figure.quantity is QuantityKind.STRUCTURE and len(figure.magnitudes) == parts


def _shares(figure: Figure) -> list[float]:
    """Out of a hundred, whatever the printed shares add up to."""
    total = sum(figure.magnitudes)
    return [round(float(share * 100 / total), 2) for share in figure.magnitudes]


def _bar(rows: Rows, figure: Figure, first: int) -> None:
    """A bar with the printed shares below it, where there is room for them."""
    ends = [0.0, *accumulate(_shares(figure))]
    parts = enumerate(zip(PARTS, ends, ends[1:], strict=False), first)
    rows.drawn(*(bar(start, end, sign, place) for place, (sign, start, end) in parts))
    shares = enumerate(zip(figure.magnitudes, ends, ends[1:], strict=False), first)
    rows.drawn(
        *(
            note((start + end) / 2, number(share), place)
            for place, (share, start, end) in shares
            if (end - start) / 100 * BREADTH > breadth(number(share), 12)
        )
    )


def _data(book: Book, figure: Figure, names: Sequence[str], origin: str) -> list[Datum]:
    aimed = figure.observation.kind is Kind.TARGET
    return [
        Datum(
            row=_row(book, figure),
            column=name,
            shown=number(share),
            number=f"{share:f}",
            words=f"{number(share)}%",
            note=book.say("kind-target") if aimed else "",
            source=f"{book.short(figure.plan)}, {figure.block}",
            way=book.way(origin, figure),
        )
        for name, share in zip(names, figure.magnitudes, strict=True)
    ]


def _row(book: Book, figure: Figure) -> str:
    """A place, and the year."""
    return f"{line_of(book, figure)}{'，' if book.lang == 'zh' else ', '}{_when(book, figure)}"


def _when(book: Book, figure: Figure) -> str:
    name = "chart-when-target" if figure.observation.kind is Kind.TARGET else "chart-when"
    return book.say(name, year=years(figure))


def _read(book: Book, figures: Iterable[Figure], names: Sequence[str]) -> str:
    mark = "，" if book.lang == "zh" else ", "
    parts = (
        f"{_row(book, figure)}: "
        + mark.join(f"{name} {number(share)}%" for name, share in zip(names, figure.magnitudes, strict=True))
        for figure in figures
    )
    return book.say("chart-shares-read", values=listed(book, parts))


def _title(book: Book, indicator: Indicator, figures: Iterable[Figure], names: Sequence[str]) -> str:
    """The part that is the largest in most places, in the last year of each."""
    last: dict[str, Figure] = {}
    for figure in sorted(figures, key=lambda figure: figure.years):
        last[line_of(book, figure)] = figure
    largest = Counter(names[own.magnitudes.index(max(own.magnitudes))] for own in last.values())
    part, count = largest.most_common(1)[0]
    said = {"name": book.name(indicator), "part": part, "n": count, "all": len(last)}
    return book.say("chart-largest" if len(last) > 1 else "chart-largest-one", **said)
