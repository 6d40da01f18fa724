"""What reading makes of a source: divisions whose leaves are blocks, every part with its lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.model.source import Lines, Manuscript, Span


class DivisionKind(StrEnum):
    PART = "part"  # 篇, 编, 部分
    CHAPTER = "chapter"  # 章
    SECTION = "section"  # 节
    ITEM = "item"  # 一、
    SUBITEM = "subitem"  # (一)
    UNNUMBERED = "unnumbered"


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    NOTE = "note"
    OMISSION = "omission"  # 略 where the source leaves text out, or a picture that the copy lost
    SALUTATION = "salutation"
    BYLINE = "byline"


class Reason(StrEnum):
    """Why a run of the source is on no page."""

    CONTENTS = "contents"
    NAVIGATION = "navigation"
    COUNTER = "counter"
    CONTACT = "contact"
    COMMENT_FOOTER = "comment-footer"
    PAGE_NUMBER = "page-number"
    PUBLICATION = "publication"  # when and where the copy was published
    REPEATED_TITLE = "repeated-title"
    MARKUP = "markup"  # signs of Markdown or of a table's frame
    METADATA = "metadata"  # front matter and comments of a Markdown file
    BLANK = "blank"


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """A run of text as the source has it (repairs applied, line breaks and outer space dropped)."""

    text: str
    spans: tuple[Span, ...]  # in the manuscript, in order; more than one where lines were joined


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """A cell of a table; one that a neighbour spans repeats the neighbour's text and says so."""

    content: Text
    merged: str = ""  # "", "above" or "left": whose text it repeats


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    columns: tuple[Cell, ...]  # the header row; empty where the source has none
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[Text, ...] = ()

    def texts(self) -> Iterator[Text]:
        """The text of every cell that is not a repetition, and the notes."""
        for row in (self.columns, *self.rows):
            yield from (cell.content for cell in row if not cell.merged)
        yield from self.notes


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """A leaf of the document."""

    id: str  # "2.4-3": the third block of division 2.4
    division: str
    box: str | None
    kind: BlockKind
    lines: Lines
    sentences: tuple[Text, ...]  # empty for a table
    lead: str | None = None  # run-in heading: the text of its first sentence, markers left out
    table: Table | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Division:
    id: str  # "2.4"; "0" for what stands before the first heading
    parent: str | None
    kind: DivisionKind
    number: str  # as printed, "第四章"; "" if none
    title: Text
    heading: Text  # number and title as they stand
    lines: Lines
    corrected: bool = False
    lost_number: bool = False  # the sign of its level stands there without its number ("章 ...")


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    id: str  # "box-1"
    label: str  # "专栏1"
    title: Text
    division: str
    lines: Lines
    heading: Text  # label and title as they stand


@dataclass(frozen=True, kw_only=True, slots=True)
class Furniture:
    """Characters of the source that no page shows, and why."""

    span: Span  # in the manuscript
    lines: Lines
    reason: Reason


@dataclass(frozen=True, kw_only=True, slots=True)
class Doubt:
    """Something that the reader could not settle alone: an editor should declare a correction."""

    lines: Lines
    kind: str  # "numbering", "broken-paragraph", "heading-runs-on", "table", "contents", "damage"
    quote: str
    text_zh: str
    text_en: str
    suggestion: str = ""  # what a correction could read


@dataclass(frozen=True, kw_only=True)
class Document:
    """A source, read."""

    manuscript: Manuscript
    title: Text
    divisions: tuple[Division, ...]
    boxes: tuple[Box, ...]
    blocks: tuple[Block, ...]
    furniture: tuple[Furniture, ...]
    doubts: tuple[Doubt, ...] = ()

    def shown(self) -> Iterator[Span]:
        """Every run of the manuscript that a page shows, in no set order, each once."""
        yield from self.title.spans
        for division in self.divisions:
            yield from division.heading.spans
        for box in self.boxes:
            yield from box.heading.spans
        for block in self.blocks:
            for text in (*block.sentences, *(block.table.texts() if block.table else ())):
                yield from text.spans
