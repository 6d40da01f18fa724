"""Every paragraph, cell and note of a document with what stands around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.link.segments import cell_id
from generator.model.document import Block, Document, Table
from generator.model.outline import PageOutline
from generator.model.tie import Place


def places(document: Document, pages: Sequence[PageOutline]) -> Mapping[str, Place]:
    """By id, in document order; cells too that hold a number and no word."""
    page_of = {block.id: page.id for page in pages for block in page.blocks}
    found: dict[str, Place] = {}
    above = _Above(document)
    earlier: dict[str, tuple[str, ...]] = {}
    for block in document.blocks:
        page = page_of.get(block.id, "")
        if block.table:
            made = _of_table(block, block.table, page, above.of(block))
        else:
            made = iter([_paragraph(block, page, above.of(block), earlier.get(block.division, ()))])
            own = "".join(text.text for text in block.sentences)
            earlier[block.division] = (own, *earlier.get(block.division, ()))
        found |= {place.id: place for place in made}
    return found


class _Above:
    """The headings over a block, the nearest first, after the title of its box."""

    def __init__(self, document: Document) -> None:
        self._division = {division.id: division for division in document.divisions}
        self._box = {box.id: box for box in document.boxes}
        self._title = document.title.text

    def of(self, block: Block) -> tuple[str, ...]:
        return tuple(self._titles(block))

    def _titles(self, block: Block) -> Iterator[str]:
        if block.box in self._box:
            yield self._box[block.box].title.text
        at: str | None = block.division
        while at in self._division:
            yield self._division[at].title.text
            at = self._division[at].parent


def _paragraph(block: Block, page: str, above: tuple[str, ...], before: tuple[str, ...]) -> Place:
    return Place(id=block.id, page=page, sentences=block.sentences, above=above, before=before)


def _of_table(block: Block, table: Table, page: str, above: tuple[str, ...]) -> Iterator[Place]:
    heads = tuple(cell.content.text for cell in table.columns)
    notes = tuple(note.text for note in table.notes)
    for row, cells in enumerate((table.columns, *table.rows)):
        texts = tuple(cell.content.text for cell in cells)
        for column, cell in enumerate(cells, 1):
            head = heads[column - 1] if column <= len(heads) else ""
            yield Place(
                id=cell_id(block.id, row, column),
                page=page,
                sentences=(cell.content,),
                beside=(head, *texts),
                table=(*heads, *notes),
                above=above,
            )
    for number, note in enumerate(table.notes, 1):
        yield Place(id=f"{block.id}/n{number}", page=page, sentences=(note,), above=above)
