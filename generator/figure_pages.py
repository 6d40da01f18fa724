"""What is made of the figures of all plans: pages in both languages, the public data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from generator import figures, findings, terms
from generator.charts import Drawings
from generator.gallery import Gallery
from generator.kept import Memory, Share
from generator.model.address import LANGUAGES, figures_address
from generator.model.content import Content
from generator.model.figure import Figures
from generator.render.figures import Book, figure_data, figure_files, figure_pages

_NAME = "-figures"  # among what is remembered; no share of the glossary begins with a hyphen


def made(memory: Memory, content: Content) -> Share:
    """The pages of figures and the public data, written; kept where no figure has changed."""
    read = {plan: (memory.docs.path / figures_address(plan)).read_bytes() for plan in content.plans}
    of = _fingerprint(content, read)
    if kept := memory.kept_share(_NAME, of):
        return kept
    by_plan = {plan: Figures.model_validate_json(said) for plan, said in read.items()}
    files = _files(memory.root, _book(content, memory.root, by_plan))
    memory.docs.put(files)
    share = Share(docs=tuple(files), drawings=(), present=(), counts={})
    memory.keep_share(_NAME, of, share)
    return share


def data(content: Content, root: Path, made: Mapping[str, Figures]) -> dict[str, bytes]:
    """The public data of the figures of every plan, by address."""
    return figure_data(_book(content, root, made))


def _fingerprint(content: Content, read: Mapping[str, bytes]) -> str:
    """A hash of all but the catalogue and the glossary that the pages are made from."""
    digest = sha256(content.site.model_dump_json().encode())
    for plan, said in read.items():
        digest.update(content.plans[plan].model_dump_json().encode() + said)
    return digest.hexdigest()


def _files(root: Path, book: Book) -> dict[str, bytes]:
    gallery = Gallery(drawings=Drawings(root / ".cache/figures"))
    files: dict[str, bytes] = {}
    for lang in LANGUAGES:
        own = replace(book, lang=lang)
        files |= {page.path: page.text.encode() for page in figure_pages(own, gallery.show)}
        files |= figure_files(own)
    gallery.tidy()
    return files | gallery.files | figure_data(book)


def _book(content: Content, root: Path, made: Mapping[str, Figures]) -> Book:
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
