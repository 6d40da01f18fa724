"""Where the terms of the glossary stand in a text: one pass, the longest match at each place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import ahocorasick

from generator.model.glossary import Mentions, Occurrence, Term
from generator.model.segment import Segment
from generator.text.fold import fold

_Place = tuple[int, int, str]  # where a form stands, and the form


class Finder:
    """Finds every form of every term in one pass over a text, however many terms there are.

    A form is found where no longer form covers it, so 国家 is not found in 国家发展改革委; where it is not a
    piece of a Latin word or a number; and not in the words that its term names in `not_in`.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._meanings: dict[str, list[Term]] = {}
        self._others: dict[str, set[str]] = {}  # longer words with the ids of the terms that are not in them
        for term in terms:
            for form in term.forms:
                self._meanings.setdefault(fold(form), []).append(term)
            for word in term.not_in:
                self._others.setdefault(fold(word), set()).add(term.id)
        self._automaton = ahocorasick.Automaton()
        for form in {**self._meanings, **self._others}:
            self._automaton.add_word(form, form)
        if self._meanings:
            self._automaton.make_automaton()

    def occurrences(self, text: str, plan: str, division: str) -> Iterator[Occurrence]:
        """The terms in a text of a division, from left to right, none within another."""
        if not self._meanings:
            return
        folded = fold(text)
        standing = [(last + 1 - len(form), last + 1, form) for last, form in self._automaton.iter(folded)]
        others = [place for place in standing if place[2] in self._others]
        end_of_last = 0
        for start, end, form in sorted(standing, key=lambda place: (place[0], -place[1])):
            if start < end_of_last or not _stands_free(folded, start, end):
                continue
            term = self._meaning(form, plan, division)
            if term and not self._is_of_another(term, start, end, others):
                yield Occurrence(term.id, start, end)
                end_of_last = end

    def _is_of_another(
        self, term: Term, start: int, end: int, others: Sequence[tuple[int, int, str]]
    ) -> bool:
        """Whether the characters belong to a word in which they are not this term."""
        return any(
            first <= start and end <= last and term.id in self._others[word] for first, last, word in others
        )

    def present(self, texts: Iterable[str]) -> frozenset[str]:
        """The terms that have a form anywhere in some texts, be it within a longer term."""
        if not self._meanings:
            return frozenset()
        found = {form for text in texts for _, form in self._automaton.iter(fold(text))}
        forms = found & self._meanings.keys()
        return frozenset(term.id for form in forms for term in self._meanings[form])

    def _meaning(self, form: str, plan: str, division: str) -> Term | None:
        """What a form means here: the meaning whose scope holds, or the one without scope."""
        general = None
        for term in self._meanings.get(form, ()):
            if not term.scope:
                general = general or term
            elif any(_within(scope, plan, division) for scope in term.scope):
                return term
        return general


def _within(scope: str, plan: str, division: str) -> bool:
    """Whether a division lies in a scope: `alar`, or `alar/2.4`."""
    scoped_plan, _, scoped_division = scope.partition("/")
    if scoped_plan != plan:
        return False
    return not scoped_division or division == scoped_division or division.startswith(f"{scoped_division}.")


def _stands_free(text: str, start: int, end: int) -> bool:
    """Whether a match is not cut out of a Latin word or a number."""
    return not (_joined(text[start - 1 : start], text[start]) or _joined(text[end - 1], text[end : end + 1]))


def _joined(before: str, after: str) -> bool:
    both = before + after
    return len(both) == 2 and both.isascii() and both.isalnum() and (both.isalpha() or both.isdigit())


def mentions(finder: Finder, plan: str, segments: Iterable[Segment]) -> Mentions:
    """The terms of every segment, sentence by sentence; segments without any are left out."""
    found = {
        segment.id: tuple(tuple(finder.occurrences(zh, plan, segment.page)) for zh in segment.zh)
        for segment in segments
    }
    return {id_: sentences for id_, sentences in found.items() if any(sentences)}
