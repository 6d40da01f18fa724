"""The bytes of the sources, and whether they are those that the plans record."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from generator.model.content import Plan
from generator.model.problem import Problem, Severity
from generator.model.written import Written

SEEDS = "seeds"


def seed(root: Path, plan: Plan) -> bytes:
    """The source of a plan, byte for byte."""
    return (root / plan.source.file).read_bytes()


def seed_problems(root: Path, plans: Mapping[str, Plan], files: Mapping[str, Written]) -> Iterator[Problem]:
    """Sources that are missing, renamed or changed, and files in `seeds/` that belong to no plan."""
    users: dict[str, str] = {}
    for folder, plan in plans.items():
        if problem := _problem(root, plan, files[folder], users):
            yield problem
        users.setdefault(plan.source.file, plan.id)
    yield from _unused(root, {written.text(("source", "file")) for written in files.values()})


def _problem(root: Path, plan: Plan, written: Written, users: dict[str, str]) -> Problem | None:
    file = plan.source.file
    if not _is_seed(file):
        message = f"'{file}' is not a file of {SEEDS}/. Put the text there and write {SEEDS}/ and its name."
        return written.problem(("source", "file"), message)
    if file in users:
        message = f"'{file}' is the source of '{users[file]}' already. Each plan has a source of its own."
        return written.problem(("source", "file"), message)
    try:
        found = _hash(root / file)
    except FileNotFoundError:
        return written.problem(("source", "file"), _gone(root, plan))
    except OSError as fault:
        return written.problem(("source", "file"), f"'{file}' cannot be read: {fault.strerror}.")
    return (
        None if found == plan.source.sha256 else written.problem(("source", "sha256"), _changed(file, found))
    )


def _is_seed(file: str) -> bool:
    path = PurePosixPath(file)
    return path.parts[:1] == (SEEDS,) and len(path.parts) > 1 and ".." not in path.parts


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _gone(root: Path, plan: Plan) -> str:
    """A source that is not there, and whether another file has its hash."""
    file, sha256 = plan.source.file, plan.source.sha256
    same = next((other for other in _files(root) if _hash(root / other) == sha256), None)
    if same:
        return (
            f"'{file}' is not there, but {same} has the recorded hash: it was renamed. Write 'file: {same}'."
        )
    return f"'{file}' is not there, and no file in {SEEDS}/ has the recorded hash. Put the text back."


def _changed(file: str, found: str) -> str:
    return (
        f"'{file}' is not the text that was recorded: its hash is {found}. Put the recorded text back; "
        "if it was meant to change, write the new hash and look at the corrections again."
    )


def _unused(root: Path, users: set[str | None]) -> Iterator[Problem]:
    for file in _files(root):
        if file not in users:
            message = (
                f"no plan has this file as its source. Run 'python -m generator new {file}', or remove it."
            )
            yield Problem(file=file, line=0, column=0, message=message, severity=Severity.WARNING)


def _files(root: Path) -> list[str]:
    """The files of `seeds/`, hidden ones and notes to people left out."""
    found = (path.relative_to(root) for path in (root / SEEDS).rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in found if not path.name.startswith((".", "README")))
