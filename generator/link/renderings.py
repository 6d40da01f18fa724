"""Which English a translation gives a term: found in the English of the sentence that has it."""

from __future__ import annotations

from functools import cache, lru_cache

from generator.model.glossary import Term
from generator.model.source import Span
from generator.text.words import Word, stems, words

Stems = tuple[str, ...]


def rendering(english: str, term: Term) -> Span | None:
    """Where a sentence renders a term by one of its allowed renderings; the longest one wins.

    A rendering is read in any case and inflection, with or without articles, hyphens and quotation marks.
    """
    sentence = _sentence(english)
    for sought in _sought(term.renderings):
        if found := _found(sentence, sought):
            return found
    return None


@lru_cache(maxsize=64)  # the terms of a sentence are looked for one after another
def _sentence(english: str) -> tuple[tuple[Word, ...], Stems]:
    found = words(english)
    return found, tuple(word.stem for word in found)


@cache
def _sought(renderings: tuple[str, ...]) -> tuple[Stems, ...]:
    sought = (stems(text) for text in sorted(renderings, key=len, reverse=True))
    return tuple(filter(None, sought))


def _found(sentence: tuple[tuple[Word, ...], Stems], sought: Stems) -> Span | None:
    standing, stems = sentence
    start = _index(stems, sought[0], 0)
    while start >= 0:
        if stems[start : start + len(sought)] == sought:
            return Span(standing[start].start, standing[start + len(sought) - 1].end)
        start = _index(stems, sought[0], start + 1)
    return None


def _index(stems: Stems, stem: str, start: int) -> int:
    try:
        return stems.index(stem, start)
    except ValueError:
        return -1
