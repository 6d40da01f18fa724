from __future__ import annotations

from collections.abc import Iterator

from generator.check.pairs.subject import Pair, Pairs
from generator.model.problem import Problem
from generator.model.segment import SegmentKind

_CLOSERS = "”’\"')）】》]」 "
_SIGNS = {"。": ".", ".": ".", "!": "!", "！": "!", "?": "?", "？": "?", ":": ":", "：": ":"}
_WITHOUT = (SegmentKind.TITLE, SegmentKind.HEADING, SegmentKind.BOX)
_OMITTED = "[Omitted in the published text]"


def sentence_ends(translation: Pairs) -> Iterator[Problem]:
    """A sentence that does not end with the sign of its Chinese, or a heading that ends with a full stop.

    A sentence of the Chinese that has lost its full stop may have one in English.

    Passes: `经济稳步增长。` with "The economy grew steadily."

    Fails: `content/plans/hami/translation/2.4.yml:12:26: the sentence does not end with '.'. Write it.`
    """
    for pair in translation:
        if message := _fault(pair):
            yield pair.problem(message, at=max(0, len(pair.en) - 1))


def _fault(pair: Pair) -> str | None:
    expected = _SIGNS.get(pair.zh.rstrip(_CLOSERS)[-1:], "")
    end = pair.en.rstrip(_CLOSERS)[-1:]
    if expected and end != expected and not pair.en.endswith(_OMITTED):
        return f"the sentence does not end with '{expected}'. Write it."
    if not expected and end == "." and pair.of.segment.kind in _WITHOUT:
        return "a heading that ends with a full stop. Take it away."
    return None
