"""Targets with their baselines, the yearly change that they imply, and what came of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.figure import Figure
from generator.model.observation import Aggregate, Kind
from generator.render.words import say
from generator.text.amounts import number


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """A target for a year, and the last value before it that its document reports."""

    target: Figure
    baseline: Figure | None

    @property
    def years(self) -> int:
        return self.target.years[1] - self.baseline.years[1] if self.baseline else 0

    def change(self, lang: str) -> str:
        """The implied change a year: of a share in points, of anything else in percent; "" for none."""
        if self.baseline and self.years > 0 and self.target.base_unit == "%":
            points = (_middle(self.target) - _middle(self.baseline)) / self.years
            return say(lang, "points-a-year", n=_signed(points, 2))
        return "" if self.rate is None else f"{_signed(self.rate, 1)}%"

    @property
    def rate(self) -> Decimal | None:
        """The implied change a year in percent; None for a share, or where it cannot be computed."""
        if self.baseline is None or self.years <= 0 or self.target.base_unit == "%":
            return None
        first, last = _middle(self.baseline), _middle(self.target)
        if first <= 0 or last <= 0:
            return None
        return ((last / first) ** (Decimal(1) / self.years) - 1) * 100


def _middle(figure: Figure) -> Decimal:
    return sum(figure.magnitudes, Decimal(0)) / len(figure.magnitudes)


def _signed(value: Decimal, digits: int) -> str:
    text = number(value, digits)
    return text if text.startswith("−") or not value else f"+{text}"


def is_level(figure: Figure) -> bool:
    own = figure.observation
    return own.kind is not Kind.GROWTH and own.aggregate is Aggregate.LEVEL


def targets(figures: Sequence[Figure]) -> list[Target]:
    """The targets of one document that are values to be reached, each with its baseline."""
    levels = [figure for figure in figures if is_level(figure) and len(figure.magnitudes) <= 2]
    aimed = [figure for figure in levels if figure.observation.kind is Kind.TARGET]
    return [Target(target=figure, baseline=_baseline(figure, levels)) for figure in _each_once(aimed)]


def _each_once(aimed: Iterable[Figure]) -> list[Figure]:
    """Of a target that is stated several times the place that says how binding it is, or the first."""
    found: dict[object, Figure] = {}
    for figure in aimed:
        key = (figure.indicator, figure.scope, figure.years, figure.magnitudes, figure.bound)
        if key not in found or (figure.observation.strength and not found[key].observation.strength):
            found[key] = figure
    return list(found.values())


def _baseline(target: Figure, levels: Iterable[Figure]) -> Figure | None:
    before = [
        level
        for level in levels
        if level.indicator == target.indicator
        and level.scope == target.scope
        and level.base_unit == target.base_unit
        and level.observation.kind is not Kind.TARGET
        and level.years[1] < target.years[1]
    ]
    return max(before, key=lambda level: (level.years[1], level.anchor == target.anchor), default=None)


def growth_targets(figures: Iterable[Figure]) -> list[Figure]:
    """The growth rates that are aimed at."""
    return [
        figure
        for figure in figures
        if figure.observation.kind is Kind.GROWTH and figure.observation.standing is Kind.TARGET
    ]


def results(
    targets: Iterable[Figure], others: Iterable[Figure], place: Mapping[str, str] | None = None
) -> Iterator[tuple[Figure, Figure]]:
    """Each target with what was reached of it: one indicator, place, scope, time and kind."""
    reached: dict[object, Figure] = {}
    for figure in others:
        if figure.observation.standing is not Kind.TARGET:
            reached.setdefault(_key(figure, place), figure)
    for target in targets:
        if target.observation.standing is Kind.TARGET and (found := reached.get(_key(target, place))):
            yield target, found


def _key(figure: Figure, place: Mapping[str, str] | None) -> object:
    own = figure.observation
    where = place[figure.plan] if place else figure.plan
    is_growth = own.kind is Kind.GROWTH
    return figure.indicator, where, figure.scope, own.years, is_growth, own.aggregate, figure.base_unit
