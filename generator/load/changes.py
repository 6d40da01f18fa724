"""What editors say of changes: `content/changes.yml`, `content/forwards.yml` and those of each plan."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise
from pathlib import Path

from generator.load.listed import Listed, listed
from generator.model.content import Change
from generator.model.forward import Forward, KeptAddress, PassageForward
from generator.model.problem import Problem
from generator.text.near import meant

CHANGES = "content/changes.yml"
FORWARDS = "content/forwards.yml"


def changes(root: Path, plans: Collection[str]) -> tuple[tuple[Change, ...], tuple[Problem, ...]]:
    """The changes, the newest first, and every fault of their file; `plans` are those that there are."""
    found, faults = listed(root, CHANGES, list[Change])
    return found.records, (*faults, *_out_of_order(found), *_of_no_plan(found, plans))


def forwards(root: Path) -> tuple[Listed[Forward], tuple[Problem, ...]]:
    """What has another id than before, and every fault of the file."""
    return listed(root, FORWARDS, list[Forward])


def passage_forwards_file(plan: str) -> str:
    return f"content/plans/{plan}/forwards.yml"


def passage_forwards(root: Path, plan: str) -> tuple[Listed[PassageForward], tuple[Problem, ...]]:
    """What has another address within a plan than before, and every fault of the file."""
    return listed(root, passage_forwards_file(plan), list[PassageForward])


def kept_addresses_file(plan: str) -> str:
    return f"content/plans/{plan}/addresses.yml"


def kept_addresses(root: Path, plan: str) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The ids that differ from the places of their passages, by place, and every fault of the file."""
    found, faults = listed(root, kept_addresses_file(plan), list[KeptAddress])
    return {record.place: record.id for record in found.records}, faults


def _out_of_order(found: Listed[Change]) -> Iterator[Problem]:
    days = [change.date for change in found.records]
    for place, (before, day) in enumerate(pairwise(days), 1):
        if found.written and day > before:
            message = f"{day} is later than {before} above it. The newest stands first: move it up."
            yield found.written.problem((place, "date"), message)


def _of_no_plan(found: Listed[Change], plans: Collection[str]) -> Iterator[Problem]:
    for place, change in enumerate(found.records):
        for number, plan in enumerate(change.plans):
            if found.written and plan not in plans:
                hint = meant(plan, plans, f"There are {', '.join(sorted(plans))}.")
                message = f"there is no plan '{plan}'{hint}"
                yield found.written.problem((place, "plans", number), message)
