"""Which words of an English sentence render a stretch of its Chinese.

The translation keeps the order of the clauses, so that pieces of the English between its commas can be given
to the clauses by their lengths and semicolons alone (as Gale and Church did with sentences, 1993).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, product
from math import log
from typing import NamedTuple

from rapidfuzz.distance import Indel

from generator.text.clauses import clauses, pieces

_MOST_CLAUSES, _MOST_PIECES = 4, 6  # that are matched with one another in one step
_STRAY = 40.0  # what it costs that a clause has no piece
_JOINED, _PARTED = 6.0, 2.0  # what each clause and each piece more costs
_UNPAIRED = 12.0  # that a semicolon stands against none
_UNQUOTED = 4.0  # that a quotation mark does
_QUOTE = re.compile(r"[“”\"]")
_REACH = 24  # pieces that the way may stray from where an even pace would lead it
_SLACK = 3  # pieces by which a stretch may begin or end elsewhere if it is then liker to another's English
_MOVED = 0.03  # of likeness that each such piece has to win
_UNLIKELY = 0.15  # likewise for a length that is e times what is expected
_SIGNS = " ,;:.—"
_INFINITE = float("inf")

Span = tuple[int, int]
Cell = tuple[int, int]


class _Side(NamedTuple):
    """The clauses or the pieces of a sentence: where each ends, in characters, and what is up to there."""

    ends: Sequence[int]
    closed: Sequence[int]  # by semicolons
    quoted: Sequence[int]  # quotation marks


class _Part(NamedTuple):
    """Some of them, one after another."""

    number: int
    length: int
    closed_inside: int  # by semicolons, but for the last
    is_closed: bool  # the last
    quoted: int


def counterpart(zh: str, en: str, start: int, end: int) -> Span:
    """The stretch of the English for one of the Chinese, in whole pieces; all of it where they do not fit."""
    own, parts = clauses(zh), pieces(en)
    wanted = [place for place, span in enumerate(own) if start <= span[0] and span[1] <= end]
    if not parts or len(wanted) in (0, len(own)):
        return 0, len(en)
    chosen = [(low, high) for low, high in _steps(zh, en) if low[0] <= wanted[-1] and high[0] > wanted[0]]
    first = min((low[1] for low, _ in chosen), default=0)
    last = max((high[1] for _, high in chosen), default=0)
    return (parts[first][0], parts[last - 1][1]) if first < last else (0, len(en))


def nearest(en: str, span: Span, other: str, expected: float) -> Span:
    """The stretch moved by a piece or two at either end if that makes it liker to another's English."""
    parts = pieces(en)
    first = next((place for place, part in enumerate(parts) if part[0] >= span[0]), 0)
    last = max((place for place, part in enumerate(parts) if part[1] <= span[1]), default=len(parts) - 1)
    best, chosen = -_INFINITE, span
    for a, b in product(_around(first, len(parts)), _around(last, len(parts))):
        if a <= b:
            own = parts[a][0], parts[b][1]
            unlikely = _UNLIKELY * abs(log((own[1] - own[0]) / max(1.0, expected)))
            moved = _MOVED * (abs(a - first) + abs(b - last))
            worth = likeness(en[slice(*own)], other) - moved - unlikely
            best, chosen = max((best, chosen), (worth, own))
    return chosen


def likeness(one: str, other: str) -> float:
    """How much of two English texts is the same, of 1; capitals and signs at their ends do not count."""
    return Indel.normalized_similarity(*(text.strip(_SIGNS).lower() for text in (one, other)))


def _around(place: int, count: int) -> range:
    return range(max(0, place - _SLACK), min(count, place + _SLACK + 1))


@lru_cache(maxsize=256)
def _steps(zh: str, en: str) -> Sequence[tuple[Cell, Cell]]:
    """The cheapest way through the clauses and the pieces, step by step; () where there is none."""
    own, other = clauses(zh), pieces(en)
    chinese = _side(zh, own, [zh[end : end + 1] in (";", "；") for _, end in own])
    english = _side(en, other, [";" in en[end - 2 : end] for _, end in other])
    cost: dict[Cell, float] = {(0, 0): 0.0}
    came: dict[Cell, Cell] = {}
    for here in product(range(len(own) + 1), range(len(other) + 1)):
        for there in _next(here, len(own), len(other)) if here in cost else ():
            price = cost[here] + _price(chinese, english, here, there)
            if price < cost.get(there, _INFINITE):
                cost[there], came[there] = price, here
    return tuple(_way(came, (len(own), len(other))))[::-1]


def _side(sentence: str, spans: Sequence[Span], closed: Iterable[bool]) -> _Side:
    lengths = (end - start for start, end in spans)
    quoted = (len(_QUOTE.findall(sentence[start:end])) for start, end in spans)
    return _Side(*([0, *accumulate(counts)] for counts in (lengths, map(int, closed), quoted)))


def _next(here: Cell, clauses: int, pieces: int) -> Iterator[Cell]:
    """Where a step may lead: never far from the same share of both."""
    for own in range(here[0] + 1, min(here[0] + _MOST_CLAUSES, clauses) + 1):
        middle = own * pieces // clauses
        least, most = max(here[1], middle - _REACH), min(here[1] + _MOST_PIECES, pieces, middle + _REACH)
        for other in range(least, most + 1):
            yield own, other


def _price(chinese: _Side, english: _Side, here: Cell, there: Cell) -> float:
    """What it costs to hold some clauses for some pieces."""
    own, other = _part(chinese, here[0], there[0]), _part(english, here[1], there[1])
    wanted = own.length * english.ends[-1] / max(1, chinese.ends[-1])
    unlike = (wanted - other.length) ** 2 / (wanted + other.length + 20)
    if not other.number:
        return unlike + _STRAY
    unpaired = own.closed_inside + other.closed_inside + (own.is_closed != other.is_closed)
    signs = _UNPAIRED * unpaired + _UNQUOTED * abs(own.quoted - other.quoted)
    return unlike + signs + _JOINED * (own.number - 1) + _PARTED * (other.number - 1)


def _part(side: _Side, start: int, end: int) -> _Part:
    last = max(start, end - 1)
    return _Part(
        number=end - start,
        length=side.ends[end] - side.ends[start],
        closed_inside=side.closed[last] - side.closed[start],
        is_closed=side.closed[end] > side.closed[last],
        quoted=side.quoted[end] - side.quoted[start],
    )


def _way(came: dict[Cell, Cell], last: Cell) -> Iterator[tuple[Cell, Cell]]:
    while last in came:
        yield came[last], last
        last = came[last]
