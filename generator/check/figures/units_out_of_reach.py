from __future__ import annotations

from collections.abc import Iterator

from generator.check.figures.stated import Stated
from generator.model.problem import Problem

_BROKEN_OFF = ("亿", "万")


def units_out_of_reach(stated: Stated) -> Iterator[Problem]:
    """A `unit` that stands neither in the quotation's sentence nor in the row, the heads or the notes.

    A number that breaks off at 亿 or 万 (资产规模达到1600亿) may be given the unit that it means.

    Passes: `unit: 亿元` for a cell whose row or head says 亿元.

    Fails: `content/plans/hami/observations.yml:5:9: '万元' stands nowhere around 2.1-2/r3c4. Write the unit
    that the table gives.`
    """
    for tie in stated.ties:
        place, unit = tie.place, tie.observation.unit
        if not (place and unit) or tie.observation.value.endswith(_BROKEN_OFF):
            continue
        texts = [*(text.text for text in place.sentences), *place.beside, *place.table, *place.above]
        if not any(unit in text for text in texts):
            message = f"'{unit}' stands nowhere around {place.id}. Write the unit that the text gives."
            yield from stated.problem(tie, "unit", message)
