"""The five sources as editors read them, line by line, against what the reader makes of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import unified_diff
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import load
from generator.model.document import Block, BlockKind, Document, Furniture
from generator.model.source import Lines
from generator.parse import decode, read
from tests.conftest import PROJECT
from tests.parse.outline import LAYOUT, cell, title_lines, written

GOLD = Path(__file__).parent / "gold"
PLANS = sorted(path.stem for path in GOLD.glob("*.yml"))
_OMITTED = re.compile(r"[(（]?略[)）]?。?")


@cache
def gold(plan: str) -> dict[str, Any]:
    """What the editors found."""
    found: dict[str, Any] = yaml.safe_load((GOLD / f"{plan}.yml").read_text(encoding="utf-8"))
    return found


@cache
def document(plan: str) -> Document:
    """What the reader makes of a source of this project, with its corrections."""
    record = load.content(PROJECT).plans[plan]
    return read(decode(record.source.file, load.seed(PROJECT, record)), record.corrections)


def title(plan: str) -> dict[str, str]:
    return {"lines": title_lines(document(plan)), "text": document(plan).title.text}


def divisions(plan: str) -> list[dict[str, Any]]:
    return [
        {
            "id": division.id,
            "parent": division.parent,
            "kind": division.kind.value,
            "number": division.number,
            "title": division.title.text,
            "line": division.lines.first,
        }
        | ({"corrected": True} if division.corrected else {})
        for division in document(plan).divisions
    ]


def boxes(plan: str) -> list[dict[str, str]]:
    return [
        {
            "id": box.id,
            "label": box.label,
            "title": box.title.text,
            "lines": written(_around([box.lines, *(block.lines for block in _in(plan, box.id))])),
            "division": box.division,
        }
        for box in document(plan).boxes
    ]


def _in(plan: str, box: str) -> list[Block]:
    return [block for block in document(plan).blocks if block.box == box]


def _around(lines: Iterable[Lines]) -> Lines:
    known = list(lines)
    return Lines(min(one.first for one in known), max(one.last for one in known))


def tables(plan: str) -> list[dict[str, Any]]:
    return [
        {
            "box": block.box,
            "lines": written(block.lines),
            "columns": [cell(head) for head in block.table.columns],
            "rows": [[cell(content) for content in row] for row in block.table.rows],
            "notes": [note.text for note in block.table.notes],
        }
        for block in document(plan).blocks
        if block.table
    ]


def furniture(plan: str) -> list[dict[str, str]]:
    told = [item for item in document(plan).furniture if item.reason not in LAYOUT]
    return [
        {"lines": written(_around(item.lines for item in run)), "reason": run[0].reason.value}
        for run in _runs(told)
    ]


def _runs(items: Iterable[Furniture]) -> Iterator[list[Furniture]]:
    """Lines that follow one another and have one reason."""
    run: list[Furniture] = []
    for item in items:
        if run and (item.reason is not run[-1].reason or item.lines.first > run[-1].lines.last + 1):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def bylines(plan: str) -> list[dict[str, str]]:
    return _texts(plan, BlockKind.BYLINE)


def salutations(plan: str) -> list[dict[str, str]]:
    return _texts(plan, BlockKind.SALUTATION)


def _texts(plan: str, kind: BlockKind) -> list[dict[str, str]]:
    blocks = [block for block in document(plan).blocks if block.kind is kind]
    return [{"lines": written(block.lines), "text": _text(block)} for block in blocks]


def _text(block: Block) -> str:
    return "".join(sentence.text for sentence in block.sentences)


def omissions(plan: str) -> list[dict[str, Any]]:
    told = [
        (document(plan).manuscript.line(sentence.spans[0].start), sentence.text)
        for block in document(plan).blocks
        for sentence in block.sentences
    ]
    told += [
        (division.lines.first, division.heading.text.removeprefix(division.number).strip())
        for division in document(plan).divisions
    ]
    return [{"line": line, "quote": text} for line, text in sorted(told) if _OMITTED.fullmatch(text)]


def joins(plan: str) -> list[str]:
    blocks = [block.lines for block in document(plan).blocks if not block.table]
    return [written(lines) for lines in blocks if lines.last > lines.first]


def leads(plan: str) -> dict[int, str | None]:
    """The run-in heading of the first block that begins on each of the lines that the editors name."""
    first: dict[int, str | None] = {}
    for block in document(plan).blocks:
        first.setdefault(block.lines.first, block.lead)
    return {line: first.get(line, "nothing begins here") for line in gold(plan)["leads"]}


def items(plan: str) -> list[dict[str, Any]]:
    """The members of lists; a run-in heading only where the editors are certain of it."""
    blocks = [block for block in document(plan).blocks if block.kind is BlockKind.ITEM]
    told = [*gold(plan)["items"], *[{}] * len(blocks)]
    return [
        {"line": block.lines.first, "begins": _text(block)[: len(known.get("begins", ""))]}
        | ({"lead": block.lead} if "lead" in known else {})
        for block, known in zip(blocks, told, strict=False)
    ]


def blocks(plan: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for block in document(plan).blocks:
        place = f" in {block.box}" if block.box else ""
        found.setdefault(block.division, []).append(f"{block.kind} {written(block.lines)}{place}")
    return found


def doubts(plan: str) -> list[dict[str, str]]:
    return [{"lines": written(doubt.lines), "kind": doubt.kind} for doubt in document(plan).doubts]


FACTS: dict[str, Callable[[str], object]] = {
    fact.__name__: fact
    for fact in (title, divisions, boxes, tables, furniture, bylines, salutations, omissions, joins, leads)
} | {fact.__name__: fact for fact in (items, blocks, doubts)}


def _rows(facts: Any, name: str = "") -> list[str]:
    """One line for each fact."""
    if isinstance(facts, dict):
        return [row for key, value in facts.items() for row in _rows(value, f"{name}{key}: ")]
    if isinstance(facts, list) and any(isinstance(fact, list | dict) for fact in facts):
        return [row for fact in facts for row in ([f"{name}{fact}"] if _flat(fact) else _rows(fact, name))]
    return [f"{name}{facts}"]


def _flat(fact: Any) -> bool:
    values = fact.values() if isinstance(fact, dict) else fact
    return not any(isinstance(value, list | dict) for value in values)


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("fact", FACTS)
def test_the_reader_agrees_with_the_editors(plan: str, fact: str) -> None:
    expected, found = _rows(gold(plan)[fact]), _rows(FACTS[fact](plan))
    difference = list(unified_diff(expected, found, "the editors", "the reader", n=0, lineterm=""))
    assert not difference, "\n".join(difference)


def test_each_plan_of_this_project_was_read_by_an_editor() -> None:
    assert sorted(load.content(PROJECT).plans) == PLANS
