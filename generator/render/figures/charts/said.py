"""What charts say of figures: places, values in words, and the figures of their tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType

from generator.charts import Datum, Source
from generator.model.address import plan_address, relative
from generator.model.figure import Figure
from generator.model.indicator import Indicator
from generator.model.observation import Kind
from generator.model.quantity import Bound
from generator.render.figures.book import Book
from generator.render.figures.values import in_unit, value
from generator.render.words import say
from generator.text.amounts import amount, number

_IN_AMOUNTS = frozenset(("元", "美元", "%", "瓦"))
_BRACKETS = re.compile(r"（.*）")
_SCALED = re.compile(r"(10,000|100 million) (.+)")
_FACTORS: Mapping[str, int] = MappingProxyType({"10,000": 10**4, "100 million": 10**8})
_DATED = re.compile(r"[“\d].*$")  # what a title in Chinese says after the place
_BOUNDS: Mapping[Bound, str] = MappingProxyType(
    {Bound.AT_LEAST: "at-least", Bound.MORE: "more", Bound.AT_MOST: "at-most", Bound.LESS: "less"}
)


def place_of(book: Book, plan: str) -> str:
    """The place of a document as short as its title has it."""
    title = book.short(plan)
    return _DATED.sub("", title) if book.lang == "zh" else title.rpartition(", ")[0] or title


def line_of(book: Book, figure: Figure) -> str:
    """A place with the part of it that a figure is about."""
    place, scope = place_of(book, figure.plan), figure.observation.scope
    return place if scope is None else f"{place} · {book.own(scope)}"


def level(indicator: Indicator, figure: Figure) -> float:
    """The value in the unit of the indicator; of a range its middle."""
    values = in_unit(indicator, figure) or figure.magnitudes
    return round(float(sum(values) / len(values)), 4)


def in_words(book: Book, indicator: Indicator, figure: Figure) -> str:
    """RMB 30.486 billion; 4.8万户."""
    values = in_unit(indicator, figure)
    if values is None or len(values) != 1:
        return f"{value(book.lang, indicator, figure)}"
    said = _amount(book, indicator, figure, values[0])
    bound = _BOUNDS.get(figure.bound)
    return say(book.lang, f"chart-{bound}", value=said) if bound else said


def _amount(book: Book, indicator: Indicator, figure: Figure, own: Decimal) -> str:
    if not figure.base_unit:
        return number(own)
    if book.lang == "zh":
        return f"{number(own)}{_BRACKETS.sub('', indicator.unit.zh).removeprefix('1')}"
    if figure.base_unit in _IN_AMOUNTS and indicator.unit.en != "per 1,000":
        return amount("en", figure.magnitudes[0], figure.base_unit)
    if scaled := _SCALED.fullmatch(indicator.unit.en):
        return f"{amount('en', own * _FACTORS[scaled[1]], '')} {scaled[2]}"
    return f"{number(own)} {indicator.unit.en}"


def datum(book: Book, figure: Figure, origin: str, row: str, column: str) -> Datum:
    """A figure in the table of a chart, on the page at `origin`."""
    indicator = book.indicators[figure.indicator]
    own = in_unit(indicator, figure) or figure.magnitudes
    standing = figure.observation.standing
    return Datum(
        row=row,
        column=column,
        shown=value(book.lang, indicator, figure),
        number="–".join(f"{part.normalize():f}" for part in own),
        words=in_words(book, indicator, figure),
        note="" if standing is Kind.ACTUAL else book.say(f"kind-{standing}"),
        source=f"{book.short(figure.plan)}, {figure.block}",
        way=book.way(origin, figure),
    )


def sources(book: Book, figures: Iterable[Figure], origin: str) -> tuple[Source, ...]:
    """The documents that figures stand in."""
    plans = dict.fromkeys(figure.plan for figure in figures)
    return tuple(
        Source(name=book.short(plan), way=relative(origin, plan_address(book.lang, plan))) for plan in plans
    )


def listed(book: Book, parts: Iterable[str]) -> str:
    return ("；" if book.lang == "zh" else "; ").join(parts)
