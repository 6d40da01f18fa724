"""Addresses that stay when a paragraph is split or merged: the id of each passage, and where lost ones lead.

Passages are counted in their division. Where one is put in or taken out, those after it would get the number
of another; so they keep the id that they have, and what is new gets a letter: 2.4-3, 2.4-3a, 2.4-4.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from string import ascii_lowercase

from generator.link.bitext import translatable
from generator.load.translation import TranslationFile
from generator.model.address import sentence_id
from generator.model.document import Document
from generator.model.segment import Segment
from generator.model.translation import UNPLACED, lines_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A paragraph or a table with its sentences or cells; `id` is the one that it has, or its count."""

    id: str
    zh: tuple[str, ...]
    is_table: bool = False

    @property
    def division(self) -> str:
        return self.id.rpartition("-")[0]


def passages(segments: Iterable[tuple[str, Sequence[str]]]) -> list[Passage]:
    """Segments and records by the paragraph or table that they belong to; headings are none."""
    found: dict[str, list[str]] = {}
    tables = set()
    for id_, zh in segments:
        block, mark, _ = id_.partition("/")
        if "-" in block and not block.startswith("box-"):
            found.setdefault(block, []).extend(zh)
            tables.update([block] if mark else [])
    return [Passage(id=block, zh=tuple(zh), is_table=block in tables) for block, zh in found.items()]


def kept_ids(old: Sequence[Passage], new: Sequence[Passage], retired: Collection[str]) -> dict[str, str]:
    """For each passage of the text, by its count, the id that it keeps or gets.

    `old` are the passages as they were translated, `retired` ids that lead to others and are not given again.
    """
    before: dict[str, list[Passage]] = {}
    for passage in old:
        before.setdefault(passage.division, []).append(passage)
    reserved = {*retired, *(passage.id for passage in old)}
    after: dict[str, list[Passage]] = {}
    for passage in new:
        after.setdefault(passage.division, []).append(passage)
    found: dict[str, str] = {}
    for division, own in after.items():
        found |= _named(own, _kept(before.get(division, []), own), reserved)
    return found


def _kept(old: Sequence[Passage], new: Sequence[Passage]) -> dict[str, str]:
    """The passages of a division that have an id from before."""
    found: dict[str, str] = {}
    matcher = SequenceMatcher(None, [one.zh for one in old], [one.zh for one in new], autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            pairs: Iterable[tuple[Passage, Passage]] = zip(new[start:end], old[first:last], strict=True)
        else:
            pairs = _paired(new[start:end], old[first:last])
        found |= {now.id: was.id for now, was in pairs}
    return found


def _paired(new: Sequence[Passage], old: Sequence[Passage]) -> Iterator[tuple[Passage, Passage]]:
    """Changed passages with those that they were: by a sentence that both have, or one by one in order."""
    free, others = list(old), list[Passage]()
    for now in new:
        was = next((one for one in free if set(one.zh) & set(now.zh)), None)
        if was is None:
            others.extend([now] if now.zh else [])
        else:
            free.remove(was)
            yield now, was
    if len(free) == len(others):
        yield from zip(others, free, strict=True)


def _named(new: Sequence[Passage], kept: Mapping[str, str], reserved: Collection[str]) -> dict[str, str]:
    """An id for every passage: the kept one, its count, or that of the one before with a letter."""
    found: dict[str, str] = {}
    taken, before = {*reserved, *kept.values()}, ""
    for passage in new:
        id_ = kept.get(passage.id) or _free(passage, before or f"{passage.division}-0", taken)
        taken.add(id_)
        found[passage.id] = before = id_
    return found


def _free(passage: Passage, before: str, taken: Collection[str]) -> str:
    if passage.id not in taken:
        return passage.id
    stem = before.rstrip(ascii_lowercase)
    letters = (one + two for one in ("", *ascii_lowercase) for two in ascii_lowercase)
    ids: Iterator[str] = (stem + letter for letter in letters)
    return next(id_ for id_ in ids if id_ not in taken)


def lost_ids(old: Sequence[Passage], new: Sequence[Passage]) -> dict[str, str]:
    """For each id that is no more, where its first sentence is now; `new` have their new ids."""
    there = {passage.id for passage in new}
    stands: dict[str, str] = {}
    for passage in new:
        for number, zh in enumerate(passage.zh, 1):
            is_first = passage.is_table or number == 1
            stands.setdefault(zh, passage.id if is_first else sentence_id(passage.id, number))
    gone = (passage for passage in old if passage.id not in there)
    return {passage.id: stands[zh] for passage in gone if (zh := next(filter(stands.get, passage.zh), ""))}


@dataclass(frozen=True, kw_only=True, slots=True)
class Readdressed:
    """The segments of a text with the ids that they keep, and what the files of a plan's addresses say."""

    segments: tuple[Segment, ...]
    kept: Mapping[str, str]  # by the place that reading counts, where it has another
    lost: Mapping[str, str]  # old ids with what they lead to


def readdressed(
    text: tuple[Document, Sequence[Segment]],
    kept: Mapping[str, str],
    files: Sequence[TranslationFile],
    retired: Collection[str],
) -> Readdressed:
    """What a text's passages are to be called; `kept` are the ids that it was read with, by place."""
    document, segments = text
    place = {id_: counted for counted, id_ in kept.items()}
    records = [record for file in files if file.page != UNPLACED for record in file.records]
    old = passages((record.id, lines_of(record.zh)) for record in records)
    own = {block.id: Passage(id=block.id, zh=()) for block in document.blocks}
    own |= {passage.id: passage for passage in passages((one.id, one.zh) for one in translatable(segments))}
    counted = [replace(passage, id=place.get(passage.id, passage.id)) for passage in own.values()]
    ids = kept_ids(old, counted, retired)
    now = {block: ids[place.get(block, block)] for block in own}
    return Readdressed(
        segments=tuple(replace(segment, id=_renamed(segment.id, now)) for segment in segments),
        kept={counted: id_ for counted, id_ in ids.items() if counted != id_},
        lost=lost_ids(old, [replace(passage, id=now[passage.id]) for passage in own.values()]),
    )


def _renamed(segment: str, now: Mapping[str, str]) -> str:
    block, mark, cell = segment.partition("/")
    return f"{now.get(block, block)}{mark}{cell}"


def listed(records: Iterable[Mapping[str, str]]) -> str:
    """Records of a few plain fields as an editor would write them."""
    fields = ([f"{name}: {value}" for name, value in record.items()] for record in records)
    return "".join("- " + "\n  ".join(own) + "\n" for own in fields)
