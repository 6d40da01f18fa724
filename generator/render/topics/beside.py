"""What stands beside the sections of a plan on the page of a topic: targets, indicators, terms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model.address import indicator_address, plan_figures_address, relative, term_address
from generator.model.figure import Figure
from generator.model.observation import Kind
from generator.model.topic_part import TopicPart
from generator.render.escape import html
from generator.render.figures.charts.said import in_words
from generator.render.figures.values import what, years
from generator.render.topics.topic_edition import TopicEdition
from generator.text.typography import curled, typeset

_TARGETS, _INDICATORS, _TERMS = 10, 10, 12  # of one plan


def beside(edition: TopicEdition, address: str, part: TopicPart) -> str:
    """The targets, the indicators and the terms of a plan."""
    aimed = _distinct(figure for figure in part.targets if figure.indicator in edition.indicators)
    shown = aimed[:_TARGETS]
    targets = "".join(f"<li>{_target(edition, address, figure)}</li>" for figure in shown)
    if len(aimed) > len(shown):
        way = relative(address, f"{plan_figures_address(edition.lang, part.plan)}#targets")
        more = html(edition.say("topic-more-targets", n=len(aimed) - len(shown)))
        targets += f'<li><a href="{way}">{more}</a></li>'
    told = {figure.indicator for figure in shown}
    indicators = [own for own in part.indicators if own in edition.indicators and own not in told]
    terms = [count.term for count in part.terms if edition.is_shown(count.term)][:_TERMS]
    lists = (
        ("topic-targets", f"<ul>{targets}</ul>" if targets else ""),
        ("topic-indicators", _indicators(edition, indicators[:_INDICATORS], address)),
        ("topic-terms", f'<p class="topic-terms">{terms_row(edition, terms, address)}</p>' if terms else ""),
    )
    said = "".join(f'<p class="topic-name">{html(edition.say(name))}</p>{own}' for name, own in lists if own)
    return f'<div class="topic-beside">{said}</div>' if said else ""


def _distinct(figures: Iterable[Figure]) -> list[Figure]:
    """A target that is stated several times once."""
    found: dict[object, Figure] = {}
    for figure in figures:
        own = figure.observation
        key = (figure.indicator, figure.scope, own.kind, own.aggregate, figure.years, figure.magnitudes)
        found.setdefault(key, figure)
    return list(found.values())


def _target(edition: TopicEdition, address: str, figure: Figure) -> str:
    """The indicator, and the value as a link to its sentence."""
    book, indicator = edition.book, edition.indicators[figure.indicator]
    scope = figure.observation.scope
    about = f' <span class="scope">{html(edition.own(scope))}</span>' if scope else ""
    kind = f"{html(what(edition.lang, figure))} " if figure.observation.kind is Kind.GROWTH else ""
    quote = html(typeset(figure.observation.quote))
    return (
        f'<a href="{relative(address, indicator_address(edition.lang, indicator.id))}">'
        f"{html(book.name(indicator))}</a>{about} {kind}"
        f'<a class="figure figure--target" href="{book.way(address, figure)}" title="{quote}">'
        f'{html(in_words(book, indicator, figure))}</a> <span class="year">{years(figure)}</span>'
    )


def _indicators(edition: TopicEdition, indicators: Sequence[str], address: str) -> str:
    if not indicators:
        return ""
    ways = " ".join(
        f'<a href="{relative(address, indicator_address(edition.lang, own))}">'
        f"{html(edition.book.name(edition.indicators[own]))}</a>"
        for own in indicators
    )
    return f'<p class="topic-terms">{ways}</p>'


def terms_row(edition: TopicEdition, terms: Sequence[str], address: str) -> str:
    known = edition.glossary.terms
    names = {id_: typeset(known[id_].zh) if edition.lang == "zh" else curled(known[id_].en) for id_ in terms}
    return " ".join(
        f'<a href="{relative(address, term_address(edition.lang, id_))}">{html(name)}</a>'
        for id_, name in names.items()
    )
