"""The years that Chinese words name: 2020年, 二〇三五年, “十三五”时期, 去年, 过去五年."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.text.numerals import numeral

Period = tuple[int, int]  # first and last year of the document that is read

_DASH = r"\s*年?\s*(?:[-–—~～至到]|——)\s*"
_RANGE = re.compile(rf"(?<!\d)((?:19|20)\d\d){_DASH}((?:19|20)\d\d)\s*年")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*年")
_IN_WORDS = re.compile(r"([一二][〇○零一二三四五六七八九]{3})\s*年")
_NUMBER = "十?[一二三四五六七八九十]"
_FIVE_YEARS = re.compile(
    rf"(?<![一-鿿])({_NUMBER})五(?=[”\"’'」]|规划|计划|时期|期间|末|以来)|第({_NUMBER})个五年"
)

# What a word means: the first and the last year, counted from the first year of the document.
_WORDS: tuple[tuple[re.Pattern[str], int, int], ...] = (
    (re.compile("今年|本年"), 0, 0),
    (re.compile("去年|上年|一年来|过去一年"), -1, -1),
    (re.compile("前年"), -2, -2),
    (re.compile("明年"), 1, 1),
    (re.compile("过去五年|五年来|五年间|五年累计"), -5, -1),
    (re.compile("今后五年|未来五年|规划期|本规划"), 0, 4),
    (re.compile("目前|现有|截至"), -1, 0),
)


def named_years(text: str, period: Period) -> frozenset[int]:
    """Every year that a text names, those between the ends of a span too."""
    return frozenset(year for first, last in _spans(text, period) for year in range(first, last + 1))


def _spans(text: str, period: Period) -> Iterator[Period]:
    for found in _RANGE.finditer(text):
        yield int(found[1]), int(found[2])
    for found in _YEAR.finditer(text):
        yield int(found[1]), int(found[1])
    for found in _IN_WORDS.finditer(text):
        year = numeral(found[1]) or 0
        yield year, year
    for found in _FIVE_YEARS.finditer(text):
        first = five_years(numeral(found[1] or found[2]) or 0)
        yield first, first + 4
    for pattern, first, last in _WORDS:
        if pattern.search(text):
            yield period[0] + first, period[0] + last


def five_years(number: int) -> int:
    """The first year of a five-year plan: the third began in 1966, and none has begun late since."""
    return 1966 + 5 * (number - 3)
