"""What the checks say of all plans and of what they share; what has not changed is not checked again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from generator import check, figures, forwards, load, plan, terms, topics
from generator.cores import Say, mapped
from generator.kept import Checked, Memory
from generator.model.content import Plan
from generator.model.kinds import kind_of
from generator.model.problem import Problem, Severity
from generator.model.written import Written


def problems(
    root: Path, loaded: load.Loaded, say: Say, *, only: Collection[str] | None = None
) -> list[Problem]:
    """What the checks say of every plan, or of `only` some, and of the files that plans share.

    Plans that have not changed since are not checked again; others than `only` are not read at all.
    """
    memory, sound = Memory(root=root), _sound(loaded)
    memory.look(loaded.plans[folder] for folder in sound)
    every = dict(zip(loaded.plans, plan.entries(loaded), strict=True))
    known = {folder: memory.kept_check(loaded.plans[folder]) for folder in sound}
    new = [folder for folder in every if not known.get(folder) and (only is None or folder in only)]
    if new:
        terms.finder(root)  # before processes part, so that the glossary is read once
    read = mapped(partial(_checked, root), [every[folder] for folder in new], "Plans read", say)
    fresh = dict(zip(new, read, strict=True))
    for folder in sound.intersection(new):
        memory.keep_check(loaded.plans[folder], fresh[folder])
    checked = [own for folder in every if (own := fresh.get(folder) or known.get(folder))]
    is_whole = len(checked) == len(load.plan_folders(root))
    differing = check.problems_of_wordings(wording for own in checked for wording in own.wordings)
    own_problems = [problem for own in checked for problem in own.problems]
    of_shared = _of_shared_files(memory, checked, is_whole=is_whole)
    moved = forwards.problems(root, load.plan_folders(root))
    return sorted([*of_shared, *moved, *differing, *own_problems, *_of_unread(root, loaded)])


def concerned(root: Path, loaded: load.Loaded, files: Iterable[str]) -> frozenset[str]:
    """The plans that a change of files concerns: their own, or all where it is one that they share."""
    of = {of_file(loaded, file) for file in files if kind_of(file) or file.startswith(f"{load.SEEDS}/")}
    folders = frozenset(load.plan_folders(root))
    return folders if None in of else folders.intersection(filter(None, of))


def of_file(loaded: load.Loaded, file: str) -> str | None:
    """The folder of the plan that a file belongs to; None where it belongs to all."""
    if file.startswith(f"{load.PLANS}/"):
        return file.split("/")[2]
    return next((folder for folder, own in loaded.plans.items() if own.source.file == file), None)


def _sound(loaded: load.Loaded) -> set[str]:
    """The plans whose own file has no fault: what is remembered of others is not of their source."""
    faulty = {problem.file for problem in loaded.problems if problem.severity is Severity.ERROR}
    return {
        folder
        for folder, own in loaded.plans.items()
        if own.id == folder and loaded.plan_file(folder).file not in faulty
    }


def _of_unread(root: Path, loaded: load.Loaded) -> Iterator[Problem]:
    for folder in load.plan_folders(root):
        if folder not in loaded.plans:
            yield from plan.of_form(root, folder)


def _of_shared_files(memory: Memory, checked: Sequence[Checked], *, is_whole: bool) -> Iterable[Problem]:
    """What the checks say of the glossary, the indicators and the topics."""
    # Only where every plan can be read is it known which terms stand in none.
    unread = not is_whole or any(own.terms is None for own in checked)
    present = frozenset[str]().union(*(own.terms or () for own in checked))
    observed = frozenset[str]().union(*(own.indicators for own in checked))
    of = "\n".join([str(unread), *sorted(present), "", *sorted(observed)])
    found = memory.kept_problems(of)
    if found is None:
        own = terms.problems(memory.root, None if unread else present)
        of_figures = figures.problems(memory.root, None if unread else observed)
        found = (*own, *of_figures, *topics.problems(memory.root))
        memory.keep_problems(of, found)
    return found


def _checked(root: Path, entry: tuple[Plan, Written]) -> Checked:
    """The problems of a plan, the terms that stand in it and the indicators that it is observed for."""
    found = plan.read(root, entry)
    return Checked(
        problems=found.problems,
        terms=frozenset(found.concordance.present) if found.concordance else None,
        indicators=frozenset(figure.indicator for figure in found.figures),
        wordings=found.wordings,
    )
