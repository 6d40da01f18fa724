"""What the checks of figures look at."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.indicator import Indicator
from generator.model.problem import Problem, Severity
from generator.model.tie import Tie
from generator.model.written import Written


@dataclass(frozen=True, kw_only=True, slots=True)
class Stated:
    """The observations of one plan, each with what the text has of it."""

    written: Written | None  # None where the plan has none
    ties: Sequence[Tie]
    indicators: Mapping[str, Indicator]
    places: Collection[str] = ()  # ids of the paragraphs and cells of the plan

    def problem(self, tie: Tie, field: str, message: str) -> Iterator[Problem]:
        """A fault of one field of an observation."""
        if self.written:
            yield self.written.problem((tie.number, field), message)


@dataclass(frozen=True, kw_only=True, slots=True)
class Listing:
    """The catalogue of indicators as it was written, and which of them are observed."""

    written: Written | None
    indicators: Sequence[Indicator]
    observed: frozenset[str] | None  # ids; None where it is not known

    def problem(
        self, number: int, field: tuple[str | int, ...], message: str, severity: Severity = Severity.ERROR
    ) -> Iterator[Problem]:
        """A fault of one field of an indicator."""
        if self.written:
            yield self.written.problem((number, *field), message, severity=severity)
