from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings.intervals import middle, printed
from generator.findings.subject import Subject, finding, name, said, value, when
from generator.findings.words import say
from generator.model.figure import Figure
from generator.model.finding import Finding, FindingKind, Firmness
from generator.model.indicator import Indicator
from generator.model.observation import Kind
from generator.text.amounts import number

_NEAR = "[^,，。;；、\\d]{0,6}$"
_RISE_TO = re.compile(f"(?:提高|提升|增加|增长|增|上升|扩大)(?:到|至){_NEAR}")
_FALL_TO = re.compile(f"(?:下降|降低|减少|压减|降|减)(?:到|至|为){_NEAR}")


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
    """Only 提高到 and the like mean a rise: a floor (以上) or 新增 may well lie below what was reached."""
    before = target.zh[: target.start]
    if _RISE_TO.search(before):
        return middle(target) < printed(baseline).low
    return _falls(target) and middle(target) > printed(baseline).high


def _falls(target: Figure) -> bool:
    return bool(_FALL_TO.search(target.zh[: target.start]))


def _finding(target: Figure, baseline: Figure, indicator: Indicator) -> Finding:
    falls = _falls(target)

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
