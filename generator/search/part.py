"""A group of documents as files: its texts, ready to be read, and its part of the index, ready to be joined.

A part is one line of JSON that says what is in it and where, then a line for each word: the word, the block
of its places, and what else is said of it, parted by tabs, in the order of the words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import groupby

from generator.search.coding import block, place
from generator.search.document import Concept, Document, Group, Kind, Names
from generator.search.words import FORM, forms, plain, runs, values, words
from generator.text.fold import is_han

TEXTS = "search/text"
Said = dict[str, set[str]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """What a group adds to the index."""

    texts: Mapping[str, bytes]  # by their addresses
    index: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class _Gathered:
    """Where each word stands, and what is said of words: the stem of a form, the concept of a name."""

    places: dict[str, set[int]] = field(default_factory=dict)
    said: Said = field(default_factory=dict)


def part(group: Group) -> Part:
    """The files of a group."""
    texts = dict(_texts(group))
    return Part(texts=texts, index=_index(group, sha256(b"".join(texts.values())).hexdigest()[:12]))


def share(word: str) -> str:
    """The share of the index that a word belongs to: by its first sign, so that neighbours stay together."""
    code = ord(word[0])
    if is_han(word[0]):
        return f"h{code >> 9:x}"
    return word[0] if "a" <= word[0] <= "z" else f"s{code if code < 0x80 else 0:x}"


def _texts(group: Group) -> Iterator[tuple[str, bytes]]:
    for start in range(0, len(group.documents), group.chunk):
        name = f"{group.id}/{start // group.chunk}"
        records = [_record(document) for document in group.documents[start : start + group.chunk]]
        yield f"{TEXTS}/{name}.js", f"planSearch.text({_json(name)},{_json(records)})\n".encode()


def _record(document: Document) -> list[object]:
    return [document.address, *map(_both, (document.title, document.trail)), list(map(_both, document.pairs))]


def _both(names: Names) -> list[str]:
    return [names.zh, names.en]


def _index(group: Group, texts: str) -> bytes:
    found = _Gathered()
    for number, document in enumerate(group.documents):
        _gather(found, number, document)
    for concept in group.concepts:
        for name, told in _told(concept):
            found.said.setdefault(FORM + name, set()).add(_json(told))
    lines = [_line(word, found) for word in sorted(found.places.keys() | found.said.keys(), key=_order)]
    shares, start = {}, 0
    for name, own in groupby(lines, key=lambda line: share(line.decode())):
        length = sum(map(len, own))
        shares[name] = [start, length]
        start += length
    counts = [sum(document.kind is kind for document in group.documents) for kind in Kind]
    head = {
        "id": group.id,
        "names": _both(group.names),
        "chunk": group.chunk,
        "counts": counts,
        "texts": texts,
    }
    return b"".join([_json({**head, "shares": shares}).encode(), b"\n", *lines])


def _gather(found: _Gathered, number: int, document: Document) -> None:
    for place_of, pair in enumerate(document.pairs):
        at = place(number, place_of)
        meant = document.marks.get(place_of, frozenset())
        for word in {*words(pair.zh), *words(pair.en), *values(pair.zh), *meant}:
            found.places.setdefault(word, set()).add(at)
        for form, stem in (*forms(pair.en), *forms(pair.zh)):
            found.said.setdefault(form, set()).add(stem)


def _told(concept: Concept) -> Iterator[tuple[str, list[object]]]:
    """What is told of a concept under each of its names, as a query is looked for among them.

    The last of it are the words that are looked for: not said where it is the concept's alone.
    """
    own: list[object] = [concept.word, concept.zh, concept.en]
    whole = [*own, [concept.word, *concept.others]] if concept.others else own
    names = {*map(named, (*concept.zh, *concept.en)), *map(named, concept.only_names)}
    yield from ((name, whole) for name in names if name)
    yield from ((name, [*own, []]) for name in {*map(named, concept.parts)} - names if name)


def named(form: str) -> str:
    """A name without signs, capitals and the s of a plural: Two Upholds is `two uphold`."""
    units = [unit for run in runs(form) for unit in run]
    text = ""
    for unit in units:
        own = unit if is_han(unit) else _singular(plain(unit))
        apart = text and not (is_han(text[-1]) or is_han(own[0]))
        text += f" {own}" if apart else own
    return text


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


def _line(word: str, found: _Gathered) -> bytes:
    said = "\t".join(sorted(found.said.get(word, ())))
    return f"{word}\t{block(found.places.get(word, ()))}\t{said}\n".encode()


def _order(word: str) -> tuple[str, str]:
    return share(word), word


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
