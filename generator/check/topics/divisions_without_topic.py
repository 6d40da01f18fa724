from __future__ import annotations

from collections.abc import Iterator

from generator.check.topics.tagged import Tagged
from generator.model.problem import Problem
from generator.model.topic import inherited


def divisions_without_topic(tagged: Tagged) -> Iterator[Problem]:
    """Text that belongs to no topic, because neither its division nor one above it is given any.

    Passes: `"2": [industry]`, which holds for 2.1 and 2.2 as well.

    Fails: `content/plans/hami/topics.yml:1:1: no topic for 2.1 and 2.2. Add a line '"2": [...]';
    'python -m generator topics --plan hami' suggests some.`
    """
    if not tagged.topics:  # a project without topics
        return
    told = f"'python -m generator topics --plan {tagged.plan}' suggests some."
    if not tagged.written:
        yield from tagged.problem((), f"is not there, and every plan has topics. Write it: {told}")
        return
    for top, divisions in _lacking(tagged).items():
        yield from tagged.problem(
            (), f"no topic for {_row(divisions)}. Add a line '\"{top}\": [...]'; {told}"
        )


def _lacking(tagged: Tagged) -> dict[str, list[str]]:
    """The divisions whose text has no topic, by the highest division above them."""
    parents = {division.id: division.parent for division in tagged.document.divisions}
    has = inherited(tagged.document.divisions, tagged.tags)
    found: dict[str, list[str]] = {}
    for division in tagged.texts:
        if division not in has:
            top = division
            while above := parents.get(top):
                top = above
            found.setdefault(top, []).append(division)
    return found


def _row(ids: list[str]) -> str:
    """2.1, 2.2 and 2.3; of many the first few."""
    if len(ids) > 4:
        return f"{', '.join(ids[:3])} and {len(ids) - 3} more divisions"
    return " and ".join(filter(None, [", ".join(ids[:-1]), ids[-1]]))
