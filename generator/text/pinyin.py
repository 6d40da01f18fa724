"""Pinyin of Chinese terms, with tone marks and without."""

from __future__ import annotations

import re
import unicodedata

from pypinyin import Style, load_phrases_dict, pinyin

# Readings that the library gets wrong wherever the word stands.
load_phrases_dict({"电子": [["diàn"], ["zǐ"]], "调整": [["tiáo"], ["zhěng"]], "调峰": [["tiáo"], ["fēng"]]})

_SPACED = re.compile(r"\s+")


def _kept(other: str) -> str:
    """What is not Chinese, as it stands."""
    return other


def spelled(text: str) -> str:
    """`text` in pinyin with tone marks, a syllable a word; what is not Chinese stays."""
    syllables = pinyin(text, style=Style.TONE, errors=_kept)
    return _SPACED.sub(" ", " ".join(syllable[0].strip("“”《》") for syllable in syllables)).strip()


def toneless(spelling: str) -> str:
    """A spelling without tones and spaces, as one types it: dì qū is diqu."""
    plain = unicodedata.normalize("NFD", spelling.casefold().replace("ü", "v"))
    return "".join(letter for letter in plain if letter.isalnum())


def initial(spelling: str) -> str:
    """The letter that a spelling is filed under; # for one that begins with no letter."""
    first = toneless(spelling)[:1].upper()
    return first if first.isascii() and first.isalpha() else "#"
