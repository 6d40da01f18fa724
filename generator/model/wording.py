"""How a plan puts a sentence or a name into English: enough to hold the plans against one another."""

from __future__ import annotations

from typing import NamedTuple


class Wording(NamedTuple):
    """The English of one place, with what it renders; texts that may be long as hashes."""

    check: str  # the check that it is for
    of: str  # what is rendered: equal for equal Chinese
    en: str  # the English, or its beginning
    same: str  # equal for wordings that do not differ
    file: str
    line: int
    column: int
    excepted: bool  # whether an editor has declared that it may differ
