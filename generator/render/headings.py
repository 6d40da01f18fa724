"""Headings of a page in Markdown, with their ids and the marks of what was mended in them."""

from __future__ import annotations

from collections.abc import Callable

from generator.model.document import Box, Division
from generator.model.english import Standing
from generator.model.outline import PageOutline
from generator.render.edition import Edition
from generator.render.escape import heading as markdown
from generator.render.escape import html
from generator.render.mended import notes, sign
from generator.render.names import Name, chinese_title
from generator.render.standing import beside

__all__ = ["about_english", "chinese_title", "heading", "opening_heading", "titles"]


def heading(edition: Edition, division: Division, level: int, address: str) -> str:
    """A heading and, below it, what was mended in it and what is to know of its English."""
    name = edition.name(division)
    mended = edition.mended.get(division.id, ())
    signs = "".join(sign(edition, repair) for repair in mended)
    words = f"{_way(edition, division, name)}{titles(edition, division.id, name, markdown, signs)}"
    line = f"{'#' * level} {words} {{ #{division.id} }}"
    below = notes(edition, mended, address) + about_english(edition, division)
    return f'{line}\n\n<div class="beside">{below}</div>' if below else line


def about_english(edition: Edition, piece: Division | Box) -> str:
    """That the Chinese of a title has changed, and the translator's note on it."""
    english = edition.translation.get(piece.id)
    return beside(edition, english, [piece.title.text]) if english else ""


def opening_heading(edition: Edition, page: PageOutline) -> str:
    """The heading of what stands before the first heading."""
    return f"# {markdown(edition.say('opening'))} {{ #{page.id} }}"


def _way(edition: Edition, division: Division, name: Name) -> str:
    if name.number:
        tight = "" if name.gap else " no--tight"
        return f'<a class="no{tight}" href="#{division.id}">{markdown(name.number)}</a>{name.gap}'
    words = html(edition.say("heading-link"))
    return f'<a class="no no--sign" href="#{division.id}" aria-label="{words}">§</a> '


def titles(edition: Edition, id_: str, name: Name, escape: Callable[[str], str], signs: str = "") -> str:
    """The title in the edition's language; the other language's, where there is one, below it."""
    standing = _standing(edition, id_)
    is_english = edition.lang == "en" and not name.is_chinese
    own = f'<span class="title">{name.titled(escape)}{standing if is_english else ""}</span>{signs}'
    if not name.other:
        return own
    other = escape(name.other) + ("" if is_english else standing)
    return f'{own} <span class="other" lang="{edition.other_code}">{other}</span>'


def _standing(edition: Edition, id_: str) -> str:
    """The ring of a title's English, unless it is reviewed; the line over the page says the same in words."""
    english = edition.translation.get(id_)
    if english is None or english.status is Standing.REVIEWED:
        return ""
    return f'<i class="ring {english.status}" title="{html(edition.say(f"status-{english.status}"))}"></i>'
