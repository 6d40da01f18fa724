"""`sentences/<plan>.csv`: every sentence, heading and cell of a plan in both languages, a row each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.content import Plan
from generator.model.document import Block, Box, Division, Document, Text
from generator.model.english import Standing, Translation
from generator.model.outline import PageOutline
from generator.model.segment import Segment, SegmentKind
from generator.model.topic import NO_TOPICS, Topics
from generator.render.data import Record
from generator.render.dataset.places import TITLE, addresses, pages_of
from generator.render.dataset.shared_columns import ADDRESS, OF_PLAN, PLAN
from generator.render.dataset.table import Column, Table

SENTENCES = Table(
    name="sentences",
    title=("句子", "Sentences"),
    about=(
        "各文件的题名、标题、逐句正文和表格单元格，中英对照，每句一行，依原文次序。",
        "Titles, headings, sentences and cells of tables in both languages, a row each, in the order "
        "of the text.",
    ),
    primary=("plan", "block", "sentence"),
    keys=(OF_PLAN,),
    columns=(
        PLAN[0],
        Column(
            "block",
            "blocks[].id",
            ("段落", "Block"),
            (
                "段落、标题、专栏的标识，或表格的单元格（2.4-3/r2c1）、表注（2.4-3/n1）；题名为 title",
                "Id of the paragraph, heading or box, of a cell (2.4-3/r2c1) or a note (2.4-3/n1) of "
                "a table; title for the document’s own",
            ),
            key="+block",
            required=True,
        ),
        Column(
            "sentence",
            "",
            ("句序", "Sentence number"),
            ("段落中的第几句，从0起", "Number of the sentence in its paragraph, from 0"),
            "integer",
            key="+sentence",
            required=True,
        ),
        Column(
            "kind",
            "",
            ("种类", "Kind"),
            (
                "title 题名，heading 标题，box 专栏题名，text 正文，cell 单元格，note 表注",
                "Title, heading, title of a box, text, cell or note of a table",
            ),
            key="+kind",
            required=True,
            among=tuple(SegmentKind),
        ),
        Column(
            "zh",
            "sentences[].zh",
            ("中文", "Chinese"),
            ("原文，保留原文的字符", "The Chinese, with the source’s own characters"),
            key="+zh",
            required=True,
        ),
        Column(
            "en",
            "sentences[].en",
            ("英文", "English"),
            ("英译；没有则为空", "The English; empty where there is none"),
            key="+en",
        ),
        Column(
            "status",
            "blocks[].status",
            ("译文状态", "Status"),
            (
                "draft 译稿，reviewed 已核，stale 原文已改，untranslated 尚无译文；无须翻译的单元格留空",
                "Draft, reviewed, stale or untranslated; empty for a cell that has no words",
            ),
            key="+status",
            among=tuple(Standing),
        ),
        Column(
            "line",
            "blocks[].lines",
            ("行号", "Line"),
            ("句首在原始文本中的行号，从1起", "Line of the text as received where it begins, from 1"),
            "integer",
            key="+line",
            required=True,
        ),
        *ADDRESS,
    ),
)

Piece = Division | Box | Block


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """A plan as it was read: what the rows of its own tables are made from."""

    plan: Plan
    document: Document
    pages: Sequence[PageOutline]
    segments: Sequence[Segment]
    translation: Translation
    topics: Topics = NO_TOPICS


def sentence_rows(reading: Reading) -> Iterator[Record]:
    """The rows of one plan, in the order of its text."""
    page_of = pages_of(reading.pages)
    to_translate = frozenset(segment.id for segment in reading.segments)
    for block, kind, texts in _passages(reading.document):
        english = _english(reading.translation, block, len(texts))
        for number, (text, en) in enumerate(zip(texts, english, strict=True)):
            if text.spans:
                yield {
                    "plan": reading.plan.id,
                    "+block": block,
                    "+sentence": number,
                    "+kind": kind.value,
                    "+zh": text.text,
                    "+en": en,
                    "+status": _status(reading.translation, block) if block in to_translate else None,
                    "+line": reading.document.manuscript.line(text.spans[0].start),
                    "+address": addresses(reading.plan.id, page_of[block.partition("/")[0]], block, number),
                }


def _english(translation: Translation, block: str, sentences: int) -> Sequence[str | None]:
    found = translation.get(block)
    if found is None or len(found.sentences) != sentences:
        return (None,) * sentences
    return found.sentences


def _status(translation: Translation, block: str) -> Standing:
    found = translation.get(block)
    return found.status if found else Standing.UNTRANSLATED


def _passages(document: Document) -> Iterator[tuple[str, SegmentKind, Sequence[Text]]]:
    yield TITLE, SegmentKind.TITLE, [document.title]
    pieces: list[Piece] = [*document.divisions, *document.boxes, *document.blocks]
    for piece in sorted((piece for piece in pieces if _start(piece) >= 0), key=_start):
        yield from _of(piece)


def _start(piece: Piece) -> int:
    """Where a piece begins in the manuscript; -1 where nothing of it is printed."""
    if isinstance(piece, Block):
        texts = piece.sentences or tuple(piece.table.texts() if piece.table else ())
        return min((span.start for text in texts for span in text.spans), default=-1)
    return min((span.start for span in piece.heading.spans), default=-1)


def _of(piece: Piece) -> Iterator[tuple[str, SegmentKind, Sequence[Text]]]:
    match piece:
        case Division():
            yield piece.id, SegmentKind.HEADING, [_named(piece)]
        case Box():
            yield piece.id, SegmentKind.BOX, [_named(piece)]
        case Block(table=None):
            yield piece.id, SegmentKind.TEXT, piece.sentences
        case Block():
            yield from _of_table(piece)


def _named(piece: Division | Box) -> Text:
    """The title; of a heading that is a number or a label alone, that."""
    return piece.title if piece.title.text else piece.heading


def _of_table(block: Block) -> Iterator[tuple[str, SegmentKind, Sequence[Text]]]:
    if block.table is None:
        return
    for row, cells in enumerate((block.table.columns, *block.table.rows)):
        for column, cell in enumerate(cells, 1):
            if not cell.merged:
                yield f"{block.id}/r{row}c{column}", SegmentKind.CELL, [cell.content]
    for number, note in enumerate(block.table.notes, 1):
        yield f"{block.id}/n{number}", SegmentKind.NOTE, [note]
