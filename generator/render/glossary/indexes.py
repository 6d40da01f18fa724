"""The indexes of places and of people: each on one page, by pinyin and by English letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.address import glossary_address
from generator.model.content import Site
from generator.model.glossary import Glossary, Term
from generator.model.page import Page
from generator.render.escape import heading, html
from generator.render.glossary.groups import Groups, by_english, by_pinyin, name_of
from generator.render.glossary.sheet import crumbs, front, term_list
from generator.render.words import say

_NAMES = ("places", "people")  # the categories that have an index of their own


def indexed(glossary: Glossary) -> dict[str, list[Term]]:
    """The terms of each kind of names that the glossary has."""
    kinds = {
        kind: [term for term in glossary.terms.values() if glossary.category[term.id] == kind]
        for kind in _NAMES
    }
    return {kind: terms for kind, terms in kinds.items() if terms}


def name_index(lang: str, site: Site, kind: str, terms: Sequence[Term]) -> Page:
    """The index of one kind of names; the order of the page's own language comes first."""
    address = glossary_address(lang, kind)
    title = say(lang, f"by-{kind}")
    orders = [("pinyin", by_pinyin(terms)), ("english", by_english(terms))]
    parts = [
        front(lang, site, f"{say(lang, 'glossary')} · {title}"),
        crumbs(lang, address),
        f"# {heading(title)} {{ #index }}",
    ]
    for order, groups in orders if lang == "zh" else reversed(orders):
        parts += _ordered(lang, address, order, groups)
    return Page(path=f"{address}index.md", text="\n\n".join(parts) + "\n")


def _ordered(lang: str, address: str, order: str, groups: Groups) -> Iterator[str]:
    yield f"## {heading(say(lang, f'by-{order}'))} {{ #{order} }}"
    letters = "".join(
        f'<li><a href="#{order}-{name_of(letter)}">{html(letter)}</a> '
        f'<span class="count">{len(terms)}</span></li>'
        for letter, terms in groups.items()
    )
    yield f'<ul class="letters">{letters}</ul>'
    for letter, terms in groups.items():
        yield f"### {heading(letter)} {{ #{order}-{name_of(letter)} }}"
        yield term_list(lang, address, terms)
