"""English words, each by the stem that its inflections share."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

import Stemmer

_WORD = re.compile(r"[^\W_]+(?:['’.&][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s$")
_PLURAL_OF_CAPITALS = re.compile(r"(?<=[A-Z]{2})s$")
_ARTICLES = frozenset(("the", "a", "an"))
_STEMMER = Stemmer.Stemmer("english")

# The verbs of plans whose past a rule does not find.
_IRREGULAR = {
    form: base
    for base, forms in {
        "bear": "bore borne",
        "become": "became",
        "begin": "began begun",
        "break": "broke broken",
        "bring": "brought",
        "build": "built",
        "buy": "bought",
        "come": "came",
        "deal": "dealt",
        "do": "did done does",
        "draw": "drew drawn",
        "drive": "drove driven",
        "fall": "fell fallen",
        "feel": "felt",
        "fight": "fought",
        "find": "found",
        "give": "gave given",
        "go": "went gone goes",
        "grow": "grew grown",
        "have": "had has",
        "hold": "held",
        "keep": "kept",
        "know": "knew known",
        "lead": "led",
        "leave": "left",
        "make": "made",
        "man": "men",
        "meet": "met",
        "person": "persons",
        "rise": "rose risen",
        "seek": "sought",
        "sell": "sold",
        "send": "sent",
        "speak": "spoke spoken",
        "spend": "spent",
        "stand": "stood",
        "take": "took taken",
        "teach": "taught",
        "tell": "told",
        "think": "thought",
        "uphold": "upheld",
        "win": "won",
        "withdraw": "withdrew withdrawn",
        "woman": "women",
        "write": "wrote written",
    }.items()
    for form in forms.split()
}


class Word(NamedTuple):
    """A word of a text: its stem, and where it stands."""

    stem: str
    start: int
    end: int


def words(text: str) -> tuple[Word, ...]:
    """The words of an English text but for articles; a hyphen parts words."""
    return tuple(
        Word(stem(found.group()), *found.span())
        for found in _WORD.finditer(text)
        if found.group().lower() not in _ARTICLES
    )


@cache
def stem(word: str) -> str:
    """What a word shares with its inflections: developed -> develop, SMEs -> sme, built -> build."""
    bare = _PLURAL_OF_CAPITALS.sub("", _POSSESSIVE.sub("", word))
    lower = bare.lower()
    if bare[:2].isupper():
        return lower
    return str(_STEMMER.stemWord(_IRREGULAR.get(lower, lower)))


@lru_cache(maxsize=100_000)  # of renderings, above all
def stems(text: str) -> tuple[str, ...]:
    """The stems of the words of a text."""
    return tuple(word.stem for word in words(text))
