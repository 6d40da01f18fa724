"""What is found by its name: terms and indicators, each under every form that a reader may know it by."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.model.content import Bilingual
from generator.model.glossary import CATEGORIES as OF_TERMS
from generator.model.glossary import Glossary, Term
from generator.model.indicator import CATEGORIES as OF_INDICATORS
from generator.model.indicator import Indicator
from generator.search.document import Concept, Document, Group, Kind, Names
from generator.search.words import INDICATOR, TERM
from generator.text.pinyin import spelled, toneless
from generator.text.typography import curled, typeset

Nested = Callable[[str], Iterable[str]]  # a term and those within it, by id
OF_SITE = GLOSSARY, INDICATORS = "glossary", "indicators"
_CHUNK = 32
_IN_BRACKETS = re.compile(r"^(?P<full>.+?) \((?P<short>[A-Z][A-Za-z0-9&-]+)\)$")


def group_of_terms(glossary: Glossary) -> Group:
    """The glossary as it is searched."""
    terms = list(glossary.terms.values())
    return Group(
        id=GLOSSARY,
        names=Names(),
        documents=tuple(_term(term, glossary.category[term.id]) for term in terms),
        concepts=tuple(_concept(term) for term in terms),
        chunk=_CHUNK,
    )


def group_of_indicators(indicators: Mapping[str, Indicator]) -> Group:
    """The indicators as they are searched."""
    return Group(
        id=INDICATORS,
        names=Names(),
        documents=tuple(map(_indicator, indicators.values())),
        concepts=tuple(
            Concept(
                word=INDICATOR + own.id,
                zh=own.forms,
                en=(own.en,),
                spelled=toneless(spelled(own.zh)),
            )
            for own in indicators.values()
        ),
        chunk=_CHUNK,
    )


def names(text: Bilingual) -> Names:
    """A bilingual text in good typography."""
    return Names(zh=typeset(text.zh), en=curled(text.en))


def _term(term: Term, category: str) -> Document:
    title = Names(zh=typeset(term.zh), en=curled(term.en))
    others = Names(zh="、".join(map(typeset, term.variants)), en=curled("; ".join(term.allowed)))
    said = [] if term.definition is None else [names(term.definition)]
    zh, en = OF_TERMS.get(category, (category, category))
    return Document(
        kind=Kind.TERM,
        address=f"term/{term.id}/",
        title=title,
        trail=Names(zh=zh, en=en),
        pairs=(title, others, *said, *map(names, term.members)),
        marks={0: frozenset((TERM + term.id,))},
    )


def _indicator(indicator: Indicator) -> Document:
    title = Names(zh=typeset(indicator.zh), en=curled(indicator.en))
    zh, en = OF_INDICATORS[indicator.category]
    others = Names(zh="、".join(map(typeset, indicator.variants)))
    return Document(
        kind=Kind.FIGURE,
        address=f"indicator/{indicator.id}/",
        title=title,
        trail=Names(zh=zh, en=en),
        pairs=(title, others, names(indicator.definition)),
        marks={0: frozenset((INDICATOR + indicator.id,))},
    )


def _concept(term: Term) -> Concept:
    """A term by its forms; a short form in brackets is a form of its own."""
    return Concept(
        word=TERM + term.id,
        zh=term.forms,
        en=tuple(dict.fromkeys(form for rendering in term.renderings for form in _both(rendering))),
        spelled=toneless(term.pinyin or spelled(term.zh)),
    )


def _both(rendering: str) -> Iterator[str]:
    found = _IN_BRACKETS.match(rendering)
    yield from (found["full"], found["short"]) if found else (rendering,)
