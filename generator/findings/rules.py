"""The rules for findings as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.findings.averages import average_contradicts_years
from generator.findings.baselines import target_below_baseline
from generator.findings.counts import count_differs_from_list
from generator.findings.damage import damage
from generator.findings.growth import growth_contradicts_levels
from generator.findings.implausible import implausible
from generator.findings.parts import parts_do_not_sum
from generator.findings.subject import Subject
from generator.findings.two_values import two_values, two_values_between
from generator.model.content import Plan
from generator.model.figure import Figure
from generator.model.finding import Finding
from generator.model.indicator import Indicator

OF_A_PLAN: tuple[Callable[[Subject], Iterator[Finding]], ...] = (
    growth_contradicts_levels,
    two_values,
    parts_do_not_sum,
    average_contradicts_years,
    implausible,
    target_below_baseline,
    count_differs_from_list,
    damage,
)


def of_plan(subject: Subject) -> tuple[Finding, ...]:
    """Every finding of one plan: rule by rule, each in document order."""
    return tuple(finding for rule in OF_A_PLAN for finding in rule(subject))


def between_plans(
    figures: Sequence[Figure], plans: Mapping[str, Plan], indicators: Mapping[str, Indicator]
) -> tuple[tuple[int, Finding], ...]:
    """What two documents say of one place and year, where it cannot both be so.

    Each with the place among the figures of the first that is like those that it is about.
    """
    return tuple(two_values_between(figures, plans, indicators))
