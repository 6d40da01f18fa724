"""The topics of a section beside its heading, and the ways from a page to the same topics elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.address import relative, topic_address
from generator.model.document import Division
from generator.model.outline import PageOutline
from generator.render.edition import Edition
from generator.render.escape import html
from generator.render.topics.weights import OPENING
from generator.text.typography import curled, typeset

PLANS = "plans"  # the anchor of the plans on the page of a topic
_MOST = 6  # topics that a page leads on to


def topic_name(edition: Edition, topic: str) -> str:
    own = edition.topics.known[topic]
    return typeset(own.zh) if edition.lang == "zh" else curled(own.en)


def topic_links(edition: Edition, division: Division | None, address: str) -> str:
    """The topics of a section, unless the heading above it on the page has told the same."""
    of = edition.topics.of
    id_ = division.id if division else OPENING
    own = of.get(id_, ())
    above = division.parent if division else None
    is_told = (
        above is not None and edition.page_of.get(above) == edition.page_of.get(id_) and of.get(above) == own
    )
    if not own or is_told:
        return ""
    return f'<p class="topics">{html(edition.say("topic-label"))}{_row(edition, own, address)}</p>'


def elsewhere(edition: Edition, page: PageOutline, address: str) -> str:
    """The main topics of a page's sections, as ways to where the other documents have them."""
    found = list(dict.fromkeys(_main_topics(edition, page)))[:_MOST]
    if not found:
        return ""
    words = html(edition.say("topic-elsewhere"))
    return f'<p class="topics topics--on">{words}{_row(edition, found, address, f"#{PLANS}")}</p>'


def _main_topics(edition: Edition, page: PageOutline) -> Iterator[str]:
    divisions: Iterable[str] = dict.fromkeys(block.division for block in page.blocks)
    for division in divisions:
        yield from edition.topics.of.get(division, ())[:1]


def _row(edition: Edition, topics: Iterable[str], address: str, anchor: str = "") -> str:
    return " ".join(
        f'<a href="{relative(address, topic_address(edition.lang, topic))}{anchor}">'
        f"{html(topic_name(edition, topic))}</a>"
        for topic in topics
    )
