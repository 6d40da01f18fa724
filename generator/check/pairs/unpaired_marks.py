from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.pairs.subject import Pairs
from generator.model.problem import Problem

_CLOSER = {"“": "”", "(": ")", "[": "]", "{": "}"}
_OPENER = {closer: opener for opener, closer in _CLOSER.items()}
_MARK = re.compile(r"[“”()\[\]{}]")
_LIST_SIGN = re.compile(r"^\w{1,3}\)")  # 1) in front of an item opens nothing


def unpaired_marks(translation: Pairs) -> Iterator[Problem]:
    """A quotation mark or a bracket that is opened and not closed, or closed and not opened.

    Passes: "the “four places” (see Box 1)"

    Fails: `content/plans/hami/translation/2.4.yml:12:9: “ is not closed in its sentence. Write ” where it
    ends.`
    """
    for pair in translation:
        for place in _unpaired(pair.en):
            yield pair.problem(_message(pair.en[place]), at=place)


def _unpaired(text: str) -> Iterator[int]:
    """The places of marks without a partner."""
    sign = _LIST_SIGN.match(text)
    waiting: list[int] = []
    for found in _MARK.finditer(text, sign.end() if sign else 0):
        place, mark = found.start(), found.group()
        if mark in _CLOSER:
            waiting.append(place)
        elif waiting and _CLOSER[text[waiting[-1]]] == mark:
            waiting.pop()
        else:
            yield place
    yield from waiting


def _message(mark: str) -> str:
    if mark in _CLOSER:
        return f"{mark} is not closed in its sentence. Write {_CLOSER[mark]} where it ends."
    return f"{mark} closes nothing. Write {_OPENER[mark]} where it begins."
