"""The terms of a chapter, listed at its end; the cards over the text are made from this list."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.address import relative, term_address
from generator.model.glossary import Term
from generator.model.outline import PageOutline
from generator.render.edition import Edition
from generator.render.escape import html
from generator.render.glossary.entry import members, names, own


def chapter_terms(edition: Edition, page: PageOutline, address: str) -> str:
    """The list of a page's terms in the order in which they come up; "" where it has none."""
    found = list(dict.fromkeys(_of(edition, page)))
    if not found:
        return ""
    entries = "".join(_entry(edition.lang, edition.glossary.terms[term], address) for term in found)
    title = html(edition.say("terms-here", n=len(found)))
    return f'<details class="terms" id="terms"><summary>{title}</summary><ul>{entries}</ul></details>'


def _of(edition: Edition, page: PageOutline) -> Iterator[str]:
    for block in page.blocks:
        for sentence in edition.mentions.get(block.id, ()):
            yield from (occurrence.term for occurrence in sentence)


def _entry(lang: str, term: Term, address: str) -> str:
    meaning = f"<p>{html(own(lang, term.definition))}</p>" if term.definition else ""
    way = relative(address, term_address(lang, term.id))
    return f'<li data-term="{term.id}"><a href="{way}">{names(term)}</a>{meaning}{members(term)}</li>'
