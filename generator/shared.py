"""Passages that documents share: what each plan gives, what is found in all, and what is told where.

Each plan's sentences are written to a file of their own and its clauses to shares; each share is compared
alone, on every core. What is found is written plan by plan again: the passages that its page tells, and the
marks of its sentences. No process holds the text of more than a share.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import sha256
from itertools import islice
from pathlib import Path
from shutil import rmtree
from zlib import crc32

from generator import check, engine, link, load, parse
from generator.cores import Say, apart, mapped
from generator.kept import Memory, marks_file
from generator.link.english import english
from generator.link.segments import segments
from generator.link.shared.alike import SHARES, Clause, Linked, given, leaders, linked
from generator.link.shared.lines import lines
from generator.link.shared.runs import Run, passages, runs
from generator.model.address import sentence_id
from generator.model.content import Content, Plan
from generator.model.problem import Refused
from generator.model.shared import Also, Line, Marks, Passage, Place
from generator.model.translation import UNPLACED
from generator.model.written import Written

SHEET = 30  # passages on one page
MOST_LISTED = 300  # passages that the page of all documents tells; the others are on the documents' own pages
_MOST_PLACES = 40  # of a passage that are told, and documents that it is filtered by
_NAMED = 2  # places that a mark names
_ALL = "passages/-all.json"  # no plan begins with a hyphen
_COUNTS = "counts.json"
_FOUND = "shared/-found"
_OPENING = {"zh": "开篇", "en": "opening"}
_DIVIDED = "runs"  # folder of the scratch: what is held against one another, by share


@dataclass(frozen=True, kw_only=True, slots=True)
class _Given:
    """What a plan gives: hashes of its Chinese, and of all."""

    plan: str
    chinese: str


@dataclass(frozen=True, kw_only=True, slots=True)
class _Desk:
    memory: Memory
    content: Content

    @property
    def folder(self) -> Path:
        return self.memory.passages.path

    @property
    def order(self) -> Mapping[str, int]:
        """The place of each plan on the site."""
        return {plan: place for place, plan in enumerate(self.content.plans)}


def found(memory: Memory, content: Content, entries: Sequence[tuple[Plan, Written]], say: Say) -> None:
    """The passages that the plans share, written plan by plan; found anew where any Chinese has changed."""
    desk = _Desk(memory=memory, content=content)
    own = list(mapped(partial(_given, memory), entries, "Passages, plans", say))
    names = [(plan.id, plan.short_title.model_dump_json()) for plan in content.plans.values()]
    of = sha256(repr([names, [(one.plan, one.chinese) for one in own]]).encode()).hexdigest()
    is_kept = (memory.passages.path / _COUNTS).exists() and memory.kept_record(
        "shared/-found", of
    ) is not None
    if is_kept:
        return
    known = sorted(plan for plan in (one.plan for one in own) if plan in content.plans)
    apart(
        partial(_join, desk, known),
        list(mapped(partial(_linked, desk, known), range(SHARES), "Passages, shares", say)),
    )
    memory.keep_record("shared/-found", of, {})


def marks(memory: Memory, plan: str) -> Marks:
    """What is said at the sentences of a plan."""
    try:
        told = json.loads(memory.passages.read(marks_file(plan)))
    except FileNotFoundError:
        return {}
    return {(block, sentence): Also(*also) for block, sentence, also in told}


def of_plan(memory: Memory, plan: str) -> list[Passage]:
    """The passages of a plan in the order of its text, its own places first."""
    return _read(memory, f"passages/{plan}.json")


def of_all(memory: Memory) -> list[Passage]:
    """The longest and most widespread passages first."""
    return _read(memory, _ALL)


def counts(memory: Memory) -> Mapping[str, Mapping[str, int]]:
    """How many passages each plan has, under its own name, and how many of them with each other one."""
    told: dict[str, dict[str, int]] = json.loads(memory.passages.read(_COUNTS))["plans"]
    return told


def total(memory: Memory) -> int:
    """How many passages there are."""
    return int(json.loads(memory.passages.read(_COUNTS))["passages"])


def line(memory: Memory, place: Place) -> Line:
    """The sentence that a place is in."""
    path = memory.passages.path / _lines(place.plan)
    with path.open("rb") as file:
        file.seek(_offsets(path, path.stat().st_mtime_ns)[place.line])
        return Line(*json.loads(file.readline()))


def numbered(found: Sequence[Passage]) -> Iterator[tuple[Passage, str]]:
    """Passages of a plan with their anchors: the sentence; where it has several, with a number."""
    told: dict[str, int] = {}
    for passage in found:
        place = passage.places[0]
        own = sentence_id(place.block, place.sentence + 1)
        told[own] = told.get(own, 0) + 1
        yield passage, own if told[own] == 1 else f"{own}-{told[own]}"


@lru_cache(maxsize=64)
def _offsets(path: Path, _: int) -> Sequence[int]:
    """Where each line of a file begins."""
    found, at = array("Q"), 0
    with path.open("rb") as file:
        for content in file:
            found.append(at)
            at += len(content)
    return found


def _read(memory: Memory, name: str) -> list[Passage]:
    told = json.loads(memory.passages.read(name))
    return [
        Passage(id_, length, times, tuple(plans), documents, tuple(Place(*place) for place in places))
        for id_, length, times, plans, documents, places in told
    ]


def _lines(plan: str) -> str:
    return f"lines/{plan}.jsonl"


def _clauses(share: int, plan: str) -> str:
    return f"clauses/{share:02}/{plan}.json"


def _marks(plan: str) -> str:
    return f"marks/{plan}.json"


def _given(memory: Memory, entry: tuple[Plan, Written]) -> _Given:
    """A plan's sentences and clauses, written; kept where it has not changed."""
    plan = entry[0]
    of = memory.fingerprint(plan)
    kept = memory.kept_record(f"shared/{plan.id}", of)
    if kept is not None and (memory.passages.path / _lines(plan.id)).exists():
        return _Given(plan=plan.id, chinese=str(kept["chinese"]))
    own = _sentences(memory.root, entry)
    written = (json.dumps(line, ensure_ascii=False) for line in own)
    files = {_lines(plan.id): "".join(f"{line}\n" for line in written).encode()}
    shares = given(line.zh for line in own)
    for share in range(SHARES):
        files[_clauses(share, plan.id)] = json.dumps(shares.get(share, []), ensure_ascii=False).encode()
    memory.passages.put(files)
    chinese = sha256(repr([line[:4] for line in own]).encode()).hexdigest()
    memory.keep_record(f"shared/{plan.id}", of, {"chinese": chinese})
    return _Given(plan=plan.id, chinese=chinese)


def _sentences(root: Path, entry: tuple[Plan, Written]) -> list[Line]:
    """The sentences of a plan; none where it cannot be read, which is told elsewhere."""
    plan, written = entry
    try:
        source = parse.decode(plan.source.file, load.seed(root, plan))
        document = parse.read(source, check.corrections_to_apply(plan, written, source)[0])
    except (Refused, OSError):
        return []
    units = segments(document, link.pages(document))
    files, _ = load.translation(root, plan.id)
    records = [record for file in files if file.page != UNPLACED for record in file.records]
    return list(lines(units, english(units, records)))


def _linked(desk: _Desk, plans: Sequence[str], share: int) -> Linked:
    def parts() -> Iterator[list[Clause]]:
        for plan in plans:
            told = json.loads(desk.memory.passages.read(_clauses(share, plan)))
            yield [Clause(text, times, tuple(hashes)) for text, times, hashes in told]

    return linked(parts())


def _join(desk: _Desk, plans: Sequence[str], shares: Sequence[Linked]) -> None:
    """Finds the passages and writes what each plan has of them."""
    divided = engine.scratch(desk.memory.root) / _DIVIDED
    _divide(desk, plans, leaders(shares), divided)
    every = [passage for path in sorted(divided.iterdir()) for passage in passages(_runs(path), desk.order)]
    rmtree(divided)
    every.sort(key=lambda passage: (-passage.length * passage.times, passage.id))
    first = [_cut(passage, passage.places[:_MOST_PLACES]) for passage in every[:MOST_LISTED]]
    files = {
        _ALL: _told(first),
        _COUNTS: json.dumps({"passages": len(every), "plans": _counts(every)}).encode(),
    }
    for plan, own in _by_plan(every, plans).items():
        files[f"passages/{plan}.json"] = _told(own)
        files[marks_file(plan)] = json.dumps(
            list(_marked(desk.content, plan, own)), ensure_ascii=False
        ).encode()
    desk.memory.passages.put(files)
    kept = [name for plan in plans for name in (_lines(plan), *(_clauses(n, plan) for n in range(SHARES)))]
    desk.memory.passages.keep_only([*files, *kept])


def _divide(desk: _Desk, plans: Sequence[str], known: Mapping[str, str], folder: Path) -> None:
    """Every run of every plan to the file of its share."""
    rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    files = [(folder / f"{share:02}").open("w", encoding="utf-8") for share in range(SHARES)]
    for plan in plans:
        own = (Line(*json.loads(line)) for line in desk.memory.passages.read(_lines(plan)).splitlines())
        for run in runs(plan, own, known):
            files[crc32(run.of.encode()) % SHARES].write(f"{json.dumps(run)}\n")
    for file in files:
        file.close()


def _runs(path: Path) -> Iterator[Run]:
    with path.open(encoding="utf-8") as file:
        for content in file:
            of, text, length, before, after, place = json.loads(content)
            yield Run(of, text, length, before, after, Place(*place))


def _by_plan(every: Iterable[Passage], plans: Sequence[str]) -> dict[str, list[Passage]]:
    """The passages of each plan in the order of its text: all its own places, then the first others."""
    found: dict[str, list[Passage]] = {plan: [] for plan in plans}
    for passage in every:
        by_plan: dict[str, list[Place]] = {}
        for place in passage.places:
            by_plan.setdefault(place.plan, []).append(place)
        for plan, own in by_plan.items():
            others = islice((place for place in passage.places if place.plan != plan), _MOST_PLACES)
            found[plan].append(_cut(passage, (*sorted(own), *others)))
    for own_passages in found.values():
        own_passages.sort(key=lambda one: (one.places[0].line, one.places[0].start, -one.length))
    return found


def _cut(passage: Passage, places: tuple[Place, ...]) -> Passage:
    """A passage with some of its places, and the documents that it is filtered by."""
    return passage._replace(plans=passage.plans[:_MOST_PLACES], places=places)


def _told(found: Iterable[Passage]) -> bytes:
    return json.dumps(list(found)).encode()


def _counts(every: Iterable[Passage]) -> dict[str, dict[str, int]]:
    """For each plan its passages, under its own name, and those that it shares with each other."""
    found: dict[str, dict[str, int]] = {}
    for passage in every:
        for plan in passage.plans:
            own = found.setdefault(plan, {})
            for other in dict.fromkeys((plan, *passage.plans[:_MOST_PLACES])):
                own[other] = own.get(other, 0) + 1
    return found


def _marked(content: Content, plan: str, own: Sequence[Passage]) -> Iterator[tuple[str, int, Also]]:
    """The marks of a plan: of a sentence with several passages that of the longest."""
    best: dict[tuple[str, int], tuple[int, Also]] = {}
    for number, (passage, anchor) in enumerate(numbered(own)):
        for place in passage.places:
            known = best.get((place.block, place.sentence))
            if place.plan == plan and (known is None or known[0] < passage.length):
                others = [other for other in passage.places if other.anchor != place.anchor]
                said = (_named(content, others, plan, lang) for lang in ("zh", "en"))
                best[place.block, place.sentence] = passage.length, Also(number // SHEET, anchor, *said)
    for (block, sentence), (_, also) in best.items():
        yield block, sentence, also


def _named(content: Content, others: Sequence[Place], plan: str, lang: str) -> str:
    """Where a passage stands besides: the first places of other documents, or else those of its own."""
    firsts = {place.plan: place for place in reversed(others) if place.plan != plan}
    own = {place.page: place for place in reversed(others) if place.plan == plan}
    chosen = list(firsts.values())[::-1] or list(own.values())[::-1]
    names = (_name(content, place, plan, lang) for place in chosen[:_NAMED])
    return ("、" if lang == "zh" else "; ").join(names)


def _name(content: Content, place: Place, plan: str, lang: str) -> str:
    """The document, if it is another, and the page."""
    title = content.plans[place.plan].short_title
    page = _OPENING[lang] if place.page == "0" else place.page
    return page if place.plan == plan else f"{title.zh if lang == 'zh' else title.en} {page}"
