"""How much of a plan or of a page is translated and reviewed: in words, as a bar, as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.address import relative, site_address
from generator.model.english import Standing
from generator.model.tally import Tally
from generator.render.dates import count
from generator.render.edition import Edition
from generator.render.escape import html
from generator.render.standing import sign
from generator.render.words import say

_ORDER = (Standing.REVIEWED, Standing.DRAFT, Standing.STALE, Standing.UNTRANSLATED)


def in_few_words(lang: str, tally: Tally) -> str:
    """Whole text in English, 54% reviewed."""
    if not tally.english:
        return say(lang, "english-none")
    whole = tally.english == tally.all
    done = (
        say(lang, "english-whole") if whole else say(lang, "english-part", share=_share(tally.english, tally))
    )
    return done + say(lang, "english-reviewed", share=_share(tally.reviewed, tally))


def _share(part: int, tally: Tally) -> str:
    """A percentage that is 0 or 100 only where it is so."""
    if part in (0, tally.all):
        return "100%" if part else "0%"
    return f"{min(99, max(1, round(part * 100 / tally.all)))}%"


def bar(sentences: Mapping[Standing, int]) -> str:
    """The shares of the standings, one after another."""
    total, at, pieces = sum(sentences.values()) or 1, 0.0, ""
    for standing in _ORDER:
        width = sentences.get(standing, 0) * 100 / total
        if width:
            pieces += f'<rect class="{standing}" x="{at:.2f}" width="{width:.2f}" height="6"/>'
        at += width
    return (
        '<svg class="shares" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">'
        f"{pieces}</svg>"
    )


def overview(edition: Edition) -> str:
    """A plan's segments and sentences by standing, with what each standing means."""
    tally, say_ = edition.tally, edition.say
    heads = "".join(
        f'<th scope="col">{html(say_(key))}</th>' for key in ("standing", "segments", "sentences")
    )
    rows = "".join(_row(edition, standing, tally) for standing in _ORDER if tally.segments.get(standing))
    way = relative(edition.home, f"{site_address(edition.lang, 'about')}#translation")
    return (
        f'<div class="progress">{bar(tally.sentences)}<table><thead><tr>{heads}</tr></thead>'
        f'<tbody>{rows}</tbody></table><p><a href="{way}">{html(say_("about-translation"))}</a></p></div>'
    )


def _row(edition: Edition, standing: Standing, tally: Tally) -> str:
    share = _share(tally.sentences.get(standing, 0), tally)
    return (
        f'<tr><th scope="row">{sign(edition, standing)} {html(edition.say(f"standing-{standing}"))}</th>'
        f'<td class="number">{count(tally.segments[standing])}</td>'
        f'<td class="number">{count(tally.sentences.get(standing, 0))} '
        f'<span class="share">{share}</span></td></tr>'
    )


def of_page(edition: Edition, page: str, address: str) -> str:
    """One line over a page: that the English is unofficial, and how many passages have which standing."""
    tally = edition.tallies[page]
    way = relative(address, f"{site_address(edition.lang, 'about')}#translation")
    parts = " ".join(_part(edition, standing, tally) for standing in _present(tally))
    return (
        f'<p class="state"><a href="{way}">{html(edition.say("unofficial"))}</a> '
        f'<span class="state-parts">{parts}</span></p>'
    )


def _present(tally: Tally) -> Iterator[Standing]:
    yield from (standing for standing in _ORDER if tally.segments.get(standing))


def _part(edition: Edition, standing: Standing, tally: Tally) -> str:
    words = html(edition.say(f"state-{standing}", n=count(tally.segments[standing])))
    return f'<span class="state-part"><i class="ring {standing}"></i>{words}</span>'
