from __future__ import annotations

from collections.abc import Iterator

from generator.check.pairs.numbers import differing, place, quoted
from generator.check.pairs.subject import Pairs
from generator.model.problem import Problem
from generator.model.quantity import Direction, Quantity
from generator.quantities import Fault

_GOES = {Direction.RISE: "rises", Direction.FALL: "falls", None: "stays"}


def changed_directions(translation: Pairs) -> Iterator[Problem]:
    """A number by which something rises in one language and falls in the other.

    Passes: `下降3.1%` as "fell by 3.1 percent".

    Fails: `content/plans/hami/translation/2.4.yml:12:37: by '3.1 percent' it rises here, but by '3.1%' it
    falls in the Chinese. Write which way it went.`
    """
    for pair, found in differing(translation, Fault.DIRECTION):
        message = (
            f"by {quoted(found.en)} it {_goes(found.en)} here, but by {quoted(found.zh)} it "
            f"{_goes(found.zh)} in the Chinese. Write which way it went."
        )
        yield pair.problem(message, at=place(found.en))


def _goes(quantity: Quantity | None) -> str:
    return _GOES[quantity.direction if quantity else None]
