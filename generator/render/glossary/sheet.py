"""What the glossary's lists have in common."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.address import glossary_address, relative, term_address
from generator.model.content import Site
from generator.model.glossary import Term
from generator.render.escape import front_matter, html
from generator.render.glossary.entry import names, own
from generator.render.words import say


def front(lang: str, site: Site, title: str, ld: str = "") -> str:
    name = own(lang, site.title)
    return front_matter({"title": title, "lang": lang, "kind": "glossary", "site": name, "ld": ld})


def crumbs(lang: str, address: str) -> str:
    """The way back to the glossary's home."""
    back = relative(address, glossary_address(lang))
    return (
        f'<nav class="crumbs" aria-label="{html(say(lang, "where"))}"><ol><li><a href="{back}">'
        f"{html(say(lang, 'glossary'))}</a></li></ol></nav>"
    )


def term_list(lang: str, address: str, terms: Sequence[Term]) -> str:
    entries = "".join(
        f'<li><a href="{relative(address, term_address(lang, term.id))}">{names(term)}</a></li>'
        for term in terms
    )
    return f'<ul class="term-list">{entries}</ul>'


def ways(address: str, targets: Sequence[tuple[str, str, int]], name: str) -> str:
    """Links to lists, each with the number of its terms."""
    entries = "".join(
        f'<li><a href="{relative(address, way)}">{html(label)}</a> <span class="count">{count}</span></li>'
        for way, label, count in targets
    )
    return f'<ul class="{name}">{entries}</ul>'
