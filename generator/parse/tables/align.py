"""Aligning the cells of a damaged row with the columns of its table, at the least cost."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.parse.tables.profile import Content, Profile, content

_DROP_LAST, _DROP_INNER = 0.1, 2.0  # a blank cell that pads the row; one inside it
_INSERT, _INSERT_LAST = 4.0, 1.0  # a blank cell that the copy lost, inside the row or behind it
_SPAN, _SPAN_MORE = 0.5, 0.4  # a cell over two columns; over each further one
_SPAN_BLANK = 0.8  # for each column that a blank cell takes beyond its own
_SPAN_FITTING = 2.0  # for a cell that one of the columns alone would hold well
_IMPOSSIBLE = 1e6


class Placed(NamedTuple):
    """A cell of the row, by its index, and how many columns it takes.

    The index is None for a column that the row does not print: a blank that the copy lost, or, if
    `above`, a cell that the row above shares.
    """

    cell: int | None
    width: int = 1
    above: bool = False


def align(
    cells: Sequence[str], columns: Sequence[Profile], shared: Sequence[float | None]
) -> tuple[float, tuple[Placed, ...]]:
    """The cheapest way to lay `cells` over `columns`, and its cost.

    `shared` says for each column what it costs to take its cell from the row above; None forbids it.
    """

    @lru_cache(maxsize=None)
    def best(i: int, j: int) -> tuple[float, tuple[Placed, ...]]:
        if i == len(cells) and j == len(columns):
            return 0.0, ()
        choices: list[tuple[float, tuple[Placed, ...]]] = []
        if i < len(cells):
            if not cells[i]:
                cost, rest = best(i + 1, j)
                choices.append((cost + (_DROP_INNER if any(cells[i:]) else _DROP_LAST), rest))
            if j < len(columns):
                cost, rest = best(i + 1, j + 1)
                choices.append((cost + columns[j].cost(cells[i]), (Placed(i), *rest)))
                choices += _spanning(i, j)
        if j < len(columns):
            cost, rest = best(i, j + 1)
            choices.append((cost + (_INSERT if i < len(cells) else _INSERT_LAST), (Placed(None), *rest)))
            above = shared[j]
            if above is not None:
                choices.append((cost + above, (Placed(None, above=True), *rest)))
        return min(choices, key=lambda choice: choice[0], default=(_IMPOSSIBLE, ()))

    def _spanning(i: int, j: int) -> list[tuple[float, tuple[Placed, ...]]]:
        blank = not cells[i]
        if not blank and (content(cells[i]) not in (Content.TEXT, Content.WORD) or len(cells[i]) < 4):
            return []
        found = []
        for width in range(2, min(5, len(columns) - j) + 1):
            cost, rest = best(i + 1, j + width)
            fits = not blank and min(column.cost(cells[i]) for column in columns[j : j + width]) < 1
            price = _SPAN + _SPAN_MORE * (width - 2) + (_SPAN_FITTING if fits else 0)
            price += _SPAN_BLANK * (width - 1) if blank else 0
            found.append((cost + price, (Placed(i, width), *rest)))
        return found

    return best(0, 0)
