"""A picture that stands for a page where its address is shared."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.book import Both


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """The words of a card in both languages."""

    site: Both
    title: Both
    phrases: tuple[str, ...]  # of the Chinese title: it is broken between them
    about: Both  # what it is, on one line
