"""Findings beside the figure that they are about, on the page of the text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.address import findings_address
from generator.model.document import Block
from generator.model.finding import Finding, FindingKind
from generator.render.edition import Edition
from generator.render.escape import html
from generator.render.marks import Mark
from generator.text.typography import curled, typeset

# Of these the sign stands at the number that is doubted, not at those that it is held against.
_TOLD_AT_FIRST = frozenset((FindingKind.GROWTH, FindingKind.AVERAGE, FindingKind.PARTS, FindingKind.BASELINE))


def finding_marks(edition: Edition, block: str, text: str) -> Iterator[Mark]:
    """The signs of findings behind the words that they quote; `block` may be a cell."""
    anchor = block.partition("/")[0]
    for number, finding in edition.noted.get(anchor, ()):
        for place in finding.places[:1] if finding.kind in _TOLD_AT_FIRST else finding.places:
            at = text.find(place.quote)
            if place.block in (block, anchor) and at >= 0:
                yield Mark(
                    start=at, end=at + len(place.quote), name="found", after=_sign(edition, number, anchor)
                )


def finding_notes(edition: Edition, block: Block, origin: str) -> str:
    """What was found in a paragraph or a table."""
    found = edition.noted.get(block.id, ())
    return "".join(_note(edition, number, finding, block, origin) for number, finding in found)


def _id(number: int, block: str) -> str:
    return f"finding-{number}-{block}"


def _sign(edition: Edition, number: int, block: str) -> str:
    name = html(edition.say("finding-sign", n=number))
    return f'<a class="finding-sign" href="#{_id(number, block)}" aria-label="{name}">※{number}</a>'


def _note(edition: Edition, number: int, finding: Finding, block: Block, origin: str) -> str:
    """A finding with its address; a page that tells it in several places addresses each."""
    id_ = f' id="{_id(number, block.id)}"'
    way = edition.way(origin, f"{findings_address(edition.lang)}#in-{edition.plan.id}")
    text = html(typeset(finding.zh) if edition.lang == "zh" else curled(finding.en))
    firmness = html(edition.say(f"firmness-{finding.firmness}"))
    return (
        f'<p class="finding-note"{id_}><a href="{way}">{html(edition.say("finding"))} {number}</a> {text} '
        f'<span class="firmness">{firmness}</span></p>'
    )
