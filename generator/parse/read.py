"""Reading a source: from its characters to a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.content import Correction
from generator.model.document import DivisionKind, Document, Furniture, Reason
from generator.model.source import Manuscript, Source, Span
from generator.parse.elements import Element, Leaf, Reading
from generator.parse.entries import entries
from generator.parse.inner import with_inner_headings
from generator.parse.lines import Line, are_indented, is_markdown, lines, wrap_width
from generator.parse.listed import listed
from generator.parse.manuscript import manuscript
from generator.parse.markers import MARKERS
from generator.parse.numbering import numbering_doubts
from generator.parse.pages import page_lines
from generator.parse.recognise import RULES
from generator.parse.recognise.head import head_of
from generator.parse.recognise.tail import tail_of
from generator.parse.recognise.titles import bare
from generator.parse.split_leads import split_leads
from generator.parse.tree import grow, text
from generator.text.fold import ZERO_WIDTH, fold

# What lays text out and says nothing: space, and the signs of Markdown and of a table's frame.
_LAYOUT = re.compile(
    rf"(?P<blank>[\s{ZERO_WIDTH}]+)"
    r"|(?P<signs>(?:[#*_>|`~\\+-]|\^\^|<<|:?-+:?|</?(?:br|p|div|span|center) ?/?>|!\[\]?|\]?\([^)\s]*\)?)+)"
)


def read(source: Source, corrections: Sequence[Correction] = ()) -> Document:
    """The document that a source holds, with the editors' corrections.

    Raises `Refused` where a correction does not find what it expects.
    """
    written = manuscript(source, corrections)
    found = with_inner_headings(lines(written.text))
    markdown = is_markdown(found)
    head = head_of(found, markdown)
    tail, dropped = tail_of(found, head.end)
    reading = Reading(
        manuscript=written,
        lines=found,
        markdown=markdown,
        wrap=0 if markdown else wrap_width(found),
        signed=_signed(found) if markdown else frozenset(),
        indented=are_indented(found),
        head=head.end,
        tail=tail,
        leads=split_leads(found[:tail]),
        pages=page_lines(found[:tail]),
        entries=entries(found[:tail]),
        rules=RULES,
    )
    tree = grow(written, [*listed(written, list(_elements(reading))), *dropped])
    document = Document(
        manuscript=written,
        title=text(written, head.title),
        divisions=tuple(tree.divisions),
        boxes=tuple(tree.boxes),
        blocks=tuple(tree.blocks),
        furniture=tuple(tree.furniture),
        doubts=(*tree.doubts, *numbering_doubts(tree.divisions)),
    )
    return replace(document, furniture=tuple(_with_gaps(document)))


def _signed(found: Sequence[Line]) -> frozenset[DivisionKind]:
    """The numbering systems whose headings Markdown's signs mark."""
    return frozenset(
        marker.kind
        for line in found
        if line.folded.startswith("#")
        for marker in MARKERS
        if marker.pattern.match(line.folded[slice(*bare(line)[:2])])
    )


def _elements(reading: Reading) -> Iterator[Element]:
    at = 0
    while at < min(reading.tail, len(reading.lines)):
        match = reading.recognise(at)
        yield from (found for found in match.elements if not _is_of_signs_alone(found))
        at = match.after


def _is_of_signs_alone(found: Element) -> bool:
    """Whether a line has the signs of Markdown and no text behind them."""
    return isinstance(found, Leaf) and not found.spans


def _with_gaps(document: Document) -> list[Furniture]:
    """The furniture, with the space and the signs of layout between the runs that are shown, in order."""
    written = document.manuscript
    covered = sorted([*document.shown(), *(item.span for item in document.furniture)])
    gaps: list[Furniture] = []
    position = 0
    for span in [*covered, Span(len(written.text), len(written.text))]:
        if position < span.start:
            gaps += _gap(written, Span(position, span.start))
        position = max(position, span.end)
    return sorted([*document.furniture, *gaps], key=lambda item: item.span)


def _gap(written: Manuscript, gap: Span) -> Iterator[Furniture]:
    for run in _LAYOUT.finditer(fold(written.text[gap.start : gap.end])):  # full-width signs are signs, too
        reason = Reason.MARKUP if run["signs"] else Reason.BLANK
        span = Span(gap.start + run.start(), gap.start + run.end())
        yield Furniture(span=span, lines=written.lines(span), reason=reason)
