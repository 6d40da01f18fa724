"""What the columns of a table hold, so that a cell can be told its column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class Content(StrEnum):
    NUMBER = "number"
    ORDINAL = "ordinal"
    NUMBERED = "numbered"  # 1.地区生产总值
    UNIT = "unit"
    WORD = "word"
    TEXT = "text"
    BLANK = "blank"


_NUMBER = re.compile(
    r"[\[(<>≤≥≦≧=±+~约超近-]{0,3} ?[\d.,]+ ?(?:%|‰|[-—~～至] ?[\d.]+%?)?"
    r"(?:左右|以上|以下|以内|以外|\+)?[\])]?$|[-—/*~]{1,4}$"
)
_MEASURE = re.compile(r"[≤≥<>约]? ?[\d.]+(?:[-—~][\d.]+)?(?:/[\d.]+)?.{1,4}$")
_ORDINAL = re.compile(r"\d{1,3}[.、]?$|[一二三四五六七八九十]{1,3}$")
_NUMBERED = re.compile(r"\d{1,3}[.、](?!\d).{2}")
_UNIT = re.compile(
    r"[%‰]|[万亿千百十]*(?:元|美元|吨|吨标煤|吨标准煤|人|人次|户|个|件|亩|公顷|公里|平方公里|平方米|立方米"
    r"|千瓦|千瓦时|张|所|辆|岁|年|天|套|家|项|微克/立方米|亿立方米|倍|册|头|只|台)$"
)


@lru_cache(maxsize=4096)
def content(text: str) -> Content:
    """What kind of thing a cell holds."""
    if not text:
        return Content.BLANK
    if _ORDINAL.fullmatch(text):
        return Content.ORDINAL
    if _NUMBERED.match(text):
        return Content.NUMBERED
    if _NUMBER.fullmatch(text) or _MEASURE.fullmatch(text):
        return Content.NUMBER
    if _UNIT.fullmatch(text):
        return Content.UNIT
    return Content.WORD if len(text) <= 6 else Content.TEXT


@dataclass(frozen=True, kw_only=True, slots=True)
class Profile:
    """The kinds of content of a column, and the words that come again in it."""

    kinds: dict[Content, int]
    words: frozenset[str]

    def cost(self, text: str) -> float:
        """How badly a cell fits the column: 0 well, 3 not at all."""
        if text in self.words:
            return 0.0
        kind = content(text)
        filled = sum(count for known, count in self.kinds.items() if known is not Content.BLANK)
        if kind is Content.BLANK:
            return 0.2 if self.kinds.get(Content.BLANK) or not filled else 0.6
        if not filled:
            return 0.5
        alike = sum(self.kinds.get(near, 0) for near in _NEAR[kind])
        return 3.0 * (1 - alike / filled)


_NEAR = {
    Content.NUMBER: (Content.NUMBER, Content.ORDINAL),
    Content.ORDINAL: (Content.ORDINAL, Content.NUMBER),
    Content.NUMBERED: (Content.NUMBERED, Content.TEXT),
    Content.UNIT: (Content.UNIT,),
    Content.WORD: (Content.WORD, Content.TEXT),
    Content.TEXT: (Content.TEXT, Content.WORD, Content.NUMBERED),
    Content.BLANK: (Content.BLANK,),
}


def profiles(rows: Sequence[Sequence[str]], columns: int) -> tuple[Profile, ...]:
    """The profile of each column, from the rows that have all their cells."""
    whole = [row for row in rows if len(row) == columns]
    return tuple(_profile([row[column] for row in whole]) for column in range(columns))


def _profile(cells: Sequence[str]) -> Profile:
    words = Counter(cell for cell in cells if cell)
    return Profile(
        kinds=dict(Counter(content(cell) for cell in cells)),
        words=frozenset(
            word for word, count in words.items() if count > 1 and content(word) is not Content.NUMBER
        ),
    )
