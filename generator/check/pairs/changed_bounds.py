from __future__ import annotations

from collections.abc import Iterator

from generator.check.pairs.numbers import differing, place, quoted
from generator.check.pairs.subject import Pairs
from generator.model.problem import Problem
from generator.model.quantity import Bound, Quantity
from generator.quantities import Fault

_MEANS = {
    Bound.EXACT: "exactly this",
    Bound.AT_LEAST: "at least this",
    Bound.MORE: "more than this",
    Bound.AT_MOST: "at most this",
    Bound.LESS: "less than this",
    Bound.ABOUT: "about this",
}


def changed_bounds(translation: Pairs) -> Iterator[Problem]:
    """A number that is meant more or less firmly than in the Chinese: 以上 left out, 左右 as "at least".

    At least and more than are one to this check, and so are at most and less than. Spans of time are left
    out, because "over five years" and "within the year" are no bounds.

    Passes: `90%以上` as "at least 90 percent", `20余万` as "more than 200,000".

    Fails: `content/plans/hami/translation/2.4.yml:12:37: '90 percent' means exactly this, but '90%' in the
    Chinese means at least this. Write how firmly it is meant.`
    """
    for pair, found in differing(translation, Fault.BOUND):
        message = (
            f"{quoted(found.en)} means {_means(found.en)}, but {quoted(found.zh)} in the Chinese means "
            f"{_means(found.zh)}. Write how firmly it is meant."
        )
        yield pair.problem(message, at=place(found.en))


def _means(quantity: Quantity | None) -> str:
    return _MEANS[quantity.bound if quantity else Bound.EXACT]
