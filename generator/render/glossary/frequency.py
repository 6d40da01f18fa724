"""How often a term stands in each plan: a chart where there is something to compare, and the figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from generator.charts import ROWS, Chart, Look, figure, look_of
from generator.charts.theme import INK_2
from generator.model.address import relative
from generator.render.escape import heading, html
from generator.render.glossary.entry import own
from generator.render.glossary.places import Sheet, beginnings
from generator.render.glossary.standing import Standing
from generator.render.glossary.term_edition import TermEdition

Draw = Callable[[Chart], str]

MOST_BARS = 12  # of the plans that have the term most often; the table has all
_WIDTH, _STEP = 360, 40


def frequencies(edition: TermEdition, cut: Sequence[Sheet], draw: Draw) -> Iterator[str]:
    """How often a term stands in each plan, as bars where two plans or more have it, and in figures."""
    standings = edition.standings
    if not standings:
        yield f'<p class="notice">{html(edition.say("term-nowhere"))}</p>'
        return
    yield f"## {heading(edition.say('term-frequency'))} {{ #frequency }}"
    if len(standings) > 1:
        chart = frequency_chart(edition)
        yield figure(chart, draw(chart), "frequency-chart")
    yield _table(edition, cut)


def frequency_chart(edition: TermEdition) -> Chart:
    """The rates of the plans that have the term, the highest first."""
    lang = edition.lang
    most = sorted(edition.standings, key=lambda standing: -standing.rate)[:MOST_BARS]
    rows: tuple[dict[str, str | float], ...] = tuple(
        {"place": place, "name": own(lang, standing.plan.short_title), "rate": round(standing.rate, 2)}
        for place, standing in enumerate(most)
    )
    between = "；" if lang == "zh" else "; "
    figures = between.join(f"{row['name']} {row['rate']:.2f}" for row in rows)
    return Chart(
        look=_bars(),
        rows=rows,
        title=edition.say("term-per"),
        description=edition.say("term-chart", term=edition.name, figures=figures),
    )


@cache
def _bars() -> Look:
    """A bar for each plan, its name above on the left, its figure on the right."""
    # Loaded here: it takes half a second, and most commands draw nothing.
    import altair as alt  # noqa: PLC0415

    base = alt.Chart(alt.NamedData(ROWS), width=_WIDTH, height=alt.Step(_STEP)).encode(
        y=alt.Y("place:O", sort=None, axis=None, scale=alt.Scale(padding=0))
    )
    bars = base.mark_bar(height=6, yOffset=9).encode(
        x=alt.X("rate:Q", axis=None, scale=alt.Scale(nice=False, zero=True))
    )
    names = base.mark_text(align="left", x=0, dy=-6).encode(text="name:N")
    figures = base.mark_text(align="right", x=_WIDTH, dy=-6, color=INK_2).encode(
        text=alt.Text("rate:Q", format=".2f")
    )
    return look_of(alt.layer(bars, names, figures))


def _table(edition: TermEdition, cut: Sequence[Sheet]) -> str:
    """The figures; each plan's name leads to its places."""
    heads = "".join(
        f'<th scope="col">{html(edition.say(name))}</th>' for name in ("term-plan", "term-count", "term-rate")
    )
    sheet = beginnings(cut)
    rows = "".join(_row(edition, standing, sheet[standing.plan.id]) for standing in edition.standings)
    # The chart's title, where there is one, is the table's as well.
    name = ' aria-labelledby="frequency-chart-title"' if len(edition.standings) > 1 else ""
    caption = "" if name else f"<caption>{html(edition.say('term-per'))}</caption>"
    return (
        f'<table class="frequencies"{name}>{caption}'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(edition: TermEdition, standing: Standing, sheet: int) -> str:
    way = relative(edition.address(), f"{edition.address(sheet)}#in-{standing.plan.id}")
    return (
        f'<tr><th scope="row"><a href="{way}">{html(own(edition.lang, standing.plan.short_title))}</a></th>'
        f'<td class="number">{standing.count}</td><td class="number">{standing.rate:.2f}</td></tr>'
    )
