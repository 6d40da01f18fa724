"""The search index of the site: parts that were made with each plan, joined share by share on every core."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import sha256
from pathlib import Path

from generator import figures, terms, topics
from generator.cores import Say, mapped
from generator.kept import Memory, Share
from generator.model.content import Content
from generator.render.edition import Edition
from generator.search import concepts, joined
from generator.search.joined import MANIFEST, READINGS, WORDS, Head
from generator.search.part import Part, part
from generator.search.passages import group_of_plan

_NAME = "-search"  # among what is remembered; no share of the glossary begins with a hyphen


@dataclass(frozen=True, kw_only=True)
class _Desk:
    """What every share is joined with."""

    memory: Memory
    parts: tuple[str, ...]  # files, in the order of their groups
    heads: tuple[Head, ...]


def of_plan(root: Path, edition: Edition) -> Part:
    """The texts of a plan for search, and its part of the index."""
    return part(group_of_plan(edition, _present(root)))


def part_of(plan: str) -> str:
    """Where the part of a plan is kept."""
    return f"{plan}.part"


def made(memory: Memory, content: Content, say: Say) -> Share:
    """The index, written; kept where no part has changed."""
    order = list(dict.fromkeys([*content.site.plans, *content.plans]))
    plans = [part_of(plan) for plan in order if plan in content.plans]
    of = _fingerprint(memory, plans)
    if kept := memory.kept_share(_NAME, of):
        return kept
    texts, own = _of_site(memory)
    parts = (*own, *plans)
    desk = _Desk(memory=memory, parts=parts, heads=tuple(_heads(memory, parts)))
    names = sorted({name for own_head in desk.heads for name in own_head.shares})
    shares = dict(zip(names, mapped(partial(_share, desk), names, "Search, shares", say), strict=True))
    firsts = {name: [first for _, first in found] for name, found in shares.items()}
    listed = [{"id": own.id, "zh": own.zh, "en": own.en} for own in topics.known(memory.root).values()]
    version = _fingerprint(memory, parts)[
        :12
    ]  # in the address of every file: none is taken from another index
    memory.docs.put({MANIFEST: joined.manifest(desk.heads, firsts, listed, version)})
    written = [address for found in shares.values() for address, _ in found]
    share = Share(docs=(*texts, *written, MANIFEST), drawings=(), present=(), counts={})
    memory.keep_share(_NAME, of, share)
    return share


def keep_only(memory: Memory, content: Content) -> None:
    """Removes the parts of plans that are no more."""
    memory.parts.keep_only(map(part_of, (*concepts.OF_SITE, *content.plans)))


def _fingerprint(memory: Memory, parts: Sequence[str]) -> str:
    """A hash of parts."""
    digest = sha256()
    for name in parts:
        digest.update(name.encode() + sha256(memory.parts.read(name)).digest())
    return digest.hexdigest()


def _of_site(memory: Memory) -> tuple[list[str], list[str]]:
    """The texts and the parts of what belongs to no one plan, written."""
    texts = [READINGS]
    names: list[str] = []
    present = _present(memory.root)
    groups = (
        concepts.group_of_terms(terms.glossary(memory.root), present),
        concepts.group_of_indicators(figures.catalogue(memory.root).indicators, present),
        concepts.group_of_topics(topics.known(memory.root)),
    )
    memory.docs.put({READINGS: joined.readings(concepts.readings(groups))})
    for group in groups:
        own = part(group)
        memory.docs.put(own.texts)
        memory.parts.put({part_of(group.id): own.index})
        texts += own.texts
        names.append(part_of(group.id))
    return texts, names


def _heads(memory: Memory, parts: Sequence[str]) -> Iterator[Head]:
    for name in parts:
        with (memory.parts.path / name).open("rb") as file:
            yield joined.head(file)


def _share(desk: _Desk, name: str) -> list[tuple[str, str]]:
    """Joins a share: its files with the first word of each."""
    found = []
    for file in joined.files(name, _slices(desk, name)):
        address = f"{WORDS}/{file.name}.js"
        desk.memory.docs.put({address: file.content})
        found.append((address, file.first))
    return found


def _slices(desk: _Desk, name: str) -> Iterator[tuple[int, bytes]]:
    for group, (file, own) in enumerate(zip(desk.parts, desk.heads, strict=True)):
        with (desk.memory.parts.path / file).open("rb") as opened:
            yield group, own.slice(opened, name)


def _present(root: Path) -> concepts.Present:
    """The terms that stand in a text, remembered for texts that are asked for again."""
    finder = terms.finder(root)
    return lru_cache(maxsize=10_000)(lambda text: finder.present([text]))
