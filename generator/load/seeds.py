"""The bytes of the sources, and whether they are those that the plans record."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from generator.model.content import Plan
from generator.model.problem import Problem, Severity
from generator.model.written import Path as Place
from generator.model.written import Written

SEEDS = "seeds"
_FILE = ("source", "file")
_CONVERTED = ("source", "converted_from")


def seed(root: Path, plan: Plan) -> bytes:
    """The source of a plan, byte for byte."""
    return (root / plan.source.file).read_bytes()


def seed_problems(root: Path, plans: Mapping[str, Written | None]) -> Iterator[Problem]:
    """Sources that are missing, renamed or changed, and files in `seeds/` that belong to no plan.

    `plans` are the files plan.yml as they are written, so that faults elsewhere in them hide nothing.
    """
    users: dict[str, str] = {}
    renamed: set[str] = set()
    for folder, written in plans.items():
        file = written.text(_FILE) if written else None
        if not written or not file:
            continue
        if file in users:
            message = f"'{file}' is the source of '{users[file]}' too. Each plan has a source of its own."
            yield written.problem(_FILE, message)
        else:
            yield from _faults(root, written, file, renamed)
        users.setdefault(file, folder)
        if written and (kept := written.text((*_CONVERTED, "file"))):
            yield from _faults(root, written, kept, renamed, _CONVERTED)
            users.setdefault(kept, folder)
    if all(plans.values()):
        yield from _unused(root, renamed.union(users))


def _faults(
    root: Path, written: Written, file: str, renamed: set[str], of: Place = ("source",)
) -> Iterator[Problem]:
    """What is wrong with a file that is recorded with its hash at a place of plan.yml."""
    in_file, in_hash = (*of, "file"), (*of, "sha256")
    recorded = written.text(in_hash)
    if not _is_seed(file):
        message = f"'{file}' is not a file of {SEEDS}/. Put the text there and write {SEEDS}/ and its name."
        yield written.problem(in_file, message)
        return
    try:
        found = _hash(root / file)
    except FileNotFoundError:
        same = _with_hash(root, recorded)
        renamed.update([same] if same else [])
        yield written.problem(in_file, _gone(file, same))
    except OSError as fault:
        yield written.problem(in_file, f"'{file}' cannot be read: {fault.strerror}.")
    else:
        if recorded and found != recorded:
            yield written.problem(in_hash, _changed(file, found))


def _is_seed(file: str) -> bool:
    path = PurePosixPath(file)
    return path.parts[:1] == (SEEDS,) and len(path.parts) > 1 and ".." not in path.parts


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _with_hash(root: Path, sha256: str | None) -> str | None:
    return next((file for file in _files(root) if _hash(root / file) == sha256), None)


def _gone(file: str, same: str | None) -> str:
    """A source that is not there, and whether another file has its hash."""
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


def _unused(root: Path, users: set[str]) -> Iterator[Problem]:
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
