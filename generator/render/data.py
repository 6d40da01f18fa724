"""The public data: one plan as a record, `plans/<plan>.json`, version 1."""

from __future__ import annotations

import json
from typing import Any

from generator.model.content import Bilingual, Plan
from generator.model.document import Block, Box, Cell, Division, Document, Text
from generator.model.english import NO_ENGLISH, Standing, Translation
from generator.model.source import Lines
from generator.model.topic import NO_TOPICS, Topics

Record = dict[str, Any]


def to_json(record: object) -> str:
    """A record as it is written: UTF-8, two spaces, one line break at its end."""
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def handed(record: object) -> str:
    """Data that a page asks for, as a script that hands them over: a page on disk can load nothing else."""
    return f"reader.hand({json.dumps(record, ensure_ascii=False, separators=(',', ':'))});\n"


def plan_record(
    plan: Plan | None,
    document: Document,
    translation: Translation = NO_ENGLISH,
    topics: Topics = NO_TOPICS,
) -> Record:
    """A document with all that is known of it; what no plan tells is null."""
    source = document.manuscript.source
    return {
        "id": plan.id if plan else None,
        "title": _bilingual(plan.title) if plan else _pair(document.title.text, None),
        "place": _bilingual(plan.place) if plan else None,
        "kind": plan.kind if plan else None,
        "level": plan.level if plan else None,
        "period": {"from": plan.period.from_, "to": plan.period.to} if plan else None,
        "issued": plan.issued.isoformat() if plan and plan.issued else None,
        "source": {
            "file": source.file,
            "sha256": source.sha256,
            "characters": len(source.text),
            "encoding": source.encoding,
        },
        "divisions": [_division(division, translation, topics) for division in document.divisions],
        "boxes": [_box(box, translation) for box in document.boxes],
        "blocks": [_block(block, translation) for block in document.blocks],
        "furniture": [
            {"lines": _lines(piece.lines), "reason": piece.reason.value} for piece in document.furniture
        ],
        "corrections": [
            {
                "lines": _lines(repair.lines),
                "prints": repair.prints,
                "reads": repair.reads,
                "reason": {"zh": repair.reason_zh, "en": repair.reason_en},
            }
            for repair in document.manuscript.repairs
        ],
    }


def _lines(lines: Lines) -> list[int]:
    return [lines.first, lines.last]


def _bilingual(text: Bilingual) -> Record:
    return _pair(text.zh, text.en)


def _pair(zh: str | None, en: str | None) -> Record:
    return {"zh": zh, "en": en}


def _english(id_: str, translation: Translation) -> str | None:
    found = translation.get(id_)
    return " ".join(found.sentences) if found else None


def _division(division: Division, translation: Translation, topics: Topics) -> Record:
    return {
        "id": division.id,
        "parent": division.parent,
        "kind": division.kind.value,
        "number": division.number,
        "title": _pair(division.title.text, _english(division.id, translation)),
        "lines": _lines(division.lines),
        "corrected": division.corrected,
        "topics": list(topics.of.get(division.id, ())),
    }


def _box(box: Box, translation: Translation) -> Record:
    return {
        "id": box.id,
        "label": box.label,
        "title": _pair(box.title.text, _english(box.id, translation)),
        "division": box.division,
        "lines": _lines(box.lines),
    }


def _block(block: Block, translation: Translation) -> Record:
    english = translation.get(block.id)
    sentences = english.sentences if english else ()
    aligned = len(sentences) == len(block.sentences)
    record: Record = {
        "id": block.id,
        "division": block.division,
        "box": block.box,
        "kind": block.kind.value,
        "lines": _lines(block.lines),
        "lead": block.lead,
        "sentences": [
            _pair(sentence.text, sentences[place] if aligned else None)
            for place, sentence in enumerate(block.sentences)
        ],
        "status": (english.status if english else Standing.UNTRANSLATED).value,
    }
    return record | _table(block, translation)


def _table(block: Block, translation: Translation) -> Record:
    """Columns, rows and notes; a merged group's label stands in each of its rows."""
    if block.table is None:
        return {}

    def cells(row: int, texts: tuple[Cell, ...]) -> list[Record]:
        return [_text(f"{block.id}/r{row}c{column}", cell.content) for column, cell in enumerate(texts, 1)]

    def _text(id_: str, text: Text) -> Record:
        return _pair(text.text, _english(id_, translation))

    return {
        "columns": cells(0, block.table.columns),
        "rows": [cells(number, row) for number, row in enumerate(block.table.rows, 1)],
        "notes": [_text(f"{block.id}/n{n}", note) for n, note in enumerate(block.table.notes, 1)],
    }
