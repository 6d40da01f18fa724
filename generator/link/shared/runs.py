"""Runs of clauses that stand in several sentences: each as long as all its places allow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.link.shared.alike import key
from generator.model.shared import SHORTEST, Line, Passage, Place
from generator.text.clauses import bare, clauses

_MOST_CLAUSES = 16  # of a run: bounds what a sentence of many clauses gives


class Run(NamedTuple):
    """Clauses of a sentence that stand elsewhere too, one after another."""

    of: str  # equal for runs of nearly equal clauses
    text: str  # equal for equal ones
    length: int
    before: str  # the clause before it, "" where there is none or it stands nowhere else
    after: str
    place: Place


def runs(plan: str, lines: Iterable[Line], leaders: Mapping[str, str]) -> Iterator[Run]:
    """Every run of clauses of a plan's sentences that could be a shared passage."""
    for number, line in enumerate(lines):
        spans = clauses(line.zh)
        texts = [bare(line.zh[start:end]) for start, end in spans]
        names = [leaders.get(key(text), "") for text in texts]
        for first, last in _stretches(names):
            whole = "".join(texts[first:last])
            if len(whole) >= SHORTEST:
                yield Run(
                    of=key(" ".join(names[first:last])),
                    text=key(whole),
                    length=len(whole),
                    before=names[first - 1] if first else "",
                    after=names[last] if last < len(names) else "",
                    place=Place(
                        plan,
                        number,
                        line.page,
                        line.block,
                        line.sentence,
                        spans[first][0],
                        spans[last - 1][1],
                    ),
                )


def _stretches(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Every stretch of clauses that all stand elsewhere."""
    for first in range(len(names)):
        for last in range(first, min(first + _MOST_CLAUSES, len(names))):
            if not names[last]:
                break
            yield first, last + 1


def passages(found: Iterable[Run], order: Mapping[str, int]) -> Iterator[Passage]:
    """The passages that runs make together; `order` is the one of the plans."""
    together: dict[str, list[Run]] = {}
    for run in found:
        together.setdefault(run.of, []).append(run)
    for group in together.values():
        group.sort(key=lambda run: (order[run.place.plan], run.place.line, run.place.start))
        once = list({run.place.anchor: run for run in reversed(group)}.values())[::-1]
        if _is_apart(once) and not _is_part(once):
            yield _passage(once)


def _is_apart(group: Sequence[Run]) -> bool:
    """Whether the places are in several documents, or on several pages of one."""
    return len({(run.place.plan, run.place.page) for run in group}) > 1


def _is_part(group: Sequence[Run]) -> bool:
    """Whether the same clause comes before or after at every place: the longer run tells it all."""
    return any(
        len(around) == 1 and around != {""}
        for around in ({run.before for run in group}, {run.after for run in group})
    )


def _passage(group: Sequence[Run]) -> Passage:
    """A passage with its usual wording, or the first of them, at the head of its places."""
    usual = Counter(run.text for run in group).most_common(1)[0][0]
    model = next(run for run in group if run.text == usual)
    plans = tuple(dict.fromkeys(run.place.plan for run in group))
    return Passage(
        id=usual,
        length=model.length,
        times=len(group),
        plans=plans,
        documents=len(plans),
        places=(model.place, *(run.place for run in group if run is not model)),
    )
