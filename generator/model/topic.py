"""Topics: what a passage is about, the same words in every plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import ConfigDict, Field

from generator.model.content import Bilingual, Id, Line, Record, chinese
from generator.model.document import Division


class Topic(Record):
    """A subject of plans: a list of these makes `content/topics.yml`, in the order of the site."""

    model_config = ConfigDict(
        json_schema_extra=chinese("规划的一个主题；若干主题按本站的先后列成 `content/topics.yml`。")
    )

    id: Id = Field(
        description="Its name in addresses",
        json_schema_extra=chinese("网址中的名称"),
        examples=["environment"],
    )
    zh: Line = Field(description="The Chinese name", json_schema_extra=chinese("中文名称"))
    en: Line = Field(description="The English name", json_schema_extra=chinese("英文名称"))
    scope: Bilingual = Field(
        description="One neutral sentence: what belongs to it, and what elsewhere",
        json_schema_extra=chinese("一句中性的话：什么属于它，什么归入别处"),
    )
    words: tuple[Line, ...] = Field(
        default=(), description="Words that suggest it", json_schema_extra=chinese("提示此主题的词语")
    )


# The topics of a plan's divisions, by the id of the division: `content/plans/<plan>/topics.yml`.
Tagging = dict[
    Line,
    Annotated[
        tuple[Line, ...],
        Field(
            min_length=1,
            max_length=4,
            description="Ids of the division's topics, the main one first",
            json_schema_extra=chinese("该章节各主题的 id，主要的在前"),
            examples=[["environment", "water"]],
        ),
    ],
]


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
