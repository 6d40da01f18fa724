"""Numbers of the text that look like values of an indicator and that no observation covers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import ahocorasick

from generator.link.figures.reach import period_of, years_in_reach
from generator.model.content import Plan
from generator.model.indicator import Indicator
from generator.model.observation import Aggregate, Commitment, Kind, Strength
from generator.model.quantity import Quantity, QuantityKind
from generator.model.tie import Place, Tie
from generator.quantities import base_of, chinese
from generator.text.years import named_years

T = TypeVar("T")
_MEASURING = frozenset((
    QuantityKind.AMOUNT, QuantityKind.COUNT, QuantityKind.PERCENT, QuantityKind.PERCENTAGE_POINT,
    QuantityKind.MULTIPLE, QuantityKind.RATIO, QuantityKind.STRUCTURE,
))  # fmt: skip
_RATES = frozenset((QuantityKind.PERCENT, QuantityKind.PERCENTAGE_POINT, QuantityKind.MULTIPLE))
_GROWTH = re.compile("增长|增速|增幅|下降|减少|翻.?番")
_MEANT = re.compile("目标|力争|确保|达到|实现|预期|控制|不低于|以上|以内|计划|将")
_AGGREGATES = {
    re.compile("年均|平均每年"): Aggregate.ANNUAL_AVERAGE,
    re.compile("累计|五年"): Aggregate.CUMULATIVE,
    re.compile("(?:增加|提高|减少)了?(?!到|至)"): Aggregate.CHANGE,
}
_STRENGTHS = {re.compile("约束性"): Strength.BINDING, re.compile("预期性"): Strength.ANTICIPATORY}
_COMMITMENTS = {
    re.compile("确保"): Commitment.ENSURE,
    re.compile("力争"): Commitment.STRIVE,
    re.compile("左右"): Commitment.ABOUT,
}
_REACH = 40  # characters between a wording and its number
_CLAUSE = re.compile("[,，、]")
_COMMON = re.compile(
    "[^一-鿿]|年均|平均|同比|增长|增加|提高|下降|减少|分别|达到|累计|占|比|上年|较|为|至|到|由|从|的|其中|和"
)
_STOPS = re.compile("[。;；]")
_NO_VALUES = re.compile("^(?:序号|编号|单位|指标|类别|分类|属性|部门)")  # heads of columns that hold none
_UNIT = re.compile(r"[(（]([^()（）]{1,8})[)）]|^([^\d\s]{1,6})$")


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """A number beside an indicator's name, as an observation that an editor would have to complete."""

    plan: str
    indicator: str
    block: str
    sentence: str
    quote: str
    value: str
    unit: str  # only where it stands outside the quotation
    year: int | None
    kind: Kind
    aggregate: Aggregate
    is_target: bool
    strength: Strength | None
    commitment: Commitment | None
    certainty: float  # from 0 to 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Coverage:
    """How many of the indicator-like numbers of a plan have an observation."""

    plan: str
    covered: int
    candidates: tuple[Candidate, ...]

    @property
    def share(self) -> float:
        of = self.covered + len(self.candidates)
        return self.covered / of if of else 1.0


class Names:
    """Finds the wordings of indicators in a text, the longest at each place."""

    def __init__(self, indicators: Mapping[str, Indicator]) -> None:
        self.indicators = indicators
        self._automaton = ahocorasick.Automaton()
        for indicator in indicators.values():
            for form in indicator.forms:
                self._automaton.add_word(form, (len(form), indicator))
        if indicators:
            self._automaton.make_automaton()

    def found(self, text: str) -> Iterator[tuple[int, int, Indicator]]:
        """Start, end and indicator of each wording, from left to right."""
        if self.indicators:
            for last, (length, indicator) in self._automaton.iter_long(text):
                yield last - length + 1, last + 1, indicator


def coverage(plan: Plan, places: Iterable[Place], tied: Iterable[Tie], names: Names) -> Coverage:
    """What of a plan's indicator-like numbers is observed, and the rest, the most certain first."""
    taken: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for tie in tied:
        if tie.sentence is not None and tie.start is not None:
            span = (tie.start, tie.start + len(tie.observation.value))
            taken.setdefault((tie.observation.block, tie.sentence), []).append(span)
    found = [candidate for place in places for candidate in _of_place(plan, place, taken, names)]
    return Coverage(
        plan=plan.id,
        covered=len({(*key, span) for key, spans in taken.items() for span in spans}),
        candidates=tuple(sorted(found, key=lambda candidate: -candidate.certainty)),
    )


def _of_place(
    plan: Plan,
    place: Place,
    taken: Mapping[tuple[str, int], Sequence[tuple[int, int]]],
    names: Names,
) -> Iterator[Candidate]:
    for number, text in enumerate(place.sentences):
        spans = taken.get((place.id, number), ())
        for quantity in chinese(text.text):
            if any(start < quantity.end and quantity.start < end for start, end in spans):
                continue
            seen = _Seen(plan=plan, place=place, text=text.text, quantity=quantity)
            made = _of_cell(seen, names) if place.is_cell else _of_sentence(seen, names)
            if made:
                yield made


@dataclass(frozen=True, kw_only=True, slots=True)
class _Seen:
    """A number that no observation covers, where it stands."""

    plan: Plan
    place: Place
    text: str
    quantity: Quantity


def _of_sentence(seen: _Seen, names: Names) -> Candidate | None:
    """The nearest wording before the number that its unit fits."""
    quantity = seen.quantity
    if quantity.kind not in _MEASURING:
        return None
    before = [found for found in names.found(seen.text) if found[1] <= quantity.start]
    for start, end, indicator in reversed(before):
        between = seen.text[end : quantity.start]
        if len(between) > _REACH or _STOPS.search(between) or _is_of_another(between):
            return None
        if _fits(quantity, indicator, between):
            certainty = 1 - len(between) / (_REACH + 1) - 0.2 * len(re.findall("[,，、]", between))
            return _candidate(seen, indicator, max(0.05, certainty), start)
    return None


def _is_of_another(between: str) -> bool:
    """Whether the words behind an earlier number name something else: 增长5.2%,固定资产投资增长8%."""
    words = _CLAUSE.split(between)[-1]
    return bool(re.search(r"\d", between)) and len(_COMMON.sub("", words)) > 3


def _fits(quantity: Quantity, indicator: Indicator, between: str) -> bool:
    if quantity.kind in _RATES and _GROWTH.search(between):
        return True
    if quantity.kind is QuantityKind.PERCENTAGE_POINT:
        return base_of(indicator.base_unit)[0] == "%"
    return _is_of(quantity, indicator)


def _is_of(quantity: Quantity, indicator: Indicator) -> bool:
    """Whether a number is in the unit of an indicator."""
    base, _ = base_of(indicator.base_unit)
    return quantity.base_unit == base or (quantity.kind is QuantityKind.STRUCTURE and base == "%")


def _of_cell(seen: _Seen, names: Names) -> Candidate | None:
    """The indicator that the row names; its unit stands in the row or in the head."""
    head, *row = seen.place.beside
    labels = [indicator for label in row for _, _, indicator in names.found(label)]
    if not labels or _NO_VALUES.search(head) or seen.place.id.partition("/")[2].startswith("r0"):
        return None
    if _is_label(seen):
        return None
    number = seen.text[seen.quantity.start : seen.quantity.end]
    if _GROWTH.search(head) or "增速" in head:
        return _with_unit(seen, labels[-1], number, "%")
    for unit in ["", *_units([*row, head])]:
        read = next(iter(chinese(f"{number}{unit}")), None)
        if read and _is_of(read, labels[-1]):
            return _with_unit(seen, labels[-1], number, unit)
    return None


def _is_label(seen: _Seen) -> bool:
    """Whether a cell is more words than number: the name of an indicator, a remark."""
    return len(seen.text) > 2 * len(seen.quantity.quote) + 3


def _units(texts: Iterable[str]) -> Iterator[str]:
    """What of a row or a head may be a unit: the whole of a short cell, or what stands in brackets."""
    for text in texts:
        for found in _UNIT.finditer(text):
            yield found[1] or found[2]


def _with_unit(seen: _Seen, indicator: Indicator, number: str, unit: str) -> Candidate:
    made = _candidate(seen, indicator, 1.0, 0)
    is_printed = unit and unit in seen.text
    return replace(made, quote=seen.text, value=number, unit="" if is_printed else unit)


def _candidate(seen: _Seen, indicator: Indicator, certainty: float, start: int) -> Candidate:
    quantity = seen.quantity
    clause = max(seen.text.rfind(stop, 0, start) for stop in ",，;；。、") + 1
    around = seen.text[start : quantity.end]
    row = "".join(seen.place.beside)
    words = f"{seen.text[clause : quantity.end]}{seen.place.beside[0] if seen.place.is_cell else ''}"
    year = _year(seen)
    is_growth = bool(_GROWTH.search(words)) and quantity.kind in _RATES and indicator.base_unit != "%"
    is_target = year is not None and (
        year >= seen.plan.period.from_ and (seen.plan.kind == "plan" or bool(_MEANT.search(seen.text)))
    )
    own = Kind.TARGET if is_target else Kind.ACTUAL
    return Candidate(
        plan=seen.plan.id,
        indicator=indicator.id,
        block=seen.place.id,
        sentence=" | ".join(seen.place.beside) or seen.text,
        quote=around,
        value=quantity.quote,
        unit="",
        year=year,
        kind=Kind.GROWTH if is_growth else own,
        aggregate=_first(_AGGREGATES, words) or Aggregate.LEVEL,
        is_target=is_target,
        strength=_first(_STRENGTHS, row or seen.text),
        commitment=_first(_COMMITMENTS, words + seen.text[quantity.end :][:2]),
        certainty=certainty,
    )


def _first(meanings: Mapping[re.Pattern[str], T], words: str) -> T | None:
    """What the first of some expressions that stands there means."""
    return next((meaning for pattern, meaning in meanings.items() if pattern.search(words)), None)


def _year(seen: _Seen) -> int | None:
    """The last year that is named before the number, or the last in reach."""
    period = period_of(seen.plan)
    texts = [seen.text[: seen.quantity.end], *seen.place.beside[:1], *seen.place.above]
    named = next((years for text in texts if (years := named_years(text, period))), None)
    return max(named or years_in_reach(seen.place, period), default=None)
