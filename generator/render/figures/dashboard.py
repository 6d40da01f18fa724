"""The figures of one document: its targets, what was achieved, and its main quantities by theme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.address import indicator_address, plan_address, relative
from generator.model.figure import Figure
from generator.model.indicator import CATEGORIES, Indicator
from generator.model.observation import Kind, Strength
from generator.model.page import Page
from generator.render.edition import Edition
from generator.render.escape import front_matter, heading, html
from generator.render.figures.book import Book
from generator.render.figures.charts import of_targets, themes_plate
from generator.render.figures.findings_page import entries
from generator.render.figures.lists import category_name
from generator.render.figures.tables import figures_table
from generator.render.figures.targets import Target, growth_targets, is_level, results, targets
from generator.render.figures.values import linked, promises, years
from generator.render.menu import Standpoint, menu
from generator.render.plates import Show
from generator.render.plates.figure import CHART
from generator.render.words import say


def dashboard(edition: Edition, show: Show) -> Page:
    """The page of a document's figures."""
    book = book_of(edition)
    plan, address, figures = edition.plan.id, edition.figures_page, book.figures
    title = book.say("plan-figures")
    parts = [
        book.crumbs(address, [(plan_address(book.lang, plan), book.short(plan))]),
        f"# {heading(title)} {{ #figures }}",
        _lead(book, figures),
        *_key_targets(book, figures, address),
        *(show(book.lang, plate, address) for plate in of_targets(book, plan, figures, address)),
        *_growth_targets(book, figures, address),
        *_achieved(book, figures, address),
        *_themes(book, figures, address, show),
        *_findings(book, plan, address),
        menu(edition, Standpoint(address=address, heading="figures")),
    ]
    parts.insert(0, _front(book, plan, title, has_charts=any(CHART in part for part in parts)))
    return Page(path=f"{address}index.md", text="\n\n".join(part for part in parts if part) + "\n", plan=plan)


def book_of(edition: Edition) -> Book:
    """The figures of one document as the pages of figures have them."""
    return Book(
        lang=edition.lang,
        site=edition.site,
        plans={edition.plan.id: edition.plan},
        indicators=edition.indicators,
        figures=[figure for figure in edition.figures if figure.indicator in edition.indicators],
        findings=edition.findings,
    )


def _front(book: Book, plan: str, title: str, *, has_charts: bool) -> str:
    return front_matter(
        {
            "title": title,
            "lang": book.lang,
            "kind": "plan-figures",
            "charts": "yes" if has_charts else "",
            "plan": plan,
            "within": book.short(plan),
            "site": book.own(book.site.title),
            "description": f"{title} · {book.own(book.plans[plan].title)}",
        }
    )


def _lead(book: Book, figures: Sequence[Figure]) -> str:
    if not figures:
        return f'<p class="notice">{html(book.say("no-figures"))}</p>'
    aimed = [figure for figure in figures if figure.observation.standing is Kind.TARGET]
    words = [book.say("plan-figures-lead", n=len(figures), targets=len(aimed))]
    strengths = [figure.observation.strength for figure in figures]
    binding, anticipatory = strengths.count(Strength.BINDING), strengths.count(Strength.ANTICIPATORY)
    if binding or anticipatory:
        words.append(book.say("binding-count", binding=binding, anticipatory=anticipatory))
    return f'<p class="summary">{html((" " if book.lang == "en" else "").join(words))}</p>'


def _name(book: Book, indicator: Indicator, figure: Figure, address: str) -> str:
    """The indicator as a link to its page, with the scope."""
    way = relative(address, indicator_address(book.lang, indicator.id))
    scope = figure.observation.scope
    about = f' <span class="scope">{html(book.own(scope))}</span>' if scope else ""
    return f'<a href="{way}">{html(book.name(indicator))}</a>{about}'


def _linked(book: Book, figure: Figure | None, address: str) -> str:
    """A value with its year, leading to its sentence."""
    if figure is None:
        return "—"
    indicator = book.indicators[figure.indicator]
    value = linked(book.lang, indicator, figure, book.way(address, figure), mark=False)
    return f'{value} <span class="year">{years(figure)}</span>'


def _key_targets(book: Book, figures: Sequence[Figure], address: str) -> Iterator[str]:
    found = [target for target in targets(figures) if target.target.indicator in book.indicators]
    if not found:
        return
    order = list(CATEGORIES)
    found.sort(key=lambda own: order.index(book.indicators[own.target.indicator].category))
    heads = [
        (book.say("indicators"), ""),
        (book.say("indicator-unit"), ""),
        (book.say("baseline"), "n"),
        (book.say("target"), "n"),
        (book.say("yearly-change"), "n"),
        (book.say("strength"), ""),
    ]
    yield f"## {heading(book.say('key-targets'))} {{ #targets }}"
    rows = (_target(book, target, address) for target in found)
    yield figures_table(book.say("key-targets"), heads, rows, book.say("key-targets-caption"))


def _target(book: Book, own: Target, address: str) -> str:
    indicator = book.indicators[own.target.indicator]
    said = ("、" if book.lang == "zh" else ", ").join(promises(book.lang, own.target))
    return (
        f'<tr><th scope="row">{_name(book, indicator, own.target, address)}</th>'
        f"<td>{html(book.own(indicator.unit))}</td>"
        f'<td class="n">{_linked(book, own.baseline, address)}</td>'
        f'<td class="n">{_linked(book, own.target, address)}</td>'
        f'<td class="n">{html(own.change(book.lang))}</td><td>{html(said)}</td></tr>'
    )


def _growth_targets(book: Book, figures: Sequence[Figure], address: str) -> Iterator[str]:
    found = [figure for figure in growth_targets(figures) if figure.indicator in book.indicators]
    if not found:
        return
    heads = [
        (book.say("indicators"), ""),
        (book.say("figure-what"), ""),
        (book.say("target"), "n"),
        (book.say("strength"), ""),
    ]
    yield f"## {heading(book.say('growth-targets'))} {{ #growth }}"
    yield figures_table(
        book.say("growth-targets"), heads, (_growth(book, figure, address) for figure in _each_once(found))
    )


def _each_once(figures: Sequence[Figure]) -> list[Figure]:
    """The same rate in two places is told once."""
    found: dict[object, Figure] = {}
    for figure in figures:
        key = (figure.indicator, figure.scope, figure.years, figure.observation.aggregate, figure.magnitudes)
        if key not in found or (figure.observation.strength and not found[key].observation.strength):
            found[key] = figure
    return list(found.values())


def _growth(book: Book, figure: Figure, address: str) -> str:
    indicator = book.indicators[figure.indicator]
    is_average = figure.observation.aggregate == "annual-average"
    what = say(book.lang, "what-growth-average" if is_average else "what-growth")
    said = ("、" if book.lang == "zh" else ", ").join(promises(book.lang, figure))
    return (
        f'<tr><th scope="row">{_name(book, indicator, figure, address)}</th><td>{html(what)}</td>'
        f'<td class="n">{_linked(book, figure, address)}</td><td>{html(said)}</td></tr>'
    )


def _achieved(book: Book, figures: Sequence[Figure], address: str) -> Iterator[str]:
    """Targets whose outcome the same document reports."""
    pairs = [pair for pair in results(figures, figures) if pair[0].indicator in book.indicators]
    if not pairs:
        return
    heads = [(book.say("indicators"), ""), (book.say("target"), "n"), (book.say("result"), "n")]
    rows = (
        f'<tr><th scope="row">{_name(book, book.indicators[target.indicator], target, address)}</th>'
        f'<td class="n">{_linked(book, target, address)}</td>'
        f'<td class="n">{_linked(book, result, address)}</td></tr>'
        for target, result in pairs
    )
    yield f"## {heading(book.say('achieved'))} {{ #achieved }}"
    yield figures_table(book.say("achieved"), heads, rows, book.say("achieved-caption"))


def _themes(book: Book, figures: Sequence[Figure], address: str, show: Show) -> Iterator[str]:
    """The latest values that are reported, category by category."""
    latest: dict[tuple[str, str], Figure] = {}
    for figure in figures:
        if not is_level(figure) or figure.observation.kind is Kind.TARGET:
            continue
        key = (figure.indicator, figure.scope)
        if key not in latest or latest[key].years[1] < figure.years[1]:
            latest[key] = figure
    if not latest:
        return
    yield f"## {heading(book.say('main-quantities'))} {{ #themes }}"
    if plate := themes_plate(book, f"plan/{figures[0].plan}-themes", figures, address):
        yield show(book.lang, plate, address)
    for category in CATEGORIES:
        own = [
            figure
            for figure in latest.values()
            if figure.indicator in book.indicators and book.indicators[figure.indicator].category == category
        ]
        if own:
            yield f"### {heading(category_name(book.lang, category))} {{ #theme-{category} }}"
            rows = "".join(_quantity(book, figure, address) for figure in own)
            yield f'<dl class="facts quantities">{rows}</dl>'


def _quantity(book: Book, figure: Figure, address: str) -> str:
    indicator = book.indicators[figure.indicator]
    unit = html(book.own(indicator.unit))
    return (
        f"<div><dt>{_name(book, indicator, figure, address)}</dt>"
        f'<dd>{_linked(book, figure, address)} <span class="unit">{unit}</span></dd></div>'
    )


def _findings(book: Book, plan: str, address: str) -> Iterator[str]:
    found = [finding for finding in book.findings if finding.plan == plan and finding.indicators]
    if found:
        yield f"## {heading(book.say('findings'))} {{ #findings }}"
        yield f'<ul class="findings">{entries(book, found, address)}</ul>'
