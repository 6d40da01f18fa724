"""The pieces of a plan's book, in the order in which they are read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from generator.model.book import Book, BookBox, BookCell, BookTable, Both, Heading, Note, Passage, Piece
from generator.model.content import Bilingual
from generator.model.document import Block, Box, Cell, Division
from generator.model.english import Standing
from generator.model.outline import PageOutline
from generator.render.dates import period
from generator.render.edition import Edition
from generator.render.escape import visible
from generator.render.mended import on_one_line
from generator.render.names import box_name, division_name
from generator.render.tables import figure_columns, leads, shown_rows
from generator.render.words import say
from generator.text.typography import curled, typeset

_Inner = Passage | BookTable | Note  # what a box may hold


def book(edition: Edition) -> Book:
    """A plan with its English as a book."""
    plan, depths = edition.plan, _depths(edition.document.divisions)
    pieces = tuple(piece for page in edition.pages for piece in _page(edition, page, depths))
    of_text = hashlib.sha256(repr(pieces).encode()).hexdigest()[:8]
    number = _said("book-edition", number=of_text)
    return Book(
        id=plan.id,
        title=_both(plan.title),
        short_title=_both(plan.short_title),
        facts=(*_facts(edition), (_said("book-edition-of"), Both(zh=of_text, en=of_text))),
        standing=_standing(edition),
        kind=_said("book-kind"),
        edition=number,
        contents=_said("outline"),
        site=_both(edition.site.title),
        date=plan.issued.isoformat() if plan.issued else str(plan.period.from_),
        issuer=_both(plan.issuer),
        source=plan.source.address or f"urn:sha256:{plan.source.sha256}",
        pieces=pieces,
    )


def _both(text: Bilingual) -> Both:
    return Both(zh=visible(text.zh), en=visible(curled(text.en)))


def _said(key: str, **values: object) -> Both:
    return Both(zh=say("zh", key, **values), en=say("en", key, **values))


def _facts(edition: Edition) -> Iterator[tuple[Both, Both]]:
    plan = edition.plan
    span = period(plan.period.from_, plan.period.to)
    yield _said("place"), _both(plan.place)
    yield _said("period"), Both(zh=span, en=span)
    yield _said("issuer"), _both(plan.issuer)
    if plan.issued:
        yield _said("issued"), Both(zh=plan.issued.isoformat(), en=plan.issued.isoformat())
    file = plan.source.file.rpartition("/")[2]
    yield _said("source"), Both(zh=visible(file), en=f"SHA-256 {plan.source.sha256[:16]}…")
    if plan.source.address:
        yield _said("address"), Both(zh=visible(plan.source.address))


def _standing(edition: Edition) -> Both:
    """What a reader of the English must know."""
    known = [edition.translation.get(segment.id) for segment in edition.segments]
    found = [english.status for english in known if english]
    counts = {"all": len(known), "done": len(found), "reviewed": found.count(Standing.REVIEWED)}
    return _said("book-standing", **counts)


def _page(edition: Edition, page: PageOutline, depths: Mapping[str, int]) -> Iterator[Piece]:
    """The headings of a page with what stands under each."""
    if not page.divisions:
        yield from _pieces(edition, page, "0")
    for division in page.divisions:
        names = {lang: division_name(lang, edition.translation, division) for lang in ("zh", "en")}
        english = names["en"].plain if division.id in edition.translation else ""
        text = Both(zh=visible(names["zh"].plain), en=visible(english))
        yield Heading(id=division.id, level=depths[division.id], text=text)
        yield from _notes(edition, division.id)
        yield from _pieces(edition, page, division.id)


def _depths(divisions: Iterable[Division]) -> dict[str, int]:
    depths: dict[str, int] = {}
    for division in divisions:
        depths[division.id] = depths.get(division.parent or "", 0) + 1
    return depths


def _pieces(edition: Edition, page: PageOutline, division: str) -> Iterator[_Inner | BookBox]:
    filled = {block.box for block in page.blocks}
    empty = [box for box in page.boxes if box.id not in filled]
    standing: list[Block | Box] = [*page.blocks, *empty]
    own = [piece for piece in standing if piece.division == division]
    own.sort(key=lambda piece: piece.lines)
    boxes = {box.id: box for box in page.boxes}
    for box, group in groupby(own, key=lambda piece: piece.id if isinstance(piece, Box) else piece.box):
        blocks = [piece for piece in group if isinstance(piece, Block)]
        inside = tuple(inner for block in blocks for inner in _with_notes(edition, block))
        if box is None or box not in boxes:
            yield from inside
        else:
            yield _box(edition, boxes[box], inside)


def _with_notes(edition: Edition, block: Block) -> Iterator[_Inner]:
    yield _block(edition, block)
    yield from _notes(edition, block.id)


def _notes(edition: Edition, id_: str) -> Iterator[Note]:
    """What was corrected in a heading, a box or a block: what the source prints there, and why."""
    for repair in edition.mended.get(id_, ()):
        number = edition.repair_number[repair]
        prints = visible(on_one_line(repair.prints))
        yield Note(
            id=f"mend-{number}",
            label=_said("mend", n=number),
            prints=Both(zh=say("zh", "prints", prints=prints) if prints else say("zh", "prints-nothing")),
            reason=Both(zh=visible(repair.reason_zh), en=visible(curled(repair.reason_en))),
        )


def _box(edition: Edition, box: Box, inside: Iterable[_Inner]) -> BookBox:
    names = {lang: box_name(lang, edition.translation, box) for lang in ("zh", "en")}
    english = names["en"].plain if box.id in edition.translation else names["en"].number
    text = Both(zh=visible(names["zh"].plain), en=visible(english))
    return BookBox(id=box.id, text=text, pieces=(*_notes(edition, box.id), *inside))


def _block(edition: Edition, block: Block) -> Passage | BookTable:
    if block.table is not None:
        return _table(edition, block)
    text = _text(edition, block.id, "".join(sentence.text for sentence in block.sentences))
    english = edition.translation.get(block.id)
    status = english.status if english else Standing.UNTRANSLATED
    lead = text.zh.find(typeset(block.lead)) if block.lead else -1
    return Passage(
        id=block.id,
        text=text,
        lead=lead + len(block.lead or "") if lead >= 0 else 0,
        standing="" if status is Standing.REVIEWED else status.value,
    )


def _text(edition: Edition, id_: str, chinese: str) -> Both:
    english = edition.translation.get(id_)
    said = curled(" ".join(english.sentences)) if english else ""
    return Both(zh=visible(typeset(chinese)), en=visible(said))


def _table(edition: Edition, block: Block) -> BookTable:
    table = block.table
    assert table is not None, "only blocks with a table come here"  # noqa: S101 - the caller's duty, not input
    figures = figure_columns(table)

    def cells(rows: Iterable[tuple[Cell, ...]], first: int) -> tuple[tuple[BookCell, ...], ...]:
        return tuple(
            tuple(
                BookCell(
                    text=_text(edition, f"{block.id}/r{one.row}c{one.column}", one.text.text),
                    rows=one.rows,
                    columns=one.columns,
                    is_figure=one.column in figures and (not first or leads(one.text)),
                )
                for one in row
            )
            for row in shown_rows([*rows], first=first)
        )

    notes = (_text(edition, f"{block.id}/n{n}", note.text) for n, note in enumerate(table.notes, 1))
    head = cells([table.columns], 0)[0] if table.columns else ()
    return BookTable(
        id=block.id,
        width=max(map(len, (table.columns, *table.rows))),
        head=head,
        rows=cells(table.rows, 1),
        notes=tuple(notes),
    )
