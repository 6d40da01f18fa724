"""Values as tables and charts show them: in the indicator's unit, with their bound, linked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from generator.model.figure import Figure
from generator.model.indicator import Indicator
from generator.model.observation import Aggregate, Kind
from generator.model.quantity import Bound, Direction
from generator.quantities import base_of
from generator.render.escape import html
from generator.render.words import say
from generator.text.amounts import amount, number
from generator.text.typography import typeset

_SIGNS = {Bound.EXACT: "", Bound.ABOUT: "≈"}
Way = Callable[[Figure], str]


def in_unit(indicator: Indicator, figure: Figure) -> tuple[Decimal, ...] | None:
    """The value in the unit of the indicator; None where it is in a unit of another kind, as a growth is."""
    base, factor = base_of(indicator.unit.zh)
    if figure.base_unit != base or figure.observation.kind is Kind.GROWTH:
        return None
    return tuple(magnitude / factor for magnitude in figure.magnitudes)


def value(lang: str, indicator: Indicator, figure: Figure) -> str:
    """A value without its unit where that is the indicator's: ≥454.99; with its own otherwise: 6.1%."""
    sign = _SIGNS.get(figure.bound, figure.bound.value)
    own = in_unit(indicator, figure)
    if own is None:
        return f"{sign}{_with_unit(lang, figure)}"
    mark = ":" if len(own) > 2 else "–"
    return sign + mark.join(number(part) for part in own)


def _with_unit(lang: str, figure: Figure) -> str:
    fall = "−" if figure.direction is Direction.FALL and figure.observation.kind is Kind.GROWTH else ""
    if figure.unit == "番" or len(figure.magnitudes) > 1:
        return fall + "–".join(number(own) for own in figure.values) + figure.unit
    return fall + amount(lang, figure.magnitudes[0], figure.base_unit)


def linked(lang: str, indicator: Indicator, figure: Figure, way: str, *, mark: bool = True) -> str:
    """A value as a link to its sentence; targets and estimates are told apart."""
    standing = figure.observation.standing
    signs = say(lang, f"mark-{standing}") if mark else ""
    sup = f' <span class="figure-mark">{html(signs)}</span>' if signs else ""
    quote = html(typeset(figure.observation.quote))
    shown = html(value(lang, indicator, figure))
    return f'<a class="figure figure--{standing}" href="{way}" title="{quote}">{shown}</a>{sup}'


def distinct(lang: str, indicator: Indicator, figures: Iterable[Figure]) -> list[Figure]:
    """Figures of one cell without repetitions: of equal values the one that says most of its standing."""
    found: dict[tuple[str, str], Figure] = {}
    for figure in figures:
        key = (value(lang, indicator, figure), figure.observation.standing)
        if key not in found or (figure.observation.strength and not found[key].observation.strength):
            found[key] = figure
    return list(found.values())


def what(lang: str, figure: Figure) -> str:
    """What kind of value it is: average annual growth, total over the period; target, binding."""
    own = figure.observation
    is_average = own.aggregate is Aggregate.ANNUAL_AVERAGE
    name = f"what-{own.aggregate}"
    if own.kind is Kind.GROWTH:
        name = "what-growth-average" if is_average else "what-growth"
    words = [say(lang, name)]
    if own.standing is not Kind.ACTUAL:
        words.append(say(lang, f"kind-{own.standing}"))
    return ("，" if lang == "zh" else ", ").join([*words, *promises(lang, figure)])


def promises(lang: str, figure: Figure) -> list[str]:
    """How firmly a target is meant, in words: binding, strive."""
    own = figure.observation
    words = [f"strength-{own.strength}"] if own.strength else []
    words += [f"commitment-{own.commitment}"] if own.commitment else []
    return [say(lang, word) for word in words]


def years(figure: Figure) -> str:
    first, last = figure.years
    return str(last) if first == last else f"{first}–{last}"
