from __future__ import annotations

from collections.abc import Iterator

from generator.check.figures.stated import Stated
from generator.model.problem import Problem
from generator.text.near import passage


def misquotations(stated: Stated) -> Iterator[Problem]:
    """A quotation that does not stand in its paragraph, or that is not the whole of its cell.

    It is compared character by character with one sentence of the text as the translation files have it.

    Passes: `quote: 2020年的454.99亿元` where a sentence of the paragraph has these words.

    Fails: `content/plans/hami/observations.yml:3:10: 2.4-3 does not have '2020年454.99亿元' in one sentence.
    Did you mean '2020年的454.99亿元'?`
    """
    for tie in stated.ties:
        if tie.place is None or tie.sentence is not None:
            continue
        where, quote = tie.observation.block, tie.observation.quote
        if tie.elsewhere:
            remedy = f" It stands in {tie.elsewhere}."
        elif tie.place.is_cell:
            remedy = f" The cell reads '{tie.place.sentences[0].text}'."
        else:
            near = passage(quote, (sentence.text for sentence in tie.place.sentences))
            remedy = f" Did you mean '{near}'?" if near else " Copy the words from the text."
        message = f"{where} does not have '{quote[:40]}' in one sentence.{remedy}"
        yield from stated.problem(tie, "quote", message)
