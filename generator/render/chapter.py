"""The page of a chapter, a part, a major heading or an opening."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.outline import PageKind, PageOutline
from generator.model.page import Page
from generator.render.cite import reference
from generator.render.edition import Edition
from generator.render.escape import front_matter, html
from generator.render.glossary.chapter_terms import chapter_terms
from generator.render.headings import heading, opening_heading
from generator.render.linked import CODES, HERE, crumbs, json_ld
from generator.render.menu import Standpoint, menu
from generator.render.passages import passages
from generator.render.progress import of_page
from generator.render.topics import elsewhere, topic_links
from generator.text.typography import typeset


def chapter_page(edition: Edition, page: PageOutline) -> Page:
    """A page of the text."""
    address = edition.address(page.id)
    parts = [
        _front(edition, page, address),
        _crumbs(edition, page, address),
        _title(edition, page, address),
        topic_links(edition, page.division, address),
        _notice(edition, page, address),
        *passages(edition, page, address),
        _children(edition, page, address),
        elsewhere(edition, page, address),
        chapter_terms(edition, page, address),
        reference(edition, page.id),
        _turn(edition, page, address),
        menu(edition, Standpoint(address=address, heading=page.id, page=page)),
    ]
    text = "\n\n".join(part for part in parts if part) + "\n"
    return Page(path=f"{address}index.md", text=text, plan=edition.plan.id)


def page_title(edition: Edition, page: PageOutline) -> str:
    """The title of a page as plain text."""
    return edition.page_name(page).plain


def _front(edition: Edition, page: PageOutline, address: str) -> str:
    ways = {
        name: edition.way(address, edition.address(id_)) if id_ else "" for name, id_ in _neighbours(page)
    }
    return front_matter(
        {
            "title": page_title(edition, page),
            "lang": edition.lang,
            "kind": page.kind.value,
            "plan": edition.plan.id,
            "file": f"content/plans/{edition.plan.id}/translation/{page.id}.yml",
            "within": edition.own(edition.plan.short_title),
            "site": edition.own(edition.site.title),
            "description": _description(edition, page),
            "both": "yes" if edition.has_english(address) else "",
            "ld": _linked(edition, page, address),
            **ways,
        }
    )


def _linked(edition: Edition, page: PageOutline, address: str) -> str:
    """The chapter as a part of its plan, and the way to it."""
    home, name = edition.way(address, edition.home), page_title(edition, page)
    chapter = {
        "@type": "Chapter",
        "@id": HERE,
        "name": name,
        "inLanguage": [CODES["zh"], CODES["en"]] if edition.has_english(address) else CODES["zh"],
        "isPartOf": {"@id": home},
    }
    ways = [(home, edition.own(edition.plan.short_title))]
    if page.parent:
        part = edition.page[page.parent]
        ways.append((edition.way(address, edition.address(part.id)), page_title(edition, part)))
    return json_ld(chapter, crumbs([*ways, (HERE, name)]))


def _description(edition: Edition, page: PageOutline) -> str:
    """The page's first words, for search engines and previews."""
    words = next((sentence.text for block in page.blocks for sentence in block.sentences), "")[:80]
    return (
        f"{edition.own(edition.plan.title)} · {typeset(words)}"
        if words
        else edition.own(edition.plan.summary)
    )


def _neighbours(page: PageOutline) -> tuple[tuple[str, str | None], ...]:
    return ("previous", page.previous), ("next", page.next)


def _crumbs(edition: Edition, page: PageOutline, address: str) -> str:
    ways = [(edition.home, html(edition.own(edition.plan.short_title)))]
    if page.parent:
        ways.append((edition.address(page.parent), edition.page_name(edition.page[page.parent]).labelled))
    entries = "".join(
        f'<li><a href="{edition.way(address, target)}">{name}</a></li>' for target, name in ways
    )
    return f'<nav class="crumbs" aria-label="{html(edition.say("where"))}"><ol>{entries}</ol></nav>'


def _title(edition: Edition, page: PageOutline, address: str) -> str:
    if page.division is None or page.kind is PageKind.OPENING:
        return opening_heading(edition, page)
    return heading(edition, page.division, 1, address)


def _notice(edition: Edition, page: PageOutline, address: str) -> str:
    """Said once over a page: how its English stands, or on an English page that there is none yet."""
    if edition.has_english(address):
        return of_page(edition, page.id, address)
    if edition.lang == "zh" or not page.blocks:
        return ""
    return f'<p class="notice">{html(edition.say("no-english"))}</p>'


def _children(edition: Edition, page: PageOutline, address: str) -> str:
    if not page.children:
        return ""
    entries = "".join(
        f'<li><a href="{edition.way(address, edition.address(child))}">'
        f"{edition.page_name(edition.page[child]).labelled}</a></li>"
        for child in page.children
    )
    name = html(edition.say("chapters"))
    return f'<nav class="children" aria-label="{name}"><ol>{entries}</ol></nav>'


def _turn(edition: Edition, page: PageOutline, address: str) -> str:
    """The way to the page before and the page after."""
    links = "".join(_turn_links(edition, page, address))
    return f'<nav class="turn" aria-label="{html(edition.say("pages"))}">{links}</nav>' if links else ""


def _turn_links(edition: Edition, page: PageOutline, address: str) -> Iterator[str]:
    for name, id_ in _neighbours(page):
        if id_:
            yield (
                f'<a class="turn-{name}" href="{edition.way(address, edition.address(id_))}">'
                f'<span class="turn-way">{html(edition.say(name))}</span> '
                f"{edition.page_name(edition.page[id_]).labelled}</a>"
            )
