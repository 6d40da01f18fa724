from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.pairs.subject import Pairs
from generator.model.problem import Problem

_TWICE = re.compile(r"\b([^\W_]+)\s+\1\b(?!-)", re.IGNORECASE)


def repeated_words(translation: Pairs) -> Iterator[Problem]:
    """A word that stands twice in a row.

    Passes: "the share of the value"

    Fails: `content/plans/hami/translation/2.4.yml:12:31: 'the the': a word stands twice. Keep one.`
    """
    for pair in translation:
        for found in _TWICE.finditer(pair.en):
            message = f"'{found.group()}': a word stands twice. Keep one."
            yield pair.problem(message, at=found.start())
