"""Where a term stands: every occurrence as a sentence pair, plan by plan, in sheets of a bearable length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.model.address import page_address, relative
from generator.model.concordance import Passage
from generator.model.content import Plan
from generator.model.page import Page
from generator.render.escape import heading, html
from generator.render.glossary.entry import own
from generator.render.glossary.standing import Standing
from generator.render.glossary.term_edition import TermEdition
from generator.text.typography import curled, typeset

TITLE = "title"  # the segment that is a document's title: it has no anchor of its own
MOST_PASSAGES = 100  # on one sheet

Sheet = Sequence[tuple[Plan, Passage]]


def sheets(standings: Sequence[Standing], most: int = MOST_PASSAGES) -> list[Sheet]:
    """The places of a term, cut into sheets."""
    places = [(standing.plan, passage) for standing in standings for passage in standing.passages]
    return [places[start : start + most] for start in range(0, len(places), most)]


def beginnings(cut: Sequence[Sheet]) -> dict[str, int]:
    """For each plan the sheet on which its places begin."""
    found: dict[str, int] = {}
    for number, sheet in enumerate(cut):
        for plan, _ in sheet:
            found.setdefault(plan.id, number)
    return found


def places_here(edition: TermEdition, cut: Sequence[Sheet], number: int) -> Iterator[str]:
    """One sheet, with the ways to its neighbours."""
    if not cut:
        return
    level = "#" if number else "##"
    title = edition.say("term-places") + (f" ({number + 1}/{len(cut)})" if len(cut) > 1 else "")
    yield f"{level} {heading(title)} {{ #places }}"
    address = edition.address(number)
    for plan_id, group in groupby(cut[number], key=lambda place: place[0].id):
        places = list(group)
        plan = places[0][0]
        yield f"{level}# {heading(own(edition.lang, plan.short_title))} {{ #in-{plan_id} }}"
        passages = "".join(_passage(edition.lang, address, plan_id, passage) for _, passage in places)
        yield f'<ol class="passages">{passages}</ol>'
    yield _turn(edition, len(cut), number)


def other_pages(edition: TermEdition, cut: Sequence[Sheet]) -> Iterator[Page]:
    """The pages of the sheets after the first."""
    for number in range(1, len(cut)):
        yield edition.page(number, [*places_here(edition, cut, number)])


def _turn(edition: TermEdition, count: int, number: int) -> str:
    here = edition.address(number)
    links = "".join(
        f'<a class="turn-{way}" href="{relative(here, edition.address(other))}">'
        f'<span class="turn-way">{html(edition.say(way))}</span> {other + 1}/{count}</a>'
        for way, other in (("previous", number - 1), ("next", number + 1))
        if 0 <= other < count
    )
    return f'<nav class="turn" aria-label="{html(edition.say("pages"))}">{links}</nav>' if links else ""


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
