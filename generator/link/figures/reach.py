"""Which years are in reach of a sentence or a cell."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.content import Plan
from generator.model.tie import Place
from generator.text.years import Period, named_years


def period_of(plan: Plan) -> Period:
    return plan.period.from_, plan.period.to


def years_in_reach(place: Place, period: Period) -> frozenset[int]:
    """The years that a place, its headings or the text before it name; else those of the document itself."""
    found = frozenset[int]().union(*(named_years(text, period) for text in _texts(place, period)))
    return found or frozenset((period[0] - 1, period[0], period[1]))


def _texts(place: Place, period: Period) -> Iterator[str]:
    yield from (text.text for text in place.sentences)
    yield from place.above
    yield from place.beside[:1]
    if place.is_cell and not named_years(place.beside[0], period):
        yield from (*place.beside, *place.table)
    yield from _nearest_with_years(place, period)


def _nearest_with_years(place: Place, period: Period) -> Iterator[str]:
    """The last paragraph above, of the same section, that names a year."""
    dated = (text for text in place.before if named_years(text, period))
    if nearest := next(dated, None):
        yield nearest
