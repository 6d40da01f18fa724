"""Which sections of other plans are nearest to a section of the same topic: by the terms that they share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log

from generator.model.topic_part import Section, TopicPart

_NEAREST = 3
_FEW = 2  # shared terms without which two sections are not alike
_COMMON = 60  # sections: a term of more tells nothing apart, and would cost most

Place = tuple[str, Section]  # the plan, and the section
Near = Mapping[tuple[str, str], Sequence[Place]]  # by plan and division


def nearest(parts: Sequence[TopicPart]) -> Near:
    """For each plan and division the sections of other plans that share the rarest terms with it."""
    places: list[Place] = [(part.plan, section) for part in parts for section in part.sections]
    having: dict[str, list[int]] = {}
    for number, (_, section) in enumerate(places):
        for term in section.terms:
            having.setdefault(term, []).append(number)
    found: dict[tuple[str, str], Sequence[Place]] = {}
    for plan, section in places:
        shared: dict[int, list[float]] = {}
        for term in section.terms:
            others = having[term]
            if len(others) <= _COMMON:
                for other in others:
                    if places[other][0] != plan:
                        shared.setdefault(other, []).append(log(1 + len(places) / len(others)))
        alike = [(-sum(weights), other) for other, weights in shared.items() if len(weights) >= _FEW]
        found[plan, section.division] = [places[other] for _, other in sorted(alike)[:_NEAREST]]
    return found
