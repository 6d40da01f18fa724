"""The cards of the site and its plans: each drawn once for its words, and kept for as long as they stay."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.engine import card as drawn
from generator.model.card import Card


def made(root: Path, plan: str, card: Card) -> bytes:
    """The card of a plan, or of the site ("")."""
    folder = root / ".cache/cards"
    path = folder / f"{plan}-{drawn.key(card)}.png"
    if path.exists():
        return path.read_bytes()
    picture = drawn.png(card)
    folder.mkdir(parents=True, exist_ok=True)
    for older in _of(root, plan):
        older.unlink()
    unfinished = path.with_suffix(".part")
    unfinished.write_bytes(picture)
    unfinished.replace(path)
    return picture


def keep_only(root: Path, plans: Iterable[str]) -> None:
    """Forget the cards of plans that are no more."""
    wanted = {"", *plans}
    for path in (root / ".cache/cards").glob("*.png"):
        if _plan(path) not in wanted:
            path.unlink()


def _of(root: Path, plan: str) -> list[Path]:
    return [path for path in (root / ".cache/cards").glob("*.png") if _plan(path) == plan]


def _plan(path: Path) -> str:
    return path.stem.rpartition("-")[0]
