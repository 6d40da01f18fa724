"""One plan on its way from its source to the files of its pages; many plans on every core."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from os import cpu_count
from pathlib import Path
from typing import TypeVar

from generator import check, link, load, parse, render
from generator.engine.workers import context
from generator.kept import Made, Memory
from generator.model.address import data_address, source_address
from generator.model.content import Plan, Site
from generator.model.document import Document
from generator.model.page import Page
from generator.model.problem import Problem, Refused, Severity
from generator.model.written import Written
from generator.render.edition import Edition
from generator.render.searchable import search_copies

_FEW = 4  # plans that one process has made before a second one has started
Say = Callable[[str], None]
T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Read:
    """A plan with its document, None where the source cannot be read, and what the checks say of it."""

    plan: Plan
    document: Document | None
    problems: tuple[Problem, ...]


def read(root: Path, entry: tuple[Plan, Written]) -> Read:
    """A plan's source as a document, with those of its corrections that find what they expect."""
    plan, written = entry
    try:
        source = parse.decode(plan.source.file, load.seed(root, plan))
        corrections, stale = check.corrections_to_apply(plan, written, source)
        document = parse.read(source, corrections)
    except (Refused, OSError) as refused:
        return Read(plan=plan, document=None, problems=_problems(plan, refused))
    subject = check.Subject(plan=plan, written=written, document=document)
    return Read(plan=plan, document=document, problems=(*stale, *check.problems_of_plan(subject)))


def problems(root: Path, loaded: load.Loaded, say: Say) -> list[Problem]:
    """What the checks say of every plan that can be read."""
    return [
        problem for found in _mapped(partial(_only_problems, root), entries(loaded), say) for problem in found
    ]


def made(memory: Memory, site: Site, loaded: load.Loaded, say: Say) -> list[Made]:
    """The files of every plan, written; those of a plan that has not changed are kept."""
    return list(_mapped(partial(_made, memory, site), entries(loaded), say))


def record(plan: Plan | None, document: Document) -> str:
    """A document as the public data has it."""
    return render.to_json(render.plan_record(plan, document))


def _made(memory: Memory, site: Site, entry: tuple[Plan, Written]) -> Made:
    plan = entry[0]
    if kept := memory.kept(plan):
        return kept
    found = read(memory.root, entry)
    if not found.document or any(problem.severity is Severity.ERROR for problem in found.problems):
        return Made(plan=plan.id, problems=found.problems)
    edition = Edition(
        lang="zh", site=site, plan=plan, document=found.document, pages=link.pages(found.document)
    )
    docs = _files(render.plan_pages(site, plan, found.document, edition.pages))
    docs[data_address(plan.id)] = record(plan, found.document).encode()
    docs[source_address(plan.source.file)] = load.seed(memory.root, plan)
    copies = _files(search_copies(edition))
    memory.docs.put(docs)
    memory.copies.put(copies)
    new = Made(plan=plan.id, problems=found.problems, docs=tuple(docs), copies=tuple(copies))
    memory.keep(plan, new)
    return new


def _only_problems(root: Path, entry: tuple[Plan, Written]) -> tuple[Problem, ...]:
    return read(root, entry).problems


def _problems(plan: Plan, refused: Refused | OSError) -> tuple[Problem, ...]:
    if isinstance(refused, Refused):
        return refused.problems
    message = f"cannot be read: {refused.strerror}."
    return (Problem(file=plan.source.file, line=0, column=0, message=message),)


def _files(pages: Iterable[Page]) -> dict[str, bytes]:
    return {page.path: page.text.encode() for page in pages}


def entries(loaded: load.Loaded) -> list[tuple[Plan, Written]]:
    return [(plan, loaded.plan_file(folder)) for folder, plan in loaded.plans.items()]


def _mapped(
    work: Callable[[tuple[Plan, Written]], T], entries: list[tuple[Plan, Written]], say: Say
) -> Iterator[T]:
    """The work done for each plan, in order; on every core where there are many."""
    if len(entries) <= _FEW:
        yield from _counted(map(work, entries), len(entries), say)
        return
    with ProcessPoolExecutor(cpu_count() or 1, context()) as pool:
        yield from _counted(pool.map(work, entries, chunksize=1), len(entries), say)


def _counted(results: Iterable[T], total: int, say: Say) -> Iterator[T]:
    for number, result in enumerate(results, 1):
        yield result
        if number == total or number % 10 == 0:
            say(f"Plans read: {number:,} of {total:,}")
