"""Topics: what a passage is about, the same words in every plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import Field

from generator.model.content import Bilingual, Id, Line, Record
from generator.model.document import Division


class Topic(Record):
    """A subject of plans: a list of these makes `content/topics.yml`, in the order of the site."""

    id: Id
    zh: Line = Field(description="The Chinese name")
    en: Line = Field(description="The English name")
    scope: Bilingual = Field(description="One neutral sentence: what belongs to it, and what elsewhere")
    words: tuple[Line, ...] = Field(default=(), description="Words that suggest it")


@dataclass(frozen=True, kw_only=True, slots=True)
class Topics:
    """The topics of the site, and those of one plan's divisions."""

    known: Mapping[str, Topic] = field(default_factory=dict)  # by id, in the order of the site
    of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by division, the main one first


NO_TOPICS = Topics()


def inherited(
    divisions: Iterable[Division], tags: Mapping[str, Sequence[str]]
) -> Mapping[str, tuple[str, ...]]:
    """The topics of every division: its own, or those of the nearest division above that has some.

    What stands before the first heading is in no division and goes by its own id, as in `tags`.
    """
    found = {division: tuple(topics) for division, topics in tags.items()}
    for division in divisions:  # one that stands above comes before
        if division.id not in found and division.parent in found:
            found[division.id] = found[division.parent]
    return found
