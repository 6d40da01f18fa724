"""How many values a document has: of its targets how many bind, and what they are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from generator.charts import Datum, Key, Plate, Row, Source
from generator.charts.signs import PARTS
from generator.model.figure import Figure
from generator.model.indicator import CATEGORIES
from generator.model.observation import Kind, Strength
from generator.render.figures.book import Book
from generator.render.figures.charts.said import listed, place_of, sources
from generator.render.figures.lists import category_name
from generator.render.plates.rows import Rows, bar

Counts = Mapping[str, Sequence[int]]  # by what is counted, part by part


def strengths_plate(book: Book, name: str, figures: Iterable[Figure], origin: str) -> Plate | None:
    """Binding, anticipatory and other targets of each document; None where no document marks any."""
    aimed = [figure for figure in figures if figure.observation.standing is Kind.TARGET]
    by_plan: dict[str, list[Figure]] = {}
    for figure in aimed:
        by_plan.setdefault(figure.plan, []).append(figure)
    counts = {place_of(book, plan): _strengths(own) for plan, own in by_plan.items()}
    counts = {place: own for place, own in counts.items() if own[0] or own[1]}
    if not counts:
        return None
    binding, anticipatory, others = (sum(own[part] for own in counts.values()) for part in range(3))
    marked = binding + anticipatory
    title = book.say(
        "chart-strengths",
        n=marked + others,
        binding=binding,
        anticipatory=anticipatory,
        marked=marked,
        share=round(100 * binding / marked),
        rest=100 - round(100 * binding / marked),
    )
    names = [book.say(key) for key in ("strength-binding", "strength-anticipatory", "chart-unmarked")]
    own = [figure for figure in aimed if place_of(book, figure.plan) in counts]
    return _plate(book, (name, title, book.say("chart-targets")), names, counts, sources(book, own, origin))


def themes_plate(book: Book, name: str, figures: Sequence[Figure], origin: str) -> Plate | None:
    """The values of each theme, most first: what was reached and what is aimed at."""
    found: Counter[tuple[str, bool]] = Counter(
        (book.indicators[figure.indicator].category, figure.observation.standing is Kind.TARGET)
        for figure in figures
        if figure.indicator in book.indicators
    )
    totals = {own: found[own, False] + found[own, True] for own in CATEGORIES}
    order = sorted((own for own in CATEGORIES if totals[own]), key=lambda own: -totals[own])
    if len(order) < 2:
        return None
    counts = {category_name(book.lang, own): (found[own, False], found[own, True]) for own in order}
    title = book.say(
        "chart-themes",
        n=sum(totals.values()),
        themes=len(order),
        most=category_name(book.lang, order[0]),
        count=totals[order[0]],
    )
    names = [book.say("chart-reported"), book.say("chart-aimed-at")]
    return _plate(
        book, (name, title, book.say("chart-values")), names, counts, sources(book, figures, origin)
    )


def _strengths(figures: Iterable[Figure]) -> tuple[int, int, int]:
    found = Counter(figure.observation.strength for figure in figures)
    return found[Strength.BINDING], found[Strength.ANTICIPATORY], found[None]


def _plate(
    book: Book,
    said: tuple[str, str, str],
    names: Sequence[str],
    counts: Counts,
    documents: tuple[Source, ...],
) -> Plate:
    """Bars in parts; `said` is the name, the title and the unit."""
    data: list[Datum] = []
    rows = Rows()
    for row, own in counts.items():
        rows.entry(row, " + ".join(str(count) for count in own if count))
        rows.drawn(*_bar(own, len(data)))
        data += [
            Datum(row=row, column=name, shown=str(count), number=str(count))
            for name, count in zip(names, own, strict=True)
        ]
    rows.bounds((0, max(sum(own) for own in counts.values())))
    spoken = listed(book, (f"{own.row}, {own.column} {own.shown}" for own in data))
    name, title, unit = said
    return Plate(
        name=name,
        title=title,
        unit=unit,
        panels=(rows.chart(book.say("chart-counts-read", values=spoken)),),
        data=tuple(data),
        keys=tuple(Key(sign=sign, words=words) for sign, words in zip(PARTS, names, strict=False)),
        sources=documents,
    )


def _bar(counts: Sequence[int], first: int) -> list[Row]:
    ends = [0, *accumulate(counts)]
    parts = enumerate(zip(PARTS, ends, ends[1:], strict=False), first)
    return [bar(start, end, sign, place) for place, (sign, start, end) in parts if end > start]
