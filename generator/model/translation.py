"""A translation as editors keep it: a record for each segment, with the Chinese that was translated."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints

from generator.model.content import SEGMENT, Form, Line, Record, chinese

# One sentence a line, as a YAML block (`|`).
Sentences = Annotated[str, StringConstraints(min_length=1)]
SegmentId = Annotated[str, StringConstraints(pattern=SEGMENT)]


UNPLACED = "unplaced"  # the file of records whose Chinese is in the text no more


class CheckException(Record):
    """A check that does not hold for one segment, and why."""

    model_config = ConfigDict(json_schema_extra=chinese("对某一段不适用的一项检查，及其理由。"))

    check: Line = Field(
        description="Name of the check",
        json_schema_extra=chinese("检查的名称"),
        examples=["sentence-counts", "changed-numbers"],
    )
    reason: Line = Field(
        description="Why it does not hold here", json_schema_extra=chinese("为什么在此不适用", Form.BLOCK)
    )


class SegmentTranslation(Record):
    """One segment: its id, the Chinese that was translated, the English, and how far it may be relied on."""

    model_config = ConfigDict(
        json_schema_extra=chinese("一段：其 id、所译的中文、英文，以及译文可靠到什么程度。")
    )

    id: SegmentId = Field(
        description="Id of the segment: a heading, a paragraph, a cell",
        json_schema_extra=chinese("段的 id：标题、段落或单元格"),
        examples=["2.4", "2.4-3", "2.4-3/r2c1", "box-1", "title"],
    )
    zh: Sentences = Field(
        description="The Chinese that was translated, one sentence a line",
        json_schema_extra=chinese("所译的中文，一句一行", Form.BLOCK),
    )
    was: Sentences | None = Field(
        default=None,
        description="For a stale segment: the Chinese that `en` renders",
        json_schema_extra=chinese("过时的段：`en` 所译的中文", Form.BLOCK),
    )
    en: Sentences | None = Field(
        default=None,
        description="The English, one line for each line of Chinese",
        json_schema_extra=chinese("英文，与中文逐行对应", Form.BLOCK),
    )
    status: Literal["draft", "reviewed", "stale", "untranslated"] = Field(
        default="draft",
        description="draft, reviewed (read against the Chinese); sync sets stale and untranslated",
        json_schema_extra=chinese(
            "draft 草稿，reviewed 已与中文核对；stale 过时、untranslated 未译由 sync 设置"
        ),
    )
    reviewed: Line | None = Field(
        default=None,
        description="Who read it against the Chinese, and when",
        json_schema_extra=chinese("谁在何时与中文核对", Form.BLOCK),
    )
    note: Line | None = Field(
        default=None,
        description="For the readers: something about this rendering",
        json_schema_extra=chinese("给读者的话：关于此译法的说明", Form.BLOCK),
    )
    exceptions: list[CheckException] = Field(
        default_factory=list,
        description="Checks of the translation that do not hold for this segment",
        json_schema_extra=chinese("对本段不适用的译文检查"),
    )


def lines_of(text: str) -> tuple[str, ...]:
    """The sentences of a block."""
    return tuple(line.strip() for line in text.strip().splitlines())
