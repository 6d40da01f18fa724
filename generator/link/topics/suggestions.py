"""Which topics the words of a division speak for, learned from the divisions of the other plans.

A word weighs the more the fewer divisions have it. It speaks for a topic by the share of its places in other
plans that have the topic, beyond what the topic has of all text; a word that the topic itself names speaks
for it in full.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from generator.link.topics.words import Text, term_word
from generator.model.glossary import Glossary
from generator.model.topic import Topic

_MOST = 3  # topics that are suggested for a division
_NEAR = 0.55  # of the weight of the first: what is suggested beside it
_DOUBT = 2  # places that a word needs before its topics count half
_OF_CATEGORY = 0.25  # how much a term speaks for a topic that its category is named after
_SAID = 5  # words that are told

Weights = defaultdict[str, float]  # by word, or by topic


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggestion:
    """The topics that a division's words speak for, the best first."""

    division: str
    heading: str
    topics: tuple[str, ...]  # where no word speaks for any, those of the division above
    words: tuple[str, ...]  # that speak for them, the strongest first
    given: tuple[str, ...]  # by an editor, or from above
    is_from_above: bool  # whether the division above comes to the same

    @property
    def differs(self) -> bool:
        """Whether the words speak for none of the topics that the division is given."""
        return bool(self.given and self.words) and not set(self.given) & set(self.topics)


@dataclass(frozen=True, kw_only=True)
class Scales:
    """What each word weighs, and for which topics it speaks."""

    topics: Mapping[str, Topic]
    glossary: Glossary
    texts: Sequence[Text]  # to learn from: without the plan that is to be suggested for

    def suggestions(self, text: Text) -> Iterator[Suggestion]:
        """For every division of a plan in the order of the document."""
        parents = {division.id: division.parent for division in text.document.divisions}
        found: dict[str, tuple[str, ...]] = {}
        for division, heading in text.divisions():
            weights = self._weights(text.words.get(division, Counter()))
            above = parents.get(division)
            inherited = found[above] if above is not None else ()
            found[division] = _best(weights) or inherited
            yield Suggestion(
                division=division,
                heading=heading,
                topics=found[division],
                words=tuple(self._said(weights, found[division])),
                given=text.topics.of.get(division, ()),
                is_from_above=above is not None and inherited == found[division],
            )

    def _weights(self, words: Counter[str]) -> dict[str, Weights]:
        """For each topic what each word adds to its weight."""
        found: dict[str, Weights] = {}
        for word, count in words.items():
            weight = (1 + log(count)) * log(1 + len(self._leaves) / (1 + self._spread[word]))
            for topic, share in self._speaks_for.get(word, {}).items():
                found.setdefault(topic, Weights(float))[word] = weight * share
        return found

    def _said(self, weights: Mapping[str, Weights], topics: Sequence[str]) -> Iterator[str]:
        """The words that weigh most, each in one form."""
        strongest: dict[str, float] = {}
        for topic in topics:
            for word, weight in weights.get(topic, {}).items():
                form = self.glossary.terms[word[1:]].zh if word.startswith(":") else word
                strongest[form] = max(weight, strongest.get(form, 0))
        yield from sorted(strongest, key=lambda form: (-strongest[form], form))[:_SAID]

    @cached_property
    def _leaves(self) -> list[tuple[Counter[str], tuple[str, ...]]]:
        return [leaf for text in self.texts for leaf in text.leaves()]

    @cached_property
    def _spread(self) -> Counter[str]:
        """In how many divisions each word stands."""
        return Counter(word for words, _ in self._leaves for word in words)

    @cached_property
    def _speaks_for(self) -> dict[str, Weights]:
        """For each word how much it speaks for each topic."""
        found: dict[str, Weights] = defaultdict(lambda: Weights(float))
        common = self._common()
        for word, by_topic in self._counted.items():
            total = sum(by_topic.values()) + _DOUBT
            for topic, count in by_topic.items():
                found[word][topic] = max(0, count / total - common[topic])
        for term, category in self.glossary.category.items():
            for topic in self.topics:
                if set(category.split("-")) & set(topic.split("-")):
                    found[term_word(term)][topic] += _OF_CATEGORY
        for topic, record in self.topics.items():
            for word in record.words:
                found[word][topic] = 1
        return dict(found)

    @cached_property
    def _counted(self) -> dict[str, Weights]:
        """How often each word stands in the text of each topic, shared between the topics of a division."""
        found: dict[str, Weights] = defaultdict(lambda: Weights(float))
        for words, topics in self._leaves:
            for topic in topics:
                for word, count in words.items():
                    found[word][topic] += count / len(topics)
        return found

    def _common(self) -> Mapping[str, float]:
        """The share of each topic in the words of all texts."""
        sums = Weights(float)
        for by_topic in self._counted.values():
            for topic, count in by_topic.items():
                sums[topic] += count
        return {topic: count / sum(sums.values()) for topic, count in sums.items()}


def _best(weights: Mapping[str, Weights]) -> tuple[str, ...]:
    """The topics that weigh most: the first, and those near it."""
    sums = {topic: sum(words.values()) for topic, words in weights.items()}
    order = [topic for topic in sorted(sums, key=lambda topic: (-sums[topic], topic)) if sums[topic] > 0]
    return tuple(topic for topic in order[:_MOST] if sums[topic] >= sums[order[0]] * _NEAR)
