"""The catalogue of indicators and the observations of each plan; a project may have neither."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from generator.load.records import record
from generator.load.written import written
from generator.model.content import Record
from generator.model.indicator import Indicator
from generator.model.observation import Observation
from generator.model.problem import Problem
from generator.model.written import Written

INDICATORS = "content/indicators.yml"
R = TypeVar("R", bound=Record)


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed(Generic[R]):
    """A file that is a list of records, and where each was written."""

    written: Written | None = None  # None where there is no file, or none that can be read
    records: tuple[R, ...] = ()


def observations_file(plan: str) -> str:
    return f"content/plans/{plan}/observations.yml"


def indicators(root: Path) -> tuple[Listed[Indicator], tuple[Problem, ...]]:
    """The catalogue, and every fault of it."""
    return listed(root, INDICATORS, list[Indicator])


def observations(root: Path, plan: str) -> tuple[Listed[Observation], tuple[Problem, ...]]:
    """What editors observed in a plan, and every fault of it."""
    return listed(root, observations_file(plan), list[Observation])


def listed(root: Path, file: str, kind: type[list[R]]) -> tuple[Listed[R], tuple[Problem, ...]]:
    """The records of a file that is a list, none where it is not there, and every fault of it."""
    if not (root / file).exists():
        return Listed(), ()
    said, problems = written(file, (root / file).read_bytes())
    if said is None:
        return Listed(), tuple(problems)
    records, faults = record(kind, said)
    return Listed(written=said, records=tuple(records or ())), (*problems, *faults)
