"""Tables: merged cells as spans, figures in tabular digits, the whole in a frame that scrolls by itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass

from generator.model.document import Block, Cell, Table, Text
from generator.model.source import Repair
from generator.render.edition import Edition
from generator.render.escape import html
from generator.render.marks import marked
from generator.render.mended import mended_marks, notes
from generator.render.names import box_name
from generator.render.segments import Place, anchor
from generator.text.typography import curled, typeset

_FIGURE = re.compile(r"[-+±<>≤≥≈~\[〔(（]*\d[\d.,:]*\s*[%‰]?[\]〕)）]*|[-—–/]+")


_SHORT = 5  # characters of a label that is not broken over lines


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """A cell as the page shows it: its own text over the rows and columns that it spans."""

    text: Text
    row: int  # from 1; 0 for the header
    column: int  # from 1
    rows: int = 1
    columns: int = 1


def table(block: Block, place: Place) -> str:
    """A table with its caption for those who hear it, its notes and its anchor."""
    if block.table is None:
        return ""
    mended = place.edition.mended.get(block.id, ())
    written = _Writer(edition=place.edition, block=block, mended=mended)
    name = html(_name(block, place.edition))
    return "".join(
        [
            f'<figure class="table" id="{block.id}">',
            f'<div class="frame" tabindex="0" role="region" aria-label="{name}"><table>',
            written.header(block.table),
            written.body(block.table),
            "</table></div>",
            written.notes(block.table),
            anchor(place.edition, block),
            notes(place.edition, mended, place.page),
            "</figure>",
        ]
    )


def _name(block: Block, edition: Edition) -> str:
    box = next((box for box in edition.document.boxes if box.id == block.box), None)
    if box is None:
        return edition.say("table", id=block.id)
    return edition.say("table-of", title=box_name(edition.lang, edition.translation, box).plain)


@dataclass(frozen=True, kw_only=True)
class _Writer:
    edition: Edition
    block: Block
    mended: Sequence[Repair]

    def header(self, table: Table) -> str:
        if not table.columns:
            return ""
        figures = _figure_columns(table)
        cells = "".join(
            self.cell("th", shown, _scope(shown) + _class(shown, is_figure=shown.column in figures))
            for row in shown_rows([table.columns], first=0)
            for shown in row
        )
        return f"<thead><tr>{cells}</tr></thead>"

    def body(self, table: Table) -> str:
        figures = _figure_columns(table)
        rows = (self.row(row, figures) for row in shown_rows(table.rows, first=1))
        return f"<tbody>{''.join(rows)}</tbody>"

    def row(self, row: Sequence[Shown], figures: Set[int]) -> str:
        cells = (
            self.cell("td", shown, _class(shown, is_figure=shown.column in figures and _leads(shown.text)))
            for shown in row
        )
        return f"<tr>{''.join(cells)}</tr>"

    def notes(self, table: Table) -> str:
        return "".join(self.note(number, text) for number, text in enumerate(table.notes, 1))

    def note(self, number: int, text: Text) -> str:
        own = marked(typeset(text.text), [*mended_marks(self.edition, text, self.mended)])
        english = self.english(f"n{number}", "p", "table-note en")
        return f'<p class="table-note" lang="zh-Hans">{own}</p>{english}'

    def english(self, place: str, tag: str, name: str) -> str:
        found = self.edition.translation.get(f"{self.block.id}/{place}")
        if not found:
            return ""
        return f'<{tag} class="{name}" lang="en">{html(curled(" ".join(found.sentences)))}</{tag}>'

    def cell(self, tag: str, shown: Shown, attributes: str) -> str:
        rows = f' rowspan="{shown.rows}"' if shown.rows > 1 else ""
        columns = f' colspan="{shown.columns}"' if shown.columns > 1 else ""
        return f"<{tag}{attributes}{rows}{columns}>{self.content(shown)}</{tag}>"

    def content(self, shown: Shown) -> str:
        text = typeset(shown.text.text)
        own = marked(text, [*mended_marks(self.edition, shown.text, self.mended)])
        return own + self.english(f"r{shown.row}c{shown.column}", "span", "en")


def _scope(shown: Shown) -> str:
    return ' scope="colgroup"' if shown.columns > 1 else ' scope="col"'


def _class(shown: Shown, *, is_figure: bool) -> str:
    """Figures stand to the right; a short label is kept on one line."""
    names = [name for name, holds in (("n", is_figure), ("k", len(shown.text.text) <= _SHORT)) if holds]
    return f' class="{" ".join(names)}"' if names else ""


def _is_figure(text: Text) -> bool:
    return bool(_FIGURE.fullmatch(text.text.strip()))


def _leads(text: Text) -> bool:
    """Whether a cell in a column of figures is one, or says little more: 5.5左右."""
    return bool(_FIGURE.match(text.text.strip())) and len(text.text) <= 2 * _SHORT


def _figure_columns(table: Table) -> set[int]:
    """The columns, from 1, where most cells are figures."""
    found = set()
    for column in range(max(map(len, (table.columns, *table.rows)))):
        texts = [row[column].content for row in table.rows if column < len(row) and row[column].content.text]
        if 2 * sum(map(_is_figure, texts)) > len(texts):
            found.add(column + 1)
    return found


def shown_rows(rows: Sequence[Sequence[Cell]], first: int) -> list[list[Shown]]:
    """The rows with each merged group as one cell, where it is a full rectangle; else cell by cell."""
    owners = _owners(rows)
    groups: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for place, owner in owners.items():
        groups[owner].append(place)
    shown: list[list[Shown]] = [[] for _ in rows]
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            group = groups[owners[row, column]]
            rows_spanned, columns_spanned = _extent(group)
            whole = rows_spanned * columns_spanned == len(group)
            if whole and owners[row, column] != (row, column):
                continue
            shown[row].append(
                Shown(
                    text=cell.content,
                    row=row + first,
                    column=column + 1,
                    rows=rows_spanned if whole else 1,
                    columns=columns_spanned if whole else 1,
                )
            )
    return shown


def _owners(rows: Sequence[Sequence[Cell]]) -> dict[tuple[int, int], tuple[int, int]]:
    """For each cell the one whose text it repeats, or itself."""
    owners: dict[tuple[int, int], tuple[int, int]] = {}
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            neighbour = {"above": (row - 1, column), "left": (row, column - 1)}.get(
                cell.merged, (row, column)
            )
            owners[row, column] = owners.get(neighbour, (row, column))
    return owners


def _extent(group: Sequence[tuple[int, int]]) -> tuple[int, int]:
    rows, columns = zip(*group, strict=True)
    return max(rows) - min(rows) + 1, max(columns) - min(columns) + 1
