"""Headings of a page in Markdown, with their ids and the marks of what was mended in them."""

from __future__ import annotations

from generator.model.document import Division
from generator.model.outline import PageOutline
from generator.render.edition import Edition
from generator.render.escape import heading as markdown
from generator.render.escape import html
from generator.render.mended import notes, sign
from generator.render.names import Name, chinese_title

__all__ = ["chinese_title", "heading", "opening_heading"]


def heading(edition: Edition, division: Division, level: int, address: str) -> str:
    """A heading and, below it, the notes of what was mended in it; its number is its own address."""
    name = edition.name(division)
    mended = edition.mended.get(division.id, ())
    signs = "".join(sign(edition, repair) for repair in mended)
    words = f"{_way(edition, division, name)}{_titles(edition, name)}{signs}"
    line = f"{'#' * level} {words} {{ #{division.id} }}"
    beside = notes(edition, mended, address)
    return f'{line}\n\n<div class="beside">{beside}</div>' if beside else line


def opening_heading(edition: Edition, page: PageOutline) -> str:
    """The heading of what stands before the first heading."""
    return f"# {markdown(edition.say('opening'))} {{ #{page.id} }}"


def _way(edition: Edition, division: Division, name: Name) -> str:
    if name.number:
        tight = "" if name.gap else " no--tight"
        return f'<a class="no{tight}" href="#{division.id}">{markdown(name.number)}</a>{name.gap}'
    words = html(edition.say("heading-link"))
    return f'<a class="no no--sign" href="#{division.id}" aria-label="{words}">§</a> '


def _titles(edition: Edition, name: Name) -> str:
    """The title in the edition's language; the other language's, where there is one, below it."""
    own = f'<span class="title">{name.titled(markdown)}</span>'
    if not name.other:
        return own
    return f'{own} <span class="other" lang="{edition.other_code}">{markdown(name.other)}</span>'
