"""What is made of the figures of all plans: pages in both languages.

The pages of indicators are made share by share, on every core, and what holds all plans side by side in a
process of its own: so no process holds the figures of all plans with their sentences, and the one that starts
the others does not draw. What draws starts threads, and a process with threads is not copied.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path
from shutil import rmtree
from typing import TextIO
from zlib import crc32

from generator import engine, figures, findings, terms
from generator.charts import Drawings
from generator.cores import Say, apart, mapped
from generator.gallery import Gallery
from generator.kept import Memory, Share
from generator.model.address import LANGUAGES, figures_address
from generator.model.content import Content, Plan
from generator.model.figure import Figure, Figures
from generator.model.finding import Finding
from generator.model.page import Page
from generator.render.figures import Book, figure_files, indicator_page, shared_pages

_NAME = "-figures"  # among what is remembered; no share of the glossary begins with a hyphen
_SHARES = 16  # of the indicators
_FIGURES, _FINDINGS = "figures", "findings"

Numbered = tuple[int, Finding]  # with the number of the figure that it begins with, among those of all plans


@dataclass(frozen=True, kw_only=True, slots=True)
class _Made:
    """The files of a share, its drawings, and what two plans say of one place."""

    docs: tuple[str, ...]
    drawn: tuple[Path, ...]
    between: tuple[Numbered, ...] = ()


@dataclass(frozen=True, kw_only=True)
class _Desk:
    """What every share is made with."""

    memory: Memory
    content: Content

    @property
    def divided(self) -> Path:
        """Where the figures of all plans lie, share by share."""
        return engine.scratch(self.memory.root) / "figures"

    @cached_property
    def plans(self) -> Mapping[str, Plan]:
        """The plans in the order of the site."""
        return _in_order(self.content)

    def drawings(self) -> Drawings:
        return Drawings(self.memory.root / ".cache/figures")


def made(memory: Memory, content: Content, say: Say) -> Share:
    """The pages of figures, written; kept where no figure has changed."""
    of = _fingerprint(memory, content)
    if kept := memory.kept_share(_NAME, of):
        return kept
    desk = _Desk(memory=memory, content=content)
    _divide(desk)
    names = sorted(path.name for path in desk.divided.iterdir())
    shares = list(mapped(partial(_share, desk), names, "Figures, shares", say))
    between = sorted((found for share in shares for found in share.between), key=lambda found: found[0])
    rest = apart(partial(_rest, desk), [finding for _, finding in between])
    rmtree(desk.divided)
    desk.drawings().keep_only(path for part in (*shares, rest) for path in part.drawn)
    docs = tuple(name for part in (*shares, rest) for name in part.docs)
    share = Share(docs=docs, drawings=(), present=(), counts={})
    memory.keep_share(_NAME, of, share)
    return share


def kept(memory: Memory, content: Content) -> dict[str, Figures]:
    """The figures of every plan, from what was made of its observations."""
    return {
        plan: Figures.model_validate_json(memory.docs.read(figures_address(plan))) for plan in content.plans
    }


def book(content: Content, root: Path, made: Mapping[str, Figures]) -> Book:
    """Every figure and finding of the plans, in the order of the site."""
    plans = _in_order(content)
    every = tuple(figure for plan in plans for figure in made[plan].figures)
    between = findings.between_plans(every, plans, figures.catalogue(root).indicators)
    own = (finding for plan in plans for finding in made[plan].findings)
    return _book(content, root, every, (*(finding for _, finding in between), *own))


def _in_order(content: Content) -> dict[str, Plan]:
    listed = (plan for plan in content.site.plans if plan in content.plans)
    return {plan: content.plans[plan] for plan in dict.fromkeys([*listed, *content.plans])}


def _fingerprint(memory: Memory, content: Content) -> str:
    """A hash of all but the catalogue and the glossary that the pages are made from."""
    digest = sha256(content.site.model_dump_json().encode())
    for plan, record in content.plans.items():
        said = memory.docs.read(figures_address(plan))
        digest.update(record.model_dump_json().encode() + said)
    return digest.hexdigest()


def _divide(desk: _Desk) -> None:
    """Write the figures and the findings of each plan to the files of the shares that they belong to."""
    rmtree(desk.divided, ignore_errors=True)
    number = 0
    with ExitStack() as opened:
        files = {f"{share:02}": _files(desk.divided / f"{share:02}", opened) for share in range(_SHARES)}
        for plan in desk.plans:
            said = json.loads(desk.memory.docs.read(figures_address(plan)))
            for figure in said["figures"]:
                _write(files[_share_of(figure["observation"]["indicator"])][_FIGURES], number, figure)
                number += 1
            for finding in said["findings"]:
                for share in sorted({_share_of(indicator) for indicator in finding["indicators"]}):
                    _write(files[share][_FINDINGS], number, finding)


def _files(folder: Path, opened: ExitStack) -> Mapping[str, TextIO]:
    folder.mkdir(parents=True)
    names = (_FIGURES, _FINDINGS)
    return {name: opened.enter_context((folder / name).open("w", encoding="utf-8")) for name in names}


def _write(file: TextIO, number: int, record: object) -> None:
    file.write(f"{number}\t{json.dumps(record)}\n")


def _read(path: Path) -> Iterator[tuple[int, str]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            number, _, said = line.partition("\t")
            yield int(number), said


def _share_of(indicator: str) -> str:
    return f"{crc32(indicator.encode()) % _SHARES:02}"


def _share(desk: _Desk, name: str) -> _Made:
    """The pages of the indicators of a share."""
    found = list(_read(desk.divided / name / _FIGURES))
    numbers = [number for number, _ in found]
    every = [Figure.model_validate_json(said) for _, said in found]
    own = [Finding.model_validate_json(said) for _, said in _read(desk.divided / name / _FINDINGS)]
    known = figures.catalogue(desk.memory.root).indicators
    between = findings.between_plans(every, desk.plans, known)
    found_in = (*(finding for _, finding in between), *own)
    whole = _book(desk.content, desk.memory.root, every, found_in)
    gallery = Gallery(drawings=desk.drawings())
    indicators = [indicator for indicator in known.values() if _share_of(indicator.id) == name]
    editions = [replace(whole, lang=lang) for lang in LANGUAGES]
    pages = (indicator_page(own, indicator, gallery.show) for indicator in indicators for own in editions)
    return _Made(
        docs=_put(desk, pages, gallery),
        drawn=tuple(gallery.drawn),
        between=tuple((numbers[place], finding) for place, finding in between),
    )


def _rest(desk: _Desk, between: Sequence[Finding]) -> _Made:
    """What holds the figures of all plans; what their sentences say it does not show."""
    every: list[Figure] = []
    own: list[Finding] = []
    for plan in desk.plans:
        said = desk.memory.docs.read(figures_address(plan))
        read = Figures.model_validate_json(said)
        every += (figure.model_copy(update={"zh": "", "en": "", "row": ""}) for figure in read.figures)
        own += read.findings
    whole = _book(desk.content, desk.memory.root, every, (*between, *own))
    gallery = Gallery(drawings=desk.drawings())
    names: list[str] = []
    for lang in LANGUAGES:
        edition = replace(whole, lang=lang)
        names += _put(desk, shared_pages(edition, gallery.show), gallery)
        desk.memory.docs.put(files := figure_files(edition))
        names += files
    return _Made(docs=tuple(dict.fromkeys(names)), drawn=tuple(gallery.drawn))


def _put(desk: _Desk, pages: Iterable[Page], gallery: Gallery) -> tuple[str, ...]:
    """Write pages one by one, each with the files of its charts; what was written."""
    names: list[str] = []
    for page in pages:
        files = {page.path: page.text.encode(), **gallery.taken()}
        desk.memory.docs.put(files)
        names += files
    return tuple(names)


def _book(content: Content, root: Path, every: Iterable[Figure], found: Sequence[Finding]) -> Book:
    known = figures.catalogue(root).indicators
    return Book(
        lang=LANGUAGES[0],
        site=content.site,
        plans=_in_order(content),
        indicators=known,
        figures=tuple(figure for figure in every if figure.indicator in known),
        findings=found,
        terms=frozenset(terms.glossary(root).terms),
    )
