"""Indicators and observations: read, tied to the text, checked, and what was found in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator import check, findings, load
from generator.form import value
from generator.link import figures as tied
from generator.link.figures.ties import TextOfPlan
from generator.link.figures.uncovered import Candidate, Coverage, Names, coverage
from generator.load.figures import INDICATORS
from generator.model.address import figures_address
from generator.model.content import Plan
from generator.model.document import Document
from generator.model.english import Translation
from generator.model.figure import Figure, Figures
from generator.model.finding import Finding
from generator.model.indicator import Catalogue, Indicator
from generator.model.observation import Aggregate, Kind
from generator.model.outline import PageOutline
from generator.model.problem import Problem

State = tuple[tuple[int, int], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Observed:
    """What the observations of a plan came to."""

    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]


def catalogue(root: Path) -> Catalogue:
    """Every indicator; of two with one id the first."""
    return _catalogue(root, _state(root))


def problems(root: Path, observed: frozenset[str] | None) -> list[Problem]:
    """What is wrong with the catalogue; `observed` are the indicators that plans have, None if not known."""
    listed, faults = _loaded(root, _state(root))
    listing = check.Listing(written=listed.written, indicators=listed.records, observed=observed)
    return [*faults, *check.problems_of_indicators(listing)]


def observed_in(plans: Iterable[str], docs: Path) -> frozenset[str]:
    """The indicators that some plans have, from what was made of their observations."""
    return frozenset(figure.indicator for plan in plans for figure in _made(docs, plan).figures)


def observed(
    root: Path, plan: Plan, document: Document, pages: Sequence[PageOutline], translation: Translation
) -> Observed:
    """The observations of a plan tied to its text, and what is wrong with them."""
    listed, faults = load.observations(root, plan.id)
    known = catalogue(root).indicators
    places = tied.places(document, pages) if listed.records else {}
    ties = tied.ties(listed.records, places, plan)
    # Against a catalogue that cannot be read every observation would be at fault, and hide what is.
    is_known = known or not _loaded(root, _state(root))[1]
    stated = check.Stated(
        written=listed.written, ties=ties if is_known else (), indicators=known, places=places
    )
    text = TextOfPlan(plan=plan, manuscript=document.manuscript, translation=translation)
    found = tuple(tied.figures(ties, text))
    subject = findings.Subject(
        plan=plan,
        document=document,
        page_of={block.id: page.id for page in pages for block in page.blocks},
        figures=found,
        indicators=known,
    )
    return Observed(
        figures=found,
        findings=findings.of_plan(subject),
        problems=(*faults, *check.problems_of_observations(stated)),
    )


def uncovered(root: Path, plan: Plan, document: Document, pages: Sequence[PageOutline]) -> Coverage:
    """The numbers of a plan that look like values of an indicator, and have no observation."""
    listed, _ = load.observations(root, plan.id)
    places = tied.places(document, pages)
    ties = tied.ties(listed.records, places, plan)
    return coverage(plan, places.values(), ties, _names(root, _state(root)))


def as_yaml(candidate: Candidate) -> str:
    """A number without observation as an observation to complete."""
    fields = {
        "indicator": candidate.indicator,
        "block": candidate.block,
        "quote": value(candidate.quote),
        "value": value(candidate.value),
        "unit": value(candidate.unit) if candidate.unit else "",
        **_time(candidate),
        "kind": candidate.kind.value,
        "of": "target" if candidate.is_target and candidate.kind is Kind.GROWTH else "",
        "aggregate": candidate.aggregate.value if candidate.aggregate is not Aggregate.LEVEL else "",
        "strength": candidate.strength or "",
        "commitment": candidate.commitment or "",
    }
    lines = [f"  {name}: {value}" for name, value in fields.items() if value]
    return f"# {candidate.sentence}\n-{lines[0][1:]}\n" + "".join(f"{line}\n" for line in lines[1:])


def _time(candidate: Candidate) -> Mapping[str, str]:
    """The year, or the five years of an average."""
    year = candidate.year
    if year is None:
        return {"year": "# none is in reach"}
    if candidate.aggregate is Aggregate.ANNUAL_AVERAGE:
        return {"period": f"[{year - 4}, {year}]"}
    return {"year": str(year)}


def _made(docs: Path, plan: str) -> Figures:
    return Figures.model_validate_json((docs / figures_address(plan)).read_bytes())


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


@lru_cache(maxsize=2)
def _names(root: Path, state: State) -> Names:
    return Names(_catalogue(root, state).indicators)
