"""The signs that a key explains: a figure that was reached, one that is aimed at, the parts of a whole."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from generator.charts.theme import ACCENT, INK_2, PAPER, RULE

SIDE = 12  # pixels of a sign, each way


class Sign(StrEnum):
    ACTUAL = "actual"
    TARGET = "target"
    PART_1 = "part-1"
    PART_2 = "part-2"
    PART_3 = "part-3"


PARTS = (Sign.PART_1, Sign.PART_2, Sign.PART_3)
FILLS: Mapping[Sign, str] = MappingProxyType(dict(zip(PARTS, (ACCENT, INK_2, RULE), strict=True)))

SHAPES: Mapping[Sign, str] = MappingProxyType(
    {
        Sign.ACTUAL: f'<circle cx="6" cy="6" r="4" fill="{ACCENT}"/>',
        Sign.TARGET: f'<circle cx="6" cy="6" r="3.6" fill="{PAPER}" stroke="{ACCENT}" stroke-width="1.5"/>',
        **{part: f'<rect x="1" y="1" width="10" height="10" fill="{fill}"/>' for part, fill in FILLS.items()},
    }
)
