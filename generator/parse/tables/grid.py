"""Rows of loose cells to a grid: group labels repeated, every cell in its column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.document import Cell, Text
from generator.model.source import Span
from generator.parse.tables.align import align
from generator.parse.tables.profile import Content, Profile, content, profiles

_GROUP, _LAST = 0.1, 0.8

Loose = tuple[str, tuple[Span, ...]]  # a cell before it has its column: its text and where it stands
BLANK: Loose = ("", ())

_HEADER = re.compile(
    r"(?:类 ?别|分 ?类|序 ?号|编 ?号|指 ?标.{0,4}|名 ?称|项 ?目.{0,6}|单 ?位|属 ?性|性 ?质|备 ?注|内 ?容"
    r"|领 ?域|类 ?型|统计口径|责任.{2,4}|建设.{2,6}|[“\"]?[一二三四五六七八九十]{1,3}五[”\"]?.{0,10}"
    r"|\d{4} ?年?.{0,12}|年均.{0,12}|累计.{0,8}"
    r"|.{0,6}(?:目标值?|增速|增长率?|现状|基期值?|完成.{0,4}|规划值)(?:[%(].{0,6})?)$"
)


def is_header(text: str) -> bool:
    """Whether a cell reads as the head of a column."""
    return bool(_HEADER.match(text))


def cell(loose: Loose, merged: str = "") -> Cell:
    return Cell(content=Text(text=loose[0], spans=loose[1]), merged=merged)


def laid_out(
    header: Sequence[Loose], rows: Sequence[Sequence[Loose]], grouped: int
) -> tuple[tuple[Cell, ...], ...]:
    """The rows with every cell in its column.

    `grouped` leading columns may be missing from a row, whose label is then that of the row above.
    """
    width = len(header)
    texts = [_unpadded([loose[0] for loose in row]) for row in rows]
    known = profiles(texts, width)
    inner = profiles(texts, width - grouped) if grouped else known
    columns = tuple(_both(a, b) for a, b in zip(known, [*known[:grouped], *inner], strict=True))
    laid: list[tuple[Cell, ...]] = []
    for row in rows:
        laid.append(_row(row, columns, grouped, laid[-1] if laid else None, headed=bool(header[-1][0])))
    return tuple(laid)


def _unpadded(row: list[str]) -> list[str]:
    """A row without the blank cells behind its last."""
    while row and not row[-1]:
        row = row[:-1]
    return row


def _both(one: Profile, other: Profile) -> Profile:
    if one is other:
        return one
    kinds = {kind: one.kinds.get(kind, 0) + other.kinds.get(kind, 0) for kind in (*one.kinds, *other.kinds)}
    return Profile(kinds=kinds, words=one.words | other.words)


def _row(
    row: Sequence[Loose],
    columns: tuple[Profile, ...],
    grouped: int,
    above: tuple[Cell, ...] | None,
    headed: bool,
) -> tuple[Cell, ...]:
    _, placed = align([loose[0] for loose in row], columns, _shared(columns, grouped, above, headed))
    cells: list[Cell] = []
    for index, width, from_above in placed:
        if from_above and above is not None:
            cells.append(Cell(content=above[len(cells)].content, merged="above"))
            continue
        loose = BLANK if index is None else row[index]
        cells.append(cell(loose))
        cells += [cell(loose, "left")] * (width - 1)
    return tuple(cells)


def _shared(
    columns: tuple[Profile, ...], grouped: int, above: tuple[Cell, ...] | None, headed: bool
) -> tuple[float | None, ...]:
    """What it costs to take each cell from the row above: little for a group label.

    `headed` says whether the last column has a head; one that has none holds what a row has too much.
    """
    if above is None:
        return (None,) * len(columns)
    costs: list[float | None] = [_GROUP if i < grouped else None for i in range(len(columns))]
    last = above[-1].content.text
    if headed and content(last) in (Content.WORD, Content.TEXT) and last not in columns[-1].words:
        costs[-1] = _LAST
    return tuple(costs)
