"""Numbers in printable characters, and where a word stands in one group of documents.

A place is the number of a document times eight and the number of its sentence, of which the eighth stands for
all that follow. Places are written as the steps between them: most are one character.
"""

from __future__ import annotations

from collections.abc import Iterable

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


def joined(blocks: Iterable[tuple[int, str]]) -> str:
    """The blocks of several groups, each after the step to its group and its length: none is read."""
    text, last = [], 0
    for group, own in blocks:
        text += [number(group - last), number(len(own)), own]
        last = group
    return "".join(text)
