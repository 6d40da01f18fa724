"""What changes for readers between two built sites: rows of the public data, pages, sizes."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from generator.model.problem import Problem, Refused

PACKAGE = "data/datapackage.json"
SHOWN = 20  # of the rows of one table that changed
LONGEST = 300  # characters of a cell that is shown
_UNSEEN = ("line",)  # columns that say where in a file a thing stands: a line above moves them all
_ARTICLE = re.compile(rb"<article.*</article>", re.DOTALL)

Row = Mapping[str, str]
Rows = Mapping[str, Row]  # by what identifies a row


@dataclass(frozen=True, kw_only=True, slots=True)
class Changes:
    """The names of what was added, changed and removed, of so many that there are now."""

    added: Sequence[str]
    changed: Sequence[str]
    removed: Sequence[str]
    now: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparison:
    """Two sites side by side; `cells` holds for each table what changed in which row."""

    tables: Mapping[str, Changes]
    pages: Changes
    sizes: tuple[int, int]  # bytes of all files, before and now
    cells: Mapping[str, Sequence[str]] = field(default_factory=dict)


def compared(before: Path, now: Path) -> Comparison:
    """The site in `now` against that in `before`. Raises `Refused` where either is no built site."""
    old, new = _tables(before), _tables(now)
    tables, cells = {}, {}
    for name in {**new, **old}:
        rows = _rows(before, old.get(name)), _rows(now, new.get(name))
        tables[name] = _changes(*rows)
        cells[name] = [line for key in tables[name].changed[:SHOWN] for line in _cells(key, *rows)]
    return Comparison(
        tables=tables,
        cells=cells,
        pages=_changes(_pages(before), _pages(now)),
        sizes=(_size(before), _size(now)),
    )


def markdown(found: Comparison, seconds: Sequence[float] = ()) -> str:
    """The comparison as a summary to be read where a change is reviewed."""
    rows = {**found.tables, "pages": found.pages}
    lines = [
        "## What changes for readers",
        "",
        "| | added | changed | removed | now |",
        "|---|--:|--:|--:|--:|",
    ]
    lines += [_counted(name, changes) for name, changes in rows.items()]
    before, now = found.sizes
    lines += ["", f"Size: {now / 1e6:,.1f} MB, {(now - before) / 1e3:+,.0f} kB."]
    if len(seconds) == 2:
        lines += [f"Time of the build: {seconds[1]:.0f} s, {seconds[1] - seconds[0]:+.0f} s."]
    for name, changes in rows.items():
        lines += _details(name, changes, found.cells.get(name, ()))
    return "\n".join([*lines, ""])


def _counted(name: str, changes: Changes) -> str:
    counts = (len(changes.added), len(changes.changed), len(changes.removed), changes.now)
    return f"| {name} | {' | '.join(f'{count:,}' for count in counts)} |"


def _details(name: str, changes: Changes, cells: Sequence[str]) -> Iterator[str]:
    """The first of what was added, changed and removed, folded away."""
    kinds = {"added": changes.added, "removed": changes.removed}
    named = [f"- {kind}: `{key}`" for kind, keys in kinds.items() for key in keys[:SHOWN]]
    shown = [*named, *(cells or [f"- changed: `{key}`" for key in changes.changed[:SHOWN]])]
    if shown:
        yield from ("", f"<details><summary>{name}</summary>", "", *shown, "", "</details>")


def _tables(site: Path) -> dict[str, Mapping[str, object]]:
    """The tables of all plans, as the package of the data describes them."""
    try:
        package = json.loads((site / PACKAGE).read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        message = f"is no built site: {PACKAGE} cannot be read. Build the site first, with `make site`."
        raise Refused([Problem(file=site.as_posix(), line=0, column=0, message=message)]) from fault
    # The table of one plan or indicator has its columns in a file of their own.
    return {table["name"]: table for table in package["resources"] if isinstance(table["schema"], dict)}


def _rows(site: Path, table: Mapping[str, object] | None) -> Rows:
    if table is None:
        return {}
    schema = table["schema"]
    assert isinstance(schema, dict)  # noqa: S101 - `_tables` gives no other
    keys = schema["primaryKey"]
    with (site / "data" / str(table["path"])).open(encoding="utf-8", newline="") as file:
        return {"/".join(row[key] for key in keys): _seen(row) for row in csv.DictReader(file)}


def _seen(row: Row) -> Row:
    return {column: cell for column, cell in row.items() if column not in _UNSEEN}


def _pages(site: Path) -> Mapping[str, str]:
    """Each page with a hash of what is its own, without the frame that all pages share."""
    return {
        path.relative_to(site).as_posix(): sha256(_own(path.read_bytes())).hexdigest()
        for path in sorted(site.rglob("*.html"))
    }


def _own(page: bytes) -> bytes:
    found = _ARTICLE.search(page)
    return found[0] if found else page


def _changes(before: Mapping[str, object], now: Mapping[str, object]) -> Changes:
    return Changes(
        added=[key for key in now if key not in before],
        changed=[key for key in now if key in before and before[key] != now[key]],
        removed=[key for key in before if key not in now],
        now=len(now),
    )


def _cells(key: str, before: Rows, now: Rows) -> Iterator[str]:
    old, new = before[key], now[key]
    for column in {**new, **old}:
        if old.get(column) != new.get(column):
            yield f"- `{key}` {column}: {_shown(old.get(column))} → {_shown(new.get(column))}"


def _shown(cell: str | None) -> str:
    """A cell as one line of Markdown in which nothing is markup."""
    text = " ".join((cell or "—").split())
    cut = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return "`` " + cut.replace("``", "` `") + " ``"


def _size(site: Path) -> int:
    return sum(path.stat().st_size for path in _files(site))


def _files(site: Path) -> Iterable[Path]:
    return (path for path in site.rglob("*") if path.is_file())
