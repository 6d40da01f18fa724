"""The glossary: `content/glossary/<category>.yml`, a list of terms each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.load.records import record
from generator.load.written import written
from generator.model.glossary import Term
from generator.model.problem import Problem
from generator.model.written import Written

GLOSSARY = "content/glossary"


@dataclass(frozen=True, kw_only=True, slots=True)
class GlossaryFile:
    """The terms of one category, and where each was written."""

    category: str
    written: Written
    terms: tuple[Term, ...]


def glossary(root: Path) -> tuple[tuple[GlossaryFile, ...], tuple[Problem, ...]]:
    """The glossary's files that can be used, and every fault of all of them."""
    files: list[GlossaryFile] = []
    problems: list[Problem] = []
    for path in sorted((root / GLOSSARY).glob("*.yml")):
        said, faults = written(path.relative_to(root).as_posix(), path.read_bytes())
        problems += faults
        if said is None:
            continue
        terms, faults = record(list[Term], said)
        problems += faults
        if terms is not None:
            files.append(GlossaryFile(category=path.stem, written=said, terms=tuple(terms)))
    return tuple(files), tuple(problems)


def terms_of(files: Sequence[GlossaryFile]) -> Iterator[tuple[GlossaryFile, int, Term]]:
    """Every term with its file and its place there."""
    for file in files:
        for place, term in enumerate(file.terms):
            yield file, place, term
