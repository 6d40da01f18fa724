"""What has another address than before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from pydantic import ConfigDict, Field

from generator.model.content import Id, Line, Record, chinese

Kind = Literal["plan", "term", "indicator", "topic"]


class Forward(Record):
    """`content/forwards.yml`: a plan, term, indicator or topic that has another id than before."""

    model_config = ConfigDict(
        json_schema_extra=chinese("`content/forwards.yml`：id 有变的文件、词条、指标或主题。")
    )

    kind: Kind = Field(description="What has another id", json_schema_extra=chinese("什么的 id 有变"))
    from_: Id = Field(alias="from", description="The id that was", json_schema_extra=chinese("从前的 id"))
    to: Id = Field(description="The id that is", json_schema_extra=chinese("现在的 id"))


class PassageForward(Record):
    """`content/plans/<plan>/forwards.yml`: a passage or page that has another address than before."""

    model_config = ConfigDict(
        json_schema_extra=chinese("`content/plans/<plan>/forwards.yml`：文件中网址有变的段落或页面。")
    )

    from_: Line = Field(
        alias="from",
        description="The id that was, as 2.4-3 or 2.9",
        json_schema_extra=chinese("从前的 id，如 2.4-3 或 2.9"),
        examples=["2.4-3", "2.9"],
    )
    to: Line = Field(description="The id that is", json_schema_extra=chinese("现在的 id"))

    @property
    def kind(self) -> str:
        return "passage"


class KeptAddress(Record):
    """`content/plans/<plan>/addresses.yml`: a passage that keeps its id though it has another place."""

    model_config = ConfigDict(
        json_schema_extra=chinese("`content/plans/<plan>/addresses.yml`：位置有变而 id 不变的段落。")
    )

    place: Line = Field(
        description="Its place by counting, as 2.4-5", json_schema_extra=chinese("按顺序数的位置，如 2.4-5")
    )
    id: Line = Field(description="The id that it keeps", json_schema_extra=chinese("保留的 id"))


def resolved(forwards: Iterable[Forward | PassageForward], kind: str) -> dict[str, str]:
    """Where each old id of a kind leads in the end, those in a circle left out."""
    leads = {forward.from_: forward.to for forward in forwards if forward.kind == kind}
    return {old: end for old in leads if (end := _end(leads, old))}


def _end(leads: Mapping[str, str], old: str) -> str:
    way = [old]
    while way[-1] in leads:
        way.append(leads[way[-1]])
        if len(way) > len(leads) + 1:
            return ""
    return way[-1]
