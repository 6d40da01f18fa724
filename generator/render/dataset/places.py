"""Where a passage stands on the site, for the rows of the public data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model.address import LANGUAGES, page_address, sentence_id
from generator.model.outline import PageOutline

TITLE = "title"  # of the document: at the head of its first page


def pages_of(pages: Iterable[PageOutline]) -> Mapping[str, str]:
    """The page of each division, box and block, and of the document's title."""
    found: dict[str, str] = {}
    for page in pages:
        found.setdefault(TITLE, page.id)
        found |= dict.fromkeys((division.id for division in page.divisions), page.id)
        found |= dict.fromkeys((box.id for box in page.boxes), page.id)
        found |= dict.fromkeys((block.id for block in page.blocks), page.id)
    return found


def addresses(plan: str, page: str, block: str, sentence: int | None = None) -> Mapping[str, str]:
    """The address in both editions, from the site's root; of a cell or a note that of its table."""
    return {lang: f"{page_address(lang, plan, page)}{_anchor(block, sentence)}" for lang in LANGUAGES}


def _anchor(block: str, sentence: int | None) -> str:
    """A title, a heading, a box and a table have no sentences with addresses of their own."""
    if block == TITLE:
        return ""
    segment, is_part, _ = block.partition("/")
    if sentence is None or is_part or "-" not in segment or segment.startswith("box-"):
        return f"#{segment}"
    return f"#{sentence_id(segment, sentence + 1)}"
