"""Tables: merged cells as spans, figures in tabular digits, the whole in a frame that scrolls by itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from generator.model.document import Block, Cell, Table, Text
from generator.model.english import Standing
from generator.model.source import Repair
from generator.render.edition import Edition
from generator.render.escape import html
from generator.render.figures.notes import finding_marks, finding_notes
from generator.render.marks import marked
from generator.render.mended import mended_marks, notes
from generator.render.names import box_name
from generator.render.segments import Place, anchor
from generator.render.standing import beside, sign
from generator.render.term_marks import chinese_terms, english_terms
from generator.text.fold import is_han
from generator.text.typography import curled, typeset

_FIGURE = re.compile(r"[-+±<>≤≥≈~\[〔(（]*\d[\d.,:]*\s*[%‰]?[\]〕)）]*|[-—–/]+")


_SHORT = 5  # characters of a label that is not broken over lines
_SHORT_ENGLISH = 16  # likewise: RMB 100 million


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
    written = _Writer(edition=place.edition, page=place.page, block=block, mended=mended)
    name = html(_name(block, place.edition))
    return "".join(
        [
            f'<figure class="table" id="{block.id}">',
            f'<div class="frame" tabindex="0" role="region" aria-label="{name}"><table>',
            written.header(block.table),
            written.body(block.table),
            "</table></div>",
            written.notes(block.table),
            written.standings(),
            anchor(place.edition, block),
            notes(place.edition, mended, place.page),
            finding_notes(place.edition, block, place.page),
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
    page: str  # address of the page
    block: Block
    mended: Sequence[Repair]

    def header(self, table: Table) -> str:
        if not table.columns:
            return ""
        figures = figure_columns(table)
        cells = "".join(
            self.cell("th", shown, _scope(shown) + _class(shown, is_figure=shown.column in figures))
            for row in shown_rows([table.columns], first=0)
            for shown in row
        )
        return f"<thead><tr>{cells}</tr></thead>"

    def body(self, table: Table) -> str:
        figures = figure_columns(table)
        rows = (self.row(row, figures) for row in shown_rows(table.rows, first=1))
        return f"<tbody>{''.join(rows)}</tbody>"

    def row(self, row: Sequence[Shown], figures: Set[int]) -> str:
        cells = (
            self.cell("td", shown, _class(shown, is_figure=shown.column in figures and leads(shown.text)))
            for shown in row
        )
        return f"<tr>{''.join(cells)}</tr>"

    def notes(self, table: Table) -> str:
        return "".join(self.note(number, text) for number, text in enumerate(table.notes, 1))

    def note(self, number: int, text: Text) -> str:
        return self.both("p", "table-note ", f"n{number}", text)

    def both(self, tag: str, name: str, place: str, text: Text) -> str:
        """A text in both languages, the edition's own first; where there is no English, the Chinese."""
        id_ = f"{self.block.id}/{place}"
        marks = [
            *mended_marks(self.edition, text, self.mended),
            *finding_marks(self.edition, id_, text.text),
            *chinese_terms(self.edition, self.page, id_),
        ]
        own = marked(typeset(text.text), marks)
        found = self.edition.translation.get(id_)
        if not found and not name:
            return self.alone(own, text)
        chinese = f'<{tag} class="{name}zh" lang="zh-Hans">{own}</{tag}>'
        if not found:
            return chinese
        sentence = " ".join(found.sentences)
        short = " k" if len(sentence) <= _SHORT_ENGLISH else ""
        words = marked(curled(sentence), english_terms(self.edition, self.page, id_, 0, sentence))
        english = f'<{tag} class="{name}en{short}" lang="en">{words}</{tag}>'
        return chinese + english if self.edition.lang == "zh" else english + chinese

    def alone(self, own: str, text: Text) -> str:
        """What a cell says in Chinese only; on an English page it says that it is Chinese."""
        is_foreign = self.edition.lang == "en" and any(map(is_han, text.text))
        return f'<span lang="zh-Hans">{own}</span>' if is_foreign else own

    def standings(self) -> str:
        """The standing of the table's English, each kind once, and what has changed in its Chinese."""
        cells = [*cell_texts(self.block)]
        known = [(english, text) for id_, text in cells if (english := self.edition.translation.get(id_))]
        present = {english.status for english, _ in known}
        signs = "".join(sign(self.edition, standing) for standing in Standing if standing in present)
        below = "".join(beside(self.edition, english, [text.text]) for english, text in known)
        return f'<p class="table-standing">{signs}</p>{below}' if signs else ""

    def cell(self, tag: str, shown: Shown, attributes: str) -> str:
        rows = f' rowspan="{shown.rows}"' if shown.rows > 1 else ""
        columns = f' colspan="{shown.columns}"' if shown.columns > 1 else ""
        return f"<{tag}{attributes}{rows}{columns}>{self.content(shown)}</{tag}>"

    def content(self, shown: Shown) -> str:
        return self.both("span", "", f"r{shown.row}c{shown.column}", shown.text)


def cell_texts(block: Block) -> Iterator[tuple[str, Text]]:
    """The cells and notes of a table with the ids of their segments, a merged group once."""
    if block.table is None:
        return
    for row, cells in enumerate((block.table.columns, *block.table.rows)):
        for column, cell in enumerate(cells, 1):
            if not cell.merged:
                yield f"{block.id}/r{row}c{column}", cell.content
    for number, text in enumerate(block.table.notes, 1):
        yield f"{block.id}/n{number}", text


def _scope(shown: Shown) -> str:
    return ' scope="colgroup"' if shown.columns > 1 else ' scope="col"'


def _class(shown: Shown, *, is_figure: bool) -> str:
    """Figures stand to the right; a short label is kept on one line."""
    names = [name for name, holds in (("n", is_figure), ("k", len(shown.text.text) <= _SHORT)) if holds]
    return f' class="{" ".join(names)}"' if names else ""


def _is_figure(text: Text) -> bool:
    return bool(_FIGURE.fullmatch(text.text.strip()))


def leads(text: Text) -> bool:
    """Whether a cell in a column of figures is one, or says little more: 5.5左右."""
    return bool(_FIGURE.match(text.text.strip())) and len(text.text) <= 2 * _SHORT


def figure_columns(table: Table) -> set[int]:
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
