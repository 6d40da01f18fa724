"""Places side by side: growth targets, indicators that several documents have, promises and results."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.address import compare_address, indicator_address, relative
from generator.model.figure import Figure
from generator.model.indicator import CATEGORIES, Indicator
from generator.model.observation import Aggregate
from generator.model.page import Page
from generator.render.data import handed
from generator.render.escape import heading, html
from generator.render.figures.book import Book
from generator.render.figures.charts import of_places
from generator.render.figures.lists import category_name
from generator.render.figures.tables import figures_table
from generator.render.figures.targets import growth_targets, is_level, results
from generator.render.figures.values import distinct, linked, value, years
from generator.render.plates import Show

COMPARE_DATA = "data/compare-{lang}.js"


def compare_page(book: Book, show: Show) -> Page:
    address = compare_address(book.lang)
    title = book.say("compare")
    parts = [
        f"# {heading(title)} {{ #compare }}",
        f'<p class="summary">{html(book.say("compare-lead"))}</p>',
        _chooser(book, address),
        *_growth(book, address, show),
        *_promises(book, address),
        *_shared(book, address),
    ]
    return book.page(address, "compare", title, parts)


def compare_data(book: Book) -> bytes:
    """What the chooser shows: for each indicator of several documents its values by place and year."""
    address = compare_address(book.lang)
    record = [
        {
            "id": indicator.id,
            "name": book.name(indicator),
            "category": category_name(book.lang, indicator.category),
            "unit": book.own(indicator.unit),
            "values": [
                {
                    "place": book.place(figure),
                    "when": years(figure),
                    "shown": value(book.lang, indicator, figure),
                    "standing": book.say(f"mark-{figure.observation.standing}"),
                    "way": book.way(address, figure),
                }
                for figure in _each_once(book, indicator)
            ],
        }
        for indicator in _of_several(book)
    ]
    return handed(record).encode()


def _chooser(book: Book, address: str) -> str:
    """The place of the chooser, with what its script has to know; nothing stands there without scripts."""
    known = {
        "index": relative(address, COMPARE_DATA.format(lang=book.lang)),
        "choose": book.say("compare-choose"),
        "places": book.say("compare-places"),
        "place": book.say("figure-place"),
    }
    fields = " ".join(f'data-{name}="{html(words)}"' for name, words in known.items())
    return f'<div class="figure-compare" {fields}></div>'


def _levels(book: Book, indicator: Indicator) -> list[Figure]:
    return [figure for figure in book.by_indicator.get(indicator.id, ()) if is_level(figure)]


def _each_once(book: Book, indicator: Indicator) -> Iterator[Figure]:
    """The values of an indicator, equal ones of a place and year once."""
    cells: dict[tuple[str, str, str], list[Figure]] = {}
    for figure in _levels(book, indicator):
        cells.setdefault((figure.plan, figure.scope, years(figure)), []).append(figure)
    for figures in cells.values():
        yield from distinct(book.lang, indicator, figures)


def _of_several(book: Book) -> list[Indicator]:
    """The indicators of which two documents or more have a value, by category."""
    order = list(CATEGORIES)
    found = [
        indicator
        for indicator in book.indicators.values()
        if len({figure.plan for figure in _levels(book, indicator)}) > 1
    ]
    return sorted(found, key=lambda indicator: order.index(indicator.category))


def _growth(book: Book, address: str, show: Show) -> Iterator[str]:
    """A row for each indicator, a column for each document."""
    aimed = [figure for figure in growth_targets(book.figures) if figure.indicator in book.indicators]
    rows: dict[tuple[str, str], list[Figure]] = {}
    for figure in aimed:
        rows.setdefault((figure.indicator, figure.scope), []).append(figure)
    aiming = {figure.plan for figure in aimed}
    plans = [plan for plan in book.plans if plan in aiming]
    if not rows:
        return
    order = list(CATEGORIES)
    sorted_rows = sorted(
        rows.values(),
        key=lambda own: (
            -len({f.plan for f in own}),
            order.index(book.indicators[own[0].indicator].category),
        ),
    )
    heads = [(book.say("indicators"), ""), *((book.short(plan), "n") for plan in plans)]
    yield f"## {heading(book.say('compare-growth'))} {{ #growth }}"
    for plate in of_places(book, address):
        yield show(book.lang, plate, address)
    yield figures_table(
        book.say("compare-growth"),
        heads,
        (_growth_row(book, own, plans, address) for own in sorted_rows),
        book.say("compare-growth-caption"),
    )


def _growth_row(book: Book, figures: Sequence[Figure], plans: Sequence[str], address: str) -> str:
    indicator = book.indicators[figures[0].indicator]
    by_plan: dict[str, list[Figure]] = {}
    for figure in figures:
        by_plan.setdefault(figure.plan, []).append(figure)
    cells = "".join(
        '<td class="n">'
        + "<br>".join(
            _rate(book, indicator, figure, address)
            for figure in distinct(book.lang, indicator, by_plan.get(plan, ()))
        )
        + "</td>"
        for plan in plans
    )
    return f'<tr><th scope="row">{_name(book, indicator, figures[0], address)}</th>{cells}</tr>'


def _rate(book: Book, indicator: Indicator, figure: Figure, address: str) -> str:
    is_average = figure.observation.aggregate is Aggregate.ANNUAL_AVERAGE
    mark = f' <span class="figure-mark">{html(book.say("average-mark"))}</span>' if is_average else ""
    rate = linked(book.lang, indicator, figure, book.way(address, figure), mark=False)
    return f'{rate}{mark} <span class="year">{years(figure)}</span>'


def _name(book: Book, indicator: Indicator, figure: Figure, address: str) -> str:
    way = relative(address, indicator_address(book.lang, indicator.id))
    scope = figure.observation.scope
    about = f' <span class="scope">{html(book.own(scope))}</span>' if scope else ""
    return f'<a href="{way}">{html(book.name(indicator))}</a>{about}'


def _promises(book: Book, address: str) -> Iterator[str]:
    """Targets of one document whose result another one reports."""
    places = {plan.id: plan.place.zh for plan in book.plans.values()}
    pairs = [
        (target, result)
        for target, result in results(book.figures, book.figures, places)
        if target.plan != result.plan and target.indicator in book.indicators
    ]
    if not pairs:
        return
    heads = [
        (book.say("indicators"), ""),
        (book.say("figure-place"), ""),
        (book.say("target"), "n"),
        (book.say("result"), "n"),
    ]
    yield f"## {heading(book.say('promise-result'))} {{ #results }}"
    rows = (_promise(book, target, result, address) for target, result in pairs)
    yield figures_table(book.say("promise-result"), heads, rows, book.say("promise-result-caption"))


def _promise(book: Book, target: Figure, result: Figure, address: str) -> str:
    indicator = book.indicators[target.indicator]
    cells = "".join(
        f'<td class="n">{linked(book.lang, indicator, own, book.way(address, own), mark=False)} '
        f'<span class="year">{html(book.short(own.plan))}</span></td>'
        for own in (target, result)
    )
    return (
        f'<tr><th scope="row">{_name(book, indicator, target, address)}</th>'
        f"<td>{html(book.place(target))}, {years(target)}</td>{cells}</tr>"
    )


def _shared(book: Book, address: str) -> Iterator[str]:
    found = _of_several(book)
    if not found:
        return
    yield f"## {heading(book.say('compare-shared'))} {{ #shared }}"
    entries = "".join(_entry(book, indicator, address) for indicator in found)
    yield f'<ul class="indicator-list">{entries}</ul>'


def _entry(book: Book, indicator: Indicator, address: str) -> str:
    way = relative(address, indicator_address(book.lang, indicator.id))
    count = len({figure.plan for figure in _levels(book, indicator)})
    return (
        f'<li><a href="{way}#values">{html(book.name(indicator))}</a> '
        f'<span class="count">{html(book.say("compare-documents", n=count))}</span></li>'
    )
