"""The glossary as it was read last: its terms, what finds them, and what is wrong with them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from generator import check, load
from generator.link.terms import Finder
from generator.load.glossary import GLOSSARY
from generator.model.glossary import Glossary
from generator.model.problem import Problem

State = tuple[tuple[str, int, int], ...]


def files(root: Path) -> tuple[load.GlossaryFile, ...]:
    """The files of the glossary that can be used; read again only where one has changed."""
    return _loaded(root, _state(root))[0]


def problems(root: Path, found: frozenset[str] | None) -> list[Problem]:
    """What is wrong with the glossary; `found` are the terms that stand in the plans, None if not known."""
    read, faults = _loaded(root, _state(root))
    entries = [
        check.Entry(term=term, written=file.written, place=place) for file, place, term in load.terms_of(read)
    ]
    plans = load.plan_folders(root)
    return [*faults, *check.problems_of_glossary(check.Entries(entries=entries, plans=plans, found=found))]


def glossary(root: Path) -> Glossary:
    """Every term with its category; of two with one id the first."""
    return _glossary(root, _state(root))


def finder(root: Path) -> Finder:
    """What finds the terms in a text."""
    return _finder(root, _state(root))


def _state(root: Path) -> State:
    """The files with their sizes and times of change."""
    paths = sorted((root / GLOSSARY).glob("*.yml"))
    return tuple((path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in paths)


@lru_cache(maxsize=2)
def _loaded(root: Path, _: State) -> tuple[tuple[load.GlossaryFile, ...], tuple[Problem, ...]]:
    return load.glossary(root)


@lru_cache(maxsize=2)
def _glossary(root: Path, state: State) -> Glossary:
    entries = [(file.category, term) for file, _, term in load.terms_of(_loaded(root, state)[0])]
    terms = {term.id: term for _, term in reversed(entries)}
    category = {term.id: name for name, term in reversed(entries)}
    return Glossary(terms=dict(reversed(terms.items())), category=category)


@lru_cache(maxsize=2)
def _finder(root: Path, state: State) -> Finder:
    return Finder(_glossary(root, state).terms.values())
