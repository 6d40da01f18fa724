"""Where terms stand: each occurrence as a sentence pair."""

from __future__ import annotations

from zlib import crc32

from pydantic import BaseModel, ConfigDict

SHARES = 64  # in which the terms are worked on: each small enough to hold, for any number of plans


class Passage(BaseModel):
    """One occurrence of a term: the sentence, its English, and where the term is in both."""

    model_config = ConfigDict(frozen=True)

    term: str
    page: str
    segment: str  # the paragraph, heading or cell that it stands in
    sentence: int  # of the segment, counted from 0
    zh: str
    start: int
    end: int
    en: str  # "" where there is no English
    rendered: tuple[int, int] | None  # where the English renders it by an allowed rendering


class Concordance(BaseModel):
    """Every occurrence of every term in one plan, or of the terms of one share."""

    model_config = ConfigDict(frozen=True)

    plan: str
    characters: int
    present: tuple[str, ...]  # every term that the text has, those within longer terms too
    passages: tuple[Passage, ...]


def share_of(term: str) -> str:
    """The share that a term belongs to: by its id alone, whatever other terms there are."""
    return f"{crc32(term.encode()) % SHARES:02}"
