from __future__ import annotations

from collections.abc import Iterator

from generator.check.pairs.numbers import differing, place, quoted
from generator.check.pairs.subject import Pairs
from generator.model.problem import Problem
from generator.quantities import Fault, in_english


def changed_units(translation: Pairs) -> Iterator[Problem]:
    """A number whose unit or magnitude is another in the English: 亿 as million, 个百分点 as percent.

    Mu stay mu. What is counted may be named by any noun, but households are not people.

    Passes: `3个百分点` as "3 percentage points", `846万千瓦` as "8.46 GW".

    Fails: `content/plans/hami/translation/2.4.yml:12:37: 'RMB 454.99 billion' is not '454.99亿元', which is
    RMB 45.499 billion. Write the unit and the magnitude of the Chinese.`
    """
    for pair, found in differing(translation, Fault.UNIT, Fault.MAGNITUDE):
        said = in_english(found.zh) if found.zh else None
        meant = f", which is {said}" if said else ""
        message = (
            f"{quoted(found.en)} is not {quoted(found.zh)}{meant}. Write the unit and the magnitude of the "
            "Chinese."
        )
        yield pair.problem(message, at=place(found.en))
