"""The index of all groups: the parts of a share as files that a browser loads one by one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from generator.search.coding import Blocks
from generator.search.words import FORM

MOST = 40_000  # bytes in a file but for a single word that has more: some 20 kB packed
WORDS = "search/words"
MANIFEST = "search/manifest.js"
READINGS = "search/readings.js"


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """What a part says of itself."""

    id: str
    names: list[str]
    chunk: int
    counts: list[int]
    texts: str  # a hash of them
    shares: dict[str, list[int]]
    begin: int  # of the words, in the file

    def slice(self, file: BinaryIO, share: str) -> bytes:
        """What the part has of a share."""
        start, length = self.shares.get(share, (0, 0))
        file.seek(self.begin + start)
        return file.read(length)


def head(file: BinaryIO) -> Head:
    """Reads the first line of a part."""
    line = file.readline()
    return Head(**json.loads(line), begin=len(line))


@dataclass(frozen=True, kw_only=True, slots=True)
class File:
    """A file of the index."""

    name: str  # "a-0"
    first: str  # the first word that it may hold
    content: bytes


def files(share: str, parts: Iterable[tuple[int, bytes]]) -> Iterator[File]:
    """The files of a share: the blocks of all groups, by number, under each word."""
    for number, own in enumerate(_cut(_entries(parts))):
        places, names = ({word: value for word, value in pairs if value} for pairs in zip(*own, strict=True))
        name = f"{share}-{number}"
        text = f"planSearch.words({_json(name)},{_json(places)},{_json(names)})\n"
        yield File(name=name, first=own[0][0][0], content=text.encode())


def _entries(parts: Iterable[tuple[int, bytes]]) -> Iterator[Entry]:
    """The words in their order, each with the blocks of all groups, which are put together as they come."""
    blocks: dict[bytes, Blocks] = {}
    said: dict[bytes, set[bytes]] = {}
    for group, lines in parts:
        for line in lines.splitlines():
            word, block, others = line.split(b"\t", 2)
            if block:
                (blocks.get(word) or blocks.setdefault(word, Blocks())).add(group, block)
            if others:
                said.setdefault(word, set()).add(others)
    for word in sorted(blocks.keys() | said.keys()):
        told = {one for others in said.get(word, ()) for one in others.decode().split("\t")}
        yield _entry(word.decode(), blocks[word].text() if word in blocks else "", told)


Entry = tuple[tuple[str, str], tuple[str, Any]]  # a word with its places, and with what is said of it


def _entry(word: str, places: str, said: set[str]) -> Entry:
    if word.startswith(FORM):
        return (word, ""), (word, [json.loads(concept) for concept in sorted(said)])
    return (word, places), (word, 1 if said == {word} else " ".join(sorted(said)))


def _cut(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """The entries in files of a fair size."""
    own: list[Entry] = []
    size = 0
    for entry in entries:
        length = sum(len(_json(pair)) for pair in entry)
        if own and size + length > MOST:
            yield own
            own, size = [], 0
        own.append(entry)
        size += length
    if own:
        yield own


def manifest(
    heads: Sequence[Head], shares: dict[str, list[str]], topics: Sequence[object], version: str
) -> bytes:
    """What a browser reads first: the groups with the number of their documents, and where words are."""
    groups = [[own.id, own.chunk, own.counts, own.names] for own in heads]
    said = {"version": version, "groups": groups, "shares": shares, "topics": topics}
    return f"planSearch.manifest({_json(said)})\n".encode()


def readings(found: Mapping[str, str]) -> bytes:
    """The characters of each syllable."""
    return f"planSearch.readings({_json(found)})\n".encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
