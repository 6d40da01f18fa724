"""The page of a topic: what belongs to it, and what each plan has of it, in sheets of a bearable length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import log

from generator.model.address import relative
from generator.model.page import Page
from generator.model.topic_part import Section, TopicPart
from generator.render.escape import heading, html
from generator.render.plates import Show
from generator.render.topics.beside import beside, terms_row
from generator.render.topics.links import PLANS
from generator.render.topics.plans_table import plans_of, share_plate
from generator.render.topics.topic_edition import TopicEdition
from generator.render.words import say_count
from generator.text.typography import curled, typeset

MOST_SECTIONS = 100  # on one sheet
_LEAST = 0.15  # of the score of the first: a key term is marked
_TERMS = 24  # of all plans together

Sheet = Sequence[tuple[TopicPart, Section]]


def topic_pages(edition: TopicEdition, show: Show, most: int = MOST_SECTIONS) -> Iterator[Page]:
    """The page of a topic, and the sheets that follow it where its sections are many."""
    places = [(part, section) for part in edition.parts for section in part.sections]
    cut = [places[start : start + most] for start in range(0, len(places), most)]
    other = f'<span lang="en">{html(curled(edition.topic.en))}</span>'
    if edition.lang == "en":
        other = f'<span lang="zh-Hans">{html(typeset(edition.topic.zh))}</span>'
    parts = [
        f"# {heading(edition.name)} {{ #topic }}",
        f'<p class="term-spelling">{other}</p>',
        f'<p class="summary">{html(edition.own(edition.topic.scope))}</p>',
        *_plans(edition, cut, show),
        *_terms_of_all(edition),
        *_sections(edition, cut, 0),
    ]
    yield edition.page(0, parts)
    for number in range(1, len(cut)):
        yield edition.page(number, [*_sections(edition, cut, number)])


def _plans(edition: TopicEdition, cut: Sequence[Sheet], show: Show) -> Iterator[str]:
    if not edition.parts:
        yield f'<p class="notice">{html(edition.say("topic-nowhere"))}</p>'
        return
    yield f"## {heading(edition.say('topic-plans'))} {{ #{PLANS} }}"
    if len(edition.parts) > 1:
        yield show(edition.lang, share_plate(edition), edition.address())
    beginnings: dict[str, int] = {}
    for number, sheet in enumerate(cut):
        for part, _ in sheet:
            beginnings.setdefault(part.plan, number)
    yield plans_of(edition, beginnings)


def _terms_of_all(edition: TopicEdition) -> Iterator[str]:
    """The terms that are most the topic's own in all plans together."""
    here: dict[str, float] = {}
    everywhere: dict[str, int] = {}
    for part in edition.parts:
        for term, own, total in part.terms:
            here[term] = here.get(term, 0) + own
            everywhere[term] = everywhere.get(term, 0) + total
    characters = sum(part.characters for part in edition.parts)
    share = sum(part.weight for part in edition.parts) / characters if characters else 0
    scores = {
        term: own * log(own / everywhere[term] / share)
        for term, own in here.items()
        if edition.is_shown(term) and own / everywhere[term] > share
    }
    least = max(scores.values(), default=0) * _LEAST
    marked = (term for term, score in scores.items() if score >= least)
    best = sorted(marked, key=lambda term: (-scores[term], term))[:_TERMS]
    if best:
        yield f"## {heading(edition.say('topic-terms-all'))} {{ #terms }}"
        yield f'<p class="explained">{html(edition.say("topic-terms-about"))}</p>'
        yield f'<p class="topic-terms">{terms_row(edition, best, edition.address())}</p>'


def _sections(edition: TopicEdition, cut: Sequence[Sheet], number: int) -> Iterator[str]:
    """One sheet, plan by plan, with the ways to its neighbours."""
    if not cut:
        return
    level = "#" if number else "##"
    title = edition.say("topic-sections") + (f" ({number + 1}/{len(cut)})" if len(cut) > 1 else "")
    yield f"{level} {heading(title)} {{ #sections }}"
    address = edition.address(number)
    for plan, group in groupby(cut[number], key=lambda place: place[0].plan):
        places = list(group)
        part, first = places[0]
        yield f"{level}# {heading(edition.short(plan))} {{ #in-{plan} }}"
        is_beginning = first == part.sections[0]
        entries = "".join(_section(edition, address, plan, section) for _, section in places)
        facts = f'<p class="topic-facts">{_facts(edition, part)}</p>' if is_beginning else ""
        more = beside(edition, address, part) if is_beginning else ""
        yield f'{facts}<div class="topic-plan"><ol class="topic-sections">{entries}</ol>{more}</div>'
    yield _turn(edition, len(cut), number)


def _facts(edition: TopicEdition, part: TopicPart) -> str:
    said = [
        edition.say("topic-share", share=percent(part.share)),
        say_count(edition.lang, "topic-section-count", len(part.sections)),
        say_count(edition.lang, "topic-passage-count", part.passages),
    ]
    return html(" · ".join(said))


def percent(share: float) -> str:
    return f"{share * 100:.1f}%"


def _section(edition: TopicEdition, address: str, plan: str, section: Section) -> str:
    above = " / ".join(html(edition.own(name)) for name in section.trail)
    trail = f'<p class="topic-trail">{above}</p>' if above else ""
    sign = "" if section.is_main else f' <span class="topic-other">{html(edition.say("topic-other"))}</span>'
    zh = f'<p class="zh" lang="zh-Hans">{html(typeset(section.zh))}</p>' if section.zh else ""
    en = f'<p class="en" lang="en">{html(curled(section.en))}</p>' if section.en else ""
    first = f"{zh}{en}" if edition.lang == "zh" else f"{en}{zh}"
    return (
        f'<li>{trail}<p class="topic-way"><a href="{edition.way(address, plan, section)}">'
        f"{html(edition.own(section.name))}</a>{sign}</p>{first}"
        f"{_alike(edition, address, plan, section)}</li>"
    )


def _alike(edition: TopicEdition, address: str, plan: str, section: Section) -> str:
    """The nearest sections of other plans."""
    ways = [
        f'<a href="{edition.way(address, other, found)}" title="{html(edition.own(found.name))}">'
        f"{html(edition.short(other))} {html(found.division)}</a>"
        for other, found in edition.near.get((plan, section.division), ())
    ]
    between = "、" if edition.lang == "zh" else ", "
    return f'<p class="topic-near">{html(edition.say("topic-near"))}{between.join(ways)}</p>' if ways else ""


def _turn(edition: TopicEdition, count: int, number: int) -> str:
    here = edition.address(number)
    links = "".join(
        f'<a class="turn-{way}" href="{relative(here, edition.address(other))}">'
        f'<span class="turn-way">{html(edition.say(way))}</span> {other + 1}/{count}</a>'
        for way, other in (("previous", number - 1), ("next", number + 1))
        if 0 <= other < count
    )
    return f'<nav class="turn" aria-label="{html(edition.say("pages"))}">{links}</nav>' if links else ""
