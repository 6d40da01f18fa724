"""The list of all indicators, by category, with a filter."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.address import (
    compare_address,
    findings_address,
    indicator_address,
    indicators_address,
    relative,
)
from generator.model.indicator import CATEGORIES, Indicator
from generator.model.page import Page
from generator.render.escape import heading, html
from generator.render.figures.book import Book
from generator.render.words import say_count
from generator.text.typography import curled, typeset


def category_name(lang: str, category: str) -> str:
    return CATEGORIES[category][0 if lang == "zh" else 1]


def indicators_page(book: Book) -> Page:
    """Every indicator that a document has a value of, then by its category."""
    address = indicators_address(book.lang)
    title = book.say("indicators")
    observed = [own for own in book.indicators.values() if own.id in book.by_indicator]
    parts = [
        f"# {heading(title)} {{ #indicators }}",
        f'<p class="summary">'
        f"{html(book.say('indicators-about', n=f'{len(observed):,}', m=f'{len(book.figures):,}'))}</p>",
        _ways(book, address),
        _filter(book),
        *_categories(book, observed, address),
    ]
    return book.page(address, "indicators", title, parts)


def _ways(book: Book, address: str) -> str:
    """The ways to the other pages of figures."""
    ways = ((compare_address(book.lang), "compare"), (findings_address(book.lang), "findings"))
    links = "".join(
        f'<a class="go" href="{relative(address, way)}">{html(book.say(name))}</a>' for way, name in ways
    )
    return f'<p class="figure-ways">{links}</p>'


def _filter(book: Book) -> str:
    """The place of the filter; nothing stands there without scripts."""
    known = {
        "label": book.say("indicator-filter"),
        "found": book.say("indicator-found", n="{n}"),
        "none": book.say("indicator-none"),
    }
    fields = " ".join(f'data-{name}="{html(words)}"' for name, words in known.items())
    return f'<div class="figure-filter" {fields}></div>'


def _categories(book: Book, observed: list[Indicator], address: str) -> Iterator[str]:
    for category in CATEGORIES:
        own = [indicator for indicator in observed if indicator.category == category]
        if own:
            yield f"## {heading(category_name(book.lang, category))} {{ #{category} }}"
            entries = "".join(_entry(book, indicator, address) for indicator in own)
            yield f'<ul class="indicator-list">{entries}</ul>'


def _entry(book: Book, indicator: Indicator, address: str) -> str:
    way = relative(address, indicator_address(book.lang, indicator.id))
    count = say_count(book.lang, "values-count", len(book.by_indicator[indicator.id]))
    names = html("|".join((*indicator.forms, indicator.en)).lower())
    zh = f'<span lang="zh-Hans">{html(typeset(indicator.zh))}</span>'
    en = f'<span lang="en">{html(curled(indicator.en))}</span>'
    first, other = (zh, en) if book.lang == "zh" else (en, zh)
    return (
        f'<li data-names="{names}"><a href="{way}">{first} {other}</a> '
        f'<span class="count">{html(count)}</span></li>'
    )
