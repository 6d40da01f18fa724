from __future__ import annotations

from collections.abc import Iterator

from generator.check.pairs.subject import Pairs
from generator.model.problem import Problem


def sentence_counts(translation: Pairs) -> Iterator[Problem]:
    """A segment whose English has more or fewer lines than its Chinese.

    One line of English stands for each sentence of Chinese; a semicolon does not end a sentence. What the
    other checks say of a sentence needs this, so they pass over the segment until it is mended.

    Passes: two lines of Chinese, two of English.

    Fails: `content/plans/hami/translation/2.4.yml:12:5: 3 lines of English for 2 sentences of Chinese. Write
    one line for each sentence.`
    """
    for one in translation.segments:
        if len(one.en) != len(one.zh):
            message = (
                f"{len(one.en)} lines of English for {len(one.zh)} sentences of Chinese. Write one line for "
                "each sentence."
            )
            yield one.problem(message)
