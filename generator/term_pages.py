"""What is made of the glossary: each term's pages from where it stands in every plan, and lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import sha256
from itertools import groupby
from operator import attrgetter

from generator import terms
from generator.charts import Drawings
from generator.cores import Say, mapped
from generator.gallery import Gallery
from generator.kept import Made, Memory, Share
from generator.model.address import LANGUAGES
from generator.model.concordance import Concordance, Passage, share_of
from generator.model.content import Content, Site
from generator.model.glossary import Glossary
from generator.render.glossary import Standing, TermEdition, glossary_index, glossary_pages, term_pages
from generator.render.glossary.lists import INDEX

Standings = dict[str, list[Standing]]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Task:
    """A share of the glossary, and the files that say where its terms stand."""

    name: str
    files: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class _Desk:
    """What every share is made with."""

    memory: Memory
    content: Content

    @cached_property
    def drawings(self) -> Drawings:
        return Drawings(self.memory.root / ".cache/charts")


def made(memory: Memory, content: Content, plans: Sequence[Made], say: Say) -> list[Share]:
    """The pages of every term, written; those of a share that has not changed are kept."""
    desk = _Desk(memory=memory, content=content)
    terms.glossary(memory.root)  # before processes part, so that it is read once
    files = sorted(file for plan in plans for file in plan.places)
    by_share = {name: tuple(group) for name, group in groupby(files, key=lambda file: file.split("/")[0])}
    tasks = [
        _Task(name=name, files=by_share.get(name, ()))
        for name in sorted({share_of(term) for term in terms.glossary(memory.root).terms})
    ]
    shares = list(mapped(partial(_share, desk), tasks, "Terms, shares", say))
    desk.drawings.keep_only(memory.root / path for share in shares for path in share.drawings)
    return shares


def counts(shares: Sequence[Share]) -> dict[str, dict[str, int]]:
    """How often each term stands in each plan that has it."""
    return {term: by_plan for share in shares for term, by_plan in share.counts.items()}


def present(shares: Sequence[Share]) -> frozenset[str]:
    """The terms that stand in any plan."""
    return frozenset(term for share in shares for term in share.present)


def shared(site: Site, glossary: Glossary) -> dict[str, bytes]:
    """What the glossary has besides the pages of its terms, by address: lists and the filter's index."""
    pages = {page.path: page.text.encode() for page in glossary_pages(site, glossary)}
    return pages | {INDEX: glossary_index(glossary).encode()}


def _share(desk: _Desk, task: _Task) -> Share:
    read = {file: (desk.memory.places.path / file).read_bytes() for file in task.files}
    of = _fingerprint(desk, read)
    if kept := desk.memory.kept_share(task.name, of):
        return kept
    parts = [Concordance.model_validate_json(data) for data in read.values()]
    share = _made(desk, task.name, parts)
    desk.memory.keep_share(task.name, of, share)
    return share


def _fingerprint(desk: _Desk, read: Mapping[str, bytes]) -> str:
    """A hash of all but the glossary that a share's pages are made from."""
    digest = sha256(desk.content.site.model_dump_json().encode())
    for plan in desk.content.plans.values():
        digest.update(f"{plan.id} {plan.short_title.model_dump_json()}".encode())
    for file, data in read.items():
        digest.update(file.encode() + sha256(data).digest())
    return digest.hexdigest()


def _made(desk: _Desk, name: str, parts: Sequence[Concordance]) -> Share:
    standings = _standings(desk, parts)
    gallery = Gallery(drawings=desk.drawings)
    pages: list[str] = []
    for edition in _editions(desk, name, standings):
        files = {page.path: page.text.encode() for page in term_pages(edition, gallery.show)}
        desk.memory.docs.put(files)
        pages += files
    desk.memory.docs.put(gallery.files)
    return Share(
        docs=(*pages, *gallery.files),
        drawings=tuple(path.relative_to(desk.memory.root).as_posix() for path in gallery.drawn),
        present=tuple(sorted({term for part in parts for term in part.present})),
        counts={term: {s.plan.id: s.count for s in found} for term, found in standings.items()},
    )


def _editions(desk: _Desk, share: str, standings: Standings) -> Iterator[TermEdition]:
    known = terms.glossary(desk.memory.root)
    for term in known.terms.values():
        if share_of(term.id) == share:
            for lang in LANGUAGES:
                yield TermEdition(
                    lang=lang,
                    site=desk.content.site,
                    glossary=known,
                    term=term,
                    standings=standings.get(term.id, ()),
                )


def _standings(desk: _Desk, parts: Sequence[Concordance]) -> Standings:
    """For each term where it stands, plan by plan in the order of the site."""
    by_plan = {part.plan: part for part in parts}
    found: Standings = {}
    for plan in desk.content.plans.values():
        if part := by_plan.get(plan.id):
            for term, passages in _by_term(part.passages):
                standing = Standing(plan=plan, characters=part.characters, passages=passages)
                found.setdefault(term, []).append(standing)
    return found


def _by_term(passages: Sequence[Passage]) -> Iterator[tuple[str, list[Passage]]]:
    term = attrgetter("term")
    for name, group in groupby(sorted(passages, key=term), key=term):
        yield name, list(group)
