"""Reading takes steps in proportion to the text, whatever the text holds."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from generator.parse import decode, read

_TIMES = 4  # how much longer the longer text is
_ROOM = 1.5  # for what is worked out once, and for tables that grow

CHARACTERS = ("甲", "1", " ", "一、", "(", "“")
LINES = (
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
)


def steps(text: str) -> int:
    """How many functions are called while a text is read: the same on every machine."""
    source = decode("long.txt", text.encode())
    count = 0

    def one_more(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(one_more)
    try:
        read(source)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("piece", CHARACTERS)
def test_a_long_line_takes_steps_in_proportion(piece: str) -> None:
    assert steps("甲" + piece * 4000 * _TIMES) <= steps("甲" + piece * 4000) * _TIMES * _ROOM


@pytest.mark.parametrize("piece", LINES)
def test_many_lines_take_steps_in_proportion(piece: str) -> None:
    assert steps("题\n" + piece * 400 * _TIMES) <= steps("题\n" + piece * 400) * _TIMES * _ROOM
