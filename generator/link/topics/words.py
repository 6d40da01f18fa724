"""The words of a division that may speak for a topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.document import Document
from generator.model.glossary import Mentions
from generator.model.segment import Segment
from generator.model.topic import Topic, Topics
from generator.text.fold import fold

OPENING = "0"
_OF_A_HEADING = 3  # times that a word counts in a heading

Words = Mapping[str, Counter[str]]  # by division: how often each word stands in it, those below it included


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """The words of one plan, and the topics that its divisions are given."""

    plan: str
    document: Document
    words: Words
    topics: Topics

    def divisions(self) -> Iterator[tuple[str, str]]:
        """Every division with its heading; what stands before the first has none."""
        headings = {division.id: division.heading.text for division in self.document.divisions}
        if OPENING not in headings and any(block.division == OPENING for block in self.document.blocks):
            yield OPENING, ""
        yield from headings.items()

    def leaves(self) -> Iterator[tuple[Counter[str], tuple[str, ...]]]:
        """The words of every division that has none below it, with its topics."""
        above = {division.parent for division in self.document.divisions}
        for division, words in self.words.items():
            if division not in above:
                yield words, self.topics.of.get(division, ())


def term_word(term: str) -> str:
    """A term among the words: by its id, so that all its forms are one."""
    return f":{term}"


def words_of(
    document: Document, segments: Iterable[Segment], mentions: Mentions, topics: Iterable[Topic]
) -> Words:
    """The terms and the words of topics in each division and those below it."""
    parents = {division.id: division.parent for division in document.divisions}
    pieces = {block.id: block.division for block in document.blocks}
    pieces |= {box.id: box.division for box in document.boxes}
    wanted = {word: fold(word) for topic in topics for word in topic.words}
    found: dict[str, Counter[str]] = {}
    for segment in segments:
        piece = segment.id.partition("/")[0]
        times = _OF_A_HEADING if piece in parents else 1
        said = _said(segment, mentions, wanted)
        division: str | None = pieces.get(piece, piece)
        while division is not None:
            own = found.setdefault(division, Counter())
            own.update({word: count * times for word, count in said.items()})
            division = parents.get(division)
    return found


def _said(segment: Segment, mentions: Mentions, wanted: Mapping[str, str]) -> Counter[str]:
    text = fold("\n".join(segment.zh))
    terms = (term_word(term) for sentence in mentions.get(segment.id, ()) for term, *_ in sentence)
    return Counter(terms) + Counter({word: text.count(form) for word, form in wanted.items()})
