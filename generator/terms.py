"""The glossary on its way from its files to its pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from generator import check, load
from generator.link.terms import Finder
from generator.load.glossary import GLOSSARY
from generator.model.address import LANGUAGES, concordance_address
from generator.model.concordance import Concordance, Passage
from generator.model.content import Content
from generator.model.glossary import Glossary
from generator.model.problem import Problem
from generator.render.glossary import Standing, glossary_index, glossary_pages, term_page
from generator.render.glossary.lists import INDEX

State = tuple[tuple[str, int, int], ...]


def files(root: Path) -> tuple[load.GlossaryFile, ...]:
    """The files of the glossary that can be used; read again only where one has changed."""
    return _loaded(root, _state(root))[0]


def problems(root: Path, found: frozenset[str]) -> list[Problem]:
    """What is wrong with the glossary; `found` are the ids of the terms that stand in the plans."""
    read, faults = _loaded(root, _state(root))
    entries = [
        check.Entry(term=term, written=file.written, place=place) for file, place, term in load.terms_of(read)
    ]
    return [*faults, *check.problems_of_glossary(check.Entries(entries=entries, found=found))]


def found_in(plans: Iterable[str], docs: Path) -> frozenset[str]:
    """The terms that stand in some plans, from their concordances."""
    return frozenset(term for plan in plans for term in _concordance(docs, plan).present)


def glossary(root: Path) -> Glossary:
    """Every term with its category; of two with one id the first."""
    return _glossary(root, _state(root))


def finder(root: Path) -> Finder:
    """What finds the terms in a text."""
    return _finder(root, _state(root))


def pages(content: Content, root: Path, docs: Path) -> Iterator[tuple[str, bytes]]:
    """The files of the glossary: a page for each term, the lists, the index of the filter."""
    known = glossary(root)
    standings = _standings(content, docs)
    for term in known.terms.values():
        for lang in LANGUAGES:
            page = term_page(lang, content.site, known, term, standings.get(term.id, ()))
            yield page.path, page.text.encode()
    for page in glossary_pages(content.site, known):
        yield page.path, page.text.encode()
    yield INDEX, glossary_index(known).encode()


def _standings(content: Content, docs: Path) -> dict[str, list[Standing]]:
    """For each term where it stands, plan by plan in the order of the site."""
    found: dict[str, list[Standing]] = {}
    order = dict.fromkeys([*(plan for plan in content.site.plans if plan in content.plans), *content.plans])
    for plan in order:
        concordance = _concordance(docs, plan)
        for term, passages in _by_term(concordance.passages).items():
            standing = Standing(
                plan=content.plans[plan], characters=concordance.characters, passages=tuple(passages)
            )
            found.setdefault(term, []).append(standing)
    return found


def _concordance(docs: Path, plan: str) -> Concordance:
    return Concordance.model_validate_json((docs / concordance_address(plan)).read_bytes())


def _by_term(passages: Iterable[Passage]) -> dict[str, list[Passage]]:
    groups: dict[str, list[Passage]] = {}
    for passage in passages:
        groups.setdefault(passage.term, []).append(passage)
    return groups


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
