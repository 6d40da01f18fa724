"""What someone may have meant: the nearest name of a few, the nearest words of a text."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import SequenceMatcher, get_close_matches

_ALIKE = 0.7  # words at least this alike may have been meant
_MORE = 4  # signs that may be left out of a quotation


def meant(found: str, valid: Collection[str], otherwise: str) -> str:
    """The end of a sentence about a name that is not there: the nearest one, or what to do."""
    close = get_close_matches(found, sorted(valid), n=1)
    return f"; did you mean '{close[0]}'?" if close else f". {otherwise}"


def passage(words: str, texts: Iterable[str]) -> str | None:
    """The words of some texts that are most like others; None where none are alike."""
    near = ((_likeness(words, found), found) for text in texts if (found := _nearest(words, text)))
    best, found = max(near, default=(0.0, ""))
    return found if best >= _ALIKE else None


def _nearest(words: str, text: str) -> str:
    """What stands around the longest run that a text shares with some words, from its first to its last."""
    run = SequenceMatcher(None, text, words, autojunk=False).find_longest_match()
    start = max(run.a - run.b - _MORE, 0)
    around = text[start : run.a - run.b + len(words) + _MORE]
    shared = SequenceMatcher(None, around, words, autojunk=False).get_matching_blocks()[:-1]
    if not shared:
        return ""
    first, last = shared[0], shared[-1]
    missing = len(words) - last.b - last.size
    return around[max(first.a - first.b, 0) : last.a + last.size + missing]


def _likeness(words: str, found: str) -> float:
    return SequenceMatcher(None, words, found, autojunk=False).ratio()
