"""A plan that gets another id, or goes: its folder, its source, what names it, its old addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator import load, references
from generator.load.changes import FORWARDS
from generator.model.address import SITE_FOLDERS
from generator.model.content import SourceFile
from generator.model.kinds import with_modeline
from generator.model.problem import Problem, Refused
from generator.steps import carry_out

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, kw_only=True, slots=True)
class Moved:
    """What became of a plan."""

    files: tuple[str, ...]  # that were changed
    moved: Mapping[str, str]  # old path by new, "" where it is gone
    left: tuple[str, ...]  # places that name it still, and that a person has to look at


def rename(root: Path, old: str, new: str) -> Moved:
    """Give a plan another id; its old addresses lead on. Raises `Refused`, with nothing changed."""
    source = _source(root, old)
    _free(root, new)
    paths = {f"{load.PLANS}/{old}": f"{load.PLANS}/{new}", **_sources_renamed(root, source, old, new)}
    values: dict[tuple[str, ...], str] = {("id",): new}
    for way, file in _files(source):
        values[way] = paths.get(file, file)
    found = references.renamed(root, lambda name: _named(name, old, new))
    texts = {
        **found.texts,
        FORWARDS: references.forwards(root, {"from": {new}}, (old, new)) or "",
        f"{load.PLANS}/{new}/plan.yml": references.replaced(_text(root, load.plan_file(old)), values),
    }
    carry_out(root, _named_schemas(root, texts), moves=paths)
    return Moved(files=tuple(sorted(texts)), moved=paths, left=())


def remove(root: Path, plan: str, instead: str | None) -> Moved:
    """Take a plan away; its addresses lead to another plan, where there is one instead."""
    source = _source(root, plan)
    if instead is not None:
        _source(root, instead)
    own = f"{load.PLANS}/{plan}"
    files = [own, *(file for _, file in _files(source) if (root / file).exists())]
    found = references.renamed(root, lambda name: None if name.partition("/")[0] == plan else name)
    add = (plan, instead) if instead else None
    forwards = references.forwards(root, {} if instead else {"to": _leading_to(root, plan)}, add)
    texts = dict(found.texts)
    if forwards is not None:
        texts[FORWARDS] = forwards
    elif (root / FORWARDS).exists():
        files.append(FORWARDS)
    carry_out(root, _named_schemas(root, texts), gone=files)
    return Moved(files=tuple(sorted(texts)), moved=dict.fromkeys(files, ""), left=tuple(found.left))


def size(root: Path, plan: str) -> int:
    """How many files a plan has."""
    source = _source(root, plan)
    own = [path for path in (root / load.PLANS / plan).rglob("*") if path.is_file()]
    return len(own) + sum((root / file).exists() for _, file in _files(source))


def report(moved: Moved) -> str:
    """What was done, and what is left to do, for the terminal."""
    lines = [f"{old} is now {new}" if new else f"{old} is gone" for old, new in moved.moved.items()]
    lines += [f"{file} was changed" for file in moved.files]
    if moved.left:
        lines.append("These name no other plan; decide whether each still has a meaning:")
        lines += [f"  {place}" for place in moved.left]
    return "\n".join([*lines, "Say it in content/changes.yml, and run 'python -m generator check'.", ""])


# --- what is there ---------------------------------------------------------------------------------


def _source(root: Path, plan: str) -> SourceFile:
    """Where a plan's text is; refused unless the plan is there and can be read."""
    loaded = load.content(root)
    file = load.plan_file(plan)
    if plan not in load.plan_folders(root):
        known = ", ".join(load.plan_folders(root))
        raise Refused([_problem(f"{load.PLANS}/{plan}", f"there is no such plan. There are {known}.")])
    if plan not in loaded.plans:
        raise Refused([problem for problem in loaded.problems if problem.file == file])
    return loaded.plans[plan].source


def _leading_to(root: Path, plan: str) -> set[str]:
    """A plan, and every old id that leads to it."""
    leads = {
        forward.from_: forward.to for forward in load.forwards(root)[0].records if forward.kind == "plan"
    }
    found = {plan}
    while more := {old for old, new in leads.items() if new in found} - found:
        found |= more
    return found


def _free(root: Path, plan: str) -> None:
    if not _ID.fullmatch(plan):
        said = f"'{plan}' cannot be an id. Use small letters, digits and single hyphens."
    elif plan in SITE_FOLDERS:
        said = f"'{plan}' is the name of a folder of the site. Give another id."
    elif (root / load.PLANS / plan).exists():
        said = f"there is a plan '{plan}' already. Give another id."
    else:
        return
    raise Refused([_problem(f"{load.PLANS}/{plan}", said)])


def _files(source: SourceFile) -> Iterator[tuple[tuple[str, ...], str]]:
    """The files that a plan is made from, each with where plan.yml names it."""
    yield ("source", "file"), source.file
    if source.converted_from:
        yield ("source", "converted_from", "file"), source.converted_from.file


def _sources_renamed(root: Path, source: SourceFile, old: str, new: str) -> dict[str, str]:
    """The new paths of the files that bear the plan's id, where nothing stands there yet."""
    paths = ((file, PurePosixPath(file)) for _, file in _files(source))
    own = {file: path.with_stem(new).as_posix() for file, path in paths if path.stem == old}
    return {file: target for file, target in own.items() if not (root / target).exists()}


def _named(name: str, old: str, new: str) -> str:
    """A plan, or a division of it, under the new id."""
    plan, slash, division = name.partition("/")
    return f"{new}{slash}{division}" if plan == old else name


def _text(root: Path, file: str) -> str:
    return (root / file).read_bytes().decode()


def _named_schemas(root: Path, texts: Mapping[str, str]) -> dict[str, bytes]:
    """Texts as the files that they are to be, each with the line that names its schema."""
    return {file: with_modeline(root, file, text).encode() for file, text in texts.items()}


def _problem(file: str, message: str) -> Problem:
    return Problem(file=file, line=0, column=0, message=message)
