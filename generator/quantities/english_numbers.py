"""Numbers of English words: cardinals, ordinals, fractions."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.quantities.units import ENGLISH_MAGNITUDES, alternatives

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
_ONES += " seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {word: number for number, word in enumerate(_ONES.split())}
_WORDS |= {word: 10 * number for number, word in enumerate(_TENS.split(), 2)}
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
_ORDINALS += " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}
ORDINALS |= {f"{word[:-1]}ieth": number for word, number in _WORDS.items() if word in _TENS.split()}
ORDINALS |= {
    f"{ten}-{ordinal}": _WORDS[ten] + number
    for ten in _TENS.split()
    for ordinal, number in list(ORDINALS.items())[:9]
}
FRACTIONS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6}
FRACTIONS |= {"seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
FRACTIONS |= {f"{word}s": number for word, number in FRACTIONS.items() if not word.endswith("s")}

_CARDINAL = alternatives(_WORDS)
CARDINALS = (
    rf"(?:{_CARDINAL})(?:-(?:{_CARDINAL}))?(?: hundred(?: and (?:{_CARDINAL})(?:-(?:{_CARDINAL}))?)?)?"
)
VAGUE = {
    "dozens": 12,
    "a dozen": 12,
    "tens of thousands": 10_000,
    "hundreds of thousands": 100_000,
    "tens of millions": 10_000_000,
    "hundreds of millions": 100_000_000,
    "hundreds of billions": 100_000_000_000,
    "hundreds": 100,
    "thousands": 1000,
    "millions": 1_000_000,
    "billions": 1_000_000_000,
    "scores": 20,
    "tens": 10,
}


def cardinal(text: str) -> Decimal | None:
    """one hundred and twenty-five, 12,300.5, a hundred."""
    if text[0].isdigit():
        return Decimal(text.replace(",", ""))
    total = 0
    for word in re.findall(r"[a-z]+", text.lower()):
        if word == "hundred":
            total = (total or 1) * int(ENGLISH_MAGNITUDES[word])
        elif word in _WORDS:
            total += _WORDS[word]
        elif word not in ("a", "and"):
            return None
    return Decimal(total)


def ordinal(text: str) -> Decimal | None:
    """first, twenty-first, 21st."""
    digits = re.match(r"\d{1,6}", text)
    if digits:
        return Decimal(digits[0])
    value = ORDINALS.get(text.lower())
    return None if value is None else Decimal(value)
