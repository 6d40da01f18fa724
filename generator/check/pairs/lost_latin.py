from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.pairs.subject import Pair, Pairs
from generator.model.problem import Problem
from generator.text.fold import fold

_WORD = re.compile(r"(?<![A-Za-z0-9])(?:[A-Za-z]{2,}[A-Za-z0-9]*|[0-9]+[A-Z]|[A-Z][0-9]+)(?![A-Za-z0-9])")
_AFTER_A_NUMBER = re.compile(r"[0-9.]\s*$")


def lost_latin(translation: Pairs) -> Iterator[Problem]:
    """A Latin word or abbreviation of the Chinese that the English does not have.

    Units behind a number are left to the check of quantities, and what belongs to a term to the glossary.

    Passes: `5G基站` with "5G base stations"

    Fails: `content/plans/hami/translation/2.4.yml:12:5: 'VOCs' of the Chinese is not here. Write it as it
    stands there.`
    """
    for pair in translation:
        english = pair.en.lower()
        for word in dict.fromkeys(_words(pair)):
            if word.lower() not in english:
                yield pair.problem(f"'{word}' of the Chinese is not here. Write it as it stands there.")


def _words(pair: Pair) -> Iterator[str]:
    chinese = fold(pair.zh)
    for found in _WORD.finditer(chinese):
        is_unit = _AFTER_A_NUMBER.search(chinese, 0, found.start())
        is_of_a_term = any(term.start <= found.start() and found.end() <= term.end for term in pair.terms)
        if not is_unit and not is_of_a_term:
            yield found.group()
