"""Reading takes time in proportion to the text, whatever the text holds."""

from __future__ import annotations

import time

import pytest

from generator import load
from generator.parse import decode, read
from tests.conftest import PROJECT
from tests.parse.test_gold import PLANS

_LONG = 1_000_000
_SECONDS = 5.0  # of one core
_SEED = 0.15  # of one core, for one of the five sources
_SLOW = 3  # how much slower than the machine that these were measured on another may be


def seconds(text: str) -> float:
    start = time.process_time()
    read(decode("long.txt", text.encode()))
    return time.process_time() - start


@pytest.mark.parametrize("piece", ["甲", "1", " ", "一、", "(", "“"])
def test_a_line_of_a_million_characters_is_read_in_seconds(piece: str) -> None:
    assert seconds("甲" + piece * (_LONG // len(piece))) < _SECONDS


@pytest.mark.parametrize(
    "piece",
    [
        "甲\n",
        "|\n",
        "甲 | 乙\n",
        "一、\n",
        "1.\n",
        "第一章 甲\n",
        "专栏1\n",
        "# 甲\n",
        "2020年\n",
        "——甲\n",
        "甲，\n",
    ],
)
def test_many_lines_are_read_in_seconds(piece: str) -> None:
    assert seconds("题\n" + piece * (_LONG // 50 // len(piece))) < _SECONDS


@pytest.mark.parametrize("plan", PLANS)
def test_a_source_is_read_in_a_fraction_of_a_second(plan: str) -> None:
    record = load.content(PROJECT).plans[plan]
    source = decode(record.source.file, load.seed(PROJECT, record))
    times = []
    for _ in range(3):
        start = time.process_time()
        read(source, record.corrections)
        times.append(time.process_time() - start)
    assert min(times) < _SEED * _SLOW
