"""Paragraphs, list items and the like: a segment each, with its anchor, in one language or in both."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.model.address import sentence_id, shared_address
from generator.model.document import Block, BlockKind, Text
from generator.model.source import Repair
from generator.render.edition import Edition
from generator.render.escape import html
from generator.render.figures.notes import finding_marks, finding_notes
from generator.render.marks import Mark, marked, ordinals
from generator.render.mended import mended_marks, notes
from generator.render.quantity_marks import chinese_quantities, english_quantities
from generator.render.standing import beside, missing, sign
from generator.render.term_marks import chinese_terms, english_terms
from generator.text.typography import curled, typeset


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a block is being rendered."""

    edition: Edition
    page: str  # address of the page
    level: int  # of the heading that it stands under


def segment(block: Block, place: Place, explained: str = "") -> str:
    """A segment: the Chinese, the English where there is one, its number in the margin."""
    edition = place.edition
    mended = edition.mended.get(block.id, ())
    name = f"segment {block.kind}" if block.kind is not BlockKind.PARAGRAPH else "segment"
    return "".join(
        [
            f'<div class="{name}" id="{block.id}">',
            f'<p class="zh" lang="zh-Hans">{chinese(block, place, mended)}</p>',
            *_english(place, block),
            explained,
            anchor(edition, block),
            notes(edition, mended, place.page),
            finding_notes(edition, block, place.page),
            "</div>",
        ]
    )


def omission(block: Block, place: Place) -> str:
    """Text that the published version leaves out, with a plain explanation."""
    is_picture = not any("略" in sentence.text for sentence in block.sentences)
    words = html(place.edition.say("picture" if is_picture else "omission"))
    return segment(block, place, explained=f'<p class="explained">{words}</p>')


def anchor(edition: Edition, block: Block) -> str:
    """The number in the margin: the block's own address."""
    number = block.id.rpartition("-")[2]
    name = edition.say("paragraph", id=block.id)
    return f'<a class="anchor" href="#{block.id}" aria-label="{name}">{number}</a>'


def chinese(block: Block, place: Place, mended: Sequence[Repair]) -> str:
    """The sentences of a block, with Chinese typography and their marks."""
    whole = typeset("".join(sentence.text for sentence in block.sentences))
    is_named = not _is_led_by_english(place.edition, block)
    terms = partial(chinese_terms, place.edition, place.page, block.id)
    pieces = zip(block.sentences, _cut(whole, block.sentences), strict=True)

    def marks(number: int, sentence: Text, text: str) -> list[Mark]:
        links = list(terms(number - 1))
        own = _marks(text, sentence, block, place, mended)
        return [*own, *links, *chinese_quantities(sentence.text, links)]

    return "".join(
        f"<span{_name(block, number, is_named=is_named)}>{marked(text, marks(number, sentence, text))}</span>"
        f"{also(place, block, number) if is_named else ''}"
        for number, (sentence, text) in enumerate(pieces, 1)
    )


def also(place: Place, block: Block, number: int) -> str:
    """A sign behind a sentence of which a passage stands elsewhere too, in the language with addresses."""
    edition = place.edition
    told = edition.also.get((block.id, number - 1))
    if told is None:
        return ""
    page = shared_address(edition.lang, edition.plan.id, told.sheet)
    way = edition.way(place.page, f"{page}#{told.anchor}")
    name = html(edition.say("also", places=told.zh if edition.lang == "zh" else told.en))
    return f'<a class="also" href="{way}" aria-label="{name}">‖</a>'


def _is_led_by_english(edition: Edition, block: Block) -> bool:
    """Whether the English sentences bear the addresses: those of the language that an edition opens in do."""
    return edition.lang == "en" and block.id in edition.translation


def _name(block: Block, number: int, *, is_named: bool) -> str:
    """A sentence's class and, in one of the two languages, its address."""
    return f' class="s" id="{sentence_id(block.id, number)}"' if is_named else ' class="s"'


def _cut(whole: str, sentences: Sequence[Text]) -> Iterator[str]:
    """`whole` in pieces as long as the sentences: typography keeps every character in its place."""
    at = 0
    for sentence in sentences:
        yield whole[at : at + len(sentence.text)]
        at += len(sentence.text)


def _marks(text: str, sentence: Text, block: Block, place: Place, mended: Sequence[Repair]) -> list[Mark]:
    found = finding_marks(place.edition, block.id, sentence.text)
    marks = [*ordinals(text), *mended_marks(place.edition, sentence, mended), *found]
    if block.lead and sentence is block.sentences[0]:
        start = max(0, sentence.text.find(block.lead))
        return [Mark(start=start, end=start + len(block.lead), tag="b", name="lead"), *marks]
    return marks


def _with_english_numbers(sentence: str, terms: Sequence[Mark]) -> list[Mark]:
    return [*terms, *english_quantities(sentence, terms)]


def _english(place: Place, block: Block) -> Iterator[str]:
    """The English with its standing and what there is to know of it; on a page with none, nothing."""
    edition = place.edition
    english = edition.translation.get(block.id)
    if english is None:
        if edition.has_english(place.page):
            yield missing(edition)
        return
    is_named = _is_led_by_english(edition, block)
    terms = partial(english_terms, edition, place.page, block.id)
    sentences = " ".join(
        f"<span{_name(block, number, is_named=is_named)}>"
        f"{marked(curled(sentence), _with_english_numbers(sentence, terms(number - 1, sentence)))}</span>"
        f"{also(place, block, number) if is_named else ''}"
        for number, sentence in enumerate(english.sentences, 1)
    )
    yield f'<p class="en" lang="en">{sentences}{sign(edition, english.status)}</p>'
    yield beside(edition, english, [sentence.text for sentence in block.sentences])


SEGMENTS: dict[BlockKind, Callable[[Block, Place], str]] = {
    BlockKind.PARAGRAPH: segment,
    BlockKind.ITEM: segment,
    BlockKind.NOTE: segment,
    BlockKind.SALUTATION: segment,
    BlockKind.BYLINE: segment,
    BlockKind.OMISSION: omission,
}
