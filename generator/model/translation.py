"""A translation as editors keep it: a record for each segment, with the Chinese that was translated."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.content import Line, Record

# One sentence a line, as a YAML block (`|`).
Sentences = Annotated[str, StringConstraints(min_length=1)]
SegmentId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.]*(-\d+)?(/[rn]\d+(c\d+)?)?$")]


UNPLACED = "unplaced"  # the file of records whose Chinese is in the text no more


class CheckException(Record):
    """A check that does not hold for one segment, and why."""

    check: Line = Field(description="Name of the check")
    reason: Line


class SegmentTranslation(Record):
    """One segment: its id, the Chinese that was translated, the English, and how far it may be relied on."""

    id: SegmentId
    zh: Sentences = Field(description="The Chinese that was translated, one sentence a line")
    en: Sentences | None = Field(default=None, description="The English, one line for each line of Chinese")
    status: Literal["draft", "reviewed", "stale", "untranslated"] = "draft"
    reviewed: Line | None = Field(default=None, description="Who read it against the Chinese, and when")
    was: Sentences | None = Field(
        default=None, description="For a stale segment: the Chinese that `en` renders"
    )
    note: Line | None = Field(default=None, description="For the readers: something about this rendering")
    exceptions: list[CheckException] = Field(default_factory=list)


def lines_of(text: str) -> tuple[str, ...]:
    """The sentences of a block."""
    return tuple(line.strip() for line in text.strip().splitlines())
