"""The words that a text is found by: Chinese characters and pairs, stems of Latin words, numbers by value.

民族团结 has 民 族 团 结 and 民族 族团 团结, so that no dictionary is needed. A number or a Latin word inside
a run of Chinese counts as one character, and stands by itself too: 到2035年 has 到2035, 2035 and 2035年.
`overrides/assets/search/words.js` cuts a query in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from generator.model.quantity import QuantityKind
from generator.quantities import chinese
from generator.text.fold import HAN, fold, is_han
from generator.text.words import stem

# How words begin that stand in no text. What is on a topic has `:energy`, the topic itself has `!energy`:
# a query for its name is not one for all that is on it.
TERM, INDICATOR, TOPIC, TOPIC_ITSELF, VALUE, FORM = "@%:!#="

_SIGN = f"[^\\W_{HAN}]"
_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)*"
_UNIT = re.compile(rf"[{HAN}]|(?:{_NUMBER}){_SIGN}*|{_SIGN}+(?:[&'’]{_SIGN}+)*")  # R&D is one
_QUOTES = "“”‘’「」『』《》〈〉\"'·•‧"  # they do not end a run: “十四五”规划 is 十四五规划 too
_IN_RUN = re.compile(f"(?<=[{HAN}])[{_QUOTES}]+|[{_QUOTES}]+(?=[{HAN}])")
_POSSESSIVE = re.compile("['’]s?$")
_NO_WORDS = frozenset(("the", "a", "an"))
_MEASURES_NOTHING = {QuantityKind.NAME, QuantityKind.ORDINAL, QuantityKind.YEAR, QuantityKind.DATE}


def runs(text: str) -> Iterator[list[str]]:
    """The units of a text, those that follow one another together."""
    end, run = -1, list[str]()
    for found in _UNIT.finditer(_IN_RUN.sub("", fold(text))):
        if found.start() != end and run:
            yield run
            run = []
        run.append(found.group())
        end = found.end()
    if run:
        yield run


def words(text: str) -> set[str]:
    """Every word of a text in either language."""
    found: set[str] = set()
    for run in runs(text):
        for unit, following in zip(run, [*run[1:], ""], strict=True):
            found.update([unit] if is_han(unit) else _stem(unit))
            if following and (is_han(unit) or is_han(following)):
                found.add(plain(unit) + plain(following))
    return found


def forms(text: str) -> Iterator[tuple[str, str]]:
    """The Latin words of a text as they stand, in small letters, each with its stem."""
    for run in runs(text):
        for unit in run:
            if not is_han(unit) and not unit[0].isdigit():
                yield from ((plain(unit), own) for own in _stem(unit))


def values(zh: str) -> set[str]:
    """The quantities of a sentence, whatever the unit that they are printed in: `#45499e6`."""
    measured = (one for one in chinese(zh) if one.kind not in _MEASURES_NOTHING)
    return {value(magnitude) for quantity in measured for magnitude in quantity.magnitudes}


def value(number: Decimal) -> str:
    """454.99亿 and 45.499 billion are `#45499e6` both."""
    sign, digits, exponent = number.normalize().as_tuple()
    return f"{VALUE}{'-' * sign}{''.join(map(str, digits))}e{exponent}"


@lru_cache(maxsize=100_000)
def plain(unit: str) -> str:
    """A unit in small letters, a number without its commas, a noun without its possessive."""
    lower = unit.lower()
    return lower.replace(",", "") if lower[0].isdigit() else _POSSESSIVE.sub("", lower).replace("’", "'")


def _stem(unit: str) -> list[str]:
    """The stem of a Latin word; a number is its own; an article has none."""
    own = plain(unit)
    if own in _NO_WORDS:
        return []
    return [own if any(map(str.isdigit, own)) else stem(_POSSESSIVE.sub("", unit))]
