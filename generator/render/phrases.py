"""Where a long Chinese title may be broken over lines: between its phrases, not inside a word."""

from __future__ import annotations

import re
from collections.abc import Callable

_BREAKS = re.compile(
    r"(?=国民经济)|(?=第[一二三四五六七八九十]+个)|(?=和(?:\d{4}|二[〇○]..)年)|(?<=[）)，、])"
)


def phrases(title: str) -> tuple[str, ...]:
    """The phrases that a title is made of."""
    return tuple(phrase for phrase in _BREAKS.split(title) if phrase)


def phrased(title: str, escape: Callable[[str], str]) -> str:
    """A title as HTML that may be broken between its phrases."""
    return "<wbr>".join(escape(phrase) for phrase in phrases(title))
