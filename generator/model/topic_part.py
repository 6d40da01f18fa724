"""What one plan has of one topic: what the pages of topics are made from."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from generator.model.figure import Figure


class Both(NamedTuple):
    """Words in both languages; a heading with its number."""

    zh: str
    en: str

    def own(self, lang: str) -> str:
        return self.zh if lang == "zh" else self.en


class TermCount(NamedTuple):
    """How often a term stands in the text of a topic, and in all of the plan."""

    term: str
    here: float  # of a passage with several topics each has its share
    all: int


class Section(BaseModel):
    """A division that has the topic and text of its own."""

    model_config = ConfigDict(frozen=True)

    division: str
    page: str
    trail: tuple[Both, ...]  # the headings above it, the highest first
    name: Both
    is_main: bool  # whether the topic is the main one of the division
    passages: int
    characters: float  # of its text, shared equally among its topics
    zh: str  # its first sentence
    en: str  # "" where there is no English
    terms: tuple[str, ...]  # the ids of those that are most its own


class TopicPart(BaseModel):
    """The sections, the figures and the terms of a topic in one plan."""

    model_config = ConfigDict(frozen=True)

    plan: str
    topic: str
    characters: int  # of the plan's whole text
    sections: tuple[Section, ...]
    targets: tuple[Figure, ...]  # without their sentences
    indicators: tuple[str, ...]  # ids, in the order in which the sections have them
    terms: tuple[TermCount, ...]  # those that are most the topic's own, the first the most

    @property
    def weight(self) -> float:
        """The characters of the topic."""
        return sum(section.characters for section in self.sections)

    @property
    def share(self) -> float:
        """Of the plan's text, from 0 to 1."""
        return self.weight / self.characters if self.characters else 0.0

    @property
    def passages(self) -> int:
        return sum(section.passages for section in self.sections)
