"""The right answers to a query, by looking through the texts of the downloads without any index."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

_QUOTES = re.compile("[“”‘’「」『』《》〈〉\"'·•‧]")
QUERIES = Path(__file__).with_name("queries.yml")


@dataclass(frozen=True, kw_only=True, slots=True)
class Query:
    kind: str
    find: str
    grep: tuple[re.Pattern[str], ...]
    first: str | None = None

    @property
    def has_answer(self) -> bool:
        return self.kind != "nothing"


def queries() -> Iterator[Query]:
    for group in yaml.safe_load(QUERIES.read_text("utf-8")):
        for kind, entries in group.items():
            yield from (_query(kind, entry) for entry in entries)


def _query(kind: str, entry: str | dict[str, Any]) -> Query:
    fields = {"find": entry} if isinstance(entry, str) else entry
    patterns = fields.get("grep") or [_itself(fields["find"])]
    compiled = tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    return Query(kind=kind, find=fields["find"], grep=compiled, first=fields.get("first"))


def _itself(find: str) -> str:
    """A number is not found inside a longer one."""
    return ("(?<![0-9.])" if find[0].isdigit() else "") + re.escape(find)


@dataclass(frozen=True, kw_only=True)
class Texts:
    """What the pages of a built site say, by page and by passage."""

    site: Path

    def pages(self, query: Query) -> set[str]:
        """The pages with all that a query asks for: `yizhou/1.1/`."""
        return {
            page
            for page, passages in self._pages.items()
            if all(any(grep.search(text) for text in passages.values()) for grep in query.grep)
        }

    def passages(self, query: Query) -> set[str]:
        """The passages with any of it: `yizhou/1.1-2`."""
        return {
            f"{page.split('/')[0]}/{passage}"
            for page, passages in self._pages.items()
            for passage, text in passages.items()
            if any(grep.search(text) for grep in query.grep)
        }

    @cached_property
    def _pages(self) -> Mapping[str, Mapping[str, str]]:
        pages: dict[str, dict[str, str]] = {}
        for file in sorted((self.site / "data/plans").glob("*.json")):
            plan = json.loads(file.read_text("utf-8"))
            for division, passage, text in _passages(plan):
                page = self._page(plan["id"], division)
                pages.setdefault(page, {})[passage] = _QUOTES.sub("", text)
        return pages

    def _page(self, plan: str, division: str) -> str:
        """The page that a division stands on: its own, or that of the nearest above it that has one."""
        while not (self.site / "zh" / plan / division).is_dir():
            division = division.rpartition(".")[0]
        return f"{plan}/{division}/"


def _passages(plan: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Division, id and text of each heading, box title and block."""
    for division in plan["divisions"]:
        yield division["id"], division["id"], f"{division['number']} {_both(division['title'])}"
    for box in plan["boxes"]:
        yield box["division"], box["id"], f"{box['label']} {_both(box['title'])}"
    for block in plan["blocks"]:
        yield block["division"], block["id"], _text(block)


def _text(block: dict[str, Any]) -> str:
    if "table" in block["kind"]:
        return "\n".join(_strings({key: block[key] for key in block if key not in ("id", "division", "box")}))
    sentences = block["sentences"]
    return "\n".join("".join(sentence[lang] or "" for sentence in sentences) for lang in ("zh", "en"))


def _both(text: dict[str, str | None]) -> str:
    return "\n".join(filter(None, text.values()))


def _strings(value: object) -> Iterator[str]:
    """Every text inside a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inside in value.values() if isinstance(value, dict) else value:
            yield from _strings(inside)
