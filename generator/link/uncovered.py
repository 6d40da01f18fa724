"""Expressions of the texts that no term of the glossary covers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.link.terms import Finder
from generator.model.segment import Segment
from generator.text.fold import HAN

QUOTED = re.compile(r"“(?P<words>[^“”]{2,24})”")
_RUN = re.compile(f"[{HAN}]+")
_SHORTEST, _LONGEST, _OFTEN = 4, 8, 6


class Expression(NamedTuple):
    words: str
    times: int
    quoted: bool


def uncovered(plans: Iterable[tuple[str, Iterable[Segment]]], finder: Finder) -> list[Expression]:
    """Quoted expressions and frequent phrases without a term, the most frequent first."""
    quoted, phrases = Counter[str](), Counter[str]()
    for plan, segments in plans:
        for segment in segments:
            for sentence in segment.zh:
                free = _free(sentence, plan, segment.page, finder)
                quoted.update(_quoted(sentence, free))
                phrases.update(_phrases(free))
    found = [Expression(words, times, quoted=True) for words, times in quoted.items()]
    frequent = [phrase for phrase in _maximal(phrases) if phrase.words not in quoted]
    return sorted([*found, *frequent], key=lambda expression: (-expression.times, expression.words))


def _free(sentence: str, plan: str, page: str, finder: Finder) -> str:
    """A sentence with its terms blanked out."""
    characters = list(sentence)
    for _, start, end in finder.occurrences(sentence, plan, page):
        characters[start:end] = " " * (end - start)
    return "".join(characters)


def _quoted(sentence: str, free: str) -> Iterator[str]:
    """The quoted expressions of which no character belongs to a term."""
    for found in QUOTED.finditer(sentence):
        if " " not in free[found.start("words") : found.end("words")]:
            yield found["words"]


def _phrases(free: str) -> Iterator[str]:
    for run in _RUN.finditer(free):
        text = run.group()
        for length in range(_SHORTEST, min(_LONGEST, len(text)) + 1):
            yield from (text[start : start + length] for start in range(len(text) - length + 1))


def _maximal(phrases: Counter[str]) -> Iterator[Expression]:
    """Frequent phrases that are no piece of a longer one as frequent."""
    kept: list[Expression] = []
    often = [(words, times) for words, times in phrases.items() if times >= _OFTEN]
    for words, times in sorted(often, key=lambda pair: -len(pair[0])):
        if not any(words in longer.words and times <= longer.times * 2 for longer in kept):
            kept.append(Expression(words, times, quoted=False))
    yield from kept
