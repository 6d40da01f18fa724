from __future__ import annotations

from collections.abc import Iterator

from generator.check.figures.stated import Stated
from generator.model.problem import Problem
from generator.model.tie import Tie


def repeated_numbers(stated: Stated) -> Iterator[Problem]:
    """Two observations of one number for the same indicator.

    One number may tell of two indicators, or of two parts of a place (城乡居民收入均增长8%): then each
    observation has its own `indicator` or `scope`.

    Passes: 304.86亿元 for 2015 and 454.99亿元 for 2020, both of one sentence.

    Fails: `content/plans/hami/observations.yml:9:10: this number is an observation of 'grain-output' already
    (line 1). Keep one of the two.`
    """
    seen: dict[tuple[object, ...], Tie] = {}
    for tie in stated.ties:
        if tie.start is None:
            continue
        own = tie.observation
        key = (own.block, tie.sentence, tie.start, own.indicator, own.scope.zh if own.scope else "")
        first = seen.setdefault(key, tie)
        if first is not tie and stated.written:
            line = stated.written.mark((first.number,)).line
            message = (
                f"this number is an observation of '{own.indicator}' already (line {line}). "
                "Keep one of the two."
            )
            yield from stated.problem(tie, "quote", message)
