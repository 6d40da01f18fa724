"""How much of what the documents put in quotation marks the glossary has, and on whose authority."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.link.terms import Finder
from generator.link.uncovered import QUOTED
from generator.model.glossary import Glossary, SourceStanding
from generator.model.segment import Segment


class Cover(StrEnum):
    """What the glossary has of a quoted expression."""

    WHOLE = "whole"  # it is a term, or stands within a longer one
    PARTS = "parts"  # every sign of it belongs to one of several terms
    SOME = "some"  # a piece of it is a term
    NONE = "none"


@dataclass(frozen=True, kw_only=True, slots=True)
class Coverage:
    """The glossary counted against the documents."""

    categories: Counter[str]
    standings: Counter[SourceStanding]
    quoted: Counter[Cover]

    @property
    def share_quoted(self) -> float:
        """The share of the occurrences of quoted expressions that are terms or wholly made of terms."""
        return _share(self.quoted[Cover.WHOLE] + self.quoted[Cover.PARTS], self.quoted.total())

    @property
    def share_sourced(self) -> float:
        """The share of the concepts whose rendering has an official or established source."""
        return _share(self.standings.total() - self.standings[SourceStanding.OWN], self.standings.total())


def coverage(plans: Iterable[tuple[str, Iterable[Segment]]], finder: Finder, glossary: Glossary) -> Coverage:
    """The concepts by category and by source, and the quoted expressions by what the glossary has of them.

    Counted is every occurrence of an expression of 2 to 24 signs in “ ”, whether it is a term of art, a
    slogan or irony: no list of exceptions makes the share look better than it is. An expression is covered
    where one term takes all of it, or several do so together; a piece of it is not enough.
    """
    return Coverage(
        categories=Counter(glossary.category[term] for term in glossary.terms),
        standings=Counter(term.source.standing for term in glossary.terms.values()),
        quoted=Counter(
            cover
            for plan, segments in plans
            for segment in segments
            for sentence in segment.zh
            for cover in _covers(sentence, plan, segment.page, finder)
        ),
    )


def _covers(sentence: str, plan: str, division: str, finder: Finder) -> Iterator[Cover]:
    quoted = list(QUOTED.finditer(sentence))
    if not quoted:
        return
    places = [(start, end) for _, start, end in finder.occurrences(sentence, plan, division)]
    for found in quoted:
        yield _cover(sentence, *found.span("words"), places)


def _cover(sentence: str, first: int, last: int, places: Iterable[tuple[int, int]]) -> Cover:
    inside = [(start, end) for start, end in places if start < last and first < end]
    if any(start <= first and last <= end for start, end in inside):
        return Cover.WHOLE
    taken = {place for start, end in inside for place in range(start, end)}
    if all(place in taken for place in range(first, last) if sentence[place].isalnum()):
        return Cover.PARTS
    return Cover.SOME if inside else Cover.NONE


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
