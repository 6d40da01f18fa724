from __future__ import annotations

from collections.abc import Iterator

from generator.check.topics.tagged import Tagged
from generator.model.problem import Problem
from generator.text.near import meant


def unknown_divisions(tagged: Tagged) -> Iterator[Problem]:
    """Topics for a division that the document does not have.

    Passes: `"2.4": [energy]` where part 2 has a chapter 4.

    Fails: `content/plans/hami/topics.yml:1:1: the document has no division '2.44'; did you mean '2.4'?`
    """
    valid = tagged.divisions
    for division in tagged.tags:
        if division not in valid:
            otherwise = f"'python -m generator topics --plan {tagged.plan}' lists what there is."
            message = f"the document has no division '{division}'{meant(division, valid, otherwise)}"
            yield from tagged.problem((division,), message, of_name=True)
