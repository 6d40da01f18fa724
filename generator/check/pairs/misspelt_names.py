from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.pairs.subject import Pairs
from generator.model.problem import Problem, Severity
from generator.text.pinyin import readings

_SYLLABLE = (
    "(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])"
    "(?:iang|iong|uang|[aeio]ng|ian|iao|uai|uan|[aeu]i|[ao]o|ou|iu|[aeiu]n|ia|ie|ua|uo|ue|[aoeiuvü])"
    "|ang|a[ion]|e[inr]|ou|[aeo])"
)
_PINYIN = re.compile(rf"{_SYLLABLE}(?:['’]?{_SYLLABLE})+", re.IGNORECASE)
_CAPITALISED = re.compile(r"(?<![\w.'’-])[A-Z][a-zü]+(?:['’][a-zü]{2,})?(?![\w-])")
_WORD = re.compile(r"[^\W\d_]+")


def misspelt_names(translation: Pairs) -> Iterator[Problem]:
    """A name in pinyin that is the sound of no characters of the sentence.

    Looked at are words that begin with a capital, are made of syllables of pinyin, and stand neither in the
    glossary nor, without the capital, in the text. A warning.

    Passes: `陶家宫镇` as "Taojiagong Town"

    Fails: `content/plans/hami/translation/2.4.yml:12:20: 'Taojigong' is the sound of no characters of the
    Chinese. See how the name is spelled.`
    """
    known = _words(translation)
    for pair in translation:
        for found in _names(pair.en):
            name = found.group()
            if name.lower() not in known and not _sounds(name, pair.zh):
                message = (
                    f"'{name}' is the sound of no characters of the Chinese. See how the name is spelled."
                )
                yield pair.problem(message, at=found.start(), severity=Severity.WARNING)


def _words(translation: Pairs) -> frozenset[str]:
    """Words that are no names in pinyin, or names that the glossary spells."""
    of_text = (word for pair in translation for word in _WORD.findall(pair.en) if word[0].islower())
    renderings = (rendering for term in translation.glossary.terms.values() for rendering in term.renderings)
    return frozenset(of_text).union(word.lower() for text in renderings for word in _WORD.findall(text))


def _names(english: str) -> Iterator[re.Match[str]]:
    """The capitalised words of a sentence that are made of syllables, but for its first."""
    first = _WORD.search(english)
    for found in _CAPITALISED.finditer(english, first.end() if first else 0):
        if _PINYIN.fullmatch(found.group()):
            yield found


def _sounds(name: str, chinese: str) -> bool:
    """Whether some characters in a row may be read like a name."""
    letters = re.sub("['’]", "", name.lower()).replace("ü", "u").replace("v", "u")
    return any(_reads(letters, chinese[start:]) for start in range(len(chinese)))


def _reads(letters: str, chinese: str) -> bool:
    if not letters:
        return True
    first = readings(chinese[0]) if chinese else frozenset[str]()
    return any(
        letters.startswith(reading) and _reads(letters[len(reading) :], chinese[1:]) for reading in first
    )
