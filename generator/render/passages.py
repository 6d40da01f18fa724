"""The text of a page: its headings in Markdown, what stands under each as one block of HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from generator.model.document import Block, BlockKind, Box, Division
from generator.model.outline import PageOutline
from generator.render.edition import Edition
from generator.render.escape import html
from generator.render.headings import about_english, heading, titles
from generator.render.mended import notes, sign
from generator.render.names import box_name
from generator.render.segments import SEGMENTS, Place
from generator.render.tables import table
from generator.render.topics import topic_links

BLOCKS: dict[BlockKind, Callable[[Block, Place], str]] = {**SEGMENTS, BlockKind.TABLE: table}


def passages(edition: Edition, page: PageOutline, address: str) -> Iterator[str]:
    """Heading and text of each division of a page but the heading of the page itself, in order."""
    boxes = {box.id: box for box in page.boxes}
    blocks = _by_division(page)
    depths = _depths(page.divisions)
    if not page.divisions:
        yield _text(blocks.get("0", []), boxes, Place(edition=edition, page=address, level=1))
    for division in page.divisions:
        level = min(6, depths[division.id])
        if level > 1:
            yield heading(edition, division, level, address)
            yield topic_links(edition, division, address)
        place = Place(edition=edition, page=address, level=level)
        yield _left_out(edition, division)
        yield _text(blocks.get(division.id, []), boxes, place)


def _left_out(edition: Edition, division: Division) -> str:
    """Said below a heading that is nothing but 略."""
    if division.title.text.strip("。. ") != "略":
        return ""
    return f'<p class="explained">{html(edition.say("omission"))}</p>'


def _by_division(page: PageOutline) -> dict[str, list[Block | Box]]:
    """The blocks under each division; a box without any stands among them as itself."""
    filled = {block.box for block in page.blocks}
    empty = [box for box in page.boxes if box.id not in filled]
    pieces: list[Block | Box] = (
        sorted([*page.blocks, *empty], key=lambda piece: piece.lines) if empty else [*page.blocks]
    )
    standing: dict[str, list[Block | Box]] = {}
    for piece in pieces:
        standing.setdefault(piece.division, []).append(piece)
    return standing


def _depths(divisions: Iterable[Division]) -> dict[str, int]:
    """How deep each division of a page stands: 1 for the page's own."""
    depths: dict[str, int] = {}
    for division in divisions:
        depths[division.id] = depths.get(division.parent or "", 0) + 1
    return depths


def _text(pieces: Iterable[Block | Box], boxes: dict[str, Box], place: Place) -> str:
    """Blocks one after another, those of a box inside its frame."""
    parts = []
    for box, group in groupby(pieces, key=lambda piece: piece.id if isinstance(piece, Box) else piece.box):
        inside = "".join(BLOCKS[piece.kind](piece, place) for piece in group if isinstance(piece, Block))
        parts.append(_box(boxes[box], inside, place) if box in boxes else inside)
    return f'<div class="text">{"".join(parts)}</div>' if parts else ""


def _box(box: Box, inside: str, place: Place) -> str:
    edition = place.edition
    name = box_name(edition.lang, edition.translation, box)
    mended = edition.mended.get(box.id, ())
    level = min(6, place.level + 1)
    signs = "".join(sign(edition, repair) for repair in mended)
    words = " " + titles(edition, box.id, name, html, signs) if name.title else signs
    return (
        f'<section class="box" id="{box.id}" aria-labelledby="{box.id}-title">'
        f'<h{level} class="box-title" id="{box.id}-title">'
        f'<a class="box-label" href="#{box.id}">{html(name.number)}</a>'
        f"{words}</h{level}>{notes(edition, mended, place.page)}{about_english(edition, box)}"
        f"{inside}</section>"
    )
