from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.content import Correction, KnownDamage, Plan
from generator.model.problem import Problem
from generator.model.source import Source, Span
from generator.model.written import Written
from generator.text.near import passage

Place = Correction | KnownDamage


def stale_corrections(plan: Plan, written: Written, source: Source) -> Iterator[Problem]:
    """Corrections that do not find in the source what they expect.

    A correction names its lines and what the source prints there, which must be found exactly once; two
    corrections may not touch the same characters. When the source has changed, look at the passage again:
    take the correction away if it is not needed, or write its `lines` and `prints` as the source has them.
    The entries of `known_damage`, which name a place without repairing it, are held to the same.

    Passes: `lines: [41]` with `prints: "第 节 "`, where line 41 has these characters once.

    Fails: `content/plans/hami/plan.yml:52:14: seeds/hami.txt, line 41, does not print '第 节 '. Write what
    stands there, or take the correction away.`
    """
    yield from faults(plan, written, source).values()
    for place, damage in enumerate(plan.known_damage):
        if message := _outside(damage, source) or _not_once(damage, source):
            yield written.problem(("known_damage", place, "prints"), message)


def faults(plan: Plan, written: Written, source: Source) -> Mapping[int, Problem]:
    """The problem of each correction that cannot be applied, by its place in the list."""
    found: dict[int, Problem] = {}
    taken: list[Span] = []
    for place, correction in enumerate(plan.corrections):
        message = _outside(correction, source) or _not_once(correction, source)
        if message:
            field = "lines" if _outside(correction, source) else "prints"
            found[place] = written.problem(("corrections", place, field), message)
        elif any(_overlap(_span(correction, source), other) for other in taken):
            message = "these characters are changed by a correction above already. Make one of the two."
            found[place] = written.problem(("corrections", place, "prints"), message)
        else:
            taken.append(_span(correction, source))
    return found


def _outside(correction: Place, source: Source) -> str | None:
    if correction.lines[-1] <= source.line_count:
        return None
    return f"{source.file} has {source.line_count} lines, so there is no line {correction.lines[-1]}."


def _not_once(correction: Place, source: Source) -> str | None:
    span = source.line_span(correction.lines[0], correction.lines[-1])
    times = source.text.count(correction.prints, *span)
    if times == 1:
        return None
    where = f"{source.file}, {_lines(correction)},"
    if times:
        return f"{where} prints this {times} times. Write more of what stands around it."
    near = passage(correction.prints, [source.text[slice(*span)]])
    hint = _elsewhere(correction, source) or (f" (it prints {near!r})" if near else "")
    found = f"{where} does not print {correction.prints!r}{hint}"
    return f"{found}. Write what stands there, or take the correction away."


def _lines(correction: Place) -> str:
    first, last = correction.lines[0], correction.lines[-1]
    return f"line {first}" if first == last else f"lines {first} to {last}"


def _elsewhere(correction: Place, source: Source) -> str:
    """Where the text has gone, if it is found once in another place."""
    if source.text.count(correction.prints) != 1:
        return ""
    return f" (line {source.line(source.text.index(correction.prints))} does)"


def _span(correction: Correction, source: Source) -> Span:
    span = source.line_span(correction.lines[0], correction.lines[-1])
    start = source.text.index(correction.prints, *span)
    return Span(start, start + len(correction.prints))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
