"""Clauses: what stands between the commas, semicolons, colons and full stops of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.text.fold import HAN, fold

_SIGN = re.compile(r"[。；;！!？?]|(?<!\d)[,:，：]|[,:，：](?!\d)")
_NO_TEXT = re.compile(rf"[^{HAN}0-9A-Za-z.%‰]")
_PIECE_ENDS = re.compile(r"[,;:.!?][\"'”’)]*(?=\s)|$")


def bare(text: str) -> str:
    """`text` without quotation marks, punctuation and spaces: what is compared."""
    return _NO_TEXT.sub("", fold(text))


def clauses(sentence: str) -> list[tuple[int, int]]:
    """Where the clauses of a Chinese sentence stand, without the signs between them."""
    edges = [0, *(edge for sign in _SIGN.finditer(sentence) for edge in sign.span()), len(sentence)]
    spans = zip(edges[::2], edges[1::2], strict=True)
    return [(start, end) for start, end in spans if bare(sentence[start:end])]


def pieces(sentence: str) -> list[tuple[int, int]]:
    """The same for an English sentence: each piece with the sign that ends it."""
    return [(start, end) for start, end in _cut(sentence) if sentence[start:end].strip()]


def _cut(sentence: str) -> Iterator[tuple[int, int]]:
    start = 0
    for sign in _PIECE_ENDS.finditer(sentence):
        yield start, sign.end()
        start = sign.end() + 1
