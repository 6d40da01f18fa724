from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import prod

from generator.findings.intervals import Interval, growth, printed
from generator.findings.subject import Subject, finding, name, said, value, when
from generator.findings.words import say
from generator.model.figure import Figure
from generator.model.finding import Finding, FindingKind, Firmness
from generator.model.indicator import Indicator
from generator.model.observation import Aggregate, Kind
from generator.text.amounts import number


def average_contradicts_years(subject: Subject) -> Iterator[Finding]:
    """An annual average that the figures of its own years do not give."""
    for average in subject.figures:
        if average.observation.aggregate is not Aggregate.ANNUAL_AVERAGE or not average.observation.period:
            continue
        yearly = _yearly(subject, average)
        if yearly and not _implied(yearly).meets(_stated(average)):
            indicator = subject.indicator(average)
            if indicator:
                yield _finding(average, yearly, indicator)


def _yearly(subject: Subject, average: Figure) -> list[Figure]:
    """One figure for each year of an average; none where a year has none."""
    is_growth = average.observation.kind is Kind.GROWTH
    groups = subject.growths if is_growth else subject.levels
    found: dict[int, Figure] = {}
    for figure in groups.get((average.indicator, average.scope), ()):
        if figure.observation.aggregate is Aggregate.LEVEL and figure.observation.year:
            found.setdefault(figure.observation.year, figure)
    first, last = average.years
    wanted = range(first, last + 1)
    return [found[year] for year in wanted] if all(year in found for year in wanted) else []


def _stated(figure: Figure) -> Interval:
    return growth(figure) if figure.observation.kind is Kind.GROWTH else printed(figure)


def _implied(yearly: Sequence[Figure]) -> Interval:
    """The mean of levels; of growths the one rate that has the same effect."""
    count = len(yearly)
    if yearly[0].observation.kind is Kind.GROWTH:
        rates = [growth(figure).plus(Decimal(1)) for figure in yearly]
        one = Decimal(1)
        whole = Interval(
            prod((rate.low for rate in rates), start=one), prod((rate.high for rate in rates), start=one)
        )
        return whole.root(count).plus(Decimal(-1))
    levels = [printed(figure) for figure in yearly]
    total = Interval(
        sum((own.low for own in levels), Decimal(0)), sum((own.high for own in levels), Decimal(0))
    )
    return total.times(Decimal(1) / count)


def _finding(average: Figure, yearly: Sequence[Figure], indicator: Indicator) -> Finding:
    implied = _implied(yearly)
    is_growth = average.observation.kind is Kind.GROWTH
    scale = Decimal(100) if is_growth else Decimal(1)
    low, high = (number(end * scale, 2) for end in (implied.low, implied.high))
    unit = "%" if is_growth else average.base_unit

    def text(lang: str) -> str:
        years = (f"{when(lang, figure)} {value(lang, figure)}" for figure in yearly)
        return say(
            lang,
            "average",
            name=name(lang, indicator, average),
            years=("、" if lang == "zh" else ", ").join(years),
            low=low,
            high=high,
            unit=unit,
            stated=value(lang, average),
            when=when(lang, average),
        )

    return finding(
        FindingKind.AVERAGE, (average, *yearly), said(f"{low}–{high}{unit}", Firmness.LIKELY, text)
    )
