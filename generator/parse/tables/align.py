"""Aligning the cells of a damaged row with the columns of its table, at the least cost."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.parse.tables.profile import Content, Profile, content

_DROP_LAST, _DROP_INNER = 0.1, 2.0  # a blank cell that pads the row; one inside it
_INSERT = 1.2  # a blank cell that the copy lost
_SPAN, _SPAN_MORE = 0.5, 0.4  # a cell over two columns; over each further one
_IMPOSSIBLE = 1e6


class Placed(NamedTuple):
    """A cell of the row, by its index (None for a blank that the copy lost), and how many columns it takes."""

    cell: int | None
    width: int


def align(cells: Sequence[str], columns: Sequence[Profile]) -> tuple[float, tuple[Placed, ...]]:
    """The cheapest way to lay `cells` over `columns`, and its cost."""

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
                choices.append((cost + columns[j].cost(cells[i]), (Placed(i, 1), *rest)))
                choices += _spanning(i, j)
        if j < len(columns):
            cost, rest = best(i, j + 1)
            choices.append((cost + _INSERT, (Placed(None, 1), *rest)))
        return min(choices, key=lambda choice: choice[0], default=(_IMPOSSIBLE, ()))

    def _spanning(i: int, j: int) -> list[tuple[float, tuple[Placed, ...]]]:
        if content(cells[i]) not in (Content.TEXT, Content.WORD) or len(cells[i]) < 4:
            return []
        found = []
        for width in range(2, min(5, len(columns) - j) + 1):
            cost, rest = best(i + 1, j + width)
            found.append((cost + _SPAN + _SPAN_MORE * (width - 2), (Placed(i, width), *rest)))
        return found

    return best(0, 0)
