"""What editors write, checked once at the edge. The records also describe the files to editors."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Line = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Record(BaseModel):
    """A mapping in a YAML file: unknown fields are faults, values are not changed afterwards."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Bilingual(Record):
    """A text in both languages."""

    zh: Line = Field(description="Chinese / 中文")
    en: Line = Field(description="English / 英文")


class Correction(Record):
    """An editor's repair of a damaged source."""

    lines: list[int] = Field(min_length=1, max_length=2, description="Line, or first and last line, in the source")
    prints: str = Field(min_length=1, description="What the source prints there, exactly; must occur once in these lines")
    reads: str = Field(description="What is read instead")
    reason: Bilingual


class SourceFile(Record):
    """Where the text came from."""

    file: Line = Field(description="Path of the text, seeds/...")
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    original: Line = Field(description="Name of the file as it was received")
    address: str | None = Field(default=None, description="Address of the web page it was copied from, where known")
    published: str | None = Field(default=None, description="Date that the copy gives for its publication, YYYY-MM-DD")


class Period(Record):
    from_: int = Field(alias="from", ge=1900, le=2200)
    to: int = Field(ge=1900, le=2200)


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
    issued: datetime.date | None = Field(default=None, description="Date of issue, where the document states one")
    source: SourceFile
    summary: Bilingual = Field(description="One or two neutral sentences: what the document is")
    corrections: list[Correction] = Field(default_factory=list)


class Site(Record):
    """`content/site.yml`: what the site says of itself."""

    title: Bilingual
    tagline: Bilingual
    description: Bilingual
    repository: str | None = None
    plans: list[Id] = Field(description="The plans in the order in which they are listed")


class Content(BaseModel):
    """All that editors wrote."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    site: Site
    plans: dict[str, Plan]
