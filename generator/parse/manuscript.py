"""The text that is read: the source with the editors' repairs, each tied to its place."""

from __future__ import annotations

import itertools
from array import array
from collections.abc import Sequence

from generator.model.content import Correction
from generator.model.problem import Problem, Refused
from generator.model.source import Lines, Manuscript, Repair, Source, Span


def manuscript(source: Source, corrections: Sequence[Correction] = ()) -> Manuscript:
    """`source` with `corrections` applied. Raises `Refused` where one does not find what it expects."""
    found = sorted(_found(source, corrections), key=lambda pair: pair[0])
    overlaps = [pair for last, pair in itertools.pairwise(found) if pair[0].start < last[0].end]
    if overlaps:
        raise Refused(
            [_problem(source, c, "overlaps the correction before it; join the two") for _, c in overlaps]
        )
    parts: list[str] = []
    origin = array("L")
    repairs: list[Repair] = []
    position, length = 0, 0
    for span, correction in found:
        parts += [source.text[position : span.start], correction.reads]
        origin.extend(range(position, span.start))
        length += span.start - position
        origin.extend(_origins(span, correction.reads))
        repairs.append(
            Repair(
                span=span,
                manuscript=Span(length, length + len(correction.reads)),
                lines=Lines(source.line(span.start), source.line(max(span.start, span.end - 1))),
                prints=correction.prints,
                reads=correction.reads,
                reason_zh=correction.reason.zh,
                reason_en=correction.reason.en,
            )
        )
        length += len(correction.reads)
        position = span.end
    parts.append(source.text[position:])
    origin.extend(range(position, len(source.text)))
    return Manuscript(source=source, text="".join(parts), origin=origin, repairs=tuple(repairs))


def _origins(span: Span, reads: str) -> list[int]:
    """Where each character of a repair is taken to stand: spread over what the source prints there."""
    width = max(1, span.end - span.start)
    return [span.start + min(width - 1, i * width // max(1, len(reads))) for i in range(len(reads))]


def _found(source: Source, corrections: Sequence[Correction]) -> list[tuple[Span, Correction]]:
    found: list[tuple[Span, Correction]] = []
    problems: list[Problem] = []
    for correction in corrections:
        first, last = correction.lines[0], correction.lines[-1]
        if not 1 <= first <= last <= source.line_count:
            problems.append(
                _problem(source, correction, f"names lines {first} to {last}, which do not exist")
            )
            continue
        start, end = source.line_span(first, last)
        count = source.text.count(correction.prints, start, end)
        if count == 1:
            at = source.text.index(correction.prints, start, end)
            found.append((Span(at, at + len(correction.prints)), correction))
        else:
            times = "is not there" if count == 0 else f"is there {count} times"
            problems.append(
                _problem(source, correction, f"expects to find {correction.prints!r} once, but it {times}")
            )
    if problems:
        raise Refused(problems)
    return found


def _problem(source: Source, correction: Correction, what: str) -> Problem:
    return Problem(
        file=source.file,
        line=min(correction.lines[0], source.line_count),
        column=1,
        message=f"a correction of this line {what}. Mend its `lines` and `prints` in plan.yml, or remove it.",
        rule="stale-corrections",
    )
