"""A plate as an SVG file of its own: with its title, key and sources, in colours that need no page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape

from generator.charts.breadth import breadth, lines
from generator.charts.plate import Key, Plate
from generator.charts.signs import SHAPES, SIDE
from generator.charts.theme import BY_LIGHT, INK, INK_2, PAPER

_MARGIN, _GAP, _HEAD = 20, 28, 22
_ACROSS = 2  # panels beside one another
_FONTS = {
    "zh": "PingFang SC, Source Han Sans SC, Noto Sans CJK SC, Microsoft YaHei, sans-serif",
    "en": "system-ui, Segoe UI, Helvetica Neue, Arial, Noto Sans CJK SC, Microsoft YaHei, sans-serif",
}
_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


@dataclass(slots=True)
class _Sheet:
    """What is set so far, from the top down."""

    width: float
    y: float = _MARGIN
    parts: list[str] = field(default_factory=list)

    def text(self, words: str, size: float, ink: str = INK, weight: str = "") -> None:
        bold = f' font-weight="{weight}"' if weight else ""
        for line in lines(words, size, self.width - 2 * _MARGIN):
            self.y += size * 1.4
            place = f'x="{_MARGIN}" y="{self.y - size * 0.3:.1f}"'
            self.parts.append(f'<text {place} font-size="{size:g}" fill="{ink}"{bold}>{escape(line)}</text>')

    def room(self, height: float) -> None:
        self.y += height


def standalone(plate: Plate, drawings: Sequence[str], lang: str, sources: str) -> str:
    """The plate as a file; `drawings` are its panels, `sources` the line below them."""
    across = min(len(drawings), _ACROSS)
    column = max(_size(svg)[0] for svg in drawings)
    sheet = _Sheet(width=across * column + (across - 1) * _GAP + 2 * _MARGIN)
    sheet.text(plate.title, 16, weight="600")
    sheet.room(4)
    sheet.text(plate.unit, 12, INK_2)
    _keys(sheet, plate.keys)
    sheet.room(8)
    panels = list(zip(plate.panels, drawings, strict=True))
    for start in range(0, len(panels), across):
        top = sheet.y
        for place, (panel, svg) in enumerate(panels[start : start + across]):
            _panel(sheet, panel.title, svg, (_MARGIN + place * (column + _GAP), top))
    sheet.text(plate.about, 11, INK_2)
    sheet.text(sources, 11, INK_2)
    sheet.room(_MARGIN * 0.7)
    return _file(sheet, lang, plate.title)


def _panel(sheet: _Sheet, title: str, svg: str, corner: tuple[float, float]) -> None:
    """A drawing with its title; the sheet goes on below the lowest."""
    x, y = corner
    width, height = _size(svg)
    if title:
        sheet.parts.append(
            f'<text x="{x:g}" y="{y + 14:.1f}" font-size="13" fill="{INK}">{escape(title)}</text>'
        )
        y += _HEAD
    place = f'x="{x:g}" y="{y:.1f}" width="{width:g}" height="{height:g}"'
    sheet.parts.append(svg.replace("<svg ", f"<svg {place} ", 1))
    sheet.y = max(sheet.y, y + height + 12)


def _file(sheet: _Sheet, lang: str, title: str) -> str:
    width, height = f"{sheet.width:g}", f"{sheet.y:.0f}"
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="{_FONTS[lang]}" lang="{lang}">'
        f"<title>{escape(title)}</title>"
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>{"".join(sheet.parts)}</svg>\n'
    )
    for name, colour in BY_LIGHT.items():
        text = text.replace(f'"{name}"', f'"{colour}"')
    return text


def _size(svg: str) -> tuple[float, float]:
    found = _BOX.search(svg)
    return (float(found[1]), float(found[2])) if found else (0, 0)


def _keys(sheet: _Sheet, keys: Iterable[Key]) -> None:
    """Sign and words, one after another, in as many lines as they need."""
    x: float = _MARGIN
    for key in keys:
        needed = SIDE + 5 + breadth(key.words, 12) + 16
        if x == _MARGIN or x + needed > sheet.width - _MARGIN:
            x = _MARGIN
            sheet.room(18)
        sheet.parts.append(
            f'<g transform="translate({x:.1f},{sheet.y - 14:.1f})">{SHAPES[key.sign]}'
            f'<text x="{SIDE + 5}" y="10" font-size="12" fill="{INK_2}">{escape(key.words)}</text></g>'
        )
        x += needed
