from __future__ import annotations

from collections.abc import Iterator

from generator.check.topics.tagged import Tagged
from generator.model.problem import Problem
from generator.text.near import meant


def unknown_topics(tagged: Tagged) -> Iterator[Problem]:
    """A division that is given a topic which `content/topics.yml` does not have.

    Passes: `"2.4": [energy]` where `content/topics.yml` has an entry of that id.

    Fails: `content/plans/hami/topics.yml:1:9: there is no topic 'enrgy'; did you mean 'energy'?`
    """
    otherwise = f"Use one of {', '.join(tagged.topics)}, or add it to content/topics.yml."
    if not tagged.topics:
        otherwise = "Add it to content/topics.yml."
    for division, topics in tagged.tags.items():
        for place, topic in enumerate(topics):
            if topic not in tagged.topics:
                message = f"there is no topic '{topic}'{meant(topic, tagged.topics, otherwise)}"
                yield from tagged.problem((division, place), message)
