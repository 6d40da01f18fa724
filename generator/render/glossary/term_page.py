"""The page of a term: the entry, and every place where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.address import glossary_address, page_address, relative, term_address
from generator.model.concordance import Passage
from generator.model.content import Plan, Site
from generator.model.glossary import Glossary, RenderingSource, SourceStanding, Term
from generator.model.page import Page
from generator.render.escape import front_matter, heading, html
from generator.render.glossary.entry import category_name, members, own, pinyin
from generator.render.words import say
from generator.text.typography import curled, typeset

TITLE = "title"  # the segment that is a document's title: it has no anchor of its own


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """A term's places in one plan."""

    plan: Plan
    characters: int  # of the plan's text
    passages: Sequence[Passage]

    @property
    def rate(self) -> float:
        """Occurrences per 10,000 characters."""
        return len(self.passages) * 10_000 / self.characters if self.characters else 0.0


def term_page(lang: str, site: Site, glossary: Glossary, term: Term, standings: Sequence[Standing]) -> Page:
    """A term in one language's tree."""
    address = term_address(lang, term.id)
    parts = [
        _front(lang, site, term),
        _crumbs(lang, glossary, term, address),
        _title(lang, term),
        _definition(lang, term),
        members(term) or _members_unstated(lang, term),
        _facts(lang, glossary, term, address),
        *_frequencies(lang, standings),
        *_renderings(lang, standings),
        *_places(lang, address, standings),
    ]
    return Page(path=f"{address}index.md", text="\n\n".join(part for part in parts if part) + "\n")


def _front(lang: str, site: Site, term: Term) -> str:
    return front_matter(
        {
            "title": f"{term.zh} {term.en}",
            "lang": lang,
            "kind": "term",
            "site": own(lang, site.title),
            "description": own(lang, term.definition) if term.definition else f"{term.zh} · {term.en}",
        }
    )


def _crumbs(lang: str, glossary: Glossary, term: Term, address: str) -> str:
    category = glossary.category[term.id]
    ways = (
        (glossary_address(lang), say(lang, "glossary")),
        (glossary_address(lang, "category", category), category_name(lang, category)),
    )
    entries = "".join(f'<li><a href="{relative(address, way)}">{html(name)}</a></li>' for way, name in ways)
    return f'<nav class="crumbs" aria-label="{html(say(lang, "where"))}"><ol>{entries}</ol></nav>'


def _title(lang: str, term: Term) -> str:
    chinese = f'<span lang="zh-Hans">{heading(typeset(term.zh))}</span>'
    english = f'<span lang="en">{heading(curled(term.en))}</span>'
    first, second = (chinese, english) if lang == "zh" else (english, chinese)
    return (
        f'# <span class="title">{first}</span> <span class="other">{second}</span> {{ #{term.id} }}\n\n'
        f'<p class="term-spelling" lang="zh-Latn">{html(pinyin(term))}</p>'
    )


def _definition(lang: str, term: Term) -> str:
    return f'<p class="summary">{html(own(lang, term.definition))}</p>' if term.definition else ""


def _members_unstated(lang: str, term: Term) -> str:
    if term.members_stated:
        return ""
    return f'<p class="explained">{html(say(lang, "members-unstated"))}</p>'


def _facts(lang: str, glossary: Glossary, term: Term, address: str) -> str:
    """What else the entry holds, as a list of names and values."""
    rows = [
        ("term-variants", _listed(map(typeset, term.variants), "zh-Hans")),
        ("term-allowed", _listed(map(curled, term.allowed), "en")),
        ("term-avoid", _listed(map(curled, term.avoid), "en")),
        ("term-source", html(_source(lang, term.source))),
        ("term-scope", html(", ".join(term.scope))),
        ("term-related", _related(lang, glossary, term, address)),
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


def _related(lang: str, glossary: Glossary, term: Term, address: str) -> str:
    known = [glossary.terms[id_] for id_ in term.related if id_ in glossary.terms]
    return "<br>".join(
        f'<a href="{relative(address, term_address(lang, other.id))}">'
        f'<span lang="zh-Hans">{html(typeset(other.zh))}</span> '
        f'<span lang="en">{html(curled(other.en))}</span></a>'
        for other in known
    )


def _frequencies(lang: str, standings: Sequence[Standing]) -> Iterator[str]:
    """How often the term stands in each plan, in figures and as bars."""
    if not standings:
        yield f'<p class="notice">{html(say(lang, "term-nowhere"))}</p>'
        return
    most = max(standing.rate for standing in standings)
    rows = "".join(_frequency(lang, standing, most) for standing in standings)
    yield f"## {heading(say(lang, 'term-frequency'))} {{ #frequency }}"
    heads = "".join(
        f'<th scope="col">{html(say(lang, name))}</th>' for name in ("term-plan", "term-count", "term-rate")
    )
    yield (
        f'<table class="frequencies"><caption>{html(say(lang, "term-per"))}</caption>'
        f"<thead><tr>{heads}<td></td></tr></thead><tbody>{rows}</tbody></table>"
    )


def _frequency(lang: str, standing: Standing, most: float) -> str:
    share = standing.rate / most * 100
    bar = (
        f'<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect width="{share:.1f}" height="6"/></svg>'
    )
    return (
        f'<tr><th scope="row">{html(own(lang, standing.plan.short_title))}</th>'
        f'<td class="number">{len(standing.passages)}</td><td class="number">{standing.rate:.2f}</td>'
        f'<td class="bars">{bar}</td></tr>'
    )


def _renderings(lang: str, standings: Sequence[Standing]) -> Iterator[str]:
    """The English that the translations use, with counts, so that a stray one shows."""
    used = Counter(_used(passage) for standing in standings for passage in standing.passages if passage.en)
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


def _places(lang: str, address: str, standings: Sequence[Standing]) -> Iterator[str]:
    if standings:
        yield f"## {heading(say(lang, 'term-places'))} {{ #places }}"
    for standing in standings:
        plan = standing.plan
        yield f"### {heading(own(lang, plan.short_title))} {{ #{plan.id} }}"
        passages = "".join(_passage(lang, address, plan.id, passage) for passage in standing.passages)
        yield f'<ol class="passages">{passages}</ol>'


def _passage(lang: str, address: str, plan: str, passage: Passage) -> str:
    anchor = passage.segment.partition("/")[0]
    page = page_address(lang, plan, passage.page)
    way = relative(address, page if passage.segment == TITLE else f"{page}#{anchor}")
    english = f'<p class="en" lang="en">{_english(passage)}</p>' if passage.en else ""
    return (
        f'<li><p class="zh" lang="zh-Hans">{_chinese(passage)}</p>{english}'
        f'<a class="passage-way" href="{way}">{html(anchor)}</a></li>'
    )


def _chinese(passage: Passage) -> str:
    return _with_mark(typeset(passage.zh), passage.start, passage.end)


def _english(passage: Passage) -> str:
    text = curled(passage.en)
    return _with_mark(text, *passage.rendered) if passage.rendered else html(text)


def _with_mark(text: str, start: int, end: int) -> str:
    return f"{html(text[:start])}<mark>{html(text[start:end])}</mark>{html(text[end:])}"
