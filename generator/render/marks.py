"""Marks over a run of text: sentences, run-in headings, ordinals and mended places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.render.escape import html

_ORDINAL = re.compile(r"(?:^|(?<=[。；;：:，,]))[一二三四五六七八九十]{1,2}是(?=\S)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """A run of a text that is set apart; `after` is HTML that follows it."""

    start: int
    end: int
    tag: str = "span"
    name: str = ""  # class
    way: str = ""  # where a link leads
    after: str = ""
    said: str = ""  # the same in other words, for pointer, finger and keyboard


def ordinals(text: str) -> Iterator[Mark]:
    """一是, 二是 … where they open a sentence or a clause."""
    for match in _ORDINAL.finditer(text):
        yield Mark(start=match.start(), end=match.end(), name="ordinal")


def marked(text: str, marks: Sequence[Mark]) -> str:
    """`text` as HTML with its marks; where two marks cross, the later one is cut in pieces."""
    if not marks:
        return html(text)
    edges = sorted({0, len(text), *(edge for mark in marks for edge in (mark.start, mark.end))})
    pieces = [_after(marks, 0)]
    for start, end in pairwise(edges):
        pieces.append(_piece(html(text[start:end]), start, end, marks))
        pieces.append(_after(marks, end))
    return "".join(pieces)


def _piece(content: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    for mark in reversed(marks):
        if mark.start <= start and end <= mark.end:
            name = f' class="{mark.name}"' if mark.name else ""
            name += f' href="{mark.way}"' if mark.way else ""
            name += f' title="{html(mark.said)}" tabindex="0"' if mark.said else ""
            content = f"<{mark.tag}{name}>{content}</{mark.tag}>"
    return content


def _after(marks: Sequence[Mark], end: int) -> str:
    return "".join(mark.after for mark in marks if mark.end == end)
