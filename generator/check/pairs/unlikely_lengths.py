from __future__ import annotations

import math
import re
from collections.abc import Iterator

from generator.check.pairs.subject import Pairs
from generator.model.problem import Problem, Severity
from generator.model.segment import SegmentKind
from generator.text.fold import HAN

# Measured on 3,783 sentences of five documents: a character of Chinese becomes so many of English (the
# median of every length), and the logarithm of the ratio scatters the less, the longer a sentence is.
_RATIO = 5.65
_SCATTER_OF_LONG = 0.08
_SCATTER_OF_ONE = 0.6
_FEWEST = 10  # characters; shorter texts are mostly set terms
_SHORTEST, _LONGEST = -4.0, 4.5  # scatters; set terms make some sentences long

_UNIT = re.compile(rf"[{HAN}]|[A-Za-z0-9.,%]+")


def unlikely_lengths(translation: Pairs) -> Iterator[Problem]:
    """A sentence that is much shorter or longer than its Chinese lets expect.

    A warning: something may have been left out or added, or stand on the wrong line.

    Passes: 60 characters of Chinese with 340 of English

    Fails: `content/plans/hami/translation/2.4.yml:12:5: 61 characters of English for 60 of Chinese; some 340
    are usual. Look whether something is missing.`
    """
    for pair in translation:
        chinese, english = len(_UNIT.findall(pair.zh)), len(pair.en)
        if chinese < _FEWEST or pair.of.segment.kind is SegmentKind.CELL:
            continue
        scatter = math.sqrt(_SCATTER_OF_LONG**2 + _SCATTER_OF_ONE**2 / chinese)
        distance = math.log(max(english, 1) / (chinese * _RATIO)) / scatter
        if not _SHORTEST < distance < _LONGEST:
            usual = round(chinese * _RATIO, -1)
            message = (
                f"{english} characters of English for {chinese} of Chinese; some {usual:.0f} are usual. Look "
                f"whether something is {'missing' if distance < 0 else 'added'}."
            )
            yield pair.problem(message, severity=Severity.WARNING)
