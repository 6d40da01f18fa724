"""How much of each plan a topic has: a chart where there is something to compare, and the figures."""

from __future__ import annotations

from collections.abc import Mapping

from generator.charts import Datum, Plate, Sign
from generator.model.address import plan_address, relative
from generator.model.topic_part import TopicPart
from generator.render.escape import html
from generator.render.figures.tables import figures_table
from generator.render.plates.rows import Rows, bar
from generator.render.topics.topic_edition import TopicEdition

MOST_BARS = 12  # of the plans with the highest shares; the table has all


def share_plate(edition: TopicEdition) -> Plate:
    """The shares of the plans that have the topic, the highest first."""
    most = sorted(edition.parts, key=lambda part: -part.share)[:MOST_BARS]
    data = tuple(_datum(edition, part) for part in most)
    rows = Rows()
    for place, (datum, part) in enumerate(zip(data, most, strict=True)):
        rows.entry(datum.row, datum.words, place)
        rows.drawn(bar(0, round(part.share * 100, 2), Sign.PART_1, place))
    rows.bounds((0,))
    between = "；" if edition.lang == "zh" else "; "
    figures = between.join(f"{datum.row} {datum.words}" for datum in data)
    said = {"topic": edition.name, "plan": data[0].row, "share": data[0].words}
    return Plate(
        name=f"topic/{edition.topic.id}-share",
        title=edition.say("topic-most", **said),
        unit=edition.say("topic-unit"),
        panels=(rows.chart(edition.say("topic-chart", topic=edition.name, figures=figures)),),
        data=data,
    )


def _datum(edition: TopicEdition, part: TopicPart) -> Datum:
    number = f"{part.share * 100:.1f}"
    return Datum(
        row=edition.short(part.plan),
        column=edition.say("topic-head-share"),
        shown=number,
        number=number,
        words=f"{number}%",
        source=edition.short(part.plan),
        way=relative(edition.address(), plan_address(edition.lang, part.plan)),
    )


def plans_of(edition: TopicEdition, sheets: Mapping[str, int]) -> str:
    """The figures; each plan's name leads to its sections, on the sheet where they begin."""
    names = ("share", "sections", "passages", "targets")
    heads = [
        (edition.say("topic-head-plans"), ""),
        *((edition.say(f"topic-head-{name}"), "n") for name in names),
    ]
    rows = (_row(edition, part, sheets[part.plan]) for part in edition.parts)
    caption = edition.say("topic-plans-caption", topic=edition.name)
    return figures_table(caption, heads, rows, edition.say("topics-key"))


def _row(edition: TopicEdition, part: TopicPart, sheet: int) -> str:
    way = relative(edition.address(), f"{edition.address(sheet)}#in-{part.plan}")
    numbers = (f"{part.share * 100:.1f}%", len(part.sections), part.passages, len(part.targets))
    cells = "".join(f'<td class="n">{number}</td>' for number in numbers)
    return f'<tr><th scope="row"><a href="{way}">{html(edition.short(part.plan))}</a></th>{cells}</tr>'
