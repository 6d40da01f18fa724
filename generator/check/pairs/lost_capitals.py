from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.check.pairs.subject import Pairs
from generator.model.glossary import Term
from generator.model.problem import Problem
from generator.text.words import stem, stems

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(("a", "an", "the", "of", "and", "in", "on", "for", "to", "with", "from", "s"))


def lost_capitals(translation: Pairs) -> Iterator[Problem]:
    """A name that the English writes without its capitals.

    The glossary says how a name is written. Capitals more than it has are no fault: a term may be part of a
    name.

    Passes: "the Belt and Road Initiative"

    Fails: `content/plans/hami/translation/2.4.yml:12:31: 'belt and road' is a name. Write 'Belt and Road'.`
    """
    for pair in translation:
        for passage in pair.terms:
            term = translation.glossary.terms[passage.term]
            if passage.rendered and _has_capitals(term.renderings):
                start, end = passage.rendered
                if name := _name(pair.en[start:end], term):
                    message = f"'{pair.en[start:end]}' is a name. Write '{name}'."
                    yield pair.problem(message, at=start)


def _name(words: str, term: Term) -> str | None:
    """The rendering that has capitals where `words` have none."""
    same = [rendering for rendering in term.renderings if stems(rendering) == stems(words)]
    if any(_capitals(words) >= _capitals(rendering) for rendering in same):
        return None
    return same[0] if same else None


@cache
def _has_capitals(renderings: tuple[str, ...]) -> bool:
    return any(_capitals(rendering) for rendering in renderings)


@cache
def _capitals(text: str) -> frozenset[str]:
    return frozenset(
        stem(word) for word in _WORD.findall(text) if word[0].isupper() and word.lower() not in _SMALL
    )
