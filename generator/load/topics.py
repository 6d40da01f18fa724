"""The topics of the site and those that editors gave to the divisions of each plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.load.listed import Listed, listed
from generator.load.records import record
from generator.load.written import written
from generator.model.problem import Problem
from generator.model.topic import Tagging, Topic
from generator.model.written import Written

TOPICS = "content/topics.yml"


@dataclass(frozen=True, kw_only=True, slots=True)
class Tags:
    """Which topics a plan's divisions are given, and where each was written."""

    written: Written | None = None  # None where there is no file, or none that can be read
    of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by division
    is_there: bool = False


def tags_file(plan: str) -> str:
    return f"content/plans/{plan}/topics.yml"


def topics(root: Path) -> tuple[Listed[Topic], tuple[Problem, ...]]:
    """The topics of the site, and every fault of their file."""
    return listed(root, TOPICS, list[Topic])


def tags(root: Path, plan: str) -> tuple[Tags, tuple[Problem, ...]]:
    """The topics of a plan's divisions as editors gave them, and every fault of the file."""
    path = root / tags_file(plan)
    if not path.exists():
        return Tags(), ()
    said, problems = written(tags_file(plan), path.read_bytes())
    if said is None:
        return Tags(is_there=True), tuple(problems)
    found, faults = record(Tagging, said)
    is_sound = found is not None
    return Tags(written=said if is_sound else None, of=found or {}, is_there=True), (*problems, *faults)
