"""Terms in the order of a list, under their letters or their categories."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.model.glossary import CATEGORIES, Glossary, Term
from generator.render.glossary.entry import pinyin
from generator.text.pinyin import initial, letters, toneless

_NO_LETTER = "other"

Groups = dict[str, list[Term]]


def by_pinyin(terms: Iterable[Term]) -> Groups:
    return _grouped(terms, lambda term: initial(_spelling(term)), _spelling)


def by_english(terms: Iterable[Term]) -> Groups:
    return _grouped(terms, lambda term: initial(letters(term.en)), lambda term: letters(term.en))


def by_category(glossary: Glossary) -> Groups:
    groups = _grouped(glossary.terms.values(), lambda term: glossary.category[term.id], _spelling)
    known = [category for category in CATEGORIES if category in groups]
    return {category: groups[category] for category in dict.fromkeys([*known, *groups])}


def name_of(letter: str) -> str:
    """A letter as it stands in addresses."""
    return letter.lower() if letter.isalpha() else _NO_LETTER


def _spelling(term: Term) -> str:
    return toneless(pinyin(term))


def _grouped(terms: Iterable[Term], key: Callable[[Term], str], order: Callable[[Term], str]) -> Groups:
    groups: Groups = {}
    for term in sorted(terms, key=lambda term: (order(term), term.id)):
        groups.setdefault(key(term), []).append(term)
    return dict(sorted(groups.items()))
