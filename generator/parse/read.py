"""Reading a source: from its characters to a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.content import Correction
from generator.model.document import Document, Furniture, Reason
from generator.model.source import Source, Span
from generator.parse.elements import Element, Reading
from generator.parse.lines import is_markdown, lines, wrap_width
from generator.parse.manuscript import manuscript
from generator.parse.numbering import numbering_doubts
from generator.parse.recognise import recognise
from generator.parse.recognise.head import head_of
from generator.parse.recognise.tail import tail_of
from generator.parse.tree import grow, text
from generator.text.fold import is_blank


def read(source: Source, corrections: Sequence[Correction] = ()) -> Document:
    """The document that a source holds, with the editors' corrections.

    Raises `Refused` where a correction does not find what it expects.
    """
    written = manuscript(source, corrections)
    found = lines(written.text)
    markdown = is_markdown(found)
    head = head_of(found, markdown)
    tail, dropped = tail_of(found, head.end)
    reading = Reading(
        manuscript=written,
        lines=found,
        markdown=markdown,
        wrap=0 if markdown else wrap_width(found),
        head=head.end,
        tail=tail,
    )
    tree = grow(written, [*_elements(reading), *dropped])
    document = Document(
        manuscript=written,
        title=text(written, head.title),
        divisions=tuple(tree.divisions),
        boxes=tuple(tree.boxes),
        blocks=tuple(tree.blocks),
        furniture=tuple(tree.furniture),
        doubts=(*tree.doubts, *numbering_doubts(tree.divisions)),
    )
    return replace(document, furniture=tuple(_with_blanks(document)))


def _elements(reading: Reading) -> Iterator[Element]:
    at = 0
    while at < min(reading.tail, len(reading.lines)):
        match = recognise(reading, at)
        yield from match.elements
        at = match.after


def _with_blanks(document: Document) -> list[Furniture]:
    """The furniture with every blank run that stands between what is shown, in order."""
    written = document.manuscript
    covered = sorted([*document.shown(), *(item.span for item in document.furniture)])
    blanks: list[Furniture] = []
    position = 0
    for span in [*covered, Span(len(written.text), len(written.text))]:
        gap = written.text[position : span.start]
        if gap and all(map(is_blank, gap)):
            run = Span(position, span.start)
            blanks.append(Furniture(span=run, lines=written.lines(run), reason=Reason.BLANK))
        position = max(position, span.end)
    return sorted([*document.furniture, *blanks], key=lambda item: item.span)
