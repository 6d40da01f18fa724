"""The terms of a chapter, listed at its end; the cards over the text are made from this list."""

from __future__ import annotations

from generator.model.address import relative, term_address
from generator.model.glossary import Term
from generator.model.outline import PageOutline
from generator.render.edition import Edition
from generator.render.escape import html
from generator.render.glossary.entry import members, names, own


def chapter_terms(edition: Edition, page: PageOutline, address: str) -> str:
    """The list of a page's terms in the order in which they come up; "" where it has none."""
    found = edition.terms_on.get(page.id, ())
    if not found:
        return ""
    entries = "".join(_entry(edition.lang, edition.glossary.terms[term], address) for term in found)
    title = html(edition.say("terms-here", n=len(found)))
    return f'<details class="terms" id="terms"><summary>{title}</summary><ul>{entries}</ul></details>'


def _entry(lang: str, term: Term, address: str) -> str:
    meaning = f"<p>{html(own(lang, term.definition))}</p>" if term.definition else ""
    way = relative(address, term_address(lang, term.id))
    return f'<li data-term="{term.id}"><a href="{way}">{names(term)}</a>{meaning}{members(term)}</li>'
