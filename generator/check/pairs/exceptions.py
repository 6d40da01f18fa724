"""Exceptions that editors declare: a check that does not hold for one segment, with its reason."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from generator.check.pairs.subject import Pairs, Rendered
from generator.model.problem import Problem
from generator.text.near import meant


@dataclass(frozen=True, kw_only=True, slots=True)
class Exceptions:
    """What is declared in a translation, and what the checks find in it."""

    translation: Pairs
    found: frozenset[tuple[str, int, str]]  # file, place of the record, name of the check
    checks: Collection[str]  # those that were run
    known: Collection[str]  # all that an exception may name


def idle_exceptions(exceptions: Exceptions) -> Iterator[Problem]:
    """A declared exception that silences nothing: the check finds nothing there, or there is no such check.

    Passes: `exceptions: [{check: repeated-words, reason: The Chinese repeats the word.}]` where the English
    has "day by day by day".

    Fails: `content/plans/hami/translation/2.4.yml:31:14: repeated-words finds nothing in this segment. Take
    the exception away.`
    """
    for one in exceptions.translation.segments:
        for number, declared in enumerate(one.record.exceptions):
            if message := _fault(exceptions, one, declared.check):
                yield one.written.problem((one.place, "exceptions", number, "check"), message)


def _fault(exceptions: Exceptions, one: Rendered, check: str) -> str | None:
    if check not in exceptions.known:
        hint = meant(check, exceptions.known, "Take the exception away.")
        return f"there is no check '{check}' of a translation{hint}"
    if check in exceptions.checks and (one.written.file, one.place, check) not in exceptions.found:
        return f"{check} finds nothing in this segment. Take the exception away."
    return None


def declared(translation: Pairs) -> frozenset[tuple[str, int, str]]:
    """By file and place of the record: the checks that an editor has excepted."""
    return frozenset(
        (one.written.file, one.place, exception.check)
        for one in translation.segments
        for exception in one.record.exceptions
    )


def owners(translation: Pairs, problems: Iterable[Problem]) -> Iterator[tuple[Problem, tuple[str, int, str]]]:
    """Each problem with the file and place of the record that it was found in, and the name of its check."""
    records = {
        (one.written.file, line): one.place for one in translation.segments for line in one.written_lines
    }
    for problem in problems:
        yield problem, (problem.file, records.get((problem.file, problem.line), -1), problem.rule)
