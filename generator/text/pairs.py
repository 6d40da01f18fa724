"""Text for the search index: each run of Chinese as overlapping pairs, so that no word needs to be known.

民族团结 is written 民族 族团 团结 结: a query of any length is then a phrase of pairs, and one of a single
character the beginning of a pair. A number or a Latin word inside a run counts as one character, and stands
by itself as well: 到2035年 is written 到2035 2035 2035年 年. What is written can be read back, which
`overrides/assets/search/words.js` does: the beginning of each word is the text.
"""

from __future__ import annotations

import re

from generator.text.fold import HAN

SPACE = "␠"  # a space of the text, where reading back would not put one
JOINT = "⁀"  # no space in the text, where reading back would put one
POINT = "丶"  # the decimal point inside a number, which the indexer would drop
QUOTES = "“”‘’「」『』《》〈〉\"'·•‧"  # signs that do not end a run: “十四五”规划 is 十四五规划 too

_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)*"
_UNIT = re.compile(rf"[{HAN}]|(?:{_NUMBER})[^\W_{HAN}]*|[^\W_{HAN}]+(?:&[^\W_{HAN}]+)*")  # R&D is one
_CHINESE = re.compile(f"[{HAN}]")
_DECIMAL = re.compile(r"(?<=[0-9])\.(?=[0-9])")
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
    units, signs = _UNIT.findall(chunk), _UNIT.split(chunk)
    words = _apart(signs[0], units[0]) if signs[0] else []
    for unit, after, following in zip(units, signs[1:], [*units[1:], ""], strict=True):
        if following and not after.strip(QUOTES):
            is_chinese = _is_chinese(unit)
            if is_chinese or _is_chinese(following):
                if not is_chinese:
                    words.append(_word(unit))
                words.append(_word(unit) + after + _word(following))
                continue
        words += _apart(_word(unit) + after, following)
    return words


def _is_chinese(unit: str) -> bool:
    return "\u4e00" <= unit <= "\u9fff" or bool(_CHINESE.match(unit))


def _word(unit: str) -> str:
    return _DECIMAL.sub(POINT, unit) if "." in unit else unit


def _apart(word: str, following: str) -> list[str]:
    """A word that makes no pair with what comes after it."""
    joined = following and _is_latin(word[-1]) and _is_latin(following[0])
    return [word, JOINT] if joined else [word]


def _is_latin(character: str) -> bool:
    """Whether a space between this character and another such belongs to the text."""
    return bool(_LATIN.match(character))
