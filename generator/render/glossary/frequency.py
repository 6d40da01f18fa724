"""How often a term stands in each plan: a chart where there is something to compare, and the figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.charts import Datum, Plate, Sign
from generator.model.address import plan_address, relative
from generator.render.escape import heading, html
from generator.render.glossary.entry import own
from generator.render.glossary.places import Sheet, beginnings
from generator.render.glossary.standing import Standing
from generator.render.glossary.term_edition import TermEdition
from generator.render.plates import Show
from generator.render.plates.rows import Rows, bar

MOST_BARS = 12  # of the plans that have the term most often; the table has all


def frequencies(edition: TermEdition, cut: Sequence[Sheet], show: Show) -> Iterator[str]:
    """How often a term stands in each plan, as bars where two plans or more have it, and in figures."""
    standings = edition.standings
    if not standings:
        yield f'<p class="notice">{html(edition.say("term-nowhere"))}</p>'
        return
    yield f"## {heading(edition.say('term-frequency'))} {{ #frequency }}"
    if len(standings) > 1:
        yield show(edition.lang, frequency_plate(edition), edition.address())
    yield _table(edition, cut)


def frequency_plate(edition: TermEdition) -> Plate:
    """The rates of the plans that have the term, the highest first."""
    most = sorted(edition.standings, key=lambda standing: -standing.rate)[:MOST_BARS]
    data = tuple(_datum(edition, standing) for standing in most)
    rows = Rows()
    for place, (datum, standing) in enumerate(zip(data, most, strict=True)):
        rows.entry(datum.row, datum.shown, place)
        rows.drawn(bar(0, round(standing.rate, 2), Sign.PART_1, place))
    rows.bounds((0,))
    between = "；" if edition.lang == "zh" else "; "
    figures = between.join(f"{datum.row} {datum.shown}" for datum in data)
    said = {"term": edition.name, "plan": data[0].row, "rate": data[0].shown}
    return Plate(
        name=f"term/{edition.term.id}-frequency",
        title=edition.say("term-most", **said),
        unit=edition.say("term-per"),
        panels=(rows.chart(edition.say("term-chart", term=edition.name, figures=figures)),),
        data=data,
    )


def _datum(edition: TermEdition, standing: Standing) -> Datum:
    plan = standing.plan
    rate = f"{standing.rate:.2f}"
    return Datum(
        row=own(edition.lang, plan.short_title),
        column=edition.say("term-rate"),
        shown=rate,
        number=rate,
        source=own(edition.lang, plan.short_title),
        way=relative(edition.address(), plan_address(edition.lang, plan.id)),
    )


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
