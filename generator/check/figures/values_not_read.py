from __future__ import annotations

from collections.abc import Iterator

from generator.check.figures.stated import Stated
from generator.model.problem import Problem
from generator.model.quantity import Quantity
from generator.model.tie import Tie
from generator.quantities import chinese


def values_not_read(stated: Stated) -> Iterator[Problem]:
    """A value that is not the whole number that stands there, or has another unit in its sentence.

    The sentence is read as the figures of the whole document are; the value must be one of its quantities.

    Passes: `value: 454.99亿元` where the sentence has 454.99亿元.

    Fails: `content/plans/hami/observations.yml:4:10: the text has '454.99亿元' here, not '54.99亿元'. Write
    the whole number with its unit.`
    """
    for tie in stated.ties:
        if tie.start is None:
            continue
        if tie.quantity is None:
            message = f"no number is read from '{tie.observation.value}'. Write the number with its unit."
            yield from stated.problem(tie, "value", message)
        elif not _same(tie, tie.quantity):
            message = (
                f"the text has '{tie.quantity.quote}' here, not '{tie.observation.value}'. Write the whole "
                "number with its unit."
            )
            yield from stated.problem(tie, "value", message)


def _same(tie: Tie, quantity: Quantity) -> bool:
    """Whether the value by itself says what the sentence does; its unit may stand further on."""
    said = f"{tie.observation.value}{tie.observation.unit or ''}"
    alone = [own for own in chinese(said) if own.values]
    if len(alone) != 1 or alone[0].values != quantity.values:
        return False
    return not alone[0].unit or alone[0].magnitudes == quantity.magnitudes
