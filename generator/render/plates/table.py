"""The figures of a plate as a table: a row for each place or indicator, a column for each year or part."""

from __future__ import annotations

from collections.abc import Iterable

from generator.charts import Datum, Plate
from generator.render.escape import html
from generator.render.words import say


def table(lang: str, plate: Plate) -> str:
    """Each figure leads to its sentence; a script finds it by the number of its mark."""
    columns = list(dict.fromkeys(datum.column for datum in plate.data))
    rows: dict[str, list[tuple[int, Datum]]] = {}
    for mark, datum in enumerate(plate.data):
        rows.setdefault(datum.row, []).append((mark, datum))
    head = "".join(f'<th scope="col">{html(column)}</th>' for column in columns)
    body = "".join(
        f'<tr><th scope="row">{html(name)}</th>'
        + "".join(_cell(own for own in data if own[1].column == column) for column in columns)
        + "</tr>"
        for name, data in rows.items()
    )
    corner = f'<th scope="col">{html(say(lang, "chart-of"))}</th>'
    return (
        f'<div class="frame" tabindex="0" role="region" aria-label="{html(plate.title)}">'
        f'<table class="figures"><thead><tr>{corner}{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def _cell(data: Iterable[tuple[int, Datum]]) -> str:
    return f'<td class="n">{"<br>".join(_figure(mark, datum) for mark, datum in data)}</td>'


def _figure(mark: int, datum: Datum) -> str:
    note = f' <span class="figure-mark">{html(datum.note)}</span>' if datum.note else ""
    shown = html(datum.shown)
    value = f'<a href="{datum.way}">{shown}</a>' if datum.way else f"<b>{shown}</b>"
    words = f' data-words="{html(datum.words)}"' if datum.words else ""
    return f'<span data-mark="{mark}"{words}>{value}{note}</span>'
