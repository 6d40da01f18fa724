"""Terms in a run of text as links to their pages, in either language."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.address import term_address
from generator.render.edition import Edition
from generator.render.marks import Mark


def chinese_terms(edition: Edition, page: str, segment: str, number: int = 0) -> Iterator[Mark]:
    """The terms of a sentence of a segment; the first mention in a section is told apart."""
    sentences = edition.mentions.get(segment, ())
    for term, start, end in sentences[number] if number < len(sentences) else ():
        name = "term first" if (segment, number, start) in edition.first_mentions else "term"
        way = edition.way(page, term_address(edition.lang, term))
        yield Mark(start=start, end=end, tag="a", name=name, way=way)


def english_terms(edition: Edition, page: str, segment: str, number: int, sentence: str) -> list[Mark]:
    """The terms of a sentence where its English renders them; of two that cross, the first."""
    marks: list[Mark] = []
    for term, start, end in edition.rendered.get((segment, number), ()):
        if end <= len(sentence) and all(end <= mark.start or mark.end <= start for mark in marks):
            way = edition.way(page, term_address(edition.lang, term))
            name = "term first" if _is_first(edition, segment, number, term) else "term"
            marks.append(Mark(start=start, end=end, tag="a", name=name, way=way))
    return marks


def _is_first(edition: Edition, segment: str, number: int, term: str) -> bool:
    """Whether the Chinese of a sentence has the first mention of a term in its section."""
    return any(
        found == term and (segment, number, start) in edition.first_mentions
        for found, start, _ in edition.mentions[segment][number]
    )
