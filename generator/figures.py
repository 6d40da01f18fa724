"""Indicators and observations on their way from their files to their pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator import check, load
from generator.link import figures as tied
from generator.link.figures.ties import TextOfPlan
from generator.load.figures import INDICATORS
from generator.model.content import Plan
from generator.model.document import Document
from generator.model.english import Translation
from generator.model.figure import Figure
from generator.model.indicator import Catalogue, Indicator
from generator.model.outline import PageOutline
from generator.model.problem import Problem

State = tuple[tuple[int, int], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Observed:
    """What the observations of a plan came to."""

    figures: tuple[Figure, ...]
    problems: tuple[Problem, ...]


def catalogue(root: Path) -> Catalogue:
    """Every indicator; of two with one id the first."""
    return _catalogue(root, _state(root))


def problems(root: Path, observed: frozenset[str]) -> list[Problem]:
    """What is wrong with the catalogue; `observed` are the ids of the indicators that plans have."""
    listed, faults = _loaded(root, _state(root))
    listing = check.Listing(written=listed.written, indicators=listed.records, observed=observed)
    return [*faults, *check.problems_of_indicators(listing)]


def observed(
    root: Path, plan: Plan, document: Document, pages: Sequence[PageOutline], translation: Translation
) -> Observed:
    """The observations of a plan tied to its text, and what is wrong with them."""
    listed, faults = load.observations(root, plan.id)
    if not listed.records:
        return Observed(figures=(), problems=faults)
    ties = tied.ties(listed.records, tied.places(document, pages), plan)
    stated = check.Stated(written=listed.written, ties=ties, indicators=catalogue(root).indicators)
    text = TextOfPlan(plan=plan, manuscript=document.manuscript, translation=translation)
    return Observed(
        figures=tuple(tied.figures(ties, text)),
        problems=(*faults, *check.problems_of_observations(stated)),
    )


def _by_id(indicators: Sequence[Indicator]) -> Mapping[str, Indicator]:
    """The indicators by id; of two with one id the first."""
    found: dict[str, Indicator] = {}
    for indicator in indicators:
        found.setdefault(indicator.id, indicator)
    return found


def _state(root: Path) -> State:
    """The size of the catalogue and the time of its last change."""
    path = root / INDICATORS
    return ((path.stat().st_size, path.stat().st_mtime_ns),) if path.exists() else ()


@lru_cache(maxsize=2)
def _loaded(root: Path, _: State) -> tuple[load.Listed[Indicator], tuple[Problem, ...]]:
    return load.indicators(root)


@lru_cache(maxsize=2)
def _catalogue(root: Path, state: State) -> Catalogue:
    return Catalogue(indicators=_by_id(_loaded(root, state)[0].records))
