"""Lines of text with a drawing between them, row by row, for the look that has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.charts import Chart, Row, Sign, mark
from generator.charts.breadth import breadth, lines
from generator.render.plates.axes import decimal
from generator.render.plates.looks import BREADTH, in_lines
from generator.text.amounts import number

_ROOM = BREADTH - 24
_TYPE = 12
_APART = 10  # pixels between a name and a value


def bar(x: float, x2: float, sign: Sign, place: int) -> Row:
    """From x to x2, in the fill of a sign; `place` is that of its figure."""
    return {"layer": "bar", "x": x, "x2": x2, "kind": sign, "mark": mark(place)}


def dot(x: float, sign: Sign, place: int) -> Row:
    return {"layer": sign, "x": x, "mark": mark(place)}


def rule(ends: Iterable[float]) -> Row:
    return {"layer": "rule", "x": min(ends), "x2": max(ends)}


def note(x: float, label: str, place: int | None = None) -> Row:
    """Words around x."""
    return {"layer": "note", "x": x, "label": label, "mark": "" if place is None else mark(place)}


@dataclass(slots=True)
class Rows:
    """The rows of a chart in lines, from the top down."""

    rows: list[Row] = field(default_factory=list)
    slot: int = 0

    def entry(self, left: str, right: str = "", place: int | None = None) -> None:
        """The words that a row begins with, apart from the row before."""
        if self.slot:
            self._line()
        self.words(left, right, place)

    def words(self, left: str, right: str = "", place: int | None = None) -> None:
        """A name, broken where it is long; a value at the right, below where there is no room beside it."""
        parts = lines(left, _TYPE, _ROOM)
        if not parts or (right and breadth(parts[-1], _TYPE) + _APART + breadth(right, _TYPE) > _ROOM):
            parts.append("")
        for part in parts[:-1]:
            self._line(part)
        self._line(parts[-1], right, place)

    def drawn(self, *drawings: Row) -> None:
        """A line with a drawing in it."""
        self.rows += [{**row, "slot": self.slot} for row in drawings]
        self._line()

    def scale(self, ticks: Sequence[float], unit: str = "") -> None:
        """Lines from top to bottom with their numbers below."""
        self.rows += [{"layer": "grid", "x": tick} for tick in ticks]
        self.drawn(*(note(tick, f"{number(decimal(tick))}{unit}") for tick in ticks))

    def bounds(self, values: Iterable[float]) -> None:
        """What the scale has to hold, without any line."""
        last = self.slot - 1
        self.rows += [{**note(value, ""), "slot": last} for value in values]

    def chart(self, description: str, title: str = "") -> Chart:
        return Chart(look=in_lines(), rows=tuple(self.rows), title=title, description=description)

    def _line(self, left: str = "", right: str = "", place: int | None = None) -> None:
        said = "" if place is None else mark(place)
        self.rows.append({"layer": "line", "slot": self.slot, "left": left, "right": right, "mark": said})
        self.slot += 1
