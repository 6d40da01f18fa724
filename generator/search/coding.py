"""Numbers in printable characters, and where a word stands in one group of documents.

A place is the number of a document times eight and the number of its sentence, of which the eighth stands for
all that follow. Places are written as the steps between them: most are one character.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

SENTENCES = 8
_SIGNS = "".join(sign for sign in map(chr, range(32, 127)) if sign not in '"\\')
_LAST = 62  # a sign below it ends a number, one from it on is followed by more


def number(value: int) -> str:
    """A number from 0 on: one character up to 61, two up to 1,921."""
    high, low = divmod(value, _LAST)
    text = _SIGNS[low]
    while high:
        high, digit = divmod(high, len(_SIGNS) - _LAST)
        text = _SIGNS[_LAST + digit] + text
    return text


def place(document: int, sentence: int) -> int:
    """Where a sentence stands among those of a group."""
    return document * SENTENCES + min(sentence, SENTENCES - 1)


def block(places: Iterable[int]) -> str:
    """The places of a word in a group."""
    text, last = [], 0
    for at in sorted(places):
        text.append(number(at - last))
        last = at
    return "".join(text)


class Blocks:
    """The blocks of a word in one group after another, each after the step to its group and its length."""

    __slots__ = ("_group", "_text")

    def __init__(self) -> None:
        self._text = bytearray()
        self._group = 0

    def add(self, group: int, block: bytes) -> None:
        """Adds the block of a group that comes after those before; it is not read."""
        self._text += _bytes(group - self._group) + _bytes(len(block)) + block
        self._group = group

    def text(self) -> str:
        return self._text.decode("ascii")


@cache
def _bytes(value: int) -> bytes:
    return number(value).encode("ascii")
