"""Indicators and observations on their way from their files to their pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from generator import check, findings, load
from generator.charts import Drawings
from generator.gallery import Gallery
from generator.link import figures as tied
from generator.link.figures.ties import TextOfPlan
from generator.link.figures.uncovered import Candidate, Coverage, Names, coverage
from generator.load.figures import INDICATORS
from generator.model.address import LANGUAGES, figures_address
from generator.model.content import Content, Plan
from generator.model.document import Document
from generator.model.english import Translation
from generator.model.figure import Figure, Figures
from generator.model.finding import Finding
from generator.model.indicator import Catalogue, Indicator
from generator.model.observation import Aggregate, Kind
from generator.model.outline import PageOutline
from generator.model.problem import Problem
from generator.render.figures import Book, figure_data, figure_files, figure_pages

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
    ties = tied.ties(listed.records, tied.places(document, pages), plan) if listed.records else ()
    stated = check.Stated(written=listed.written, ties=ties, indicators=known)
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
        "quote": _scalar(candidate.quote),
        "value": _scalar(candidate.value),
        "unit": _scalar(candidate.unit) if candidate.unit else "",
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


def _scalar(text: str) -> str:
    """A text as YAML reads it back."""
    is_plain = re.fullmatch(r"[\w一-鿿“][^:#]*", text) and not text.endswith(" ")
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def pages(content: Content, root: Path, docs: Path, terms: frozenset[str]) -> dict[str, bytes]:
    """The pages of figures in both languages and the public data, by address."""
    book = _book(content, root, {plan: _made(docs, plan) for plan in content.plans}, terms)
    gallery = Gallery(drawings=Drawings(root / ".cache/figures"))
    files: dict[str, bytes] = {}
    for lang in LANGUAGES:
        own = replace(book, lang=lang)
        files |= {page.path: page.text.encode() for page in figure_pages(own, gallery.show)}
        files |= figure_files(own)
    gallery.tidy()
    return files | gallery.files | figure_data(book)


def data(content: Content, root: Path, made: Mapping[str, Figures]) -> dict[str, bytes]:
    """The public data of the figures of every plan, by address."""
    return figure_data(_book(content, root, made, frozenset()))


def _book(content: Content, root: Path, made: Mapping[str, Figures], terms: frozenset[str]) -> Book:
    """Every figure and finding of the plans, in the order of the site."""
    order = dict.fromkeys([*(plan for plan in content.site.plans if plan in content.plans), *content.plans])
    plans = {plan: content.plans[plan] for plan in order}
    known = catalogue(root).indicators
    every = tuple(figure for plan in plans for figure in made[plan].figures)
    between = findings.between_plans(every, plans, known)
    return Book(
        lang=LANGUAGES[0],
        site=content.site,
        plans=plans,
        indicators=known,
        figures=tuple(figure for figure in every if figure.indicator in known),
        findings=(*between, *(finding for plan in plans for finding in made[plan].findings)),
        terms=terms,
    )


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
