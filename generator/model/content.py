"""What editors write, checked once at the edge. The records also describe the files to editors."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

Line = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


def _date(value: object) -> object:
    """A date is written in full: without this, 0 would be the first of January 1970."""
    if not isinstance(value, str):
        return value
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("date_type", "not a date") from None


Day = Annotated[datetime.date, BeforeValidator(_date)]


class Record(BaseModel):
    """A mapping in a YAML file: unknown fields are faults, values are not changed afterwards."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Bilingual(Record):
    """A text in both languages."""

    zh: Line = Field(description="Chinese / 中文")
    en: Line = Field(description="English / 英文")


class Correction(Record):
    """An editor's repair of a damaged source."""

    lines: list[int] = Field(
        min_length=1, max_length=2, description="Line, or first and last line, in the source"
    )
    prints: str = Field(
        min_length=1, description="What the source prints there, exactly; must occur once in these lines"
    )
    reads: str = Field(description='What is read instead; "" where it is left out')
    reason: Bilingual

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.lines[0] < 1 or self.lines[-1] < self.lines[0]:
            raise ValueError(
                f"lines {self.lines} are not a line, or a first and a last line, counted from 1."
            )
        return self


class KnownDamage(Record):
    """A place where the source seems damaged but the right reading is not certain: it is left as printed."""

    lines: list[int] = Field(
        min_length=1, max_length=2, description="Line, or first and last line, in the source"
    )
    prints: str = Field(
        min_length=1, description="What the source prints there, exactly; must occur once in these lines"
    )
    note: Bilingual = Field(description="What seems to be wrong, neutrally")


class SourceFile(Record):
    """Where the text came from."""

    file: Line = Field(description="Path of the text, seeds/...")
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    original: Line = Field(description="Name of the file as it was received")
    address: str | None = Field(
        default=None, description="Address of the web page it was copied from, where known"
    )
    published: str | None = Field(
        default=None, description="Date that the copy gives for its publication, YYYY-MM-DD"
    )


class Period(Record):
    from_: int = Field(alias="from", ge=1900, le=2200)
    to: int = Field(ge=1900, le=2200)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.to < self.from_:
            raise ValueError(f"the period ends in {self.to}, before it begins in {self.from_}.")
        return self


class Plan(Record):
    """`content/plans/<plan>/plan.yml`: one document of the site."""

    id: Id
    title: Bilingual
    short_title: Bilingual = Field(description="For menus and search results")
    place: Bilingual
    level: Literal["national", "province", "city", "division-city", "district", "development-zone", "county"]
    kind: Literal["plan", "work-report"]
    period: Period
    issuer: Bilingual
    issued: Day | None = Field(default=None, description="Date of issue, where the document states one")
    source: SourceFile
    summary: Bilingual = Field(description="One or two neutral sentences: what the document is")
    corrections: list[Correction] = Field(default_factory=list)
    known_damage: list[KnownDamage] = Field(default_factory=list)


class Site(Record):
    """`content/site.yml`: what the site says of itself."""

    title: Bilingual
    tagline: Bilingual
    description: Bilingual
    repository: str | None = None
    plans: list[Id] = Field(description="The plans in the order in which they are listed")


class Change(Record):
    """`content/changes.yml`: one change of what the site says."""

    date: Day
    plans: list[Id] = Field(default_factory=list, description="Plans concerned; left out: the whole site")
    what: Bilingual = Field(description="What changed, in one neutral sentence")

    def concerns(self, plan: str) -> bool:
        """Whether it is about a plan, or about all."""
        return not self.plans or plan in self.plans


class Content(BaseModel):
    """All that editors wrote."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    site: Site
    plans: dict[str, Plan]
    changes: tuple[Change, ...] = ()  # the newest first

    @property
    def version(self) -> str | None:
        """The day of the last change, by which one edition of the data is told from another."""
        return self.changes[0].date.isoformat() if self.changes else None
