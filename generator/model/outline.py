"""How a document is laid out over pages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.document import Block, Box, Division


class PageKind(StrEnum):
    OPENING = "opening"  # what stands before the first heading
    PART = "part"  # its heading, its own introduction and the list of its chapters
    CHAPTER = "chapter"  # a chapter, or a major heading where there are no chapters


@dataclass(frozen=True, kw_only=True, slots=True)
class PageOutline:
    """One page of a document: what stands on it and what comes before and after."""

    id: str  # of its division, "2.4"; "0" for the opening
    kind: PageKind
    divisions: tuple[Division, ...]  # its own first, then those below it that have no page of their own
    blocks: tuple[Block, ...]
    boxes: tuple[Box, ...]
    parent: str | None = None  # the page of the part that it belongs to
    children: tuple[str, ...] = ()  # the pages of its chapters
    previous: str | None = None
    next: str | None = None

    @property
    def division(self) -> Division | None:
        """The division whose page this is; None for an opening that no heading stands over."""
        return self.divisions[0] if self.divisions else None
