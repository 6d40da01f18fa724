"""A plate in the text of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.charts import Chart, Key, Plate
from generator.charts.signs import SHAPES, SIDE
from generator.model.address import chart_address, relative
from generator.render.escape import html
from generator.render.plates.table import table
from generator.render.words import say

CHART = '<figure class="chart"'  # what a page has that has charts

Draw = Callable[[Chart], str]
Show = Callable[[str, Plate, str], str]  # language, plate and address of the page: the plate as HTML


def figure_of(lang: str, plate: Plate, draw: Draw, address: str) -> str:
    """The plate as HTML for the page at an address; ways of its sources are relative to that page."""
    drawings = "".join(_panel(panel, draw(panel)) for panel in plate.panels)
    many = " chart-panels--many" if len(plate.panels) > 1 else ""
    said = {"read": say(lang, "chart-read"), "png": "PNG"}
    fields = " ".join(f'data-{name}="{html(words)}"' for name, words in said.items())
    return (
        f'{CHART} id="{plate.id}" aria-labelledby="{plate.id}-title" {fields}>'
        f'<figcaption id="{plate.id}-title">{html(plate.title)}</figcaption>'
        f"{_key(lang, plate)}"
        f'<div class="chart-panels{many}">{drawings}</div>'
        f"{_about(plate)}"
        f'<details class="chart-figures"><summary>{html(say(lang, "chart-figures"))}</summary>'
        f"{table(lang, plate)}</details>"
        f'<p class="chart-foot">{"".join(_foot(lang, plate, address))}</p></figure>'
    )


def _panel(panel: Chart, svg: str) -> str:
    picture = svg.replace("<svg ", f'<svg role="img" aria-label="{html(panel.description)}" ', 1)
    head = f'<p class="chart-panel-title">{html(panel.title)}</p>' if panel.title else ""
    return f'<div class="chart-panel">{head}{picture}</div>'


def _key(lang: str, plate: Plate) -> str:
    """The unit, and what the signs mean."""
    unit = f"<span>{html(say(lang, 'chart-unit', unit=plate.unit))}</span>" if plate.unit else ""
    entries = unit + "".join(_entry(key) for key in plate.keys)
    return f'<p class="chart-key">{entries}</p>' if entries else ""


def _entry(key: Key) -> str:
    sign = f'<svg viewBox="0 0 {SIDE} {SIDE}" aria-hidden="true">{SHAPES[key.sign]}</svg>'
    return f"<span>{sign}{html(key.words)}</span>"


def _about(plate: Plate) -> str:
    return f'<p class="chart-about">{html(plate.about)}</p>' if plate.about else ""


def _foot(lang: str, plate: Plate, address: str) -> Iterator[str]:
    """The documents, and the files."""
    if plate.sources:
        mark = "、" if lang == "zh" else ", "
        named = mark.join(f'<a href="{source.way}">{html(source.name)}</a>' for source in plate.sources)
        yield f"<span>{html(say(lang, 'chart-sources'))}{named}</span>"
    files = " ".join(
        f'<a href="{relative(address, chart_address(lang, plate.name, kind))}" download>{kind.upper()}</a>'
        for kind in ("svg", "csv")
    )
    yield f'<span class="chart-files">{html(say(lang, "chart-download"))}{files}</span>'
