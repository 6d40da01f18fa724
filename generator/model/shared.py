"""Passages that documents share: text that stands in several places in equal or nearly equal words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

SHORTEST = 10  # characters of a shared passage, signs not counted: below are set phrases and names


class Line(NamedTuple):
    """A sentence of a plan with what a passage of it needs to be shown."""

    page: str
    block: str
    sentence: int  # of the block, counted from 0
    zh: str
    en: str  # "" where there is no English


class Place(NamedTuple):
    """Where a passage stands: a stretch of a sentence."""

    plan: str
    line: int  # of the plan's sentences, counted from 0
    page: str
    block: str
    sentence: int
    start: int  # in the Chinese
    end: int

    @property
    def anchor(self) -> tuple[str, str, int]:
        """The sentence, whatever stretch of it."""
        return self.plan, self.block, self.sentence


class Passage(NamedTuple):
    """A passage with the places that are shown of it, and how many places and documents there are."""

    id: str  # equal for equal text
    length: int  # characters, signs not counted
    times: int
    plans: tuple[str, ...]  # in the order of the site; of very many the first
    documents: int
    places: tuple[Place, ...]


class Told(NamedTuple):
    """One place of a passage as it is shown: what stands there in both languages."""

    place: Place
    zh: str
    en: str  # the words of the sentence that render it, as far as can be told; "" where there is no English
    is_whole: bool  # whether it is the whole sentence
    around: tuple[str, str] = ("", "")  # the rest of the English sentence, before and after


class Shown(NamedTuple):
    """A passage with its address on a page, and its first places with their text."""

    passage: Passage
    anchor: str
    told: tuple[Told, ...]


class Also(NamedTuple):
    """Said at a sentence of which a passage stands elsewhere too: where it is told, and where it stands."""

    sheet: int
    anchor: str
    zh: str
    en: str


Marks = Mapping[tuple[str, int], Also]  # by block and sentence
