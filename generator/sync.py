"""Bringing the translation files of a plan up to its text, without losing a word that a person wrote.

A record that is unchanged keeps its very characters: files are made of pieces of text, never dumped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from generator.link.bitext import translatable
from generator.load.translation import TranslationFile
from generator.model.segment import Segment
from generator.model.translation import UNPLACED, SegmentTranslation, lines_of

_ALIKE = 0.5  # two Chinese texts at least this alike are one that was changed


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A record with the text that it was written as; without a text it is new or changed."""

    record: SegmentTranslation
    text: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Synced:
    """The files of a translation as they should be, and what was done."""

    files: Mapping[str, str]  # by page
    added: int
    stale: int
    moved: int
    unplaced: int


def synced(segments: Sequence[Segment], files: Sequence[TranslationFile], texts: Mapping[str, str]) -> Synced:
    """The translation files for `segments`, from the files that there are and their `texts` by page."""
    heads = {file.page: _head(file, texts[file.page]) for file in files}
    pieces = [piece for file in files for piece in _pieces(file, texts[file.page])]
    placed, left = _placed(translatable(segments), pieces)
    pages: dict[str, list[Piece]] = {}
    for segment, piece in placed:
        pages.setdefault(segment.page, []).append(piece)
    if left:
        pages[UNPLACED] = left
    made = [piece for _, piece in placed]
    return Synced(
        files={page: heads.get(page, "") + "".join(map(_written, found)) for page, found in pages.items()},
        added=sum(not piece.text and piece.record.status == "untranslated" for piece in made),
        stale=sum(not piece.text and piece.record.status == "stale" for piece in made),
        moved=sum(not piece.text and piece.record.status in ("draft", "reviewed") for piece in made),
        unplaced=len(left),
    )


# --- the files as pieces of text -------------------------------------------------------------------


def _starts(file: TranslationFile) -> list[int]:
    """The line, from 0, where each record begins."""
    return [file.written.mark((place,)).line - 1 for place in range(len(file.records))]


def _head(file: TranslationFile, text: str) -> str:
    starts = _starts(file)
    lines = text.splitlines(keepends=True)
    return "".join(lines[: starts[0]]) if starts else text


def _pieces(file: TranslationFile, text: str) -> list[Piece]:
    lines = text.splitlines(keepends=True)
    starts = _starts(file)
    ends = [*starts[1:], len(lines)]
    return [
        Piece(record=record, text="".join(lines[start:end]))
        for record, start, end in zip(file.records, starts, ends, strict=True)
    ]


def _written(piece: Piece) -> str:
    if piece.text:
        return piece.text if piece.text.endswith("\n") else piece.text + "\n"
    return written(piece.record)


def written(record: SegmentTranslation) -> str:
    """A record in its canonical form."""
    parts = [f"- id: {record.id}\n", _block("zh", record.zh)]
    parts += [_block(name, text) for name, text in (("was", record.was), ("en", record.en)) if text]
    parts.append(f"  status: {record.status}\n")
    for name, line in (("reviewed", record.reviewed), ("note", record.note)):
        parts += [_block(name, line)] if line else []
    for number, exception in enumerate(record.exceptions):
        parts += [] if number else ["  exceptions:\n"]
        parts += [f"    - check: {exception.check}\n", "  " + _block("  reason", exception.reason, indent=8)]
    return "".join(parts)


def _block(name: str, text: str, indent: int = 4) -> str:
    lines = "".join(f"{' ' * indent}{line}\n" for line in lines_of(text))
    return f"  {name}: |\n{lines}"


# --- which record belongs to which segment ---------------------------------------------------------


def _placed(
    segments: Sequence[Segment], pieces: Sequence[Piece]
) -> tuple[list[tuple[Segment, Piece]], list[Piece]]:
    """A piece for each segment, and the pieces of which nothing was used."""
    free = dict(enumerate(pieces))
    found: dict[str, Piece] = {}
    for choose in (_same, _moved):
        for segment in segments:
            if segment.id not in found and (place := choose(segment, free)) is not None:
                found[segment.id] = _at(segment, free.pop(place))
    used = _used_by_sentences(segments, found, free)
    for segment in segments:
        if segment.id not in found:
            place = _changed(segment, free)
            found[segment.id] = _new(segment) if place is None else _stale(segment, free.pop(place))
    left = [piece for place, piece in free.items() if place not in used and piece.record.en]
    return [(segment, found[segment.id]) for segment in segments], left


def _same(segment: Segment, free: Mapping[int, Piece]) -> int | None:
    """The record of this id with this Chinese."""
    return next(
        (i for i, p in free.items() if p.record.id == segment.id and lines_of(p.record.zh) == segment.zh),
        None,
    )


def _moved(segment: Segment, free: Mapping[int, Piece]) -> int | None:
    """A record of another id with this Chinese."""
    return next((i for i, piece in free.items() if lines_of(piece.record.zh) == segment.zh), None)


def _changed(segment: Segment, free: Mapping[int, Piece]) -> int | None:
    """The record of this id whose Chinese is much like the segment's."""
    for place, piece in free.items():
        if piece.record.id == segment.id and piece.record.en:
            alike = SequenceMatcher(None, piece.record.zh, "\n".join(segment.zh), autojunk=False).ratio()
            return place if alike >= _ALIKE else None
    return None


def _used_by_sentences(
    segments: Sequence[Segment], found: dict[str, Piece], free: Mapping[int, Piece]
) -> set[int]:
    """Fills the segments whose sentences all have their English in records that were split or merged."""
    known: dict[str, tuple[str, int]] = {}
    for place, piece in free.items():
        chinese, english = lines_of(piece.record.zh), lines_of(piece.record.en or "")
        if len(chinese) == len(english):
            known |= {zh: (en, place) for zh, en in zip(chinese, english, strict=True)}
    used: set[int] = set()
    for segment in segments:
        if segment.id not in found and all(zh in known for zh in segment.zh):
            lines = [known[zh][0] for zh in segment.zh]
            used |= {known[zh][1] for zh in segment.zh}
            record = _new(segment).record.model_copy(update={"en": "\n".join(lines), "status": "draft"})
            found[segment.id] = Piece(record=record)
    wholly = {zh for segment in segments if segment.id in found for zh in segment.zh}
    return {place for place in used if all(zh in wholly for zh in lines_of(free[place].record.zh))}


def _at(segment: Segment, piece: Piece) -> Piece:
    """A piece under the id of its segment; only that line of its text changes."""
    if piece.record.id == segment.id:
        return piece
    text = piece.text.replace(f"id: {piece.record.id}", f"id: {segment.id}", 1)
    return replace(piece, record=piece.record.model_copy(update={"id": segment.id}), text=text)


def _new(segment: Segment) -> Piece:
    record = SegmentTranslation(id=segment.id, zh="\n".join(segment.zh), status="untranslated")
    return Piece(record=record)


def _stale(segment: Segment, piece: Piece) -> Piece:
    """A record whose Chinese has changed: the old beside the new, the English as it was."""
    was = piece.record.was or piece.record.zh
    fields = {"zh": "\n".join(segment.zh), "was": was, "status": "stale", "reviewed": None}
    return Piece(record=piece.record.model_copy(update=fields))
