from __future__ import annotations

from collections.abc import Iterator

from generator.check.pairs.numbers import differing, place, quoted
from generator.check.pairs.subject import Pairs
from generator.model.problem import Problem
from generator.quantities import Difference, Fault, in_english


def changed_numbers(translation: Pairs) -> Iterator[Problem]:
    """A number of the Chinese that the English does not have, has as another, or has in addition.

    Numbers in words are held to it too, where one stands for another (三个 as "four"); left out or added they
    may be part of a phrase. The year that 今年 is, and the years of a plan period, may be added.

    Passes: `454.99亿元` as "RMB 45.499 billion".

    Fails: `content/plans/hami/translation/2.4.yml:12:37: 'RMB 45.489 billion' stands for '454.99亿元', which
    is RMB 45.499 billion. Write the number of the Chinese.`
    """
    for pair, found in differing(translation, Fault.NUMBER, Fault.MISSING, Fault.ADDED):
        yield pair.problem(_message(found), at=place(found.en))


def _message(found: Difference) -> str:
    if not found.zh:
        return f"{quoted(found.en)} is not in the Chinese. Take it away, or write it as the Chinese does."
    said = in_english(found.zh)
    if not found.en:
        hint = f" ({said})" if said else ""
        return f"{quoted(found.zh)} of the Chinese{hint} is not here. Write it, with its unit."
    meant = f", which is {said}" if said else ""
    return f"{quoted(found.en)} stands for {quoted(found.zh)}{meant}. Write the number of the Chinese."
