"""What is found by its name: terms and indicators, each under every form that a reader may know it by."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from generator.model.content import Bilingual
from generator.model.glossary import CATEGORIES as OF_TERMS
from generator.model.glossary import Glossary, Term
from generator.model.indicator import CATEGORIES as OF_INDICATORS
from generator.model.indicator import Indicator
from generator.model.topic import Topic
from generator.search.document import Concept, Document, Group, Kind, Names
from generator.search.words import INDICATOR, TERM, TOPIC_ITSELF
from generator.text.fold import is_han
from generator.text.pinyin import spelled, toneless
from generator.text.typography import curled, typeset

Present = Callable[[str], Iterable[str]]  # the terms that stand in a text, those within others too, by id
OF_SITE = GLOSSARY, INDICATORS, TOPICS = "glossary", "indicators", "topics"
_CHUNK = 32
_SHORT_FOR = re.compile(r"^“?(?P<full>[^”。;；,，]+?)”?的简称")
_ABBREVIATION = re.compile(r"^[A-Z&-]{2,}$")
_TELLING = 4  # characters from which the name of a member says what it is a member of
_IN_BRACKETS = re.compile(r"^(?P<full>.+?) \((?P<short>[A-Z][A-Za-z0-9&-]+)\)$")


def group_of_terms(glossary: Glossary, present: Present) -> Group:
    """The glossary as it is searched."""
    terms = list(glossary.terms.values())
    linked = _linked(terms)
    return Group(
        id=GLOSSARY,
        names=Names(),
        documents=tuple(_term(term, glossary.category[term.id], present) for term in terms),
        concepts=tuple(_concept(term, linked.get(term.id, ())) for term in terms),
        chunk=_CHUNK,
    )


def group_of_indicators(indicators: Mapping[str, Indicator], present: Present) -> Group:
    """The indicators as they are searched."""
    return Group(
        id=INDICATORS,
        names=Names(),
        documents=tuple(_indicator(own, present) for own in indicators.values()),
        concepts=tuple(
            Concept(
                word=INDICATOR + own.id,
                zh=own.forms,
                en=(own.en,),
                only_names=tuple(toneless(spelled(form)) for form in own.forms),
            )
            for own in indicators.values()
        ),
        chunk=_CHUNK,
    )


def group_of_topics(topics: Mapping[str, Topic]) -> Group:
    """The topics as they are searched."""
    known = list(topics.values())
    return Group(
        id=TOPICS,
        names=Names(),
        documents=tuple(map(_topic, known)),
        concepts=tuple(
            Concept(
                word=TOPIC_ITSELF + own.id,
                zh=(own.zh,),
                en=(own.en,),
                only_names=(toneless(spelled(own.zh)),),
            )
            for own in known
        ),
        chunk=_CHUNK,
    )


def names(text: Bilingual) -> Names:
    """A bilingual text in good typography."""
    return Names(zh=typeset(text.zh), en=curled(text.en))


def readings(groups: Iterable[Group]) -> dict[str, str]:
    """The characters of all names by how they are most often read: to find a name that was written by ear."""
    characters = {
        sign for group in groups for own in group.concepts for zh in own.zh for sign in zh if is_han(sign)
    }
    found: dict[str, str] = {}
    for sign in sorted(characters):
        syllable = toneless(spelled(sign))
        found[syllable] = found.get(syllable, "") + sign
    return dict(sorted(found.items()))


def _term(term: Term, category: str, present: Present) -> Document:
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
        marks=_marks(TERM + term.id, term.forms, present),
    )


def _indicator(indicator: Indicator, present: Present) -> Document:
    title = Names(zh=typeset(indicator.zh), en=curled(indicator.en))
    zh, en = OF_INDICATORS[indicator.category]
    others = Names(zh="、".join(map(typeset, indicator.variants)))
    return Document(
        kind=Kind.FIGURE,
        address=f"indicator/{indicator.id}/",
        title=title,
        trail=Names(zh=zh, en=en),
        pairs=(title, others, names(indicator.definition)),
        marks=_marks(INDICATOR + indicator.id, indicator.forms, present),
    )


def _marks(own: str, forms: Iterable[str], present: Present) -> dict[int, frozenset[str]]:
    """A name means the concept itself, and beside that the terms that stand in it."""
    within = frozenset(TERM + term for form in forms for term in present(form))
    return {0: frozenset((own,)), 1: within - {own}}


def _topic(topic: Topic) -> Document:
    title = Names(zh=topic.zh, en=curled(topic.en))
    return Document(
        kind=Kind.TOPIC,
        address=f"topic/{topic.id}/",
        title=title,
        pairs=(title, names(topic.scope)),
        marks={0: frozenset((TOPIC_ITSELF + topic.id,))},
    )


def _concept(term: Term, linked: Collection[Term]) -> Concept:
    """A term by its forms; a short form in brackets is a form of its own."""
    full = _full(term)
    return Concept(
        word=TERM + term.id,
        zh=tuple(form for own in (term, *linked) for form in own.forms),
        en=tuple(dict.fromkeys(form for own in (term, *linked) for form in _renderings(own))),
        others=tuple(TERM + other.id for other in linked),
        only_names=(*_spelled(term), *filter(None, [full])),
        parts=tuple(member.zh for member in term.members if len(member.zh) >= _TELLING),
    )


def _spelled(term: Term) -> Iterator[str]:
    """The pinyin of every form, in one word."""
    yield toneless(term.pinyin or spelled(term.zh))
    yield from (toneless(spelled(form)) for form in term.variants)


def _renderings(term: Term) -> Iterator[str]:
    for rendering in term.renderings:
        found = _IN_BRACKETS.match(rendering)
        yield from (found["full"], found["short"]) if found else (rendering,)


def _full(term: Term) -> str | None:
    """What a term is short for, where its definition says so."""
    found = _SHORT_FOR.match(term.definition.zh) if term.definition else None
    return found["full"] if found else None


def _linked(terms: Iterable[Term]) -> Mapping[str, Collection[Term]]:
    """Terms of which one is short for the other: the definition says so, or they share an abbreviation."""
    by_name: dict[str, list[Term]] = {}
    for term in terms:
        for name in {term.zh, *filter(_is_abbreviation, _renderings(term)), *filter(None, [_full(term)])}:
            by_name.setdefault(name, []).append(term)
    found: dict[str, dict[str, Term]] = {}
    for group in by_name.values():
        for term in group:
            found.setdefault(term.id, {}).update({other.id: other for other in group if other.zh != term.zh})
    return {term: tuple(others.values()) for term, others in found.items() if others}


def _is_abbreviation(rendering: str) -> bool:
    return bool(_ABBREVIATION.match(rendering))
