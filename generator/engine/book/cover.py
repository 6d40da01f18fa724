"""The cover of an EPUB, set in letters alone: what the book is, whose English it has, of which text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from textwrap import wrap

from generator.model.book import Book

_WIDTH, _HEIGHT, _MARGIN = 1600, 2400, 150
_PAPER, _INK, _GREY, _SEAL = "#fdf9f1", "#1d1a16", "#5f574b", "#9e2b25"
_CHINESE = "Songti SC, Noto Serif CJK SC, Source Han Serif SC, SimSun, serif"
_ROMAN = "Iowan Old Style, Palatino, Georgia, serif"
_SIGNS, _LETTERS = 13, 44  # in a line of each title
_WHOLE = re.compile(r"[0-9A-Za-z.]+年?|[（“《]?[^（“《][）”》，、]*")


def cover(book: Book) -> str:
    """An SVG of the proportions that readers' shelves expect."""
    lines = "".join(_lines(book))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'width="{_WIDTH}" height="{_HEIGHT}">'
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="{_PAPER}"/>'
        f'<rect x="{_MARGIN}" y="150" width="120" height="14" fill="{_SEAL}"/>{lines}</svg>\n'
    )


def _lines(book: Book) -> Iterator[str]:
    y = 330
    for line in _cut(book.title.zh, _SIGNS):
        yield _text("zh-Hans", line, y, 98, _SEAL)
        y += 138
    y += 40
    for line in wrap(book.title.en, _LETTERS):
        yield _text("en", line, y, 56, _INK)
        y += 78
    yield _text("zh-Hans", book.issuer.zh, y + 110, 52, _GREY)
    for at, line in enumerate(wrap(book.issuer.en, 50)):
        yield _text("en", line, y + 185 + 62 * at, 46, _GREY)
    for at, both in enumerate((book.kind, book.edition)):
        yield _text("zh-Hans", both.zh, _HEIGHT - 420 + 150 * at, 46, _INK)
        yield _text("en", both.en, _HEIGHT - 356 + 150 * at, 42, _GREY)
    yield _text("zh-Hans", f"{book.site.zh} · {book.site.en}", _HEIGHT - 110, 42, _SEAL)


def _cut(text: str, length: int) -> list[str]:
    """A Chinese title in lines of about the same length; numbers stay whole, brackets with what they hold."""
    each = -(-len(text) // -(-len(text) // length)) if text else length
    lines = [""]
    for piece in _WHOLE.findall(text):
        if lines[-1] and len(lines[-1]) + len(piece) > each + 1:
            lines.append("")
        lines[-1] += piece
    return lines


def _text(lang: str, words: str, y: int, size: int, ink: str) -> str:
    face = _ROMAN if lang == "en" else _CHINESE
    place = f'x="{_MARGIN}" y="{y}" font-size="{size}" font-family="{face}" fill="{ink}"'
    return f'<text lang="{lang}" {place}>{escape(words)}</text>'
