"""All of `content/` as records, with the faults of every file, and of what one says of another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from generator.load.changes import changes
from generator.load.records import record
from generator.load.seeds import seed_problems
from generator.load.written import written
from generator.model.content import Change, Content, Plan, Record, Site
from generator.model.problem import Problem, Severity
from generator.model.written import Written

R = TypeVar("R", bound=Record)
SITE = "content/site.yml"
PLANS = "content/plans"


@dataclass(frozen=True, kw_only=True, slots=True)
class Loaded:
    """What could be read, and what is wrong with the rest."""

    site: Site | None  # None where site.yml cannot be used
    plans: Mapping[str, Plan]  # by id, in the order of site.yml, then by id
    written: Mapping[str, Written]  # by file, "content/plans/alar/plan.yml"
    problems: tuple[Problem, ...]
    changes: tuple[Change, ...] = ()  # the newest first

    @property
    def content(self) -> Content | None:
        """All that editors wrote, unless the site's own file cannot be used."""
        if self.site is None:
            return None
        return Content(site=self.site, plans=dict(self.plans), changes=self.changes)

    def plan_file(self, plan: str) -> Written:
        return self.written[plan_file(plan)]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Read:
    """One file: what it says, as far as that can be understood."""

    written: Written | None
    record: Record | None
    problems: list[Problem]


def plan_file(plan: str) -> str:
    return f"{PLANS}/{plan}/plan.yml"


def content(root: Path) -> Loaded:
    """Everything that editors wrote under `root`; faults are collected, never raised."""
    site = _read(root, SITE, Site)
    plans = {folder: _read(root, plan_file(folder), Plan) for folder in plan_folders(root)}
    files = [site, *plans.values()]
    loaded = Loaded(
        site=site.record if isinstance(site.record, Site) else None,
        plans=_in_order(site.record, plans),
        written={file.written.file: file.written for file in files if file.written},
        problems=tuple(problem for file in files for problem in file.problems),
    )
    plan_files = {folder: read.written for folder, read in plans.items()}
    more = [
        *_references(loaded, set(plans)),
        *_stray_files(root),
        *seed_problems(root, plan_files),
    ]
    changed, of_changes = changes(root, plans)
    return replace(loaded, changes=changed, problems=(*loaded.problems, *more, *of_changes))


def _read(root: Path, file: str, kind: type[R]) -> _Read:
    try:
        data = (root / file).read_bytes()
    except OSError as fault:
        return _Read(written=None, record=None, problems=[_unreadable(root, file, fault)])
    said, problems = written(file, data)
    if not said:
        return _Read(written=None, record=None, problems=problems)
    understood, faults = record(kind, said)
    told = {(problem.line, problem.column) for problem in problems}  # what is no YAML has no sense either
    faults = [fault for fault in faults if (fault.line, fault.column) not in told]
    return _Read(written=said, record=understood, problems=problems + faults)


def _unreadable(root: Path, file: str, fault: OSError) -> Problem:
    if not isinstance(fault, FileNotFoundError):
        message = f"cannot be read: {fault.strerror}."
    elif not (root / "content").is_dir():
        message = (
            "is not there. Run the command in the folder of the project, which holds content/ and seeds/."
        )
    else:
        message = f"is not there.{_renamed(root / file)}"
    return Problem(file=file, line=0, column=0, message=message)


def _renamed(path: Path) -> str:
    """A hint where the file goes by another ending: plan.yaml."""
    others = sorted(other.name for other in path.parent.glob(f"{path.stem}.*"))
    return f" Rename {others[0]} to {path.name}." if others else " Write it."


def plan_folders(root: Path) -> list[str]:
    plans = root / PLANS
    if not plans.is_dir():
        return []
    return sorted(path.name for path in plans.iterdir() if path.is_dir() and not path.name.startswith("."))


def _in_order(site: Record | None, plans: Mapping[str, _Read]) -> dict[str, Plan]:
    order = site.plans if isinstance(site, Site) else []
    folders = [*(plan for plan in order if plan in plans), *(plan for plan in plans if plan not in order)]
    return {folder: plan for folder in folders if isinstance(plan := plans[folder].record, Plan)}


def _references(loaded: Loaded, folders: set[str]) -> Iterator[Problem]:
    """What one file says of another that is not so."""
    for folder, plan in loaded.plans.items():
        if plan.id != folder:
            message = f"the id is '{plan.id}', but the folder is named '{folder}'. Give both the same name."
            yield loaded.plan_file(folder).problem(("id",), message)
    if loaded.site:
        site = loaded.written[SITE]
        yield from _unknown_plans(site, loaded.site.plans, folders)
        yield from _unlisted_plans(site, loaded.site.plans, folders)


def _unknown_plans(site: Written, listed: list[str], folders: set[str]) -> Iterator[Problem]:
    for place, plan in enumerate(listed):
        if plan not in folders:
            message = f"there is no folder {PLANS}/{plan}{_close(plan, folders.difference(listed))}"
            yield site.problem(("plans", place), message)
        elif plan in listed[:place]:
            yield site.problem(("plans", place), f"'{plan}' stands twice in the list. Keep one of them.")


def _close(plan: str, folders: Iterable[str]) -> str:
    close = get_close_matches(plan, sorted(folders), n=1)
    return (
        f"; did you mean {close[0]}?" if close else ". Make it with the command new, or take the name away."
    )


def _unlisted_plans(site: Written, listed: Iterable[str], folders: set[str]) -> Iterator[Problem]:
    for plan in sorted(folders.difference(listed)):
        message = (
            f"the plan '{plan}' has a folder but is not listed here. Add '- {plan}', or remove its folder."
        )
        yield site.problem(("plans",), message)


def _stray_files(root: Path) -> Iterator[Problem]:
    """Files that are never read, which an editor may think are, or may have forgotten."""
    for path in sorted((root / PLANS).glob("*/*-proposed.yml")):
        file = path.relative_to(root).as_posix()
        message = (
            "holds proposals, which nothing reads. Move what is right to where it says, and delete the file."
        )
        yield Problem(file=file, line=0, column=0, message=message, severity=Severity.NOTE)
    for path in sorted((root / "content").rglob("*.yaml")):
        file = path.relative_to(root).as_posix()
        message = f"is not read: the files of content/ end in .yml. Rename it to {path.stem}.yml."
        yield Problem(file=file, line=0, column=0, message=message, severity=Severity.WARNING)
