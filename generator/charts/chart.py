"""A chart before it is drawn: how it looks, and what it shows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from generator.charts.theme import CONFIG

ROWS = "rows"  # the name that a look gives its data

Row = Mapping[str, str | float | None]


class Drawable(Protocol):
    """What Altair makes: a chart, a layered or a joined one."""

    def to_dict(self) -> dict[str, Any]: ...


@dataclass(frozen=True, slots=True)
class Look:
    """A Vega-Lite specification as text, without its data."""

    spec: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Chart:
    """A look with its rows; title and description are not drawn but stand on the page."""

    look: Look
    rows: tuple[Row, ...]
    title: str
    description: str  # what one sees in it, for those who do not see it

    @property
    def key(self) -> str:
        """A hash of all that is drawn."""
        rows = json.dumps(self.rows, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(f"{self.look.spec}\n{rows}".encode()).hexdigest()


def look_of(drawable: Drawable) -> Look:
    """The look of a chart that Altair made over `alt.NamedData(ROWS)`, in the page's own theme."""
    spec = drawable.to_dict() | {"config": CONFIG}
    return Look(json.dumps(spec, ensure_ascii=False, sort_keys=True))


def mark(number: int) -> str:
    """What a look says in `description` of a mark, so that it is found again by the number of its figure."""
    return f"mark {number}"
