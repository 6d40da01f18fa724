"""The glossary's lists: its home with a filter, and the terms by pinyin, by English and by category."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model.address import LANGUAGES, glossary_address, relative, site_address, term_address
from generator.model.content import Site
from generator.model.glossary import Glossary, Term
from generator.model.page import Page
from generator.render.data import handed
from generator.render.escape import heading, html
from generator.render.glossary.downloads import downloads
from generator.render.glossary.entry import category_name, own, pinyin
from generator.render.glossary.groups import Groups, by_category, by_english, by_pinyin, name_of
from generator.render.glossary.indexes import indexed, name_index
from generator.render.glossary.sheet import crumbs, front, term_list, ways
from generator.render.linked import CODES, HERE, LICENCE, json_ld, organization
from generator.render.words import say
from generator.text.fold import fold
from generator.text.pinyin import toneless
from generator.text.typography import curled

INDEX = "data/glossary-index.js"


def glossary_pages(site: Site, glossary: Glossary) -> Iterator[Page]:
    """Every list of the glossary in both trees."""
    letters = {"pinyin": by_pinyin(glossary.terms.values()), "english": by_english(glossary.terms.values())}
    for lang in LANGUAGES:
        yield _home(lang, site, glossary, letters)
        for way, groups in letters.items():
            for letter, terms in groups.items():
                title = say(lang, f"terms-{way}", letter=letter)
                yield _list(lang, site, (way, name_of(letter)), title, terms)
        for category, terms in by_category(glossary).items():
            yield _list(lang, site, ("category", category), category_name(lang, category), terms)
        for kind, terms in indexed(glossary).items():
            yield name_index(lang, site, kind, terms)


def glossary_index(glossary: Glossary) -> str:
    """What the filter searches, for each term: id, Chinese forms, pinyin without tones, English."""
    rows = [
        [term.id, fold("|".join(term.forms)), toneless(pinyin(term)), "|".join(term.renderings)]
        for term in glossary.terms.values()
    ]
    return handed(rows)


def _home(lang: str, site: Site, glossary: Glossary, letters: Mapping[str, Groups]) -> Page:
    address = glossary_address(lang)
    parts = [
        front(lang, site, say(lang, "glossary"), _linked(lang, site, glossary)),
        f"# {heading(say(lang, 'glossary'))} {{ #glossary }}",
        f'<p class="summary">{html(say(lang, "glossary-about", n=f"{len(glossary.terms):,}"))}</p>',
        _filter(lang, address),
        f"## {heading(say(lang, 'by-category'))} {{ #category }}",
        _categories(lang, address, glossary),
        *_letters(lang, address, letters),
        *_names(lang, address, glossary),
        downloads(lang, address),
    ]
    return Page(path=f"{address}index.md", text="\n\n".join(parts) + "\n")


def _linked(lang: str, site: Site, glossary: Glossary) -> str:
    """The glossary as a set of terms, a part of the data."""
    return json_ld(
        {
            "@type": "DefinedTermSet",
            "@id": HERE,
            "name": say(lang, "glossary"),
            "description": say(lang, "glossary-about", n=f"{len(glossary.terms):,}"),
            "inLanguage": [CODES["zh"], CODES["en"]],
            "publisher": organization(own(lang, site.title)),
            "license": LICENCE,
            "isPartOf": {"@id": relative(glossary_address(lang), site_address(lang, "data"))},
        }
    )


def _categories(lang: str, address: str, glossary: Glossary) -> str:
    targets = [
        (glossary_address(lang, "category", category), category_name(lang, category), len(terms))
        for category, terms in by_category(glossary).items()
    ]
    return ways(address, targets, "categories")


def _names(lang: str, address: str, glossary: Glossary) -> Iterator[str]:
    """The ways to the indexes of names, where there are any."""
    targets = [
        (glossary_address(lang, kind), say(lang, f"by-{kind}"), len(terms))
        for kind, terms in indexed(glossary).items()
    ]
    if targets:
        yield f"## {heading(say(lang, 'by-name'))} {{ #names }}"
        yield ways(address, targets, "categories")


def _filter(lang: str, address: str) -> str:
    """The place of the filter box, with what its script has to know; nothing stands there without scripts."""
    known = {
        "index": relative(address, INDEX),
        "terms": relative(address, term_address(lang, "-")).removesuffix("-/"),
        "label": say(lang, "filter-label"),
        "found": say(lang, "filter-found", n="{n}"),
        "none": say(lang, "filter-none"),
    }
    fields = " ".join(f'data-{name}="{html(value)}"' for name, value in known.items())
    return f'<div class="term-filter" {fields}></div>'


def _letters(lang: str, address: str, letters: Mapping[str, Groups]) -> Iterator[str]:
    for way, groups in letters.items():
        targets = [
            (glossary_address(lang, way, name_of(letter)), letter, len(terms))
            for letter, terms in groups.items()
        ]
        yield f"## {heading(say(lang, f'by-{way}'))} {{ #{way} }}"
        yield ways(address, targets, "letters")


def _list(lang: str, site: Site, way: tuple[str, str], title: str, terms: Sequence[Term]) -> Page:
    address = glossary_address(lang, *way)
    parts = [
        front(lang, site, f"{say(lang, 'glossary')} · {title}"),
        crumbs(lang, address),
        f"# {heading(curled(title))} {{ #list }}",
        term_list(lang, address, terms),
    ]
    return Page(path=f"{address}index.md", text="\n\n".join(parts) + "\n")
