"""Where the terms of the glossary stand in a plan, with the sentences around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.link.renderings import renderings
from generator.model.concordance import Concordance, Passage, share_of
from generator.model.english import Translation
from generator.model.glossary import Glossary, Mentions, Occurrence
from generator.model.segment import Segment
from generator.model.source import Span

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """The text of a plan with the terms that were found in it."""

    segments: Sequence[Segment]
    mentions: Mentions
    present: frozenset[str]


def rendered(found: Concordance) -> dict[tuple[str, int], tuple[Occurrence, ...]]:
    """By segment and sentence: the terms in the English, each where it is rendered."""
    places: dict[tuple[str, int], tuple[Occurrence, ...]] = {}
    for passage in found.passages:
        if passage.rendered:
            key = (passage.segment, passage.sentence)
            places[key] = (*places.get(key, ()), Occurrence(passage.term, *passage.rendered))
    return places


def concordance(plan: str, text: Found, glossary: Glossary, translation: Translation) -> Concordance:
    """Every occurrence of every term in a plan, in reading order."""
    return Concordance(
        plan=plan,
        characters=sum(len(sentence) for segment in text.segments for sentence in segment.zh),
        present=tuple(sorted(text.present)),
        passages=tuple(_passages(text, glossary, translation)),
    )


def _passages(text: Found, glossary: Glossary, translation: Translation) -> Iterator[Passage]:
    for segment in text.segments:
        english = translation.get(segment.id)
        for place, occurrences in enumerate(text.mentions.get(segment.id, ())):
            lines = english.sentences if english else ()
            line = lines[place] if place < len(lines) else ""
            for (term, start, end), found in _with_english(line, occurrences, glossary):
                yield Passage(
                    term=term,
                    page=segment.page,
                    segment=segment.id,
                    sentence=place,
                    zh=segment.zh[place],
                    start=start,
                    end=end,
                    en=line,
                    rendered=tuple(found) if found else None,
                )


def _with_english(
    line: str, occurrences: Sequence[Occurrence], glossary: Glossary
) -> Iterator[tuple[Occurrence, Span | None]]:
    """The terms of a sentence, each with the words that render it: as far as it goes, each with its own."""
    taken: list[Span] = []
    found: dict[Occurrence, Span | None] = {}
    for occurrence in sorted(occurrences, key=lambda one: one.start - one.end):  # long terms choose first
        spans = list(renderings(line, glossary.terms[occurrence.term])) if line else []
        free = (span for span in spans if not any(_overlap(span, other) for other in taken))
        chosen = next(free, spans[0] if spans else None)
        taken += [chosen] if chosen else []
        found[occurrence] = chosen
    return ((occurrence, found[occurrence]) for occurrence in occurrences)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def shares(whole: Concordance) -> Iterator[tuple[str, Concordance]]:
    """A concordance by the shares that its terms belong to."""
    present = _by_share((share_of(term), term) for term in whole.present)
    passages = _by_share((share_of(passage.term), passage) for passage in whole.passages)
    for share in sorted(present):
        update = {"present": tuple(present[share]), "passages": tuple(passages.get(share, ()))}
        yield share, whole.model_copy(update=update)


def _by_share(pieces: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    groups: dict[str, list[T]] = {}
    for share, piece in pieces:
        groups.setdefault(share, []).append(piece)
    return groups
