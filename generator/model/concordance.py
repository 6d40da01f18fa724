"""Where terms stand: each occurrence as a sentence pair."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


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
    """Every occurrence of every term in one plan."""

    model_config = ConfigDict(frozen=True)

    plan: str
    characters: int
    present: tuple[str, ...]  # every term that the text has, those within longer terms too
    passages: tuple[Passage, ...]
