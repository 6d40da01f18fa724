"""Paragraphs, list items and the like: a segment each, with its anchor, in one language or in both."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.document import Block, BlockKind, Text
from generator.model.english import English, Standing
from generator.model.source import Repair
from generator.render.edition import Edition
from generator.render.escape import html
from generator.render.marks import Mark, marked, ordinals
from generator.render.mended import mended_marks, notes
from generator.text.typography import curled, typeset


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a block is being rendered."""

    edition: Edition
    page: str  # address of the page
    level: int  # of the heading that it stands under


def segment(block: Block, place: Place) -> str:
    """A segment: the Chinese, the English where there is one, its number in the margin."""
    mended = place.edition.mended.get(block.id, ())
    name = f"segment {block.kind}" if block.kind is not BlockKind.PARAGRAPH else "segment"
    english = place.edition.translation.get(block.id)
    return "".join(
        [
            f'<div class="{name}" id="{block.id}">',
            f'<p class="zh" lang="zh-Hans">{chinese(block, place.edition, mended)}</p>',
            _english(place.edition, english) if english else "",
            anchor(place.edition, block),
            notes(place.edition, mended, place.page),
            "</div>",
        ]
    )


def omission(block: Block, place: Place) -> str:
    """Text that the published version leaves out, with a plain explanation."""
    is_picture = not any("略" in sentence.text for sentence in block.sentences)
    words = html(place.edition.say("picture" if is_picture else "omission"))
    return segment(block, place).replace("</p>", f'</p><p class="explained">{words}</p>', 1)


def anchor(edition: Edition, block: Block) -> str:
    """The number in the margin: the block's own address."""
    number = block.id.rpartition("-")[2]
    name = edition.say("paragraph", id=block.id)
    return f'<a class="anchor" href="#{block.id}" aria-label="{name}">{number}</a>'


def chinese(block: Block, edition: Edition, mended: Sequence[Repair]) -> str:
    """The sentences of a block, with Chinese typography and their marks."""
    whole = typeset("".join(sentence.text for sentence in block.sentences))
    return "".join(
        f'<span class="s">{marked(text, _marks(text, sentence, block, edition, mended))}</span>'
        for sentence, text in zip(block.sentences, _cut(whole, block.sentences), strict=True)
    )


def _cut(whole: str, sentences: Sequence[Text]) -> Iterator[str]:
    """`whole` in pieces as long as the sentences: typography keeps every character in its place."""
    at = 0
    for sentence in sentences:
        yield whole[at : at + len(sentence.text)]
        at += len(sentence.text)


def _marks(text: str, sentence: Text, block: Block, edition: Edition, mended: Sequence[Repair]) -> list[Mark]:
    marks = [*ordinals(text), *mended_marks(edition, sentence, mended)]
    if block.lead and sentence is block.sentences[0]:
        start = max(0, sentence.text.find(block.lead))
        return [Mark(start=start, end=start + len(block.lead), tag="b", name="lead"), *marks]
    return marks


def _english(edition: Edition, english: English) -> str:
    sentences = " ".join(f'<span class="s">{html(curled(sentence))}</span>' for sentence in english.sentences)
    standing = (
        f' <span class="standing">{html(edition.say(f"status-{english.status}"))}</span>'
        if english.status is not Standing.REVIEWED
        else ""
    )
    return f'<p class="en" lang="en">{sentences}{standing}</p>'


SEGMENTS: dict[BlockKind, Callable[[Block, Place], str]] = {
    BlockKind.PARAGRAPH: segment,
    BlockKind.ITEM: segment,
    BlockKind.NOTE: segment,
    BlockKind.SALUTATION: segment,
    BlockKind.BYLINE: segment,
    BlockKind.OMISSION: omission,
}
