"""The English of a document, segment by segment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """How far a translation may be relied on."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    STALE = "stale"  # the Chinese has changed since
    UNTRANSLATED = "untranslated"


@dataclass(frozen=True, kw_only=True, slots=True)
class English:
    """The English of one segment: as many sentences as its Chinese has."""

    sentences: tuple[str, ...]
    status: Standing = Standing.DRAFT
    was: tuple[str, ...] = ()  # for a stale segment: the Chinese that this renders
    note: str | None = None
    reviewed: str | None = None  # who read it against the Chinese, and when


# By the id of the segment: a block "2.4-3", a heading "2.4", a box's title "box-1", the document's "title",
# a cell "2.4-3/r2c1" (rows and columns from 1, the header is row 0), a table's note "2.4-3/n1".
Translation = Mapping[str, English]

NO_ENGLISH: Translation = {}
