from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.findings.intervals import growth, middle, printed
from generator.findings.subject import Subject, finding, name, said, value, when
from generator.findings.words import say
from generator.model.content import Plan
from generator.model.figure import Figure
from generator.model.finding import Finding, FindingKind, Firmness
from generator.model.indicator import Indicator
from generator.model.observation import Kind
from generator.text.amounts import number

# Scopes that name the same place in whichever document they stand.
_WIDER = ("全国", "全疆", "自治区", "新疆", "兵团", "全兵团")


def two_values(subject: Subject) -> Iterator[Finding]:
    """One indicator with different values for one year and one scope in one document."""
    for figures in _alike(subject.figures, {subject.plan.id: subject.plan.id}).values():
        yield from _differing(figures, subject.indicators)


def two_values_between(
    figures: Sequence[Figure], plans: Mapping[str, Plan], indicators: Mapping[str, Indicator]
) -> Iterator[tuple[int, Finding]]:
    """One indicator with different values for one place and year in two documents, with its first place."""
    places = {plan.id: plan.place.zh for plan in plans.values()}
    standing = {id(figure): place for place, figure in enumerate(figures)}
    for alike in _alike(figures, places).values():
        by_plan = {figure.plan: figure for figure in reversed(alike)}
        for found in _differing(list(reversed(by_plan.values())), indicators):
            yield standing[id(alike[0])], found


def _alike(figures: Iterable[Figure], places: Mapping[str, str]) -> dict[object, list[Figure]]:
    """Figures of one indicator, place, scope, time and kind; what is expected counts with what happened."""
    found: dict[object, list[Figure]] = {}
    for figure in figures:
        own = figure.observation
        place = "" if figure.scope in _WIDER else places[figure.plan]
        is_target = own.standing is Kind.TARGET
        is_growth = own.kind is Kind.GROWTH
        key = (figure.indicator, place, figure.scope, own.years, is_growth, is_target, own.aggregate)
        found.setdefault((*key, figure.base_unit), []).append(figure)
    return found


def _differing(figures: Sequence[Figure], indicators: Mapping[str, Indicator]) -> Iterator[Finding]:
    """A finding where not all of some figures can be the same value."""
    indicator = indicators.get(figures[0].indicator)
    others = [figure for figure in figures[1:] if not _same(figures[0], figure)]
    if indicator and others:
        yield _finding((figures[0], *others), indicator)


def _same(one: Figure, other: Figure) -> bool:
    if one.observation.kind is Kind.GROWTH:
        return growth(one).meets(growth(other))
    return printed(one).meets(printed(other))


def _finding(figures: Sequence[Figure], indicator: Indicator) -> Finding:
    first, other = figures[0], figures[1]
    firmness, why = _firmness(figures, indicator)

    def text(lang: str) -> str:
        values = (value(lang, figure) for figure in figures)
        found = say(
            lang,
            "two-values",
            name=name(lang, indicator, first),
            when=when(lang, first),
            what=say(lang, _what(first)),
            values=("、" if lang == "zh" else " and ").join(values),
        )
        return found + say(lang, why)

    difference = number(middle(other) - middle(first))
    computed = f"{number(middle(other))} − {number(middle(first))} = {difference}"
    return finding(FindingKind.TWO_VALUES, figures, said(computed, firmness, text))


def _what(figure: Figure) -> str:
    if figure.observation.kind is Kind.GROWTH:
        return "rate"
    return "target" if figure.observation.kind is Kind.TARGET else "value"


def _firmness(figures: Sequence[Figure], indicator: Indicator) -> tuple[Firmness, str]:
    """How firmly a difference is held, and the words that say why."""
    if len({_wording(figure, indicator) for figure in figures}) > 1:
        return Firmness.DEFINITIONAL, "wordings"
    if len({figure.observation.kind for figure in figures}) > 1:
        return Firmness.DEFINITIONAL, "estimate"
    if len({figure.plan for figure in figures}) > 1:
        return Firmness.LIKELY, "documents"
    return Firmness.LIKELY, "unexplained"


def _wording(figure: Figure, indicator: Indicator) -> str:
    """The longest wording of the indicator that stands with a figure."""
    text = figure.row or figure.zh
    return max((form for form in indicator.forms if form in text), key=len, default="")
