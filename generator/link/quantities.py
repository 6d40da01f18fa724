"""Every number of a document, with the place in its source where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.link.segments import TITLE, cell_id
from generator.model.document import Block, Cell, Document, Text
from generator.model.quantity import Quantity, StatedQuantity
from generator.model.source import Manuscript
from generator.quantities import chinese

_UNIT = re.compile(r"[(（\[：:/][万亿]")


def stated_quantities(document: Document) -> tuple[StatedQuantity, ...]:
    """The numbers of every text of a document, in the order of the source."""
    found = [
        (
            text.spans[0].start + quantity.start,
            _stated(document.manuscript, (block, sentence), text, quantity),
        )
        for block, sentence, text in _texts(document)
        if text.spans
        for quantity in chinese(text.text)
        if not _is_unit(text.text, quantity)
    ]
    return tuple(stated for _, stated in sorted(found, key=lambda one: one[0]))


def _is_unit(text: str, quantity: Quantity) -> bool:
    """产值(亿元): the unit of a row or a column."""
    return bool(_UNIT.match(text, quantity.start - 1)) if quantity.start else False


def _texts(document: Document) -> Iterator[tuple[str, int, Text]]:
    yield TITLE, 0, document.title
    for division in document.divisions:
        yield division.id, 0, division.heading
    for box in document.boxes:
        yield box.id, 0, box.heading
    for block in document.blocks:
        yield from ((block.id, number, text) for number, text in enumerate(block.sentences))
        yield from _of_table(block)


def _of_table(block: Block) -> Iterator[tuple[str, int, Text]]:
    if block.table is None:
        return
    for row, cells in enumerate((block.table.columns, *block.table.rows)):
        yield from _of_row(block.id, row, cells)
    for number, note in enumerate(block.table.notes, 1):
        yield f"{block.id}/n{number}", 0, note


def _of_row(block: str, row: int, cells: Sequence[Cell]) -> Iterator[tuple[str, int, Text]]:
    for column, cell in enumerate(cells, 1):
        if not cell.merged:
            yield cell_id(block, row, column), 0, cell.content


def _stated(manuscript: Manuscript, place: tuple[str, int], text: Text, quantity: Quantity) -> StatedQuantity:
    block, sentence = place
    start, last = (_position(text, offset) for offset in (quantity.start, quantity.end - 1))
    return StatedQuantity(
        block=block,
        sentence=sentence,
        line=manuscript.line(start),
        quote=_printed(manuscript, start, last) or quantity.quote,
        quantity=quantity,
    )


def _position(text: Text, offset: int) -> int:
    """Where in the manuscript a character of the text stands."""
    for span in text.spans:
        if offset < span.end - span.start:
            return span.start + offset
        offset -= span.end - span.start
    return text.spans[-1].end - 1


def _printed(manuscript: Manuscript, start: int, last: int) -> str:
    """What the source prints there; nothing where a line ends within it or a correction made it."""
    text = manuscript.source.text[manuscript.origin[start] : manuscript.origin[last] + 1]
    return text if text == manuscript.text[start : last + 1] and "\n" not in text else ""
