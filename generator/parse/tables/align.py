"""Aligning the cells of a damaged row with the columns of its table, at the least cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator.parse.tables.profile import Content, Profile, content

_DROP_LAST, _DROP_INNER = 0.1, 2.0  # a blank cell that pads the row; one inside it
_INSERT, _INSERT_LAST = 4.0, 1.0  # a blank cell that the copy lost, inside the row or behind it
_SPAN, _SPAN_MORE = 0.5, 0.4  # a cell over two columns; over each further one
_SPAN_BLANK = 0.8  # for each column that a blank cell takes beyond its own
_SPAN_FITTING = 2.0  # for a cell that one of the columns alone would hold well
_WIDEST = 5
_IMPOSSIBLE = 1e6


class Placed(NamedTuple):
    """A cell of the row, by its index, and how many columns it takes.

    The index is None for a column that the row does not print: a blank that the copy lost, or, if
    `above`, a cell that the row above shares.
    """

    cell: int | None
    width: int = 1
    above: bool = False


class Step(NamedTuple):
    """One way to go on: what it costs, what it places, and the cells and columns that it uses up."""

    cost: float
    placed: tuple[Placed, ...]
    cells: int
    columns: int


def align(
    cells: Sequence[str], columns: Sequence[Profile], shared: Sequence[float | None]
) -> tuple[float, tuple[Placed, ...]]:
    """The cheapest way to lay `cells` over `columns`, and its cost.

    `shared` says for each column what it costs to take its cell from the row above; None forbids it.
    """

    @cache
    def best(i: int, j: int) -> tuple[float, tuple[Placed, ...]]:
        if i == len(cells) and j == len(columns):
            return 0.0, ()
        ways = []
        for step in (*_used(cells, columns, i, j), *_skipped(cells, columns, shared, i, j)):
            cost, rest = best(i + step.cells, j + step.columns)
            ways.append((step.cost + cost, (*step.placed, *rest)))
        return min(ways, key=lambda way: way[0], default=(_IMPOSSIBLE, ()))

    return best(0, 0)


def _used(cells: Sequence[str], columns: Sequence[Profile], i: int, j: int) -> Iterator[Step]:
    """The ways to use the next cell: in the next column, over several, or, if blank, not at all."""
    if i == len(cells):
        return
    if not cells[i]:
        yield Step(_DROP_INNER if any(cells[i:]) else _DROP_LAST, (), 1, 0)
    if j < len(columns):
        yield Step(columns[j].cost(cells[i]), (Placed(i),), 1, 1)
    for width in range(2, min(_WIDEST, len(columns) - j) + 1):
        if cells[i] and not _can_span(cells[i]):
            return
        yield Step(_price(cells[i], columns[j : j + width]), (Placed(i, width),), 1, width)


def _can_span(text: str) -> bool:
    return content(text) in (Content.TEXT, Content.WORD) and len(text) >= 4


def _price(text: str, columns: Sequence[Profile]) -> float:
    further = len(columns) - 2
    price = _SPAN + _SPAN_MORE * further
    if not text:
        return price + _SPAN_BLANK * (further + 1)
    return price + (_SPAN_FITTING if min(column.cost(text) for column in columns) < 1 else 0)


def _skipped(
    cells: Sequence[str], columns: Sequence[Profile], shared: Sequence[float | None], i: int, j: int
) -> Iterator[Step]:
    """The ways to fill the next column with no cell of this row."""
    if j == len(columns):
        return
    yield Step(_INSERT if i < len(cells) else _INSERT_LAST, (Placed(None),), 0, 1)
    above = shared[j]
    if above is not None:
        yield Step(above, (Placed(None, above=True),), 0, 1)
