"""Clauses that are equal or nearly equal, whatever plan they stand in.

Each plan gives its clauses with a few hashes of what stands in them, divided into shares by these hashes. So
a share holds, for all plans, every clause that could be nearly equal to another of it, and is compared alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import NamedTuple

from rapidfuzz.distance import Indel

from generator.text.clauses import bare, clauses

SHARES = 32
_ALIKE = 0.85  # what must have stayed of two clauses, of 1
_SHORT = 6  # characters: a shorter clause is equal to another or not
_WIDTH = 4  # characters of what is hashed
_HASHES = 4  # of a clause: the smallest, which nearly equal clauses are likely to share
_NEIGHBOURS = 30  # that a clause is compared with for each of its hashes: those of nearest length

Pair = tuple[str, str]


class Clause(NamedTuple):
    """A clause as one share has it."""

    text: str  # without signs
    times: int  # in how many sentences of a plan, told in the share of its first hash alone
    hashes: tuple[int, ...]  # those that belong to the share


class Linked(NamedTuple):
    """What a share knows of its clauses, by their keys."""

    repeated: tuple[str, ...]
    pairs: tuple[Pair, ...]  # nearly equal


def key(text: str) -> str:
    """What stands for a clause: equal for equal ones."""
    return blake2b(text.encode(), digest_size=8).hexdigest()


def given(sentences: Iterable[str]) -> Mapping[int, Sequence[Clause]]:
    """What a plan gives to each share."""
    counted: Counter[str] = Counter()
    for sentence in sentences:
        counted.update({bare(sentence[start:end]) for start, end in clauses(sentence)})
    shares: dict[int, list[Clause]] = {}
    for text, times in sorted(counted.items()):
        hashes = _hashes(text)
        for share in dict.fromkeys(number % SHARES for number in hashes):
            own = tuple(number for number in hashes if number % SHARES == share)
            is_first = hashes[0] % SHARES == share
            shares.setdefault(share, []).append(Clause(text, times if is_first else 0, own))
    return shares


def linked(parts: Iterable[Sequence[Clause]]) -> Linked:
    """The clauses of one share, given by all plans, held against one another."""
    times: Counter[str] = Counter()
    together: dict[int, set[str]] = {}
    for part in parts:
        for clause in part:
            times[clause.text] += clause.times
            for number in clause.hashes:
                together.setdefault(number, set()).add(clause.text)
    pairs = {pair for texts in together.values() for pair in _pairs(texts)}
    repeated = (key(text) for text, count in times.items() if count > 1)
    return Linked(tuple(sorted(repeated)), tuple(sorted(pairs)))


def leaders(shares: Iterable[Linked]) -> Mapping[str, str]:
    """For each clause that is not alone the one that it is held for: nearly equal to it, or itself.

    Who has most neighbours leads them; so all are like their leader, and none is reached over another.
    """
    neighbours: dict[str, set[str]] = {}
    for share in shares:
        for own in share.repeated:
            neighbours.setdefault(own, set())
        for one, other in share.pairs:
            neighbours.setdefault(one, set()).add(other)
            neighbours.setdefault(other, set()).add(one)
    found: dict[str, str] = {}
    for own in sorted(neighbours, key=lambda one: (-len(neighbours[one]), one)):
        if own not in found:
            found[own] = own
            found |= dict.fromkeys((other for other in neighbours[own] if other not in found), own)
    return found


def _hashes(text: str) -> tuple[int, ...]:
    """The smallest hashes of the stretches of a text; a short text has one of its own."""
    stretches = (
        {text} if len(text) < _SHORT else {text[at : at + _WIDTH] for at in range(len(text) - _WIDTH + 1)}
    )
    return tuple(sorted(map(_number, stretches))[:_HASHES])


def _number(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=6).digest())


def _pairs(texts: Iterable[str]) -> Iterator[Pair]:
    ordered = sorted((text for text in texts if len(text) >= _SHORT), key=lambda text: (len(text), text))
    for place, text in enumerate(ordered):
        for other in ordered[max(0, place - _NEIGHBOURS) : place]:
            if Indel.normalized_similarity(text, other, score_cutoff=_ALIKE) >= _ALIKE:
                yield (key(other), key(text))
