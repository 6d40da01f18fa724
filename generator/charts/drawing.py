"""One chart as SVG: drawn by Vega, then left with nothing that the page says better."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

import vl_convert

from generator.charts.chart import ROWS, Chart, Look

# The page gives the type; and what is heard is the description of the whole, not of each bar.
_DROPPED = frozenset(("class", "role", "pointer-events", "font-family", "version", "stroke-miterlimit"))
_NUMBER = re.compile(r"-?\d+\.\d+(?:e-\d+)?")
_SHAPES = frozenset(("path", "rect", "line", "text", "circle"))
# As `chart.mark` writes it; by the number a mark and its figure in the table are known to be one.
_MARK = re.compile(r"mark (\d+)")


def drawn(chart: Chart) -> str:
    """The chart as an `svg` element of its own size, without title or description."""
    vega = _compiled(chart.look)
    data = [
        {**source, "values": list(chart.rows)} if source["name"] == ROWS else source
        for source in vega["data"]
    ]
    return _cleaned(vl_convert.vega_to_svg({**vega, "data": data}))


@cache
def _compiled(look: Look) -> dict[str, Any]:
    """A look in the language that is drawn; the same for all rows."""
    return dict(vl_convert.vegalite_to_vega(json.loads(look.spec)))


def _cleaned(svg: str) -> str:
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
        mark = _MARK.fullmatch(element.get("aria-label", ""))
        element.attrib = {
            name: _short(value) for name, value in element.attrib.items() if _is_kept(name, value)
        }
        if mark:
            element.set("data-mark", mark[1])
    for name in ("width", "height"):  # the drawing is as wide as its place on the page
        root.attrib.pop(name)
    _prune(root)
    return ET.tostring(root, encoding="unicode")


def _is_kept(name: str, value: str) -> bool:
    return name not in _DROPPED and not name.startswith("aria-") and (name, value) != ("opacity", "1")


def _short(value: str) -> str:
    """A value with its numbers to a tenth of a pixel."""
    return _NUMBER.sub(lambda number: f"{round(float(number.group()), 1) + 0.0:g}", value)


def _prune(element: ET.Element) -> None:
    """Take out what is not seen: empty groups, hidden shapes and frames without ink."""
    for child in list(element):
        if child.tag != "defs":
            _prune(child)
            if _is_unseen(child):
                element.remove(child)


def _is_unseen(element: ET.Element) -> bool:
    if element.tag == "g":
        return not len(element)
    if element.get("display") == "none" or element.get("d") == "":
        return True
    if element.tag == "text" and not element.text:
        return True
    return element.tag in _SHAPES and not any(
        element.get(name, "none") != "none" for name in ("fill", "stroke")
    )
