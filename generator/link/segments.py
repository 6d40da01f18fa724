"""The segments of a document in the order in which they are read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.model.document import Block, Box, Cell, Division, Document, Table, Text
from generator.model.outline import PageOutline
from generator.model.segment import Segment, SegmentKind
from generator.model.source import Lines
from generator.text.fold import HAN

TITLE = "title"
_IN_WORDS = re.compile(f"[{HAN}]")


def segments(document: Document, pages: Sequence[PageOutline]) -> tuple[Segment, ...]:
    """Every segment that has words: titles, paragraphs, items, cells. A cell of figures has none."""
    found: list[Segment] = []
    if document.title.text and pages:
        lines = document.manuscript.lines(document.title.spans[0])
        found.append(_segment(TITLE, pages[0].id, SegmentKind.TITLE, [document.title], lines))
    for page in pages:
        pieces: list[Division | Box | Block] = [*page.divisions, *page.boxes, *page.blocks]
        for piece in sorted(pieces, key=_place):
            found += _of(piece, page.id)
    return tuple(found)


def _place(piece: Division | Box | Block) -> int:
    """Where a piece begins in the manuscript."""
    if isinstance(piece, Block):
        texts = piece.sentences or tuple(piece.table.texts() if piece.table else ())
        return min(span.start for text in texts for span in text.spans)
    return piece.heading.spans[0].start


def _of(piece: Division | Box | Block, page: str) -> Iterator[Segment]:
    match piece:
        case Division(title=title):
            if title.text:
                yield _segment(piece.id, page, SegmentKind.HEADING, [title], piece.lines)
        case Box(title=title):
            if title.text:
                yield _segment(piece.id, page, SegmentKind.BOX, [title], piece.lines)
        case Block(table=Table() as table):
            yield from _of_table(piece, table, page)
        case Block():
            yield _segment(piece.id, page, SegmentKind.TEXT, piece.sentences, piece.lines)


def _of_table(block: Block, table: Table, page: str) -> Iterator[Segment]:
    for row, cells in enumerate((table.columns, *table.rows)):
        for column, cell in enumerate(cells, 1):
            if _has_words(cell):
                id_ = cell_id(block.id, row, column)
                yield _segment(id_, page, SegmentKind.CELL, [cell.content], block.lines)
    for number, note in enumerate(table.notes, 1):
        yield _segment(f"{block.id}/n{number}", page, SegmentKind.NOTE, [note], block.lines)


def cell_id(block: str, row: int, column: int) -> str:
    """`2.4-3/r2c1`: row 0 is the head, columns count from 1."""
    return f"{block}/r{row}c{column}"


def _has_words(cell: Cell) -> bool:
    return not cell.merged and bool(_IN_WORDS.search(cell.content.text))


def _segment(id_: str, page: str, kind: SegmentKind, texts: Sequence[Text], lines: Lines) -> Segment:
    return Segment(id=id_, page=page, kind=kind, zh=tuple(text.text for text in texts), lines=lines)
