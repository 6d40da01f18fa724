"""What a plan has of each topic, for the pages that all plans share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import log

from generator.model.address import LANGUAGES
from generator.model.document import Block, Division
from generator.model.figure import Figure
from generator.model.observation import Kind
from generator.model.topic_part import Both, Section, TermCount, TopicPart
from generator.render.edition import Edition
from generator.render.topics.weights import lengths

_TERMS = 40  # that a part tells: more than any page shows
_OF_SECTION = 24  # terms by which a section is compared with others


def parts(edition: Edition) -> Iterator[TopicPart]:
    """For each topic that the plan has its part."""
    yield from _Plan(edition=edition).parts()


@dataclass(frozen=True, kw_only=True)
class _Plan:
    edition: Edition

    def parts(self) -> Iterator[TopicPart]:
        for topic in self.edition.topics.known:
            sections = tuple(self._section(topic, division) for division in self._divisions(topic))
            if sections:
                figures = self._figures(topic)
                yield TopicPart(
                    plan=self.edition.plan.id,
                    topic=topic,
                    characters=sum(self._lengths.values()),
                    sections=sections,
                    targets=tuple(_bare(own) for own in figures if own.observation.standing is Kind.TARGET),
                    indicators=tuple(dict.fromkeys(own.indicator for own in figures)),
                    terms=tuple(self._terms(topic)),
                )

    def _divisions(self, topic: str) -> list[str]:
        of = self.edition.topics.of
        return [division for division, own in self._blocks.items() if topic in of.get(division, ())]

    def _section(self, topic: str, division: str) -> Section:
        topics, blocks = self.edition.topics.of[division], self._blocks[division]
        zh, en = self._first_sentence(blocks)
        trail = self._trail(division)
        return Section(
            division=division,
            page=self.edition.page_of[blocks[0].id],
            trail=trail[:-1],
            name=trail[-1],
            is_main=topics[0] == topic,
            passages=len(blocks),
            characters=self._lengths[division] / len(topics),
            zh=zh,
            en=en,
            terms=tuple(self._of_section(division)),
        )

    def _trail(self, division: str) -> tuple[Both, ...]:
        """The names of the divisions from the highest down to this one."""
        found: list[Both] = []
        own = self._by_id.get(division)
        while own:
            found.append(Both(*(edition.name(own).plain for edition in self._editions)))
            own = self._by_id.get(own.parent or "")
        if not found:
            found.append(Both(*(edition.say("opening") for edition in self._editions)))
        return tuple(reversed(found))

    def _first_sentence(self, blocks: Sequence[Block]) -> tuple[str, str]:
        for block in blocks:
            if block.sentences:
                english = self.edition.translation.get(block.id)
                is_paired = english and len(english.sentences) == len(block.sentences)
                en = english.sentences[0] if english and is_paired else ""
                return block.sentences[0].text, en
        return "", ""

    def _figures(self, topic: str) -> list[Figure]:
        of = self.edition.topics.of
        return [
            figure
            for figure in self.edition.figures
            if topic in of.get(self._within.get(figure.anchor, ""), ())
        ]

    def _terms(self, topic: str) -> Iterator[TermCount]:
        """Those that stand in the topic's text more than its share of all text would have it."""
        shares: dict[str, float] = {}
        weight = 0.0
        for division in self._divisions(topic):
            count = len(self.edition.topics.of[division])
            weight += self._lengths[division] / count
            for term, times in self._mentions.get(division, {}).items():
                shares[term] = shares.get(term, 0) + times / count
        share = weight / (sum(self._lengths.values()) or 1)
        scores = {
            term: own * log(own / self._everywhere[term] / share)
            for term, own in shares.items()
            if share and own / self._everywhere[term] > share
        }
        for term in sorted(scores, key=lambda term: (-scores[term], term))[:_TERMS]:
            yield TermCount(term, round(shares[term], 3), self._everywhere[term])

    def _of_section(self, division: str) -> list[str]:
        """The terms of a division that the other divisions of the plan have least."""
        own = self._mentions.get(division, Counter())
        count = len(self._mentions)
        score = {term: (1 + log(times)) * log(1 + count / self._spread[term]) for term, times in own.items()}
        return sorted(score, key=lambda term: (-score[term], term))[:_OF_SECTION]

    @cached_property
    def _editions(self) -> tuple[Edition, ...]:
        return tuple(replace(self.edition, lang=lang) for lang in LANGUAGES)

    @cached_property
    def _by_id(self) -> Mapping[str, Division]:
        return {division.id: division for division in self.edition.document.divisions}

    @cached_property
    def _blocks(self) -> Mapping[str, list[Block]]:
        """The blocks of each division that has text of its own, in the order of the document."""
        found: dict[str, list[Block]] = {}
        for block in self.edition.document.blocks:
            found.setdefault(block.division, []).append(block)
        return found

    @cached_property
    def _lengths(self) -> Mapping[str, int]:
        return lengths(self.edition.document)

    @cached_property
    def _within(self) -> Mapping[str, str]:
        """The division of each block, box and heading."""
        document = self.edition.document
        found = {division.id: division.id for division in document.divisions}
        found |= {box.id: box.division for box in document.boxes}
        return found | {block.id: block.division for block in document.blocks}

    @cached_property
    def _mentions(self) -> Mapping[str, Counter[str]]:
        """How often each term stands in each division's own text."""
        found: dict[str, Counter[str]] = {}
        for segment, sentences in self.edition.mentions.items():
            if division := self._within.get(segment.partition("/")[0]):
                terms = (term for sentence in sentences for term, *_ in sentence)
                found.setdefault(division, Counter()).update(terms)
        return found

    @cached_property
    def _spread(self) -> Counter[str]:
        """In how many divisions each term stands."""
        return Counter(term for own in self._mentions.values() for term in own)

    @cached_property
    def _everywhere(self) -> Counter[str]:
        return sum(self._mentions.values(), Counter[str]())


def _bare(figure: Figure) -> Figure:
    """A figure without its sentence, which its link leads to."""
    return figure.model_copy(update={"zh": "", "en": "", "row": ""})
