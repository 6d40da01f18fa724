"""`datapackage.json`: describes every table to people and programs, a Frictionless Data Package 2.0."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from generator.model.address import source_address
from generator.model.content import Content, Plan
from generator.render.data import Record
from generator.render.dataset.table import Column, Key, Table, Words

Write = Callable[[str, Iterable[bytes]], object]  # has a file written
PACKAGE = "data/datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0/{}.json"
_LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
_FOLDER = "data/"


@dataclass(frozen=True, kw_only=True, slots=True)
class Measured:
    """A file of the public data: how many bytes it has, and their SHA-256."""

    address: str
    size: int
    sha256: str


def measured(address: str, pieces: Iterable[bytes], write: Write) -> Measured:
    """Has a file written piece by piece, and measures it on the way."""
    size, digest = 0, sha256()

    def passing() -> Iterator[bytes]:
        nonlocal size
        for piece in pieces:
            size += len(piece)
            digest.update(piece)
            yield piece

    write(address, passing())
    return Measured(address=address, size=size, sha256=digest.hexdigest())


@dataclass(frozen=True, kw_only=True, slots=True)
class Served:
    """A table as a file of the public data: whole, or the part of one plan or one indicator."""

    table: Table
    file: Measured
    rows: int
    part: str = ""  # id of the plan or the indicator

    @property
    def address(self) -> str:
        """Of the file, from the site's root."""
        return self.file.address

    @property
    def path(self) -> str:
        """From the folder of the data."""
        return self.address.removeprefix(_FOLDER)


def package(content: Content, served: Iterable[Served]) -> Record:
    """The description of all tables; nothing in it changes while the tables do not."""
    site = content.site
    return {
        "$schema": _PROFILE.format("datapackage"),
        "name": "plan-reader",
        "title": _both((site.title.zh, site.title.en)),
        "description": _lines((site.description.zh, site.description.en)),
        **({"version": content.version} if content.version else {}),
        **({"homepage": site.repository} if site.repository else {}),
        "licenses": [_LICENCE],
        "sources": [_source(plan) for plan in content.plans.values()],
        "resources": [_resource(own) for own in served],
    }


def schema_address(table: Table) -> str:
    """`data/schemas/observations.json`: the schema alone, for the parts of a table."""
    return f"{_FOLDER}schemas/{table.name}.json"


def schema(table: Table) -> Record:
    """The columns of a table with what each may hold, and the keys that tie it to others."""
    return {
        "$schema": _PROFILE.format("tableschema"),
        "fields": [_field(column) for column in table.columns],
        "primaryKey": list(table.primary),
        **({"foreignKeys": [_foreign(key) for key in table.keys]} if table.keys else {}),
    }


def _source(plan: Plan) -> Record:
    return {
        "title": _both((plan.title.zh, plan.title.en)),
        "path": source_address(plan.source.file).removeprefix(_FOLDER),
        "hash": f"sha256:{plan.source.sha256}",
    }


def _resource(own: Served) -> Record:
    """A part has its schema in a file that it shares with the others."""
    of_part = f": {own.part}" if own.part else ""
    return {
        "$schema": _PROFILE.format("dataresource"),
        "name": f"{own.table.name}-{own.part}" if own.part else own.table.name,
        "type": "table",
        "path": own.path,
        "title": _both(own.table.title) + of_part,
        "description": _lines(own.table.about),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": own.file.size,
        "hash": f"sha256:{own.file.sha256}",
        "schema": schema_address(own.table).removeprefix(_FOLDER) if own.part else schema(own.table),
    }


def _field(column: Column) -> Record:
    constraints = {
        "required": column.required,
        "enum": list(map(str, column.among)),
        "pattern": f"^{column.pattern}$" if column.pattern else "",
    }
    given = {name: value for name, value in constraints.items() if value}
    return {
        "name": column.name,
        "title": _both(column.title),
        "type": column.type,
        "description": _lines(column.about),
        **({"constraints": given} if given else {}),
    }


def _foreign(key: Key) -> Record:
    return {
        "fields": list(key.columns),
        "reference": {"resource": key.table, "fields": list(key.named)},
    }


def _both(words: Words) -> str:
    zh, en = words
    return f"{en} · {zh}"


def _lines(words: Sequence[str]) -> str:
    zh, en = words
    return f"{en}\n{zh}"
