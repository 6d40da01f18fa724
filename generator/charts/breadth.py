"""How broad a text is, near enough to leave room for it: fonts differ from machine to machine."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

_NARROW = 0.56  # of the size of the type, for a Latin letter or a digit
_WORD = re.compile(r"[⺀-鿿＀-￯][，。；：）、”]*|[^\s⺀-鿿＀-￯]+|\s+")


def breadth(text: str, size: float) -> float:
    """In pixels, of one line."""
    return sum(1.0 if east_asian_width(sign) in "WF" else _NARROW for sign in text) * size


def lines(text: str, size: float, most: float) -> list[str]:
    """The text in lines of at most so many pixels, broken between words, or between Chinese characters."""
    if not text:
        return []
    found = [""]
    for word in _WORD.findall(text):
        if found[-1] and breadth(found[-1] + word.rstrip(), size) > most:
            found.append("")
        found[-1] += word if found[-1] else word.lstrip()
    return [line.rstrip() for line in found]
