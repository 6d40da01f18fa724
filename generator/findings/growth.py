from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from generator.findings.intervals import Interval, growth, middle, printed
from generator.findings.subject import Subject, finding, name, said, value
from generator.findings.words import say
from generator.model.figure import Figure
from generator.model.finding import Finding, FindingKind, Firmness
from generator.model.indicator import Indicator
from generator.model.observation import Aggregate
from generator.quantities import alike
from generator.text.amounts import number

_MONEY = ("元", "美元")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Compared:
    """A stated growth, the two levels around it, and the growth that they imply a year or in all."""

    stated: Figure
    first: Figure
    last: Figure
    years: int  # over which an average is taken; 1 for a growth in all

    @property
    def implied(self) -> Interval | None:
        """As a share of the first level; from the printed digits of both."""
        ratio = printed(self.last).over(printed(self.first))
        return ratio.root(self.years).plus(Decimal(-1)) if ratio else None

    @property
    def exactly(self) -> Decimal:
        ratio = middle(self.last) / middle(self.first)
        return (ratio ** (Decimal(1) / self.years) - 1) * 100

    @property
    def agrees(self) -> bool:
        """Whether the growth is that of the levels, or for a percentage its change in points."""
        implied, stated = self.implied, growth(self.stated)
        if implied is None or implied.meets(stated):
            return True
        return self.first.base_unit == "%" and self.is_yearly_change

    @property
    def is_yearly_change(self) -> bool:
        """Whether a number that has its % in the head of a table is what is added each year."""
        if self.stated.observation.unit is None:
            return False
        first, last = printed(self.first), printed(self.last)
        added = Interval(last.low - first.high, last.high - first.low)
        scale = self.first.magnitudes[0] / self.first.values[0] * self.years * 100
        return added.times(Decimal(1) / scale).meets(growth(self.stated))


def growth_contradicts_levels(subject: Subject) -> Iterator[Finding]:
    """A growth rate that the levels of the same indicator do not give, whatever their last digits were."""
    for key, growths in subject.growths.items():
        for stated in growths:
            compared = list(_comparisons(stated, subject.levels.get(key, ())))
            indicator = subject.indicator(stated)
            if indicator and compared and not any(pair.agrees for pair in compared):
                yield _finding(compared[0], indicator)


def _comparisons(stated: Figure, levels: Sequence[Figure]) -> Iterator[_Compared]:
    """The pairs of levels that a growth is about; where one paragraph or row has both, only these."""
    first, last = stated.years
    is_average = stated.observation.aggregate is Aggregate.ANNUAL_AVERAGE
    for begin in (first - 1, first) if first != last else (first - 1,):
        pairs = [
            _Compared(stated=stated, first=one, last=other, years=last - begin if is_average else 1)
            for one, other in product(_of_year(levels, begin), _of_year(levels, last))
            if _in_one_unit(one, other) and middle(one)
        ]
        together = [pair for pair in pairs if _row(pair.first) == _row(pair.last) == _row(stated)]
        if pairs:
            yield from together or pairs
            return


def _in_one_unit(one: Figure, other: Figure) -> bool:
    return one.base_unit == other.base_unit or alike(one.base_unit, other.base_unit)


def _of_year(levels: Sequence[Figure], year: int) -> list[Figure]:
    return [level for level in levels if level.years == (year, year)]


def _row(figure: Figure) -> str:
    """The paragraph, or the row of a table."""
    return figure.block.partition("c")[0] if "/" in figure.block else figure.block


def _finding(pair: _Compared, indicator: Indicator) -> Finding:
    stated, first, last = pair.stated, pair.first, pair.last
    power = f"^(1/{pair.years})" if pair.years > 1 else ""
    implied = f"{number(pair.exactly, 1)}%"
    firmness, why = _firmness(pair, indicator)

    def text(lang: str) -> str:
        found = say(
            lang,
            "growth",
            name=name(lang, indicator, stated),
            first=value(lang, first),
            first_year=first.years[1],
            last=value(lang, last),
            last_year=last.years[1],
            average=say(lang, "annual" if pair.years > 1 else "total"),
            implied=implied,
            stated=value(lang, stated),
        )
        return found + say(lang, why)

    ratio = f"({number(middle(last))} ÷ {number(middle(first))}){power} − 1 = {implied}"
    return finding(FindingKind.GROWTH, (stated, first, last), said(ratio, firmness, text))


def _firmness(pair: _Compared, indicator: Indicator) -> tuple[Firmness, str]:
    """How firmly a difference is held, and the words that say why."""
    if pair.is_yearly_change:
        return Firmness.DEFINITIONAL, "added"
    if indicator.growth_prices:
        return Firmness.DEFINITIONAL, "prices"
    if pair.first.base_unit in _MONEY:
        return Firmness.LIKELY, "comparable"
    if _row(pair.first) == _row(pair.last) == _row(pair.stated):
        return Firmness.CERTAIN, "together"
    return Firmness.LIKELY, "apart"
