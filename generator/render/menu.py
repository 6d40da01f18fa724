"""The outline of a plan as a menu: part of each of its pages, so that no engine has to make one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.outline import PageOutline
from generator.render.edition import Edition
from generator.render.escape import html


@dataclass(frozen=True, kw_only=True, slots=True)
class Standpoint:
    """Where a menu is seen from."""

    address: str
    heading: str  # id of the page's own heading
    page: PageOutline | None = None  # None for the plan's own page and the one about its text


def menu(edition: Edition, seen: Standpoint) -> str:
    """The plan's outline as seen from a page: every part, the chapters of its own, its own sections."""
    top = [page for page in edition.pages if page.parent is None]
    return "".join(
        [
            f'<nav class="outline" id="outline" aria-label="{html(edition.say("outline"))}">',
            '<div class="outline-in"><p class="outline-top">',
            _link(edition, seen, edition.home, html(edition.own(edition.plan.short_title))),
            f' <a class="outline-close" href="#{seen.heading}">{html(edition.say("close"))}</a></p>',
            _level(edition, top, seen),
            '<p class="outline-about">',
            _figures(edition, seen),
            _link(edition, seen, edition.about_text, html(edition.say("about-text"))),
            "</p></div></nav>",
        ]
    )


def _figures(edition: Edition, seen: Standpoint) -> str:
    """The way to the plan's targets and figures, where it has any."""
    if not edition.figures:
        return ""
    return _link(edition, seen, edition.figures_page, html(edition.say("plan-figures"))) + "<br>"


def _link(edition: Edition, seen: Standpoint, target: str, name: str) -> str:
    if target == seen.address:
        return f'<a href="#{seen.heading}" aria-current="page">{name}</a>'
    return f'<a href="{edition.way(seen.address, target)}">{name}</a>'


def _level(edition: Edition, pages: Iterable[PageOutline], seen: Standpoint) -> str:
    entries = "".join(_entry(edition, page, seen) for page in pages)
    return f"<ol>{entries}</ol>" if entries else ""


def _entry(edition: Edition, page: PageOutline, seen: Standpoint) -> str:
    link = _link(edition, seen, edition.address(page.id), edition.page_name(page).short)
    if seen.page is None:
        return f"<li>{link}</li>"
    sections = _sections(edition, page) if page.id == seen.page.id else ""
    is_open = page.id in (seen.page.id, seen.page.parent)
    children = [edition.page[child] for child in page.children] if is_open else []
    return f"<li>{link}{sections}{_level(edition, children, seen)}</li>"


def _sections(edition: Edition, page: PageOutline) -> str:
    """The sections of the page that one is on, one level deep."""
    own = (division for division in page.divisions[1:] if division.parent == page.id)
    entries = "".join(f'<li><a href="#{piece.id}">{edition.name(piece).short}</a></li>' for piece in own)
    return f'<ol class="here">{entries}</ol>' if entries else ""
