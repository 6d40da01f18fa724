"""A picture for previews of links, set by Typst with the typefaces of the books and none of the machine."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from pathlib import Path

import typst

from generator.engine.book import FONTS
from generator.model.card import Card

TEMPLATE = Path(__file__).parent / "card.typ"
_PIXELS = 2 * 72  # an inch: two for each of Typst's points


def png(card: Card) -> bytes:
    """The card as a PNG of 1200 by 630 pixels: the same bytes on every machine."""
    made = typst.compile(
        TEMPLATE,
        format="png",
        ppi=_PIXELS,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"card": _data(card)},
    )
    assert isinstance(made, bytes), "one page comes as bytes"  # noqa: S101 - Typst's promise, not input
    return made


def key(card: Card) -> str:
    """A hash of all that the picture depends on."""
    return hashlib.sha256("\n".join([_made_with(), _data(card)]).encode()).hexdigest()[:16]


def _data(card: Card) -> str:
    return json.dumps(asdict(card), ensure_ascii=False)


@cache
def _made_with() -> str:
    files = [TEMPLATE, *sorted(FONTS.glob("*.otf"))]
    return "\n".join([version("typst"), *(hashlib.sha256(file.read_bytes()).hexdigest() for file in files)])
