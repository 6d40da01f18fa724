"""How long reading takes, of the sources and of texts made to be hard to read."""

from __future__ import annotations

import time
from collections.abc import Iterator

from generator import load
from generator.model.content import Correction
from generator.model.source import Source
from generator.parse import decode, read
from tests.bench.corpus import PROJECT
from tests.parse.test_steps import CHARACTERS, LINES

_LONG = 1_000_000


def figures() -> Iterator[tuple[str, float]]:
    """What was read, and the seconds of one core."""
    for record in load.content(PROJECT).plans.values():
        source = decode(record.source.file, load.seed(PROJECT, record))
        yield f"{record.id}, {len(source.text):,} characters", _seconds(source, record.corrections)
    for piece in CHARACTERS:
        text = "甲" + piece * (_LONG // len(piece))
        yield f"{piece!r} in a line of a million", _seconds(decode("long.txt", text.encode()))
    for piece in LINES:
        text = "题\n" + piece * (_LONG // 50 // len(piece))
        yield f"{piece!r} on {text.count(chr(10)):,} lines", _seconds(decode("long.txt", text.encode()))


def _seconds(source: Source, corrections: list[Correction] | None = None) -> float:
    start = time.process_time()
    read(source, corrections or ())
    return time.process_time() - start
