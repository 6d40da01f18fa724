"""Which divisions make a page, what stands on each, and how the pages follow one another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from generator.model.document import Block, Box, Division, DivisionKind, Document
from generator.model.outline import PageKind, PageOutline

OPENING = "0"
Piece = TypeVar("Piece", Block, Box)
_OF_THEIR_OWN = (DivisionKind.PART, DivisionKind.CHAPTER)


def pages(document: Document) -> tuple[PageOutline, ...]:
    """The pages of a document in reading order, each with its divisions, blocks and boxes."""
    page_of = _page_of(document.divisions)
    made: dict[str, list[Division]] = {}
    for division in document.divisions:
        made.setdefault(page_of[division.id], []).append(division)
    if _has_opening(document) and OPENING not in made:
        made = {OPENING: [], **made}
    blocks, boxes = _by_page(document.blocks, page_of), _by_page(document.boxes, page_of)
    parents = {page: _parent(divisions, page_of) for page, divisions in made.items()}
    return _in_turn(
        PageOutline(
            id=page,
            kind=_kind(page, divisions, parents),
            divisions=tuple(divisions),
            blocks=tuple(blocks.get(page, ())),
            boxes=tuple(boxes.get(page, ())),
            parent=parents[page],
            children=tuple(child for child, parent in parents.items() if parent == page),
        )
        for page, divisions in made.items()
    )


def _page_of(divisions: Iterable[Division]) -> dict[str, str]:
    """For each division the id of the page that it stands on."""
    page_of: dict[str, str] = {}
    for division in divisions:
        above = division.parent
        own = above not in page_of or (page_of[above] == above and division.kind in _OF_THEIR_OWN)
        page_of[division.id] = division.id if own or above is None else page_of[above]
    return page_of


def _has_opening(document: Document) -> bool:
    return any(block.division == OPENING for block in document.blocks)


def _parent(divisions: list[Division], page_of: dict[str, str]) -> str | None:
    above = divisions[0].parent if divisions else None
    return page_of.get(above) if above is not None else None


def _kind(page: str, divisions: list[Division], parents: dict[str, str | None]) -> PageKind:
    if page == OPENING:
        return PageKind.OPENING
    is_part = bool(divisions) and divisions[0].kind is DivisionKind.PART
    return PageKind.PART if is_part or page in parents.values() else PageKind.CHAPTER


def _by_page(pieces: Iterable[Piece], page_of: dict[str, str]) -> dict[str, list[Piece]]:
    standing: dict[str, list[Piece]] = {}
    for piece in pieces:
        standing.setdefault(page_of.get(piece.division, OPENING), []).append(piece)
    return standing


def _in_turn(pages: Iterable[PageOutline]) -> tuple[PageOutline, ...]:
    """The pages with the addresses of those before and after."""
    row = list(pages)
    return tuple(
        replace(
            page,
            previous=row[place - 1].id if place else None,
            next=row[place + 1].id if place + 1 < len(row) else None,
        )
        for place, page in enumerate(row)
    )
