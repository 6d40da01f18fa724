"""What is found: a passage of a text, a term, an indicator, a topic, a plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a document is, in the order in which those of a group stand."""

    PLAN = "plan"
    HEADING = "heading"
    TEXT = "text"
    TABLE = "table"
    TERM = "term"
    FIGURE = "figure"
    TOPIC = "topic"


@dataclass(frozen=True, kw_only=True, slots=True)
class Names:
    """A name in both languages; "" where it has none."""

    zh: str = ""
    en: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """One thing that can be found, with what it says in both languages, sentence by sentence."""

    kind: Kind
    address: str  # from /zh/ or /en/: "yizhou/2.4/#2.4.1-3"
    title: Names
    pairs: tuple[Names, ...]
    trail: Names = field(default_factory=Names)  # what it stands under
    marks: Mapping[int, frozenset[str]] = field(default_factory=dict)  # by sentence: words that it only means


@dataclass(frozen=True, kw_only=True, slots=True)
class Concept:
    """What a reader may call by any of its forms: a term, an indicator, a topic."""

    word: str  # that stands for it in the index: "@two-upholds"
    zh: tuple[str, ...]  # the main form first
    en: tuple[str, ...]
    others: tuple[str, ...] = ()  # the words of what is looked for with it: the full form of a short one
    only_names: tuple[
        str, ...
    ] = ()  # names that lead to it and are not looked for: its pinyin, its full form
    parts: tuple[str, ...] = ()  # names of what it counts: they lead to it, and it does not stand for them


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """Documents that are numbered together, those of one kind one after another."""

    id: str
    names: Names
    documents: tuple[Document, ...]
    concepts: tuple[Concept, ...] = ()
    chunk: int  # documents in one file of texts
