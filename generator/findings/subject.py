"""What the rules for findings look at, and how they say what they found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.findings.intervals import middle
from generator.model.content import Plan
from generator.model.document import Document
from generator.model.figure import Figure
from generator.model.finding import Finding, FindingKind, FindingPlace, Firmness
from generator.model.indicator import Indicator
from generator.model.observation import Aggregate, Kind
from generator.model.quantity import Bound
from generator.text.amounts import amount, number

Group = tuple[str, str]  # indicator and scope


@dataclass(frozen=True, kw_only=True)
class Subject:
    """A plan with its figures."""

    plan: Plan
    document: Document
    page_of: Mapping[str, str]  # by block
    figures: Sequence[Figure]
    indicators: Mapping[str, Indicator]

    @cached_property
    def levels(self) -> Mapping[Group, tuple[Figure, ...]]:
        """The values that are no growth and no change, by indicator and scope."""
        return _grouped(
            figure
            for figure in self.figures
            if figure.observation.kind is not Kind.GROWTH and figure.observation.aggregate is Aggregate.LEVEL
        )

    @cached_property
    def growths(self) -> Mapping[Group, tuple[Figure, ...]]:
        return _grouped(figure for figure in self.figures if figure.observation.kind is Kind.GROWTH)

    def indicator(self, figure: Figure) -> Indicator | None:
        return self.indicators.get(figure.indicator)


def group(figure: Figure) -> Group:
    return figure.indicator, figure.scope


def _grouped(figures: Iterable[Figure]) -> dict[Group, tuple[Figure, ...]]:
    found: dict[Group, tuple[Figure, ...]] = {}
    for figure in figures:
        found[group(figure)] = (*found.get(group(figure), ()), figure)
    return found


def place(figure: Figure) -> FindingPlace:
    """Where a figure stands."""
    return FindingPlace(
        plan=figure.plan,
        block=figure.block,
        page=figure.page,
        line=figure.line,
        quote=figure.observation.quote,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """What was computed and how firmly, in both languages."""

    computed: str
    firmness: Firmness
    zh: str
    en: str


def said(computed: str, firmness: Firmness, text: Callable[[str], str]) -> Said:
    """What is said, from a function that says it in a language."""
    return Said(computed=computed, firmness=firmness, zh=text("zh").strip(), en=text("en").strip())


def finding(kind: FindingKind, figures: Sequence[Figure], words: Said) -> Finding:
    """A finding about some figures of a plan, or of several."""
    return Finding(
        plan=figures[0].plan,
        kind=kind,
        indicators=tuple(dict.fromkeys(figure.indicator for figure in figures)),
        places=tuple(place(figure) for figure in figures),
        computed=words.computed,
        firmness=words.firmness,
        zh=words.zh,
        en=words.en,
    )


def name(lang: str, indicator: Indicator, figure: Figure) -> str:
    """An indicator's name with the scope of the figure."""
    scope = figure.observation.scope
    own = indicator.zh if lang == "zh" else indicator.en
    if scope is None:
        return own
    return f"{own}（{scope.zh}）" if lang == "zh" else f"{own} ({scope.en})"


def value(lang: str, figure: Figure) -> str:
    """A value as it is printed in Chinese; in English its amount; with its bound as a sign, ≥20%."""
    sign = "" if figure.bound is Bound.EXACT else figure.bound.value
    if lang == "zh":
        return f"{sign}{'–'.join(number(own) for own in figure.values)}{figure.unit}"
    unit = figure.base_unit
    if len(figure.magnitudes) == 1:
        return sign + amount("en", middle(figure), unit)
    return f"{sign}{number(figure.magnitudes[0])}–{amount('en', figure.magnitudes[-1], unit)}"


def when(lang: str, figure: Figure) -> str:
    """2020年, 2016–2020年; 2020, 2016–2020."""
    first, last = figure.years
    years = str(last) if first == last else f"{first}–{last}"
    return f"{years}年" if lang == "zh" else years
