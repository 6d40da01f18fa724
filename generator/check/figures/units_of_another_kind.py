from __future__ import annotations

from collections.abc import Iterator

from generator.check.figures.stated import Stated
from generator.model.indicator import Indicator
from generator.model.observation import Aggregate, Kind
from generator.model.problem import Problem
from generator.model.quantity import Quantity, QuantityKind
from generator.model.tie import Tie
from generator.quantities import alike, base_of


def units_of_another_kind(stated: Stated) -> Iterator[Problem]:
    """A value in a unit that its indicator cannot have, or a growth that is no percentage.

    The unit comes to the indicator's `base_unit`: 亿元 to 元, 万亩 to 亩. A growth is in percent or a
    multiple; a change of a percentage is in percentage points. What only counts, such as 个, 家 and 座, is
    one kind, as are 户 and 家, 人 and 人次. Where a table's cell has no unit, `unit` says which it is.

    Passes: `value: 33万亩` of an indicator with `base_unit: 亩`; `value: 6.1%` with `kind: growth`.

    Fails: `content/plans/hami/observations.yml:4:10: '33万亩' comes to 亩, but 'grain-output' is in 吨.`
    """
    for tie in stated.ties:
        indicator = stated.indicators.get(tie.observation.indicator)
        if not (tie.quantity and indicator):
            continue
        units = _units(tie, indicator)
        if tie.quantity.base_unit not in units:
            message = f"'{tie.observation.value}' {_has(tie.quantity)}, but {_wanted(tie, units)}."
            yield from stated.problem(tie, "value", message)


def _units(tie: Tie, indicator: Indicator) -> tuple[str, ...]:
    base, _ = base_of(indicator.base_unit)
    if tie.observation.kind is Kind.GROWTH:
        return ("%", "倍")
    if tie.observation.aggregate is Aggregate.CHANGE and base == "%":
        return (base, "百分点")
    if tie.quantity and tie.quantity.kind is QuantityKind.STRUCTURE:
        return (base, "")
    if tie.quantity and alike(base, tie.quantity.base_unit):
        return (base, tie.quantity.base_unit)
    return (base,)


def _has(quantity: Quantity) -> str:
    return f"comes to {quantity.base_unit}" if quantity.base_unit else "has no unit"


def _wanted(tie: Tie, units: tuple[str, ...]) -> str:
    if tie.observation.kind is Kind.GROWTH:
        return "a growth is in percent"
    return f"'{tie.observation.indicator}' is in {' or '.join(units)}"
