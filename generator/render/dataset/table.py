"""A table of the public data: what each column says, where a record has it, and its rows as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.render.data import Record

BETWEEN = "|"  # between the members of a list in one cell
_BREAK = "\r\n"  # as RFC 4180 has it

Words = tuple[str, str]  # Chinese and English
Type = Literal["string", "integer", "number", "year", "date"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its description serves the table, the package and the page of the data."""

    name: str
    at: str  # the field of the JSON: "definition.zh", "members[].zh"; "" where it has none
    title: Words
    about: Words
    type: Type = "string"
    key: str = ""  # where the row has it, if not `at`
    required: bool = False
    among: tuple[str, ...] = ()
    pattern: str = ""

    def cell(self, row: Record) -> str:
        """What stands in this column of a row."""
        found = _found(row, self.key or self.at)
        if found is None:
            return ""
        if isinstance(found, Mapping):
            return BETWEEN.join(f"{name}:{value}" for name, value in found.items())
        if isinstance(found, list | tuple):
            return BETWEEN.join(map(str, found))
        return str(found)


@dataclass(frozen=True, kw_only=True, slots=True)
class Key:
    """Columns whose cells together name a row of another table."""

    columns: tuple[str, ...]
    table: str
    named: tuple[str, ...]  # the columns there


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """A table of the public data; a row is a record of the JSON, with what else its columns say."""

    name: str
    title: Words
    about: Words
    columns: tuple[Column, ...]
    primary: tuple[str, ...]
    keys: tuple[Key, ...] = ()

    def csv(self, rows: Iterable[Record]) -> bytes:
        """UTF-8, a line for the names of the columns, then a row each (RFC 4180)."""
        text = io.StringIO(newline="")
        writer = csv.writer(text, lineterminator=_BREAK)
        writer.writerow(column.name for column in self.columns)
        writer.writerows([column.cell(row) for column in self.columns] for row in rows)
        return text.getvalue().encode()


def joined(tables: Iterable[bytes]) -> Iterator[bytes]:
    """Tables with the same columns as one, piece by piece."""
    for number, table in enumerate(tables):
        yield table.partition(_BREAK.encode())[2] if number else table


def count(table: bytes) -> int:
    """How many rows a table has below the names of its columns."""
    return sum(1 for _ in csv.reader(io.StringIO(table.decode(), newline=""))) - 1


def _found(row: object, way: str) -> object:
    """What stands at a way like "definition.zh"; of "members[].zh" the list of all."""
    step, _, rest = way.partition(".")
    found = row.get(step.rstrip("[]{}")) if isinstance(row, Mapping) else None
    if found is None or not rest:
        return found
    return [_found(one, rest) for one in found] if step.endswith("[]") else _found(found, rest)
