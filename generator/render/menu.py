"""The outline of a plan as a menu: part of each of its pages, so that no engine has to make one."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.outline import PageOutline
from generator.render.edition import Edition
from generator.render.escape import html


def menu(edition: Edition, address: str, current: PageOutline | None = None) -> str:
    """The plan's outline as seen from a page: every part, the chapters of its own, its own sections."""
    top = [page for page in edition.pages if page.parent is None]
    return "".join(
        [
            f'<nav class="outline" id="outline" aria-label="{html(edition.say("outline"))}">',
            '<div class="outline-in"><p class="outline-top">',
            _link(edition, address, edition.home, html(edition.own(edition.plan.short_title))),
            f' <a class="outline-close" href="#__skip">{html(edition.say("close"))}</a></p>',
            _level(edition, top, address, current),
            '<p class="outline-about">',
            _link(edition, address, edition.about_text, html(edition.say("about-text"))),
            "</p></div></nav>",
        ]
    )


def _link(edition: Edition, address: str, target: str, name: str) -> str:
    here = ' aria-current="page"' if address == target else ""
    return f'<a href="{edition.way(address, target)}"{here}>{name}</a>'


def _level(edition: Edition, pages: Iterable[PageOutline], address: str, current: PageOutline | None) -> str:
    entries = "".join(_entry(edition, page, address, current) for page in pages)
    return f"<ol>{entries}</ol>" if entries else ""


def _entry(edition: Edition, page: PageOutline, address: str, current: PageOutline | None) -> str:
    link = _link(edition, address, edition.address(page.id), edition.page_name(page).short)
    if current is None:
        return f"<li>{link}</li>"
    sections = _sections(edition, page) if page.id == current.id else ""
    is_open = page.id in (current.id, current.parent)
    children = [edition.page[child] for child in page.children] if is_open else []
    return f"<li>{link}{sections}{_level(edition, children, address, current)}</li>"


def _sections(edition: Edition, page: PageOutline) -> str:
    """The sections of the page that one is on, one level deep."""
    own = (division for division in page.divisions[1:] if division.parent == page.id)
    entries = "".join(f'<li><a href="#{piece.id}">{edition.name(piece).short}</a></li>' for piece in own)
    return f'<ol class="here">{entries}</ol>' if entries else ""
