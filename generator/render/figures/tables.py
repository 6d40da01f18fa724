"""Tables of figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.render.escape import html


def figures_table(caption: str, heads: Sequence[tuple[str, str]], rows: Iterable[str], note: str = "") -> str:
    """A table in a frame that scrolls by itself; a head is its words and its class."""
    cells = "".join(
        f'<th scope="col"{f" class={chr(34)}{name}{chr(34)}" if name else ""}>{html(words)}</th>'
        for words, name in heads
    )
    name = html(caption)
    below = f'<p class="explained">{html(note)}</p>' if note else ""
    return (
        f'<div class="frame" tabindex="0" role="region" aria-label="{name}">'
        f'<table class="figures"><caption>{name}</caption><thead><tr>{cells}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>{below}"
    )
