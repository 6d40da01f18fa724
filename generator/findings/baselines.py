from __future__ import annotations

from collections.abc import Iterator

from generator.findings.intervals import middle, printed
from generator.findings.subject import Subject, finding, name, said, value, when
from generator.findings.words import say
from generator.model.figure import Figure
from generator.model.finding import Finding, FindingKind, Firmness
from generator.model.indicator import Indicator
from generator.model.observation import Kind
from generator.model.quantity import Bound, Direction
from generator.text.amounts import number


def target_below_baseline(subject: Subject) -> Iterator[Finding]:
    """A target below what is reached already, where a rise is meant; or above it, where a fall is."""
    for (id_, _), levels in subject.levels.items():
        indicator = subject.indicators.get(id_)
        for target in levels:
            if target.observation.kind is not Kind.TARGET or indicator is None:
                continue
            baseline = _baseline(target, levels)
            if baseline and _is_behind(target, baseline):
                yield _finding(target, baseline, indicator)


def _baseline(target: Figure, levels: tuple[Figure, ...]) -> Figure | None:
    """The last value reached before a target's year."""
    before = [
        level
        for level in levels
        if level.observation.kind is not Kind.TARGET
        and level.years[1] < target.years[1]
        and level.base_unit == target.base_unit
    ]
    return max(before, key=lambda level: level.years[1], default=None)


def _is_behind(target: Figure, baseline: Figure) -> bool:
    rises = target.direction is Direction.RISE or target.bound in (Bound.AT_LEAST, Bound.MORE)
    if rises and target.direction is not Direction.FALL:
        return middle(target) < printed(baseline).low
    return target.direction is Direction.FALL and middle(target) > printed(baseline).high


def _finding(target: Figure, baseline: Figure, indicator: Indicator) -> Finding:
    falls = target.direction is Direction.FALL

    def text(lang: str) -> str:
        return say(
            lang,
            "above" if falls else "below",
            name=name(lang, indicator, target),
            when=when(lang, target),
            target=value(lang, target),
            then=when(lang, baseline),
            baseline=value(lang, baseline),
        )

    computed = f"{number(middle(target))} {'>' if falls else '<'} {number(middle(baseline))}"
    return finding(FindingKind.BASELINE, (target, baseline), said(computed, Firmness.LIKELY, text))
