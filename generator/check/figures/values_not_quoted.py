from __future__ import annotations

from collections.abc import Iterator

from generator.check.figures.stated import Stated
from generator.model.problem import Problem


def values_not_quoted(stated: Stated) -> Iterator[Problem]:
    """A value that does not stand in its own quotation.

    Passes: `value: 454.99亿元` with `quote: 增加到454.99亿元`.

    Fails: `content/plans/hami/observations.yml:4:10: '454.9亿元' does not stand in the quotation
    '增加到454.99亿元'. Write it as it is printed there.`
    """
    for tie in stated.ties:
        if tie.sentence is not None and tie.start is None:
            value, quote = tie.observation.value, tie.observation.quote
            message = (
                f"'{value}' does not stand in the quotation '{quote[:40]}'. Write it as it is printed there."
            )
            yield from stated.problem(tie, "value", message)
