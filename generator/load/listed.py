"""Files that are a list of records, each of which a project may do without."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from generator.load.records import record
from generator.load.written import written
from generator.model.content import Record
from generator.model.problem import Problem
from generator.model.written import Written

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed(Generic[R]):
    """A file that is a list of records, and where each was written."""

    written: Written | None = None  # None where there is no file, or none that can be read
    records: tuple[R, ...] = ()


def listed(root: Path, file: str, kind: type[list[R]]) -> tuple[Listed[R], tuple[Problem, ...]]:
    """The records of a file, none where there is no file, and every fault of it."""
    if not (root / file).exists():
        return Listed(), ()
    said, problems = written(file, (root / file).read_bytes())
    if said is None:
        return Listed(), tuple(problems)
    records, faults = record(kind, said)
    return Listed(written=said, records=tuple(records or ())), (*problems, *faults)
