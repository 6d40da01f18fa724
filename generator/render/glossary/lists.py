"""The glossary's lists: its home with a filter, and the terms by pinyin, by English and by category."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence

from generator.model.address import LANGUAGES, glossary_address, relative, term_address
from generator.model.content import Site
from generator.model.glossary import CATEGORIES, Glossary, Term
from generator.model.page import Page
from generator.render.escape import front_matter, heading, html
from generator.render.glossary.data_guide import downloads
from generator.render.glossary.entry import category_name, names, own, pinyin
from generator.render.words import say
from generator.text.fold import fold
from generator.text.pinyin import initial, toneless
from generator.text.typography import curled

INDEX = "data/glossary-index.json"
_NO_LETTER = "other"


def glossary_pages(site: Site, glossary: Glossary) -> Iterator[Page]:
    """Every list of the glossary in both trees."""
    for lang in LANGUAGES:
        yield _home(lang, site, glossary)
        for way, groups in (("pinyin", _by_pinyin(glossary)), ("english", _by_english(glossary))):
            for letter, terms in groups.items():
                yield _list(lang, site, (way, _name(letter)), say(lang, f"terms-{way}", letter=letter), terms)
        for category, terms in _by_category(glossary).items():
            yield _list(lang, site, ("category", category), category_name(lang, category), terms)


def glossary_index(glossary: Glossary) -> str:
    """What the filter searches, as JSON: id, Chinese forms, pinyin without tones, English, for each term."""
    rows = [
        [term.id, fold("|".join(term.forms)), toneless(pinyin(term)), "|".join(term.renderings)]
        for term in glossary.terms.values()
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")) + "\n"


def _name(letter: str) -> str:
    return letter.lower() if letter.isalpha() else _NO_LETTER


def _grouped(
    glossary: Glossary, key: Callable[[Term], str], order: Callable[[Term], str]
) -> dict[str, list[Term]]:
    groups: dict[str, list[Term]] = {}
    for term in sorted(glossary.terms.values(), key=lambda term: (order(term), term.id)):
        groups.setdefault(key(term), []).append(term)
    return dict(sorted(groups.items()))


def _by_pinyin(glossary: Glossary) -> dict[str, list[Term]]:
    return _grouped(glossary, lambda term: initial(pinyin(term)), lambda term: toneless(pinyin(term)))


def _by_english(glossary: Glossary) -> dict[str, list[Term]]:
    return _grouped(glossary, lambda term: initial(term.en), lambda term: toneless(term.en))


def _by_category(glossary: Glossary) -> dict[str, list[Term]]:
    groups = _grouped(glossary, lambda term: glossary.category[term.id], lambda term: toneless(pinyin(term)))
    known = [category for category in CATEGORIES if category in groups]
    return {category: groups[category] for category in dict.fromkeys([*known, *groups])}


def _home(lang: str, site: Site, glossary: Glossary) -> Page:
    address = glossary_address(lang)
    parts = [
        _front(lang, site, say(lang, "glossary")),
        f"# {heading(say(lang, 'glossary'))} {{ #glossary }}",
        f'<p class="summary">{html(say(lang, "glossary-about", n=len(glossary.terms)))}</p>',
        _filter(lang, address),
        f"## {heading(say(lang, 'by-category'))} {{ #category }}",
        _ways(address, [
            (glossary_address(lang, "category", category), category_name(lang, category), len(terms))
            for category, terms in _by_category(glossary).items()
        ], "categories"),
        f"## {heading(say(lang, 'by-pinyin'))} {{ #pinyin }}",
        _letters(lang, address, "pinyin", _by_pinyin(glossary)),
        f"## {heading(say(lang, 'by-english'))} {{ #english }}",
        _letters(lang, address, "english", _by_english(glossary)),
        downloads(lang, address),
    ]  # fmt: skip
    return Page(path=f"{address}index.md", text="\n\n".join(parts) + "\n")


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


def _letters(lang: str, address: str, way: str, groups: dict[str, list[Term]]) -> str:
    ways = [
        (glossary_address(lang, way, _name(letter)), letter, len(terms)) for letter, terms in groups.items()
    ]
    return _ways(address, ways, "letters")


def _ways(address: str, ways: Sequence[tuple[str, str, int]], name: str) -> str:
    entries = "".join(
        f'<li><a href="{relative(address, way)}">{html(label)}</a> <span class="count">{count}</span></li>'
        for way, label, count in ways
    )
    return f'<ul class="{name}">{entries}</ul>'


def _list(lang: str, site: Site, way: tuple[str, str], title: str, terms: Sequence[Term]) -> Page:
    address = glossary_address(lang, *way)
    entries = "".join(
        f'<li><a href="{relative(address, term_address(lang, term.id))}">{names(term)}</a></li>'
        for term in terms
    )
    back = relative(address, glossary_address(lang))
    parts = [
        _front(lang, site, f"{say(lang, 'glossary')} · {title}"),
        f'<nav class="crumbs" aria-label="{html(say(lang, "where"))}"><ol><li><a href="{back}">'
        f"{html(say(lang, 'glossary'))}</a></li></ol></nav>",
        f"# {heading(curled(title))} {{ #list }}",
        f'<ul class="term-list">{entries}</ul>',
    ]
    return Page(path=f"{address}index.md", text="\n\n".join(parts) + "\n")


def _front(lang: str, site: Site, title: str) -> str:
    return front_matter({"title": title, "lang": lang, "kind": "glossary", "site": own(lang, site.title)})
