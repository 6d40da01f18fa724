"""The page's ink as charts name it, and what every chart is set with."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

# Drawn into the SVG as they stand here: a browser takes them from the page that the chart is in.
INK = "currentColor"
INK_2 = "var(--ink-2)"
HAIR = "var(--hair)"
RULE = "var(--rule)"
PAPER = "var(--paper)"
ACCENT = "var(--seal)"
SERIES = (ACCENT, INK, RULE)  # told apart by light and dark; more than these also by dashes or names

# What these names stand for by light: a drawing that leaves its page takes them along.
BY_LIGHT: Mapping[str, str] = MappingProxyType(
    {
        INK: "#241f1a",
        INK_2: "#615749",
        HAIR: "#ddd3c3",
        RULE: "#9a8d7a",
        PAPER: "#fcf9f3",
        ACCENT: "#a3241b",
    }
)

_TEXT = 12  # pixels

CONFIG: dict[str, Any] = {
    "background": None,
    "autosize": {"type": "none"},
    "padding": 0,
    "font": "sans-serif",
    "view": {"stroke": None},
    "bar": {"color": ACCENT},
    "line": {"color": ACCENT, "strokeWidth": 1.5},
    "point": {"color": ACCENT, "filled": True},
    "rule": {"color": RULE},
    "text": {"color": INK, "fontSize": _TEXT},
    "range": {"category": list(SERIES)},
    "axis": {
        "domainColor": RULE,
        "gridColor": HAIR,
        "labelColor": INK_2,
        "labelFontSize": _TEXT,
        "labelLimit": 0,
        "tickColor": RULE,
        "titleColor": INK_2,
        "titleFontSize": _TEXT,
        "titleFontWeight": "normal",
    },
    "legend": {"labelColor": INK, "labelFontSize": _TEXT, "titleColor": INK_2, "titleFontSize": _TEXT},
}
