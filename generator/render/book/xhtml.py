"""A book as one XHTML document, for a converter that makes an EPUB of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from generator.model.book import Book, BookBox, BookCell, BookTable, Both, Heading, Note, Passage
from generator.render.escape import html
from generator.render.words import say

_HIGHEST = 6


def xhtml(book: Book) -> str:
    """The title page and all pieces; every run says its language."""
    body = "\n".join(_PIECES[piece.kind](piece) for piece in book.pieces)
    return (
        '<html lang="zh-Hans"><head><meta charset="utf-8"></head><body>\n'
        f"{_title_page(book)}\n{body}\n</body></html>\n"
    )


def _both(text: Both, join: str = " ") -> str:
    return join.join(part for part in (_run("zh-Hans", text.zh), _run("en", text.en)) if part)


def _run(lang: str, text: str) -> str:
    return f'<span lang="{lang}">{html(text)}</span>' if text else ""


def _title_page(book: Book) -> str:
    rows = "".join(
        f"<tr><td>{_both(name, '<br>')}</td><td>{_value(value)}</td></tr>" for name, value in book.facts
    )
    return (
        f'<h1 class="title-page unnumbered" id="title-page">{_both(book.short_title)}</h1>'
        f'<div class="book-title" lang="zh-Hans"><p>{html(book.title.zh)}</p></div>'
        f'<div class="book-title" lang="en"><p>{html(book.title.en)}</p></div>'
        f'<table class="facts"><tbody>{rows}</tbody></table>'
        f'<div class="standing" lang="zh-Hans"><p>{html(book.standing.zh)}</p></div>'
        f'<div class="standing" lang="en"><p>{html(book.standing.en)}</p></div>'
    )


def _value(value: Both) -> str:
    """A value in both languages, once where it is the same."""
    return html(value.zh) if value.zh == value.en else _both(value, "<br>")


def _heading(piece: Heading) -> str:
    level = min(piece.level, _HIGHEST)
    return f'<h{level} id="{_anchor(piece.id)}">{_both(piece.text)}</h{level}>'


def _passage(piece: Passage) -> str:
    lead, rest = html(piece.text.zh[: piece.lead]), html(piece.text.zh[piece.lead :])
    chinese = f"<strong>{lead}</strong>{rest}" if lead else rest
    standing = _standing(piece.standing)
    english = html(piece.text.en)
    return (
        f'<div class="pair" id="{_anchor(piece.id)}"><div class="zh" lang="zh-Hans"><p>{chinese}</p></div>'
        f'<div class="en" lang="en"><p>{english}{standing}</p></div></div>'
    )


def _standing(standing: str) -> str:
    return f' <span class="standing">[{html(say("en", f"status-{standing}"))}]</span>' if standing else ""


def _box(piece: BookBox) -> str:
    inside = "".join(_PIECES[one.kind](one) for one in piece.pieces)
    name = f'<div class="box-title"><p>{_both(piece.text)}</p></div>'
    return f'<div class="box" id="{_anchor(piece.id)}">{name}{inside}</div>'


def _table(piece: BookTable) -> str:
    head = f"<thead>{_row(piece.head, 'th')}</thead>" if piece.head else ""
    rows = "".join(_row(row, "td") for row in piece.rows)
    notes = "".join(f'<div class="note"><p>{_both(note, "<br>")}</p></div>' for note in piece.notes)
    return f'<div id="{_anchor(piece.id)}"><table>{head}<tbody>{rows}</tbody></table>{notes}</div>'


def _note(piece: Note) -> str:
    """What was corrected, after the piece that it stands in."""
    chinese = f"{piece.label.zh} {piece.prints.zh}。{piece.reason.zh}"
    english = f"{piece.label.en}: {piece.reason.en}" if piece.reason.en else ""
    text = _both(Both(zh=chinese, en=english), "<br>")
    return f'<div class="mend" id="{_anchor(piece.id)}"><p>{text}</p></div>'


def _row(cells: Iterable[BookCell], tag: str) -> str:
    return f"<tr>{''.join(_cell(cell, tag) for cell in cells)}</tr>"


def _cell(cell: BookCell, tag: str) -> str:
    rows = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    figure = ' class="figure"' if cell.is_figure else ""
    return f"<{tag}{rows}{columns}{figure}>{_both(cell.text, '<br>')}</{tag}>"


def _anchor(id_: str) -> str:
    """The piece's own address as an id that XML allows."""
    return f"p{id_}"


_PIECES: Mapping[str, Callable[[Any], str]] = {
    "heading": _heading,
    "passage": _passage,
    "box": _box,
    "table": _table,
    "note": _note,
}
