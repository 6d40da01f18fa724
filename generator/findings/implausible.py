from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from generator.findings.intervals import middle, printed
from generator.findings.subject import Subject, finding, name, said, value, when
from generator.findings.words import say
from generator.model.figure import Figure
from generator.model.finding import Finding, FindingKind, Firmness
from generator.model.indicator import Indicator
from generator.text.amounts import number

# Shares of a whole. What may exceed it by its definition is no share: gross enrolment, sales to output.
_SHARE = re.compile("率$|比重|占比|比例|覆盖|普及")
_NO_SHARE = re.compile(
    "毛入学|毛入园|增长|增速|产销|负债|完成率|存贷|贷存|依存|利润率|周转|饱和|指数|抚养|杠杆|回报"
)
_PER = re.compile("每(百|千|万|十万)名?(?:人|常住人口|户籍人口|人口|老年?人|居民|劳动力)")
_BASES = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10_000), "十万": Decimal(100_000)}
_LEAP = 50  # times that a value may not grow or shrink by within a few years without a reason
_FEW_YEARS = 6


def implausible(subject: Subject) -> Iterator[Finding]:
    """A share over 100 percent, more persons than a rate is counted by, a leap of many times in few years."""
    for (id_, _), levels in subject.levels.items():
        indicator = subject.indicators.get(id_)
        if indicator is None:
            continue
        impossible = [
            own
            for level in levels
            for own in (*_over_the_whole(level, indicator), *_more_than_counted(level, indicator))
        ]
        yield from impossible or _leaps(levels, indicator)


def _over_the_whole(level: Figure, indicator: Indicator) -> Iterator[Finding]:
    is_share = _SHARE.search(indicator.zh) and not _NO_SHARE.search(indicator.zh)
    if level.base_unit == "%" and is_share and printed(level).low > 100:
        words = said(f"{number(middle(level))}% > 100%", Firmness.CERTAIN, _given("share", level, indicator))
        yield finding(FindingKind.IMPLAUSIBLE, (level,), words)


def _more_than_counted(level: Figure, indicator: Indicator) -> Iterator[Finding]:
    found = _PER.search(indicator.zh)
    if not found or level.base_unit != "人" or printed(level).low <= _BASES[found[1]]:
        return
    base = number(_BASES[found[1]])
    text = _given("counted", level, indicator, base=base)
    words = said(f"{number(middle(level))} > {base}", Firmness.CERTAIN, text)
    yield finding(FindingKind.IMPLAUSIBLE, (level,), words)


def _given(key: str, level: Figure, indicator: Indicator, **more: str) -> Callable[[str], str]:
    """What is said of one value."""
    return lambda lang: say(
        lang,
        key,
        name=name(lang, indicator, level),
        when=when(lang, level),
        value=value(lang, level),
        **more,
    )


def _leaps(levels: tuple[Figure, ...], indicator: Indicator) -> Iterator[Finding]:
    """Neighbours in time that differ by many times; told once for each indicator."""
    dated = sorted((level for level in levels if middle(level) > 0), key=lambda level: level.years)
    for i, first in enumerate(dated):
        for last in dated[i + 1 :]:
            if last.years[1] - first.years[1] > _FEW_YEARS or first.base_unit != last.base_unit:
                continue
            if first.block == last.block and not first.row:
                continue  # the sentence itself tells of the leap
            ratio = middle(last) / middle(first)
            if ratio >= _LEAP or ratio <= Decimal(1) / _LEAP:
                yield _leap(first, last, indicator)
                return


def _leap(first: Figure, last: Figure, indicator: Indicator) -> Finding:
    larger, smaller = sorted((middle(first), middle(last)), reverse=True)
    ratio = number(larger / smaller, 1)

    def text(lang: str) -> str:
        return say(
            lang,
            "leap",
            name=name(lang, indicator, first),
            first=value(lang, first),
            first_when=when(lang, first),
            last=value(lang, last),
            last_when=when(lang, last),
            ratio=ratio,
        )

    computed = f"{number(larger)} ÷ {number(smaller)} = {ratio}"
    return finding(FindingKind.IMPLAUSIBLE, (first, last), said(computed, Firmness.LIKELY, text))
