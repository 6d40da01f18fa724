"""The right answers to a query, by looking through the public data without any index."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

FILTERS = ("plan", "kind", "topic")
QUERIES = Path(__file__).with_name("queries.yml")
_QUOTES = re.compile("[“”‘’「」『』《》〈〉\"'·•‧]")
_NARROW = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code).isalnum()}
_LATIN = re.compile(r"[a-z0-9]", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Query:
    kind: str
    find: str
    means: str  # the same, as one would rather type it
    grep: tuple[re.Pattern[str], ...]
    text: str = ""  # what must stand in small letters where `grep` finds anything; "" where that is not known
    also: tuple[re.Pattern[str], ...] = ()
    first: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    understood: str | None = None
    suggest: str | None = None
    filters: Mapping[str, str] = field(default_factory=dict)

    @property
    def has_answer(self) -> bool:
        return self.kind not in ("typing errors", "nothing")


def queries() -> Iterator[Query]:
    for group in yaml.safe_load(QUERIES.read_text("utf-8")):
        for kind, entries in group.items():
            yield from (_query(kind, entry) for entry in entries)


def _query(kind: str, entry: str | dict[str, Any]) -> Query:
    fields = {"find": entry} if isinstance(entry, str) else dict(entry)
    find = fields.pop("find")
    means = fields.pop("as", find)
    filters = {name: fields.pop(name) for name in FILTERS if name in fields}
    text = "" if "grep" in fields else _QUOTES.sub("", means).lower()
    return Query(
        kind=kind,
        text=text,
        find=find,
        means=means,
        filters=filters,
        grep=_patterns(fields.pop("grep", None) or [literal(_QUOTES.sub("", means))]),
        also=_patterns(fields.pop("also", ())),
        first=_several(fields.pop("first", ())),
        near=_several(fields.pop("near", ())),
        **fields,
    )


def _several(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _patterns(given: Any) -> tuple[re.Pattern[str], ...]:
    # Without letters there is no case to ignore, and looking is quicker.
    return tuple(
        re.compile(pattern, re.IGNORECASE if re.search("[A-Za-z]", pattern) else 0)
        for pattern in _several(given)
    )


def literal(text: str) -> str:
    """The pattern of a word as it stands; one of Latin letters or digits is not found inside a longer one."""
    before = "(?<![a-z0-9.])" if text[0].isdigit() else "(?<![a-z0-9])"
    after = "(?![a-z0-9])"
    return (
        (before if _LATIN.match(text[0]) else "")
        + re.escape(text)
        + (after if _LATIN.match(text[-1]) else "")
    )


@dataclass(frozen=True, kw_only=True)
class Document:
    """What can be found: a passage, a term, an indicator, a plan or a topic."""

    id: str  # yizhou/1.1-2, term/two-upholds, indicator/afforestation, yizhou/
    page: str  # yizhou/1.1/
    kind: str  # text, table, term, figure, plan, topic
    parts: tuple[str, ...]  # what is looked through: a passage is one, a table its rows, a term its names
    topics: frozenset[str] = frozenset()
    division: str = ""  # 1.1, of a passage
    is_heading: bool = False
    rest: str = ""  # what may be found as well, such as what a term means

    @cached_property
    def whole(self) -> str:
        """All that is looked through."""
        return "\n".join((*self.parts, self.rest))

    @cached_property
    def small(self) -> str:
        """The same in small letters."""
        return self.whole.lower()

    def holds(self, query: Query) -> bool:
        """Whether one part has all that is asked for."""
        return query.text in self.small and any(
            all(grep.search(part) for grep in query.grep) for part in self.parts
        )

    def may_hold(self, query: Query) -> bool:
        is_there = query.text in self.small and all(grep.search(self.whole) for grep in query.grep)
        return is_there or any(also.search(self.whole) for also in query.also)


@dataclass(frozen=True, kw_only=True)
class Texts:
    """What a built site says, document by document."""

    site: Path
    _content: dict[str, Any] = field(default_factory=dict)

    def right(self, query: Query) -> set[str]:
        """The documents that must be found."""
        return {doc.id for doc in self.documents.values() if self._within(doc, query) and doc.holds(query)}

    def fair(self, query: Query) -> set[str]:
        """Those that may be found: the right ones, and others that speak of the same in other words."""
        forms = _Forms(self._forms, query)
        return {
            doc.id
            for doc in self.documents.values()
            if self._within(doc, query) and (doc.may_hold(query) or forms.stand_in(doc))
        }

    def resolved(self, address: str) -> str:
        """The document that an address leads to: a sentence, a row or a list of it may be named."""
        path, _, anchor = address.partition("#")
        folder, *others = path.strip("/").split("/")
        if folder in ("term", "indicator", "topic"):
            return f"{folder}/{others[0]}"
        id_ = f"{folder}/{anchor or '/'.join(others)}"
        while id_ not in self.documents and re.search(r"[.-][^.-]*$", id_.rpartition("/")[2]):
            id_ = re.sub(r"[.-][^.-]*$", "", id_)
        return id_

    def _within(self, doc: Document, query: Query) -> bool:
        plan = doc.page.split("/")[0]
        asked = query.filters
        has_topic = "topic" not in asked or asked["topic"] in doc.topics
        return asked.get("plan", plan) == plan and asked.get("kind", doc.kind) == doc.kind and has_topic

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        found = [*self._terms(), *self._indicators(), *self._topics()]
        for file in sorted((self.site / "data/plans").glob("*.json")):
            found += self._passages(_json(file))
        return {doc.id: doc for doc in found}

    @cached_property
    def _forms(self) -> Mapping[str, set[str]]:
        """Each form of a concept, with all forms of the concepts that it may stand for."""
        known: dict[str, set[str]] = {}
        for names, pinyin in self._named():
            for form in names | pinyin:
                known.setdefault(form.lower(), set()).update(names)
        return known

    def _named(self) -> Iterator[tuple[set[str], set[str]]]:
        """The names of each term and each indicator, and the pinyin of the first."""
        for term in _json(self.site / "data/glossary.json")["terms"]:
            yield {_plain(name) for name in _names(term)}, _pinyin(term["pinyin"])
        for indicator in _json(self.site / "data/indicators.json")["indicators"]:
            yield {_plain(name) for name in (*indicator["name"].values(), *indicator["variants"])}, set()

    def _terms(self) -> Iterator[Document]:
        for term in _json(self.site / "data/glossary.json")["terms"]:
            yield Document(
                id=f"term/{term['id']}",
                page=f"term/{term['id']}/",
                kind="term",
                parts=tuple(_plain(name) for name in (*_names(term), *_pinyin(term["pinyin"]))),
                rest=_plain("\n".join(_strings([term["definition"], term["members"], term["pinyin"]]))),
            )

    def _indicators(self) -> Iterator[Document]:
        for indicator in _json(self.site / "data/indicators.json")["indicators"]:
            yield Document(
                id=f"indicator/{indicator['id']}",
                page=f"indicator/{indicator['id']}/",
                kind="figure",
                parts=tuple(_plain(name) for name in (*indicator["name"].values(), *indicator["variants"])),
                rest=_plain("\n".join(_strings([indicator["definition"], indicator["caution"]]))),
            )

    def _topics(self) -> Iterator[Document]:
        for topic in self._written("topics.yml"):
            id_, names = f"topic/{topic['id']}", (_plain(topic["zh"]), _plain(topic["en"]))
            rest = _plain("\n".join(_strings(topic)))
            yield Document(id=id_, page=f"{id_}/", kind="topic", parts=names, rest=rest)

    def _passages(self, plan: dict[str, Any]) -> Iterator[Document]:
        """A plan itself, then each heading, box title and block of it."""
        id_ = plan["id"]
        names = _plain(_both(plan["title"]))
        rest = _plain("\n".join(_strings(self._written(f"plans/{id_}/plan.yml"))))
        yield Document(id=f"{id_}/", page=f"{id_}/", kind="plan", parts=(names,), rest=rest)
        for division in plan["divisions"]:
            text = f"{division['number']} {_both(division['title'])}"
            yield self._passage(id_, division["id"], division["id"], "text", [text])
        for box in plan["boxes"]:
            text = f"{box['label']} {_both(box['title'])}"
            yield self._passage(id_, box["division"], box["id"], "text", [text])
        for block in plan["blocks"]:
            kind = "table" if block["kind"] == "table" else "text"
            yield self._passage(id_, block["division"], block["id"], kind, _parts(block))

    def _passage(self, plan: str, division: str, id_: str, kind: str, parts: list[str]) -> Document:
        texts = tuple(_plain(part) for part in parts)
        page, topics = self._page(plan, division), self._topics_of(plan, division)
        return Document(
            id=f"{plan}/{id_}",
            page=page,
            kind=kind,
            parts=texts,
            topics=topics,
            division=division,
            is_heading=id_ == division,
        )

    def _topics_of(self, plan: str, division: str) -> frozenset[str]:
        """The topics of a division, or of the nearest above it that has some."""
        tags = self._written(f"plans/{plan}/topics.yml")
        while division not in tags and division:
            division = division.rpartition(".")[0]
        return frozenset(tags.get(division, ()))

    def _written(self, path: str) -> Any:
        """What editors wrote, from beside the site."""
        if path not in self._content:
            self._content[path] = yaml.safe_load((self.site.parent / "content" / path).read_text("utf-8"))
        return self._content[path]

    def _page(self, plan: str, division: str) -> str:
        """The page that a division stands on: its own, or that of the nearest above it that has one."""
        while not (self.site / "zh" / plan / division).is_dir():
            division = division.rpartition(".")[0]
        return f"{plan}/{division}/"


class _Forms:
    """The concepts that a query names, by the glossary: what else a passage may say instead."""

    def __init__(self, known: Mapping[str, set[str]], query: Query) -> None:
        asked = _plain(query.means).lower()
        words = [word for word in re.split(r"[\s、，。,;；]+", asked) if word]
        ways = [[known[asked]] if asked in known else []]
        ways.append([known.get(word, set()) | {word} for word in words])
        self.ways = [[_Any(sorted(some), literal) for some in way] for way in ways if way]
        if asked.isascii():
            self.ways.append([_Any([word], _stem) for word in words])
        self.is_quoted = bool(_QUOTES.match(query.find.strip()))

    def stand_in(self, doc: Document) -> bool:
        return not self.is_quoted and any(all(one.stands_in(doc) for one in way) for way in self.ways)


class _Any:
    """Any of some forms; most documents are passed over by a look for what the forms begin with."""

    def __init__(self, forms: Sequence[str], pattern: Callable[[str], str]) -> None:
        beginning = _beginning if pattern is _stem else str
        self.beginnings = {beginning(form).lower() for form in forms}
        self.pattern = re.compile("|".join(map(pattern, forms)), re.IGNORECASE)

    def stands_in(self, doc: Document) -> bool:
        return any(form in doc.small for form in self.beginnings) and bool(self.pattern.search(doc.whole))


def _beginning(word: str) -> str:
    """What the forms of an English word begin with."""
    return word[: max(4, len(word) - 3)] if word.isalpha() else word


def _stem(word: str) -> str:
    """A pattern for the forms of an English word."""
    return literal(word) if len(word) < 4 or not word.isalpha() else rf"\b{re.escape(_beginning(word))}"


def _names(term: dict[str, Any]) -> list[str]:
    return [term["zh"], *term["variants"], term["en"]["preferred"], *term["en"]["allowed"]]


def _pinyin(pinyin: str) -> set[str]:
    """Pinyin as it is typed: with tones and without, in one word and in syllables."""
    bare = _bare(pinyin)
    return {pinyin, bare, bare.replace(" ", "")}


def _bare(pinyin: str) -> str:
    return pinyin.translate(str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü", "aaaaeeeeiiiioooouuuuvvvvv"))


def _parts(block: dict[str, Any]) -> list[str]:
    if block["kind"] != "table":
        return ["\n".join(" ".join(one[lang] or "" for one in block["sentences"]) for lang in ("zh", "en"))]
    rows = ["\n".join(_strings(row)) for row in block["rows"]]
    return [*rows, "\n".join(_strings([block["columns"], block["notes"]]))]


def _both(text: dict[str, str | None]) -> str:
    return "\n".join(filter(None, text.values()))


def _plain(text: str) -> str:
    return _QUOTES.sub("", text.translate(_NARROW))


def _json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def _strings(value: object) -> Iterator[str]:
    """Every text inside a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inside in value.values() if isinstance(value, dict) else value:
            yield from _strings(inside)
