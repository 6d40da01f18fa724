"""A fault that a person has to mend, and where it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Problem:
    """What was found, what was expected and how to mend it, with the place."""

    file: str
    line: int  # from 1; 0 where the file as a whole is meant
    column: int  # from 1; 0 likewise
    message: str
    severity: Severity = Severity.ERROR
    rule: str = ""

    def __str__(self) -> str:
        place = ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])
        return f"{place}: {self.message}"


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not an accident
    """Bad input: every problem found in one run. The command line prints them and exits with 1."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = tuple(problems)


def is_refused(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems stands in the way."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def passed(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, if none of them stands in the way; else raises `Refused` with all."""
    found = tuple(problems)
    if is_refused(found):
        raise Refused(found)
    return found
