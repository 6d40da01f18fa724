from __future__ import annotations

from collections.abc import Iterator

from generator.check.topics.tagged import Tagged
from generator.model.problem import Problem


def repeated_tags(tagged: Tagged) -> Iterator[Problem]:
    """A division that is given one topic twice.

    Passes: `"2.4": [energy, industry]`.

    Fails: `content/plans/hami/topics.yml:1:17: 'energy' stands twice here. Keep one of them.`
    """
    for division, topics in tagged.tags.items():
        for place, topic in enumerate(topics):
            if topic in topics[:place]:
                yield from tagged.problem(
                    (division, place), f"'{topic}' stands twice here. Keep one of them."
                )
