from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.pairs.subject import Pairs
from generator.model.problem import Problem
from generator.text.fold import HAN

_CHINESE = re.compile(rf"[{HAN}\u3000-\u303f\uff00-\uffef]+")


def chinese_left(translation: Pairs) -> Iterator[Problem]:
    """Chinese characters or full-width signs in the English.

    Passes: "the Belt and Road, and others"

    Fails: `content/plans/hami/translation/2.4.yml:12:22: '，' is Chinese. Translate it, or write the English
    sign.`
    """
    for pair in translation:
        for found in _CHINESE.finditer(pair.en):
            message = f"'{found.group()[:20]}' is Chinese. Translate it, or write the English sign."
            yield pair.problem(message, at=found.start())
