"""Tables that mark their merged cells: ^^ repeats the cell above, << the one to its left."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.document import Cell
from generator.parse.tables.grid import BLANK, Loose, cell

_MARKS = {"^^": "above", "<<": "left"}


def is_marked(rows: Sequence[Sequence[Loose]]) -> bool:
    """Whether a cell of some rows is a mark, so that every cell stands in its column as it is."""
    return any(text in _MARKS for row in rows for text, _ in row)


def as_marked(rows: Sequence[Sequence[Loose]]) -> tuple[tuple[Cell, ...], ...]:
    """The rows, head first, with what the marks stand for and blank cells up to the width of the table."""
    width = max(map(len, rows))
    laid: list[tuple[Cell, ...]] = []
    for row in rows:
        above = laid[-1] if laid else tuple(cell(BLANK) for _ in range(width))
        cells: list[Cell] = []
        for loose, over in zip([*row, *[BLANK] * (width - len(row))], above, strict=True):
            cells.append(_cell(loose, over, cells[-1] if cells else cell(BLANK)))
        laid.append(tuple(cells))
    return tuple(laid)


def _cell(loose: Loose, above: Cell, left: Cell) -> Cell:
    mark = _MARKS.get(loose[0], "")
    repeated = {"above": above, "left": left}.get(mark)
    return Cell(content=repeated.content, merged=mark) if repeated else cell(loose)
