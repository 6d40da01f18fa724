"""Which English a translation gives a term: found in the English of the sentence that has it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from generator.model.glossary import Term
from generator.model.source import Span
from generator.text.words import Word, stems, words

Stems = tuple[str, ...]


def renderings(english: str, term: Term) -> Iterator[Span]:
    """Where a sentence may render a term by its allowed renderings, the longest of them first.

    A rendering is read in any case and inflection, with or without articles, hyphens and quotation marks.
    """
    sentence = _sentence(english)
    for sought in _sought(term.renderings):
        yield from _found(sentence, sought)


@lru_cache(maxsize=64)  # the terms of a sentence are looked for one after another
def _sentence(english: str) -> tuple[tuple[Word, ...], Stems]:
    found = words(english)
    return found, tuple(word.stem for word in found)


@cache
def _sought(renderings: tuple[str, ...]) -> tuple[Stems, ...]:
    sought = (stems(text) for text in sorted(renderings, key=len, reverse=True))
    return tuple(filter(None, sought))


def _found(sentence: tuple[tuple[Word, ...], Stems], sought: Stems) -> Iterator[Span]:
    standing, stems = sentence
    start = _index(stems, sought[0], 0)
    while start >= 0:
        if stems[start : start + len(sought)] == sought:
            yield Span(standing[start].start, standing[start + len(sought) - 1].end)
        start = _index(stems, sought[0], start + 1)


def _index(stems: Stems, stem: str, start: int) -> int:
    try:
        return stems.index(stem, start)
    except ValueError:
        return -1
