"""A book as a PDF, set by Typst with a template and typefaces of our own: the same bytes on every machine."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from pathlib import Path

import typst

from generator.model.book import Book

_HERE = Path(__file__).parent
TEMPLATE, FONTS = _HERE / "book.typ", _HERE / "fonts"
_FIRST_CHINESE = "\u2e80"  # what comes before this has a typeface of Typst's own


def pdf(book: Book) -> bytes:
    """The book, tagged and with its own typefaces; what the texts hold is data to Typst, never its markup."""
    made = typst.compile(
        TEMPLATE,
        format="pdf",
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"book": json.dumps(asdict(book), ensure_ascii=False)},
        timestamp=0,
        pdf_standards=["ua-1"],
    )
    assert isinstance(made, bytes), "one PDF comes as bytes"  # noqa: S101 - Typst's promise, not input
    return made


def lacking(text: str) -> list[str]:
    """The Chinese characters of a text that the typeface of the books does not have."""
    return sorted({character for character in text if character >= _FIRST_CHINESE} - _characters())


@cache
def _characters() -> frozenset[str]:
    return frozenset((FONTS / "characters.txt").read_text(encoding="utf-8"))
