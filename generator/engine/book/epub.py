"""A book as an EPUB 3, made by Pandoc: the same bytes for the same book."""

from __future__ import annotations

import os
import subprocess
import tempfile
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZipFile

import pypandoc

from generator.engine.book.cover import cover
from generator.model.book import Book, Both

STYLE = Path(__file__).parent / "book.css"
COVER = Path(__file__).parent / "cover.py"


def epub(book: Book, text: str) -> bytes:
    """The book, whose pieces are `text` in XHTML; each heading of the first two levels is a file."""
    with tempfile.TemporaryDirectory() as folder:
        out, facts, front = (Path(folder) / name for name in ("book.epub", "facts.xml", "cover.svg"))
        front.write_text(cover(book), encoding="utf-8")
        facts.write_text(_facts(book), encoding="utf-8")
        options = {
            "from": "html",
            "to": "epub3",
            "split-level": "2",
            "toc-depth": "3",
            "epub-title-page": "false",
            "epub-metadata": facts,
            "epub-cover-image": front,
            "css": STYLE,
            "output": out,
        }
        metadata = {"title": book.title.zh, "lang": "zh-Hans", "toc-title": _both(book.contents)}
        subprocess.run(  # noqa: S603
            [
                pypandoc.get_pandoc_path(),
                *(f"--{name}={value}" for name, value in options.items()),
                *(f"--metadata={name}={value}" for name, value in metadata.items()),
            ],
            input=text.encode(),
            env={**os.environ, "SOURCE_DATE_EPOCH": "0", "LC_ALL": "C.UTF-8"},
            check=True,
            capture_output=True,
        )
        return _with_english(out.read_bytes())


def _with_english(made: bytes) -> bytes:
    """A book with English as its second language, which Pandoc has no option for."""
    own = b"<dc:language>zh-Hans</dc:language>"
    both = own + b"\n    <dc:language>en</dc:language>"
    new = BytesIO()
    with ZipFile(BytesIO(made)) as old, ZipFile(new, "w") as book:
        for entry in old.infolist():
            content = old.read(entry)
            book.writestr(entry, content.replace(own, both) if entry.filename.endswith(".opf") else content)
    return new.getvalue()


def _facts(book: Book) -> str:
    """What the package says of the book, as elements of Dublin Core; the Chinese title is Pandoc's own."""
    said = (
        ("identifier", f"urn:plan-reader:{book.id}"),
        ("title", book.title.en),
        ("creator", _both(book.issuer)),
        ("publisher", _both(book.site)),
        ("date", book.date),
        ("source", book.source),
        ("rights", f"{book.standing.zh} {book.standing.en}"),
    )
    return "".join(f"<dc:{name}>{escape(text)}</dc:{name}>\n" for name, text in said if text)


def _both(text: Both) -> str:
    return f"{text.zh} / {text.en}"
