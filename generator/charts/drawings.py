"""Drawings that are kept: each chart is drawn once, on every core, and found again by what it shows."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from generator.charts.chart import Chart

_DRAWN_WITH = ("altair", "vl-convert-python")


@dataclass(frozen=True)
class Drawings:
    """The folder of drawings, such as `.cache/charts`."""

    folder: Path

    def svg(self, chart: Chart) -> str:
        """The drawing of a chart: kept from before, or made now."""
        path = self.path(chart)
        try:
            return path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return self._drawn(chart, path)

    def path(self, chart: Chart) -> Path:
        """Where the drawing of a chart is kept; another program or library keeps it elsewhere."""
        return self.folder / self._drawer / f"{chart.key}.svg"

    def keep_only(self, charts: Iterable[Path]) -> None:
        """Remove every drawing but these."""
        wanted = set(charts)
        for path in [*self.folder.rglob("*")]:
            if path.is_file() and path not in wanted:
                path.unlink()

    @cached_property
    def _drawer(self) -> str:
        program = sorted(Path(__file__).parent.glob("*.py"))
        made = [*map(version, _DRAWN_WITH), *(path.read_text(encoding="utf-8") for path in program)]
        return sha256("\n".join(made).encode()).hexdigest()[:16]

    def _drawn(self, chart: Chart, path: Path) -> str:
        # Loaded only where something is to be drawn: the library starts a JavaScript engine.
        from generator.charts.drawing import drawn  # noqa: PLC0415

        svg = drawn(chart)
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(f".{os.getpid()}")
        unfinished.write_text(svg, encoding="utf-8")
        unfinished.replace(path)
        return svg
