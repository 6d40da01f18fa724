"""Wordings of the same Chinese, whatever plan they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.model.problem import Problem, Severity
from generator.model.wording import Wording


def groups(wordings: Iterable[Wording]) -> Iterator[Sequence[Wording]]:
    """The wordings of one Chinese text each, where there are several that differ; without the excepted."""
    together: dict[str, list[Wording]] = {}
    for wording in wordings:
        if not wording.excepted:
            together.setdefault(wording.of, []).append(wording)
    for group in together.values():
        if any(wording.same != group[0].same for wording in group):
            yield group


def placed(wording: Wording, message: str, severity: Severity) -> Problem:
    """A fault of a wording."""
    return Problem(
        file=wording.file, line=wording.line, column=wording.column, message=message, severity=severity
    )


def idle(wordings: Sequence[Wording]) -> Iterator[Problem]:
    """Wordings that are excepted although no other differs from them."""
    others: dict[str, set[str]] = {}
    for wording in wordings:
        if not wording.excepted:
            others.setdefault(wording.of, set()).add(wording.same)
    for wording in wordings:
        if wording.excepted and others.get(wording.of, set()) <= {wording.same}:
            message = f"{wording.check} finds nothing in this segment. Take the exception away."
            yield placed(wording, message, Severity.ERROR)
