from __future__ import annotations

from collections.abc import Iterator

from generator.check.topics.tagged import TopicList
from generator.model.problem import Problem


def repeated_topics(listed: TopicList) -> Iterator[Problem]:
    """Two topics with one id or one name.

    Passes: the ids `energy` and `industry`.

    Fails: `content/topics.yml:9:7: the id 'energy' is that of the entry on line 1 as well. Give it another.`
    """
    for field in ("id", "zh", "en"):
        first: dict[str, int] = {}
        for place, topic in enumerate(listed.topics):
            value = getattr(topic, field)
            if value in first and listed.written:
                line = listed.written.mark((first[value],)).line
                message = (
                    f"the {field} '{value}' is that of the entry on line {line} as well. Give it another."
                )
                yield listed.written.problem((place, field), message)
            first.setdefault(value, place)
