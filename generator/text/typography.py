"""Chinese typography: full-width signs where the copy of a text has half-width ones.

Each character stays in its place: only the signs of a table change, each into its own full-width form, so
that `plain` brings back exactly what was given (with any full-width forms that it had folded likewise).
"""

from __future__ import annotations

import re

from generator.text.fold import is_han

_FULL = str.maketrans(",:;()!?", "，：；（）！？")
_PLAIN = str.maketrans("，：；（）！？“”", ',:;()!?""')
_SIGNS = re.compile(r"[,:;()!?]")
_QUOTE = '"'
_CLOSERS = "”’」』)）】》\"'"
_OPENERS = "“‘「『(（【《\"'"
# Signs after which a comma cannot be inside a number, and marks that only Chinese text has.
_CHINESE_LIKE = frozenset("%‰℃°、。，；：！？（）《》〈〉【】「」『』“”…—·〇㎡㎥")


def typeset(text: str) -> str:
    """`text` with ，：；（）！？“” restored beside Chinese; numbers, ratios and Latin text stay so."""
    if not any(is_han(character) for character in text):
        return text
    characters = list(text)
    for opening, closing in _straight_pairs(text):
        characters[opening], characters[closing] = "“", "”"
    halves = _western_brackets(text)
    for match in _SIGNS.finditer(text):
        place, sign = match.start(), match.group()
        stays = place in halves if sign in "()" else _is_western(text, place)
        if not stays:
            characters[place] = sign.translate(_FULL)
    return "".join(characters)


def curled(text: str) -> str:
    """English `text` with curled quotation marks and apostrophes."""
    text = re.sub(r"(^|[\s(\[—–/])\"", r"\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(\[—–/“])'(?!\d0s)", r"\1‘", text).replace("'", "’")


def plain(text: str) -> str:
    """`text` with the signs that `typeset` restores brought back to their half-width forms."""
    return text.translate(_PLAIN)


def _is_western(text: str, place: int) -> bool:
    """Whether the sign at `place` belongs to a number, a ratio, a time or Latin text."""
    before, after = _neighbour(text, place, -1), _neighbour(text, place, 1)
    if text[place] == ":" and text[place + 1 : place + 2] == "/":
        return True
    return _is_latin(before) and _is_latin(after)


def _neighbour(text: str, place: int, step: int) -> str:
    """The nearest character that is neither a space nor a quotation mark or bracket; "" at the edge."""
    skipped = _CLOSERS if step < 0 else _OPENERS
    place += step
    while 0 <= place < len(text) and (text[place].isspace() or text[place] in skipped):
        place += step
    return text[place] if 0 <= place < len(text) else ""


def _is_latin(character: str) -> bool:
    return bool(character) and not is_han(character) and character not in _CHINESE_LIKE


def _western_brackets(text: str) -> set[int]:
    """The places of brackets that stay half-width: no Chinese inside them nor on either side."""
    open_at: list[int] = []
    western: set[int] = set()
    for match in re.finditer(r"[()]", text):
        if match.group() == "(":
            open_at.append(match.start())
        elif open_at and _is_western_pair(text, start := open_at.pop(), match.start()):
            western |= {start, match.start()}
    return western


def _is_western_pair(text: str, start: int, end: int) -> bool:
    if any(is_han(character) for character in text[start:end]):
        return False
    before, after = text[start - 1 : start], text[end + 1 : end + 2]
    return _is_latin(before) and (not after or _is_latin(after) or after.isspace())


def _straight_pairs(text: str) -> list[tuple[int, int]]:
    """Pairs of straight quotation marks that hold Chinese or stand in it; none where one is unpaired."""
    places = [match.start() for match in re.finditer(_QUOTE, text)]
    if len(places) % 2:
        return []
    pairs = zip(places[::2], places[1::2], strict=True)
    return [(start, end) for start, end in pairs if _touches_chinese(text, start, end)]


def _touches_chinese(text: str, start: int, end: int) -> bool:
    return any(is_han(character) for character in text[max(0, start - 1) : end + 2])
