"""The books of a plan, PDF and EPUB: made once for a text, and kept for as long as it stays."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from generator.engine import archive
from generator.engine import book as engine_book
from generator.engine.book import epub, made_with, pdf
from generator.model.address import epub_address, pdf_address
from generator.model.book import Book
from generator.model.content import Plan
from generator.model.document import Document
from generator.model.problem import Problem, Severity
from generator.render.book import book, xhtml
from generator.render.edition import Edition


def made(root: Path, edition: Edition, *, hurried: bool) -> tuple[dict[str, bytes], bool]:
    """The books by their addresses, and whether they are of this very text.

    In a hurry those of an earlier text will do: a person who corrects a sentence and looks at the page does
    not wait for the typesetting of the whole plan.
    """
    wanted = book(edition)
    text = xhtml(wanted)
    path = _kept(root) / f"{wanted.id}-{_key(wanted, text)}.zip"
    if files := archive.kept(path):
        return dict(files), True
    for older in _of(root, wanted.id):
        if hurried and (files := archive.kept(older)):
            return dict(files), False
    new = {pdf_address(wanted.id): pdf(wanted), epub_address(wanted.id): epub(wanted, text)}
    archive.keep(path, new, pack=False)
    for older in _of(root, wanted.id):
        if older != path:
            older.unlink()
    return new, True


def lacking(plan: Plan, document: Document) -> Iterator[Problem]:
    """Characters that the typeface of the books does not have: they are empty boxes in the PDF."""
    manuscript, told = document.manuscript, set[str]()
    for span in document.shown():
        for character in set(engine_book.lacking(manuscript.text[span.start : span.end])) - told:
            told.add(character)
            yield _lacking(plan, character, manuscript.lines(span).first)


def _lacking(plan: Plan, character: str, line: int) -> Problem:
    missing = f"the typeface of the books has no '{character}' (U+{ord(character):04X}), a box in the PDF."
    remedy = "generator/engine/book/fonts/README.md says how to add it."
    return Problem(
        file=plan.source.file,
        line=line,
        column=0,
        message=f"{missing} {remedy}",
        severity=Severity.WARNING,
        rule="typeface",
    )


def keep_only(root: Path, plans: Iterable[str]) -> None:
    """Forget the books of plans that are no more."""
    wanted = set(plans)
    for path in _kept(root).glob("*.zip"):
        if _plan(path) not in wanted:
            path.unlink()


def _kept(root: Path) -> Path:
    return root / ".cache/books"


def _of(root: Path, plan: str) -> list[Path]:
    return sorted(path for path in _kept(root).glob(f"{plan}-*.zip") if _plan(path) == plan)


def _plan(path: Path) -> str:
    return path.stem.rpartition("-")[0]


def _key(wanted: Book, text: str) -> str:
    parts = [json.dumps(asdict(wanted), ensure_ascii=False), text, made_with()]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
