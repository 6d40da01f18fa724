"""Text for the search index: each run of Chinese as overlapping pairs, so that no word needs to be known.

民族团结 is written 民族 族团 团结 结: a query of any length is then a phrase of pairs, and one of a single
character the beginning of a pair. A number or a Latin word inside a run counts as one character, so that
2035年 can be found as it stands. What is written can be read back (`overrides/assets/search/words.js` does):
the beginning of each word is the text.
"""

from __future__ import annotations

import re

from generator.text.fold import HAN

SPACE = "␠"  # a space of the text, where reading back would not put one
JOINT = "⁀"  # no space in the text, where reading back would put one
POINT = "丶"  # the decimal point inside a number, which the indexer would drop
QUOTES = "“”‘’「」『』《》〈〉\"'·•‧"  # signs that do not end a run: “十四五”规划 is 十四五规划 too

_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)*"
_UNIT = re.compile(rf"[{HAN}]|(?:{_NUMBER})[^\W_{HAN}]*|[^\W_{HAN}]+")
_CHINESE = re.compile(f"[{HAN}]")
_TRANSPARENT = re.compile(f"[{QUOTES}]*")
_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")
_NARROW = {
    code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_LATIN = re.compile(r"[\x21-\x7e\u00a1-\u024f]")


def paired(text: str) -> str:
    """`text` as words for the index: Chinese in pairs, the rest as it is, letters and digits narrow."""
    words: list[str] = []
    for chunk in text.translate(_NARROW).split():
        chunk_words = _words(chunk) if _CHINESE.search(chunk) else [_word(chunk)]
        if words and not (_is_latin(words[-1][-1]) and _is_latin(chunk_words[0][0])):
            words.append(SPACE)
        words += chunk_words
    return " ".join(words)


def _words(chunk: str) -> list[str]:
    """The words of a stretch without spaces: each begins with a unit and the signs that follow it."""
    units = list(_UNIT.finditer(chunk))
    words = _opening(chunk, units[0].start())
    for unit, following in zip(units, [*units[1:], None], strict=True):
        end = following.start() if following else len(chunk)
        word = _word(unit.group()) + chunk[unit.end() : end]
        if following and _makes_pair(chunk[unit.end() : end], unit.group() + following.group()):
            words.append(word + _word(following.group()))
        else:
            words += _apart(word, chunk[end : end + 1])
    return words


def _word(unit: str) -> str:
    return _DECIMAL.sub(POINT, unit)


def _makes_pair(between: str, units: str) -> bool:
    return bool(_TRANSPARENT.fullmatch(between) and _CHINESE.search(units))


def _apart(word: str, after: str) -> list[str]:
    """A word that makes no pair with what comes after it."""
    joined = after and _is_latin(word[-1]) and _is_latin(after)
    return [word, JOINT] if joined else [word]


def _opening(chunk: str, end: int) -> list[str]:
    """The signs before the first unit of a stretch."""
    return _apart(chunk[:end], chunk[end]) if end else []


def _is_latin(character: str) -> bool:
    """Whether a space between this character and another such belongs to the text."""
    return bool(_LATIN.match(character))
