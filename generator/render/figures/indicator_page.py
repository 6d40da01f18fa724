"""The page of an indicator: what it is, its values by place and year, and the sentences that state them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.address import (
    indicator_address,
    indicator_data_address,
    indicators_address,
    page_address,
    relative,
    site_address,
    term_address,
)
from generator.model.figure import Figure
from generator.model.indicator import Indicator
from generator.model.observation import Aggregate, Kind
from generator.model.page import Page
from generator.render.escape import heading, html
from generator.render.figures.book import Book
from generator.render.figures.charts import of_indicator
from generator.render.figures.findings_page import entries
from generator.render.figures.lists import category_name
from generator.render.figures.values import distinct, linked, what, years
from generator.render.linked import HERE, LICENCE, download, json_ld, organization
from generator.render.plates import Show
from generator.text.typography import curled, typeset


def indicator_page(book: Book, indicator: Indicator, show: Show) -> Page:
    address = indicator_address(book.lang, indicator.id)
    figures = book.by_indicator.get(indicator.id, ())
    category = indicators_address(book.lang)
    parts = [
        book.crumbs(
            address,
            [
                (category, book.say("indicators")),
                (f"{category}#{indicator.category}", category_name(book.lang, indicator.category)),
            ],
        ),
        _title(book, indicator),
        f'<p class="summary">{html(book.own(indicator.definition))}</p>',
        _caution(book, indicator),
        *(show(book.lang, plate, address) for plate in of_indicator(book, indicator, figures, address)),
        *_levels(book, indicator, figures, address),
        *_others(book, indicator, figures, address),
        f"## {heading(book.say('indicator-facts'))} {{ #about }}",
        _facts(book, indicator, address),
        *_findings(book, indicator, address),
        *_sentences(book, figures, address),
        *_use(book, indicator, figures, address),
    ]
    title = f"{indicator.zh} {indicator.en}"
    ld = _linked(book, indicator, figures, address)
    where = {"file": "content/indicators.yml", "entry": indicator.id}
    return book.page(address, "indicator", title, parts, ld=ld, **where)


def _linked(book: Book, indicator: Indicator, figures: tuple[Figure, ...], address: str) -> str:
    """The values of the indicator as a data set; nothing where there are none."""
    if not figures:
        return ""
    name = book.name(indicator)
    measured = {"@type": "PropertyValue", "name": name, "unitText": book.own(indicator.unit)}
    return json_ld(
        {
            "@type": "Dataset",
            "@id": HERE,
            "name": name,
            "description": book.own(indicator.definition),
            "variableMeasured": measured,
            "creator": organization(book.own(book.site.title)),
            "license": LICENCE,
            "distribution": download(relative(address, indicator_data_address(indicator.id)), "text/csv"),
            "isPartOf": {"@id": relative(address, site_address(book.lang, "data"))},
        }
    )


def _title(book: Book, indicator: Indicator) -> str:
    chinese = f'<span lang="zh-Hans">{heading(typeset(indicator.zh))}</span>'
    english = f'<span lang="en">{heading(curled(indicator.en))}</span>'
    first, second = (chinese, english) if book.lang == "zh" else (english, chinese)
    return f'# <span class="title">{first}</span> <span class="other">{second}</span> {{ #{indicator.id} }}'


def _caution(book: Book, indicator: Indicator) -> str:
    if indicator.caution is None:
        return ""
    return (
        f'<aside class="caution"><strong>{html(book.say("indicator-caution"))}</strong> '
        f"{html(book.own(indicator.caution))}</aside>"
    )


def _facts(book: Book, indicator: Indicator, address: str) -> str:
    related = [name for name in indicator.related if name not in indicator.parts]
    rows = [
        ("indicator-unit", html(book.own(indicator.unit))),
        ("indicator-source", html(curled(indicator.definition_source))),
        ("indicator-variants", _variants(indicator)),
        ("indicator-parts", _others_named(book, indicator.parts, address)),
        ("indicator-related", _others_named(book, related, address)),
        ("indicator-term", _term(book, indicator, address)),
    ]
    listed = "".join(
        f"<div><dt>{html(book.say(name))}</dt><dd>{words}</dd></div>" for name, words in rows if words
    )
    return f'<dl class="facts">{listed}</dl>'


def _variants(indicator: Indicator) -> str:
    return "<br>".join(f'<span lang="zh-Hans">{html(typeset(form))}</span>' for form in indicator.variants)


def _others_named(book: Book, names: Iterable[str], address: str) -> str:
    known = [book.indicators[name] for name in names if name in book.indicators]
    return "<br>".join(
        f'<a href="{relative(address, indicator_address(book.lang, other.id))}">{html(book.name(other))}</a>'
        for other in known
    )


def _term(book: Book, indicator: Indicator, address: str) -> str:
    if indicator.id not in book.terms:
        return ""
    way = relative(address, term_address(book.lang, indicator.id))
    return f'<a href="{way}">{html(book.name(indicator))}</a>'


def is_level(figure: Figure) -> bool:
    """Whether a figure is the value for one year, which a table by years can hold."""
    own = figure.observation
    return own.kind is not Kind.GROWTH and own.aggregate is Aggregate.LEVEL and own.year is not None


def _levels(book: Book, indicator: Indicator, figures: Iterable[Figure], address: str) -> Iterator[str]:
    """Places by years; each value leads to its sentence."""
    levels = [figure for figure in figures if is_level(figure)]
    if not levels:
        return
    columns = sorted({figure.years[1] for figure in levels})
    rows: dict[tuple[str, str], list[Figure]] = {}
    for figure in levels:
        rows.setdefault((figure.plan, figure.scope), []).append(figure)
    head = "".join(f'<th scope="col" class="n">{year}</th>' for year in columns)
    body = "".join(_row(book, indicator, own, columns, address) for own in rows.values())
    caption = book.say("levels-caption", name=book.name(indicator), unit=book.own(indicator.unit))
    yield f"## {heading(book.say('levels'))} {{ #values }}"
    yield f'<p class="explained">{html(book.say("levels-key"))}</p>'
    yield _framed(
        caption,
        f'<thead><tr><th scope="col">{html(book.say("figure-place"))}</th>{head}</tr></thead>'
        f"<tbody>{body}</tbody>",
    )


def _row(book: Book, indicator: Indicator, figures: list[Figure], columns: list[int], address: str) -> str:
    cells = "".join(
        '<td class="n">'
        + "<br>".join(
            linked(book.lang, indicator, figure, book.way(address, figure))
            for figure in distinct(book.lang, indicator, (own for own in figures if own.years[1] == year))
        )
        + "</td>"
        for year in columns
    )
    return f'<tr><th scope="row">{html(book.place(figures[0]))}</th>{cells}</tr>'


def _framed(caption: str, inside: str) -> str:
    name = html(caption)
    return (
        f'<div class="frame" tabindex="0" role="region" aria-label="{name}">'
        f'<table class="figures"><caption>{name}</caption>{inside}</table></div>'
    )


def _others(book: Book, indicator: Indicator, figures: Iterable[Figure], address: str) -> Iterator[str]:
    """What is no value of one year: growth, totals over years, changes."""
    others = [figure for figure in figures if not is_level(figure)]
    if not others:
        return
    rows = "".join(_other(book, indicator, figure, address) for figure in others)
    names = ("figure-place", "figure-when", "figure-what", "figure-value")
    head = "".join(f'<th scope="col">{html(book.say(name))}</th>' for name in names)
    yield f"## {heading(book.say('other-values'))} {{ #changes }}"
    yield _framed(book.say("other-values"), f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>")


def _other(book: Book, indicator: Indicator, figure: Figure, address: str) -> str:
    value = linked(book.lang, indicator, figure, book.way(address, figure), mark=False)
    return (
        f'<tr><th scope="row">{html(book.place(figure))}</th><td class="k">{years(figure)}</td>'
        f'<td>{html(what(book.lang, figure))}</td><td class="n">{value}</td></tr>'
    )


def _findings(book: Book, indicator: Indicator, address: str) -> Iterator[str]:
    found = book.findings_by_indicator.get(indicator.id, ())
    if found:
        yield f"## {heading(book.say('findings'))} {{ #findings }}"
        yield f'<ul class="findings">{entries(book, found, address)}</ul>'


def _sentences(book: Book, figures: Iterable[Figure], address: str) -> Iterator[str]:
    """Every sentence that states a value, document by document, each once."""
    by_plan: dict[str, dict[tuple[str, int], list[Figure]]] = {}
    for figure in figures:
        spot = (figure.block, figure.sentence)
        by_plan.setdefault(figure.plan, {}).setdefault(spot, []).append(figure)
    if not by_plan:
        yield f'<p class="notice">{html(book.say("indicator-nowhere"))}</p>'
        return
    yield f"## {heading(book.say('value-places'))} {{ #sentences }}"
    for plan, spots in by_plan.items():
        yield f"### {heading(book.short(plan))} {{ #in-{plan} }}"
        passages = "".join(_passage(book, own, address) for own in spots.values())
        yield f'<ol class="passages">{passages}</ol>'


def _passage(book: Book, figures: list[Figure], address: str) -> str:
    """A sentence with its values marked; of a cell the row."""
    first = figures[0]
    if first.row:
        chinese = html(typeset(first.row))
    else:
        chinese = _marked(typeset(first.zh), sorted({(own.start, own.end) for own in figures}))
    english = f'<p class="en" lang="en">{html(curled(first.en))}</p>' if first.en and not first.row else ""
    return (
        f'<li><p class="zh" lang="zh-Hans">{chinese}</p>{english}'
        f'<a class="passage-way" href="{book.way(address, first)}">{html(first.block)}</a></li>'
    )


def _marked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in spans:
        parts.append(f"{html(text[at:start])}<mark>{html(text[start:end])}</mark>")
        at = end
    return "".join([*parts, html(text[at:])])


def _use(book: Book, indicator: Indicator, figures: tuple[Figure, ...], address: str) -> Iterator[str]:
    """The download, and how to cite."""
    if not figures:
        return
    way = relative(address, indicator_data_address(indicator.id))
    yield f"## {heading(book.say('cite-indicator'))} {{ #cite }}"
    first = figures[0]
    mark = "，" if book.lang == "zh" else ", "
    where = page_address(book.lang, first.plan, first.page)
    example = mark.join([book.own(book.plans[first.plan].title), f"{where}#{first.anchor}"])
    yield (
        f'<p class="explained">{html(book.say("cite-indicator-text", example=example))}</p>'
        f'<ul class="downloads"><li><a href="{way}" download>{html(book.say("download-values"))}</a> '
        f'<span class="format">CSV</span></li></ul>'
    )
