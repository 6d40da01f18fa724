from __future__ import annotations

from collections.abc import Iterator

from generator.check.topics.tagged import Tagged
from generator.model.problem import Problem, Severity
from generator.model.topic import inherited


def idle_tags(tagged: Tagged) -> Iterator[Problem]:
    """Topics of a division that it has anyway, because a division above it is given the same. A warning.

    Passes: `"2": [industry]` and `"2.4": [energy, industry]`.

    Fails: `content/plans/hami/topics.yml:2:1: 2.4 has these topics from above already. Take the line away.`
    """
    has = inherited(tagged.document.divisions, tagged.tags)
    for division in tagged.document.divisions:
        own = tagged.tags.get(division.id)
        if own and division.parent and has.get(division.parent) == tuple(own):
            message = f"{division.id} has these topics from above already. Take the line away."
            yield from tagged.problem((division.id,), message, severity=Severity.WARNING, of_name=True)
