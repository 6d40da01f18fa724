"""The charts of some pages: drawn once and kept, their files gathered for the build to write."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from generator.charts import Chart, Drawings, Plate
from generator.render.plates import figure_of, files_of


@dataclass(kw_only=True)
class Gallery:
    """The drawings in a folder of their own, and what pages have shown of them so far."""

    drawings: Drawings
    drawn: dict[Path, None] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)  # by address

    def show(self, lang: str, plate: Plate, address: str) -> str:
        """A plate for the text of the page at an address; its files are gathered."""
        self.files |= {page.path: page.text.encode() for page in files_of(lang, plate, self._draw)}
        return figure_of(lang, plate, self._draw, address)

    def taken(self) -> dict[str, bytes]:
        """The files gathered since this was last asked for."""
        files, self.files = self.files, {}
        return files

    def tidy(self) -> None:
        """Remove the drawings that no page has shown."""
        self.drawings.keep_only(self.drawn)

    def _draw(self, chart: Chart) -> str:
        self.drawn[self.drawings.path(chart)] = None
        return self.drawings.svg(chart)
