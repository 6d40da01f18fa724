"""A table of a web page as rows of pipes: every cell in its column, merged cells marked for the reader."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from lxml.html import HtmlElement as Element

Lines = Callable[[Element], Sequence[str]]  # what an element shows, line by line

_ABOVE, _LEFT = "^^", "<<"
_LARGEST = 100  # columns or rows that one cell is believed to span
_REMARK = re.compile(r"(?:注|说明|备注|资料来源)\s*[:：1１]")


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    mark: str = ""  # "" where the cell begins


def rows_of(table: Element, lines: Lines) -> Iterator[str]:
    """The lines of a table; a row that is one cell stands above it as a caption, or below it as a remark.

    A table of one column is a box: each line of it is a row.
    """
    grid = [row for row in _grid(table, lines) if any(cell.text for cell in row)]
    captions = [" ".join(lines(caption)) for caption in table.findall("caption")]
    if all(len(row) == 1 for row in grid):
        yield from filter(None, captions)
        yield from (f"{line} |" for cell in table.iter("td", "th") for line in lines(cell))
        return
    while grid and _is_one(grid[0]):
        captions.append(grid.pop(0)[0].text)
    remarks: list[str] = []
    while grid and _is_one(grid[-1]) and _REMARK.match(grid[-1][0].text):
        remarks.insert(0, grid.pop()[0].text)
    yield from filter(None, captions)
    yield from (_row(row) for row in _with_one_head(grid))
    yield from remarks


def _grid(table: Element, lines: Lines) -> list[list[_Cell]]:
    """The rows with a cell for every column, those that a neighbour spans marked."""
    grid: list[list[_Cell]] = []
    below: dict[tuple[int, int], _Cell] = {}  # what cells above reach down to
    for y, row in enumerate(table.iter("tr")):
        cells: list[_Cell] = []
        for element in (cell for cell in row if cell.tag in ("td", "th")):
            while (y, len(cells)) in below:
                cells.append(below[y, len(cells)])
            wide, high = _span(element, "colspan"), _span(element, "rowspan")
            text = " ".join(lines(element)).replace("|", "｜")
            for down in range(1, high):
                for right in range(wide):
                    below[y + down, len(cells) + right] = _Cell(text, _ABOVE)
            cells += [_Cell(text), *[_Cell(text, _LEFT)] * (wide - 1)]
        while (y, len(cells)) in below:
            cells.append(below[y, len(cells)])
        grid.append(cells)
    return grid


def _span(cell: Element, name: str) -> int:
    said = (cell.get(name) or "1").strip()
    return max(1, min(int(said), _LARGEST)) if said.isdecimal() else 1


def _is_one(row: Sequence[_Cell]) -> bool:
    """Whether one cell spans a whole row."""
    return len(row) > 1 and bool(row[0].text) and all(cell.mark == _LEFT for cell in row[1:])


def _with_one_head(grid: Sequence[Sequence[_Cell]]) -> list[Sequence[_Cell]]:
    """The rows, with a head of several joined to one: 规划目标 over 2025年 is 规划目标 2025年."""
    depth = _depth(grid)
    if depth < 2:
        return list(grid)
    head = [
        _Cell(" ".join(dict.fromkeys(cell.text for cell in column if cell.text)))
        for column in zip_longest(*grid[:depth], fillvalue=_Cell(""))
    ]
    return [head, *grid[depth:]]


def _depth(grid: Sequence[Sequence[_Cell]]) -> int:
    """How many rows the head has: those that its highest cell spans, where another spans columns."""
    if not grid or not any(cell.mark == _LEFT for cell in grid[0]):
        return 1
    for depth, row in enumerate(grid[1:], 1):
        if not any(cell.mark == _ABOVE for cell in row):
            return depth
    return 1


def _row(row: Sequence[_Cell]) -> str:
    return "| " + " | ".join(cell.mark or cell.text for cell in row) + " |"
