"""How much text each division has of its own, and where in the document it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.model.document import Block, Document

OPENING = "0"


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """A run of blocks that belong to one division, with nothing between them."""

    division: str
    start: int  # characters of the text before it
    end: int


def length(block: Block) -> int:
    """The characters of a block, blank space left out."""
    texts = (*block.sentences, *(block.table.texts() if block.table else ()))
    return sum(len("".join(text.text.split())) for text in texts)


def stretches(document: Document) -> Iterator[Stretch]:
    """The text of a document from its first block to its last."""
    end = 0
    for division, blocks in groupby(document.blocks, key=lambda block: block.division):
        start, end = end, end + sum(map(length, blocks))
        yield Stretch(division=division, start=start, end=end)


def lengths(document: Document) -> Mapping[str, int]:
    """The characters of each division's own text."""
    found: dict[str, int] = {}
    for stretch in stretches(document):
        found[stretch.division] = found.get(stretch.division, 0) + stretch.end - stretch.start
    return found
