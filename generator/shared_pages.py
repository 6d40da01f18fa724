"""What is made of the passages that documents share: pages in both languages, and tables.

Each document's own pages are made by themselves, on every core, and kept while nothing on them changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

from generator import shared
from generator.cores import Say, mapped
from generator.kept import Memory, Share
from generator.link.shared.counterpart import counterpart, likeness, nearest
from generator.model.address import LANGUAGES, shared_table_address
from generator.model.content import Content
from generator.model.page import Page
from generator.model.shared import Line, Passage, Place, Shown, Told
from generator.render.dataset.shared import SHARED, shared_rows
from generator.render.shared import Library, all_pages, plan_pages
from generator.text.clauses import bare

_TOLD = 5  # places of a passage that are shown with their text; of its own document all

Stretch = tuple[int, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Desk:
    """What every page is made with."""

    memory: Memory
    content: Content


@dataclass(frozen=True, kw_only=True, slots=True)
class Differing:
    """Two places with equal Chinese and different English."""

    likeness: float
    first: Told
    other: Told


def made(memory: Memory, content: Content, say: Say) -> list[Share]:
    """The pages and tables of shared passages, written; those that have not changed are kept."""
    desk = _Desk(memory=memory, content=content)
    return list(mapped(partial(_share, desk), ["", *content.plans], "Shared passages", say))


def tables(memory: Memory, content: Content) -> dict[str, bytes]:
    """The table of each plan, by address."""
    return {
        shared_table_address(plan): SHARED.csv(shared_rows(content.plans[plan], _of_plan(memory, plan)))
        for plan in content.plans
    }


def _share(desk: _Desk, plan: str) -> Share:
    """The pages of one plan; of "" those of all."""
    memory = desk.memory
    shown = _of_plan(memory, plan) if plan else _of_all(memory)
    counts = shared.counts(memory)
    titles = [(one.id, one.short_title.model_dump_json()) for one in desk.content.plans.values()]
    told = (desk.content.site.model_dump_json(), titles, counts if not plan else counts.get(plan), shown)
    of = sha256(repr(told).encode()).hexdigest()
    name = f"-shared-{plan}"
    if kept := memory.kept_share(name, of):
        return kept
    docs: list[str] = []
    for page in _pages(desk, plan, shown):
        memory.docs.put({page.path: page.text.encode()})
        docs.append(page.path)
    if plan:
        table = shared_table_address(plan)
        memory.docs.put({table: SHARED.csv(shared_rows(desk.content.plans[plan], shown))})
        docs.append(table)
    share = Share(docs=tuple(docs), drawings=(), present=(), counts={})
    memory.keep_share(name, of, share)
    return share


def _pages(desk: _Desk, plan: str, shown: Sequence[Shown]) -> Iterator[Page]:
    counts = shared.counts(desk.memory)
    sheets = [shown[start : start + shared.SHEET] for start in range(0, len(shown), shared.SHEET)]
    for lang in LANGUAGES:
        library = Library(lang=lang, site=desk.content.site, plans=desk.content.plans, counts=counts)
        if plan:
            yield from plan_pages(library, plan, sheets)
        else:
            yield from all_pages(library, sheets, shared.total(desk.memory))


def _of_plan(memory: Memory, plan: str) -> list[Shown]:
    """The passages of a plan with their text: all of its own places, and some of the others."""
    found = []
    for passage, anchor in shared.numbered(shared.of_plan(memory, plan)):
        own = sum(place.plan == plan for place in passage.places)
        found.append(_shown(memory, passage, anchor, max(own, _TOLD)))
    return found


def _of_all(memory: Memory) -> list[Shown]:
    return [_shown(memory, passage, f"p-{passage.id}", _TOLD) for passage in shared.of_all(memory)]


def _shown(memory: Memory, passage: Passage, anchor: str, most: int) -> Shown:
    """A passage with the text of its first places, the English of each as like the first as clauses allow."""
    places = passage.places[:most]
    lines = [shared.line(memory, place) for place in places]
    spans = [_english(line, place) for line, place in zip(lines, places, strict=True)]
    stretches = [line.en[slice(*span)] for line, span in zip(lines, spans, strict=True) if line.en]
    if len(stretches) > 1:
        model = max(stretches, key=lambda own: sum(likeness(own, other) for other in stretches))
        placed = zip(lines, places, spans, strict=True)
        spans = [_moved(line, place, span, model) for line, place, span in placed]
    told = tuple(_told(*one) for one in zip(lines, places, spans, strict=True))
    return Shown(passage, anchor, told)


def _english(line: Line, place: Place) -> Stretch:
    return counterpart(line.zh, line.en, place.start, place.end) if line.en else (0, 0)


def _moved(line: Line, place: Place, span: Stretch, model: str) -> Stretch:
    """The stretch that is likest to another's English; all of a sentence stays all of it."""
    if not line.en or span == (0, len(line.en)):
        return span
    expected = len(line.en) * (place.end - place.start) / max(1, len(line.zh))
    return nearest(line.en, span, model, expected)


def _told(line: Line, place: Place, span: Stretch) -> Told:
    zh = line.zh[place.start : place.end]
    return Told(
        place=place,
        zh=zh,
        en=line.en[slice(*span)].strip(),
        is_whole=len(bare(zh)) == len(bare(line.zh)),
        around=(line.en[: span[0]].strip(), line.en[span[1] :].strip()),
    )


def differing(memory: Memory, content: Content) -> list[Differing]:
    """Places of equal Chinese whose English differs, the least alike first."""
    found = [
        one for plan in content.plans for shown in _of_plan(memory, plan) for one in _differing(shown, plan)
    ]
    return sorted(found, key=lambda one: (one.likeness, one.first.place, one.other.place))


def _differing(shown: Shown, plan: str) -> Iterator[Differing]:
    """The places of a passage that differ from its first; a passage of several plans is told once."""
    first = shown.told[0]
    if plan != shown.passage.plans[0] or not first.en:
        return
    for other in shown.told[1:]:
        if other.en and bare(other.zh) == bare(first.zh):
            yield Differing(likeness=likeness(first.en, other.en), first=first, other=other)
