"""A plan as a book in two languages: what stands in it, in order, before a converter sets it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Both:
    """A text in both languages; the English is "" where there is none."""

    zh: str
    en: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    id: str
    level: int  # from 1
    text: Both
    kind: str = "heading"


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A paragraph, a list item, a note and the like."""

    id: str
    text: Both
    lead: int = 0  # characters at the beginning of the Chinese that are a run-in heading
    standing: str = ""  # of the English, where it is not reviewed: "draft", "stale", "untranslated"
    kind: str = "passage"


@dataclass(frozen=True, kw_only=True, slots=True)
class BookCell:
    text: Both
    rows: int = 1
    columns: int = 1
    is_figure: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class BookTable:
    id: str
    width: int  # columns
    head: tuple[BookCell, ...]
    rows: tuple[tuple[BookCell, ...], ...]
    notes: tuple[Both, ...] = ()
    kind: str = "table"


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """What was corrected in the piece before it."""

    id: str
    label: Both
    prints: Both  # what the source prints; the Chinese alone quotes it
    reason: Both
    kind: str = "note"


@dataclass(frozen=True, kw_only=True, slots=True)
class BookBox:
    """A box of the document (专栏) with what stands in it."""

    id: str
    text: Both
    pieces: tuple[Passage | BookTable | Note, ...]
    kind: str = "box"


Piece = Heading | Passage | BookTable | BookBox | Note


@dataclass(frozen=True, kw_only=True, slots=True)
class Book:
    """All of a plan, with the words of its title page."""

    id: str
    title: Both
    short_title: Both
    facts: tuple[tuple[Both, Both], ...]  # what, and its value
    standing: Both  # how far the English may be relied on
    kind: Both  # in a few words: both languages, the English unofficial
    edition: Both  # by which one can tell whether two books hold the same
    contents: Both  # what the list of contents is called
    site: Both
    date: str  # that of the document, as YYYY-MM-DD or YYYY; "" where it is not known
    issuer: Both
    source: str
    pieces: tuple[Piece, ...]
