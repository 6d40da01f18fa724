"""Which English a translation gives a term: found in the English of the sentence that has it."""

from __future__ import annotations

import re
from functools import cache

from generator.model.glossary import Term
from generator.model.source import Span

_ENDINGS = r"(?:s|es|ed|d|ing)?"


def rendering(english: str, term: Term) -> Span | None:
    """Where a sentence renders a term by one of its allowed renderings; the longest one wins."""
    for pattern in _patterns(term.renderings):
        if found := pattern.search(english):
            return Span(*found.span())
    return None


@cache
def _patterns(renderings: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Patterns that read a rendering in any case, inflected, with hyphens for spaces, without articles."""
    return tuple(_pattern(text) for text in sorted(renderings, key=len, reverse=True))


def _pattern(text: str) -> re.Pattern[str]:
    words = [_word(word) for word in re.split(r"[\s-]+", _plain(text)) if word]
    between = r"[\s“”‘’-]+(?:the |a |an )?"
    return re.compile(rf"(?<!\w){between.join(words)}(?!\w)", re.IGNORECASE)


def _word(word: str) -> str:
    """A word in any of its forms: build, builds, building."""
    stem = re.escape(re.sub(r"(?<=\w{3})e$", "", word)).replace("'", "['’]")
    return f"{stem}e?{_ENDINGS}" if word.isalpha() else stem


def _plain(text: str) -> str:
    return re.sub(r"[“”‘]", "", text.replace("’", "'")).strip()
