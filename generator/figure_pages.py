"""What is made of the figures of all plans: pages in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator import figures, findings, terms
from generator.charts import Drawings
from generator.cores import Say, mapped
from generator.gallery import Gallery
from generator.kept import Memory, Share
from generator.model.address import LANGUAGES, figures_address
from generator.model.content import Content
from generator.model.figure import Figures
from generator.render.figures import Book, figure_files, figure_pages

_NAME = "-figures"  # among what is remembered; no share of the glossary begins with a hyphen


def made(memory: Memory, content: Content, say: Say) -> Share:
    """The pages of figures, written; kept where no figure has changed."""
    read = {plan: (memory.docs.path / figures_address(plan)).read_bytes() for plan in content.plans}
    of = _fingerprint(content, read)
    if share := memory.kept_share(_NAME, of):
        return share
    by_plan = {plan: Figures.model_validate_json(said) for plan, said in read.items()}
    files = _files(memory.root, book(content, memory.root, by_plan), say)
    memory.docs.put(files)
    share = Share(docs=tuple(files), drawings=(), present=(), counts={})
    memory.keep_share(_NAME, of, share)
    return share


def kept(memory: Memory, content: Content) -> dict[str, Figures]:
    """The figures of every plan, from what was made of its observations."""
    return {
        plan: Figures.model_validate_json(memory.docs.read(figures_address(plan))) for plan in content.plans
    }


def _fingerprint(content: Content, read: Mapping[str, bytes]) -> str:
    """A hash of all but the catalogue and the glossary that the pages are made from."""
    digest = sha256(content.site.model_dump_json().encode())
    for plan, said in read.items():
        digest.update(content.plans[plan].model_dump_json().encode() + said)
    return digest.hexdigest()


def _files(root: Path, every: Book, say: Say) -> dict[str, bytes]:
    drawings = Drawings(root / ".cache/figures")
    files: dict[str, bytes] = {}
    drawn: set[Path] = set()
    # In processes of their own: what draws starts threads, and a process with threads is not copied.
    for own, paths in mapped(partial(_of_language, drawings, every), LANGUAGES, "Figures, languages", say):
        files |= own
        drawn |= paths
    drawings.keep_only(drawn)
    return files


def _of_language(drawings: Drawings, every: Book, lang: str) -> tuple[dict[str, bytes], set[Path]]:
    """The pages and files of a language, and the drawings that they show."""
    own = replace(every, lang=lang)
    gallery = Gallery(drawings=drawings)
    files = {page.path: page.text.encode() for page in figure_pages(own, gallery.show)}
    return files | figure_files(own) | gallery.files, set(gallery.drawn)


def book(content: Content, root: Path, made: Mapping[str, Figures]) -> Book:
    """Every figure and finding of the plans, in the order of the site."""
    order = dict.fromkeys([*(plan for plan in content.site.plans if plan in content.plans), *content.plans])
    plans = {plan: content.plans[plan] for plan in order}
    known = figures.catalogue(root).indicators
    every = tuple(figure for plan in plans for figure in made[plan].figures)
    between = findings.between_plans(every, plans, known)
    return Book(
        lang=LANGUAGES[0],
        site=content.site,
        plans=plans,
        indicators=known,
        figures=tuple(figure for figure in every if figure.indicator in known),
        findings=(*between, *(finding for plan in plans for finding in made[plan].findings)),
        terms=frozenset(terms.glossary(root).terms),
    )
