"""A document written down for a person: what each line of the source became, and what the reader doubted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from generator.model.document import Block, Cell, Document, Reason, Table, Text
from generator.model.source import Lines, Span
from generator.text.fold import ZERO_WIDTH

LAYOUT = (Reason.BLANK, Reason.MARKUP)
_MERGED = {"": "", "above": "↑ ", "left": "← "}
_UNSEEN = re.compile(rf"[{ZERO_WIDTH}\xa0\u2000-\u200b\t]")
_LONGEST, _FIRST, _LAST = 120, 50, 25


def outline(document: Document) -> str:
    """A line for each part of a document, in the order of the source, then the doubts."""
    parts = sorted(_parts(document), key=lambda part: part[0])
    text = "\n".join([*(text for _, text in parts), *_doubts(document)]) + "\n"
    return _UNSEEN.sub(lambda found: f"{{U+{ord(found.group()):04X}}}", text)


def _parts(document: Document) -> Iterator[tuple[int, str]]:
    """Each part with the place where it begins."""
    if document.title.spans:
        yield document.title.spans[0].start, f"{title_lines(document)}: title | {document.title.text}"
    for division in document.divisions:
        name = " ".join(filter(None, [division.id, division.kind, division.number]))
        marks = " (corrected)" * division.corrected + " (number lost)" * division.lost_number
        text = f"{written(division.lines)}: {name} | {division.title.text}{marks}"
        yield division.heading.spans[0].start, text
    for box in document.boxes:
        yield box.heading.spans[0].start, f"{written(box.lines)}: {box.id} {box.label} | {box.title.text}"
    for block in document.blocks:
        yield start(block), _block(block)
    for item in document.furniture:
        if item.reason not in LAYOUT:
            quote = document.manuscript.text[item.span.start : item.span.end]
            yield item.span.start, f"{written(item.lines)}: furniture {item.reason} | {_shortened(quote)}"


def written(lines: Lines) -> str:
    """3, or 3-5."""
    return str(lines.first) if lines.first == lines.last else f"{lines.first}-{lines.last}"


def title_lines(document: Document) -> str:
    spans = document.title.spans
    return written(document.manuscript.lines(Span(spans[0].start, spans[-1].end)))


def start(block: Block) -> int:
    """The place where a block begins."""
    return min(text.spans[0].start for text in texts(block) if text.spans)


def texts(block: Block) -> tuple[Text, ...]:
    """All that a block shows, each once."""
    return (*block.sentences, *(block.table.texts() if block.table else ()))


def _block(block: Block) -> str:
    name = f"{written(block.lines)}: {block.id} {block.kind}{f' in {block.box}' if block.box else ''}"
    if block.table:
        return "\n".join([name, *_table(block.table)])
    lead = f" [{block.lead}]" if block.lead else ""
    return f"{name}{lead} | " + " / ".join(_sentences(block))


def _sentences(block: Block) -> Iterator[str]:
    """The sentences; one that is repeated, with how often it comes."""
    for text, run in groupby(_shortened(sentence.text) for sentence in block.sentences):
        times = len(list(run))
        yield text if times == 1 else f"{times} × {text}"


def _table(table: Table) -> Iterator[str]:
    for row in (table.columns, *table.rows):
        yield "    | " + " | ".join(map(cell, row)) + " |"
    for note in table.notes:
        yield f"    note: {note.text}"


def cell(content: Cell) -> str:
    """The text of a cell; an arrow before it shows where the neighbour is that it repeats."""
    return (_MERGED[content.merged] + content.content.text).strip()


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_FIRST]}……{text[-_LAST:]}"


def _doubts(document: Document) -> Iterator[str]:
    for doubt in document.doubts:
        better = f" → {doubt.suggestion}" if doubt.suggestion else ""
        yield f"doubt {written(doubt.lines)} {doubt.kind} | {_shortened(doubt.quote)}{better}"
