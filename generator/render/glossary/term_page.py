"""The page of a term: the entry, how often it stands where, and the English used; then its places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.model.address import relative, term_address
from generator.model.concordance import Passage
from generator.model.glossary import RenderingSource, SourceStanding
from generator.model.page import Page
from generator.render.escape import heading, html
from generator.render.glossary.entry import members, own, pinyin
from generator.render.glossary.frequency import frequencies
from generator.render.glossary.places import other_pages, places_here, sheets
from generator.render.glossary.term_edition import TermEdition
from generator.render.plates import Show
from generator.render.words import say
from generator.text.typography import curled, typeset


def term_pages(edition: TermEdition, show: Show) -> Iterator[Page]:
    """A term in one language's tree: its page, and pages of the places that it has no room for."""
    cut = sheets(edition.standings)
    yield edition.page(
        0,
        [
            _title(edition),
            _definition(edition),
            members(edition.term) or _members_unstated(edition),
            _facts(edition),
            *frequencies(edition, cut, show),
            *_renderings(edition),
            *places_here(edition, cut, 0),
        ],
    )
    yield from other_pages(edition, cut)


def _title(edition: TermEdition) -> str:
    term = edition.term
    chinese = f'<span lang="zh-Hans">{heading(typeset(term.zh))}</span>'
    english = f'<span lang="en">{heading(curled(term.en))}</span>'
    first, second = (chinese, english) if edition.lang == "zh" else (english, chinese)
    return (
        f'# <span class="title">{first}</span> <span class="other">{second}</span> {{ #{term.id} }}\n\n'
        f'<p class="term-spelling" lang="zh-Latn">{html(pinyin(term))}</p>'
    )


def _definition(edition: TermEdition) -> str:
    meaning = edition.term.definition
    return f'<p class="summary">{html(own(edition.lang, meaning))}</p>' if meaning else ""


def _members_unstated(edition: TermEdition) -> str:
    if edition.term.members_stated:
        return ""
    return f'<p class="explained">{html(edition.say("members-unstated"))}</p>'


def _facts(edition: TermEdition) -> str:
    """What else the entry holds, as a list of names and values."""
    lang, term = edition.lang, edition.term
    rows = [
        ("term-variants", _listed(map(typeset, term.variants), "zh-Hans")),
        ("term-allowed", _listed(map(curled, term.allowed), "en")),
        ("term-avoid", _listed(map(curled, term.avoid), "en")),
        ("term-source", html(_source(lang, term.source))),
        ("term-scope", html(", ".join(term.scope))),
        ("term-related", _related(edition)),
    ]
    entries = "".join(
        f"<div><dt>{html(say(lang, name))}</dt><dd>{value}</dd></div>" for name, value in rows if value
    )
    return f'<dl class="facts">{entries}</dl>'


def _listed(forms: Iterable[str], code: str) -> str:
    return "<br>".join(f'<span lang="{code}">{html(form)}</span>' for form in forms)


def _source(lang: str, source: RenderingSource) -> str:
    standing = say(lang, f"source-{source.standing}")
    if source.standing is SourceStanding.OWN:
        return f"{standing}: {source.reason}" if lang == "en" else f"{standing}：{source.reason}"
    year = f", {source.year}" if source.year else ""
    return f"{standing}: {source.document}{year}" if lang == "en" else f"{standing}：{source.document}{year}"


def _related(edition: TermEdition) -> str:
    terms = edition.glossary.terms
    known = [terms[id_] for id_ in edition.term.related if id_ in terms]
    return "<br>".join(
        f'<a href="{relative(edition.address(), term_address(edition.lang, other.id))}">'
        f'<span lang="zh-Hans">{html(typeset(other.zh))}</span> '
        f'<span lang="en">{html(curled(other.en))}</span></a>'
        for other in known
    )


def _renderings(edition: TermEdition) -> Iterator[str]:
    """The English that the translations use, with counts, so that a stray one shows."""
    lang = edition.lang
    passages = (passage for standing in edition.standings for passage in standing.passages)
    used = Counter(_used(passage) for passage in passages if passage.en)
    if not used:
        return
    rows = "".join(
        f'<tr><td lang="en">{html(form) if form else html(say(lang, "term-otherwise"))}</td>'
        f'<td class="number">{count}</td></tr>'
        for form, count in sorted(used.items(), key=lambda pair: (-pair[1], pair[0]))
    )
    yield f"## {heading(say(lang, 'term-renderings'))} {{ #renderings }}"
    yield (
        f'<table class="renderings"><thead><tr><th scope="col">{html(say(lang, "term-rendering"))}</th>'
        f'<th scope="col">{html(say(lang, "term-count"))}</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def _used(passage: Passage) -> str:
    """The words that render the term in a passage; "" where none of its renderings stands there."""
    return curled(passage.en[slice(*passage.rendered)]).casefold() if passage.rendered else ""
