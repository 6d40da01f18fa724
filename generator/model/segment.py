"""Segments: the units of translation and of permalinks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.source import Lines


class SegmentKind(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    BOX = "box"  # the title of a box
    TEXT = "text"
    CELL = "cell"
    NOTE = "note"  # of a table


@dataclass(frozen=True, kw_only=True, slots=True)
class Segment:
    """A heading, paragraph, list item or cell: its Chinese, one string a sentence."""

    id: str  # "2.4", "2.4-3", "box-1", "title", "2.4-3/r2c1", "2.4-3/n1"
    page: str  # the page that it stands on
    kind: SegmentKind
    zh: tuple[str, ...]
    lines: Lines
