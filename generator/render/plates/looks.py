"""How charts look: values over the years, and lines of text with bars, dots or shares between them.

Both are written once with Altair; the rows say what is drawn where, each by the layer that it names.
"""

from __future__ import annotations

from functools import cache

from generator.charts import ROWS, Look, Sign, look_of
from generator.charts.signs import FILLS
from generator.charts.theme import ACCENT, HAIR, INK_2, PAPER, RULE

WIDTH = 320  # of a panel over the years
HEIGHT = 130
LEFT, RIGHT = 46, 12  # pixels for the scale, and beyond the last year
SIDE = 30  # pixels between the ends of the scale of years and the first and the last year

BREADTH = 320  # of lines of text
SLOT = 15  # the height of a line
_DOT = 46


@cache
def over_the_years() -> Look:
    """Layers: `grid` (y), `year` (x), `past` and `ahead` (x, y), `actual`, `target` (x, y), with labels."""
    # Loaded here: it takes half a second, and most commands draw nothing.
    import altair as alt  # noqa: PLC0415

    width = WIDTH - LEFT - RIGHT
    base = alt.Chart(alt.NamedData(ROWS), width=width, height=HEIGHT)
    x = alt.X("x:Q", axis=None, scale=alt.Scale(nice=False, zero=False, padding=SIDE))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(nice=False, zero=False))

    def layer(*names: str) -> alt.Chart:
        return base.transform_filter(alt.FieldOneOfPredicate(field="layer", oneOf=list(names)))

    grid = layer("grid")
    years = layer("year")
    points = {"x": x, "y": y, "description": "mark:N"}
    dots = layer("target", "actual")
    shown = dots.encode(x=x, y=y, text="label:N", description="mark:N")
    drawn = alt.layer(
        grid.mark_rule(color=HAIR).encode(y=y),
        grid.mark_text(align="right", x=-8, color=INK_2).encode(y=y, text="label:N"),
        years.mark_text(y=HEIGHT + 16, color=INK_2).encode(x=x, text="label:N"),
        layer("past").mark_line(color=RULE).encode(x=x, y=y, order="x:Q"),
        layer("ahead").mark_line(color=RULE, strokeDash=[3, 3]).encode(x=x, y=y, order="x:Q"),
        layer("actual").mark_point(size=_DOT, opacity=1).encode(**points),
        layer("target")
        .mark_point(size=_DOT, fill=PAPER, stroke=ACCENT, strokeWidth=1.5, opacity=1)
        .encode(**points),
        shown.transform_filter("datum.side == 'above'").mark_text(dy=-11),
        shown.transform_filter("datum.side == 'below'").mark_text(dy=15),
    )
    return look_of(drawn.properties(padding={"left": LEFT, "right": RIGHT, "top": 16, "bottom": 24}))


@cache
def in_lines() -> Look:
    """Layers: `line` (slot, left, right), `grid` (x), `bar`, `rule` (slot, x, x2), dots, `note` (slot, x)."""
    import altair as alt  # noqa: PLC0415 - likewise

    base = alt.Chart(alt.NamedData(ROWS), width=BREADTH - 24, height=alt.Step(SLOT))
    slot = alt.Y("slot:O", axis=None, sort=None, scale=alt.Scale(padding=0))
    x = alt.X("x:Q", axis=None, scale=alt.Scale(nice=False, zero=False))
    fills = alt.Fill("kind:N", legend=None, scale=alt.Scale(domain=list(FILLS), range=list(FILLS.values())))

    def layer(name: str) -> alt.Chart:
        return base.transform_filter(alt.FieldEqualPredicate(field="layer", equal=name))

    lines, spans = layer("line"), {"y": slot, "x": x, "x2": alt.X2("x2:Q")}
    dots = {"y": slot, "x": x, "description": "mark:N"}
    drawn = alt.layer(
        lines.mark_text(align="left", x=0).encode(y=slot, text="left:N", description="mark:N"),
        lines.mark_text(align="right", x=BREADTH - 24, color=INK_2).encode(
            y=slot, text="right:N", description="mark:N"
        ),
        layer("grid").mark_rule(color=HAIR).encode(x=x),
        layer("bar")
        .mark_bar(height=10, stroke=PAPER, strokeWidth=1)
        .encode(fill=fills, description="mark:N", **spans),
        layer("rule").mark_rule(color=RULE, strokeWidth=1.5).encode(**spans),
        layer(Sign.ACTUAL).mark_point(size=_DOT, opacity=1).encode(**dots),
        layer(Sign.TARGET)
        .mark_point(size=_DOT, fill=PAPER, stroke=ACCENT, strokeWidth=1.5, opacity=1)
        .encode(**dots),
        layer("note").mark_text(color=INK_2).encode(text="label:N", **dots),
    )
    return look_of(drawn.properties(padding={"left": 8, "right": 16, "top": 2, "bottom": 2}))


@cache
def strips() -> Look:
    """Layers: `line`, `bar` and `note` as above, `track` (slot, x, x2) and `tick` (slot, x)."""
    import altair as alt  # noqa: PLC0415 - likewise

    base = alt.Chart(alt.NamedData(ROWS), width=BREADTH - 24, height=alt.Step(SLOT))
    slot = alt.Y("slot:O", axis=None, sort=None, scale=alt.Scale(padding=0))
    x = alt.X("x:Q", axis=None, scale=alt.Scale(nice=False, zero=False))
    fills = alt.Fill("kind:N", legend=None, scale=alt.Scale(domain=list(FILLS), range=list(FILLS.values())))

    def layer(name: str) -> alt.Chart:
        return base.transform_filter(alt.FieldEqualPredicate(field="layer", equal=name))

    lines, spans = layer("line"), {"y": slot, "x": x, "x2": alt.X2("x2:Q")}
    drawn = alt.layer(
        lines.mark_text(align="left", x=0).encode(y=slot, text="left:N"),
        lines.mark_text(align="right", x=BREADTH - 24, color=INK_2).encode(y=slot, text="right:N"),
        layer("track").mark_rule(color=HAIR).encode(**spans),
        layer("tick").mark_tick(color=HAIR, orient="vertical", size=10, thickness=1).encode(y=slot, x=x),
        layer("bar").mark_bar(height=10).encode(fill=fills, description="mark:N", **spans),
        layer("note").mark_text(color=INK_2).encode(y=slot, x=x, text="label:N"),
    )
    return look_of(drawn.properties(padding={"left": 8, "right": 16, "top": 2, "bottom": 2}))
