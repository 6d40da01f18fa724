"""What was changed between two wordings of a text, in whole numbers, words and Chinese characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from operator import itemgetter

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*[%‰]?|[A-Za-z]+|\s+|.", re.DOTALL)
_ISLAND = 2  # tokens: what stayed between two changes is read with them if it is no longer than this


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A run of a text: what stood there and what stands there now, the same where nothing changed."""

    old: str
    new: str

    @property
    def is_same(self) -> bool:
        return self.old == self.new


def changes(old: str, new: str) -> list[Change]:
    """The runs of two wordings in order: joined, they are the old one and the new one."""
    runs: list[Change] = []
    for is_changed, group in groupby(_runs(old, new), key=itemgetter(0)):
        pieces = [change for _, change in group]
        whole = Change(old="".join(run.old for run in pieces), new="".join(run.new for run in pieces))
        runs += [whole] if is_changed else pieces
    return runs


def _runs(old: str, new: str) -> Iterator[tuple[bool, Change]]:
    """Runs with whether they are read as changed: also a word or two that stayed between two changes."""
    a, b = _TOKEN.findall(old), _TOKEN.findall(new)
    steps = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    for place, (step, start, end, from_, to) in enumerate(steps):
        is_island = 0 < place < len(steps) - 1 and end - start <= _ISLAND
        yield step != "equal" or is_island, Change(old="".join(a[start:end]), new="".join(b[from_:to]))
