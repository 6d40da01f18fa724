"""The files of a plate: the drawing with its title and sources, and the figures."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from generator.charts import Plate, standalone
from generator.model.address import chart_address
from generator.model.page import Page
from generator.render.plates.figure import Draw
from generator.render.words import say

COLUMNS = ("of", "column", "value", "unit", "note", "source")


def files_of(lang: str, plate: Plate, draw: Draw) -> Iterator[Page]:
    """An SVG that stands alone, and CSV as RFC 4180 has it, a line for each figure."""
    between = "、" if lang == "zh" else ", "
    named = between.join(source.name for source in plate.sources)
    sources = say(lang, "chart-sources") + named if named else ""
    picture = standalone(plate, [draw(panel) for panel in plate.panels], lang, sources)
    yield Page(path=chart_address(lang, plate.name, "svg"), text=picture)
    yield Page(path=chart_address(lang, plate.name, "csv"), text=_csv(plate))


def _csv(plate: Plate) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for own in plate.data:
        writer.writerow((own.row, own.column, own.number, plate.unit, own.note, own.source))
    return text.getvalue()
