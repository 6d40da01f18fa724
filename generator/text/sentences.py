"""Where Chinese sentences end."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ENDS = "。!?！？"
_CLOSERS = "”’」』)）】》\"'"
_OPENERS = {"“": "”", "「": "」", "『": "』", "(": ")", "（": "）", "《": "》"}
_SIGN = re.compile(rf"[{''.join(_OPENERS)}]|[{_ENDS}][{_ENDS}{re.escape(_CLOSERS)}]*")
_OMITTED = re.compile(r"[(（\[]略[)）\]]?[。.]?")  # text left out in the middle of a paragraph
_REACH = 120  # a quotation or bracket left open for longer than this is taken for a lost mark


def sentence_ends(text: str) -> Iterator[int]:
    """The positions after each sentence of `text`, its closing marks included; the last is its end."""
    position, start = 0, 0
    while position < len(text):
        if position == start and (omitted := _OMITTED.match(text, position)):
            position = start = omitted.end()
            yield position
            continue
        sign = _SIGN.search(text, position)
        if sign is None:
            break
        position = sign.start()
        if text[position] in _OPENERS:
            position = _closing(text, position)
            if position > start + 1 and text[position - 1] in _CLOSERS and _ended_inside(text, position):
                start = position
                yield position
            continue
        position = start = sign.end()
        yield position
    if start < len(text):
        yield len(text)


def _closing(text: str, opening: int) -> int:
    """The position after the mark that closes the one at `opening`, or after the opening mark alone."""
    closer = _OPENERS[text[opening]]
    found = text.find(closer, opening + 1, opening + _REACH)
    return found + 1 if found >= 0 else opening + 1


def _ended_inside(text: str, position: int) -> bool:
    """Whether a quotation that closes before `position` ends the sentence around it too."""
    inside = len(text[:position].rstrip(_CLOSERS))
    if text[position - 1] in "》)）" or inside == 0 or text[inside - 1] not in _ENDS:
        return False
    return position == len(text) or text[position] not in ",，、;；的等和与及:："
