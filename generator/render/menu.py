"""The outline of a plan as a menu: part of each of its pages, so that no engine has to make one."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.outline import PageKind, PageOutline
from generator.render.edition import Edition
from generator.render.escape import html
from generator.render.headings import label


def page_label(edition: Edition, page: PageOutline) -> str:
    """How a page is called in lists, as HTML."""
    if page.division is None or page.kind is PageKind.OPENING:
        return html(edition.say("opening"))
    return label(edition, page.division)


def menu(edition: Edition, address: str, current: PageOutline | None = None) -> str:
    """The plan's outline as seen from a page: all its parts and chapters, and the page's own sections."""
    top = [page for page in edition.pages if page.parent is None]
    here = ' aria-current="page"' if address == edition.home else ""
    about_here = ' aria-current="page"' if address == edition.about_text else ""
    return "".join(
        [
            f'<nav class="outline" id="outline" aria-label="{html(edition.say("outline"))}">',
            '<div class="outline-in"><p class="outline-top">',
            f'<a class="outline-plan" href="{edition.way(address, edition.home)}"{here}>',
            f"{html(edition.own(edition.plan.short_title))}</a>",
            f'<a class="outline-close" href="#__skip">{html(edition.say("close"))}</a></p>',
            _level(edition, top, address, current),
            f'<p class="outline-about"><a href="{edition.way(address, edition.about_text)}"{about_here}>',
            f"{html(edition.say('about-text'))}</a></p>",
            "</div></nav>",
        ]
    )


def _level(edition: Edition, pages: Iterable[PageOutline], address: str, current: PageOutline | None) -> str:
    entries = "".join(_entry(edition, page, address, current) for page in pages)
    return f"<ol>{entries}</ol>" if entries else ""


def _entry(edition: Edition, page: PageOutline, address: str, current: PageOutline | None) -> str:
    is_current = current is not None and page.id == current.id
    here = ' aria-current="page"' if is_current else ""
    way = "./" if is_current else edition.way(address, edition.address(page.id))
    below = _level(edition, [edition.page[child] for child in page.children], address, current)
    sections = _sections(edition, page) if is_current else ""
    return f'<li><a href="{way}"{here}>{page_label(edition, page)}</a>{sections}{below}</li>'


def _sections(edition: Edition, page: PageOutline) -> str:
    """The sections of the page that one is on, one level deep."""
    own = [division for division in page.divisions[1:] if division.parent == page.id]
    entries = "".join(f'<li><a href="#{division.id}">{label(edition, division)}</a></li>' for division in own)
    return f'<ol class="here">{entries}</ol>' if entries else ""
