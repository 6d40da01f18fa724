"""What every page of one plan in one language has in hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.address import (
    about_text_address,
    page_address,
    plan_address,
    plan_figures_address,
    relative,
)
from generator.model.content import Bilingual, Plan, Site
from generator.model.document import Division, Document, Text
from generator.model.english import NO_ENGLISH, Translation
from generator.model.figure import Figure
from generator.model.finding import Finding, FindingKind
from generator.model.glossary import NO_TERMS, Glossary, Mentions, Occurrence
from generator.model.indicator import Indicator
from generator.model.outline import PageKind, PageOutline
from generator.model.segment import Segment
from generator.model.shared import Marks
from generator.model.source import Repair
from generator.model.tally import Tally, tally
from generator.model.topic import NO_TOPICS, Topics
from generator.render.names import Name, division_name
from generator.render.words import say
from generator.text.typography import curled

# Damage and lost numbers have their place on the page about the text.
_TOLD_ELSEWHERE = frozenset((FindingKind.DAMAGE, FindingKind.NUMBERING))


@dataclass(frozen=True, kw_only=True)
class Edition:
    """A plan in one language."""

    lang: str
    site: Site
    plan: Plan
    document: Document
    pages: tuple[PageOutline, ...]
    translation: Translation = field(default_factory=lambda: NO_ENGLISH)
    segments: tuple[Segment, ...] = ()
    glossary: Glossary = NO_TERMS
    mentions: Mentions = field(default_factory=dict)
    # By block and sentence: the terms in the English, each where it is rendered.
    rendered: Mapping[tuple[str, int], tuple[Occurrence, ...]] = field(default_factory=dict)
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()
    topics: Topics = NO_TOPICS
    also: Marks = field(default_factory=dict)

    def say(self, key: str, **values: object) -> str:
        return say(self.lang, key, **values)

    def own(self, text: Bilingual) -> str:
        """A bilingual text in this edition's language."""
        return text.zh if self.lang == "zh" else curled(text.en)

    @property
    def other_code(self) -> str:
        """The language that this edition is not in, as HTML names it."""
        return "en" if self.lang == "zh" else "zh-Hans"

    @cached_property
    def translated(self) -> frozenset[str]:
        """The headings, boxes and blocks that have English; of a table one cell is enough."""
        return frozenset(id_.partition("/")[0] for id_ in self.translation)

    @cached_property
    def tally(self) -> Tally:
        """How much of the plan is translated."""
        return tally(self.segments, self.translation)

    @cached_property
    def tallies(self) -> Mapping[str, Tally]:
        """The same for each page."""
        pages: dict[str, list[Segment]] = {}
        for segment in self.segments:
            pages.setdefault(segment.page, []).append(segment)
        return {page: tally(found, self.translation) for page, found in pages.items()}

    @cached_property
    def _pages_in_english(self) -> frozenset[str]:
        """Addresses of the pages of which at least one block has English."""
        return frozenset(
            self.address(page.id)
            for page in self.pages
            if any(block.id in self.translated for block in page.blocks)
        )

    def has_english(self, address: str) -> bool:
        """Whether the page at an address has English in its text."""
        return address in self._pages_in_english

    @cached_property
    def _names(self) -> Mapping[str, Name]:
        return {
            division.id: division_name(self.lang, self.translation, division)
            for division in self.document.divisions
        }

    def name(self, division: Division) -> Name:
        """What a division is called."""
        return self._names[division.id]

    def page_name(self, page: PageOutline) -> Name:
        """What a page is called in lists."""
        if page.division is None or page.kind is PageKind.OPENING:
            return Name(number="", title=self.say("opening"), is_chinese=False)
        return self.name(page.division)

    @cached_property
    def page(self) -> Mapping[str, PageOutline]:
        return {page.id: page for page in self.pages}

    @cached_property
    def page_of(self) -> Mapping[str, str]:
        """For each division, box and block the page that it stands on."""
        standing: dict[str, str] = {}
        for page in self.pages:
            for pieces in (page.divisions, page.boxes, page.blocks):
                standing |= dict.fromkeys((piece.id for piece in pieces), page.id)
        return standing

    @cached_property
    def first_mentions(self) -> frozenset[tuple[str, int, int]]:
        """Where a term stands for the first time in a section: block, sentence, position."""
        firsts: dict[tuple[str, str], tuple[str, int, int]] = {}
        for block in self.document.blocks:
            for id_ in self._mentioning.get(block.id, ()):
                for place, sentence in enumerate(self.mentions[id_]):
                    for term, start, _ in sentence:
                        firsts.setdefault((block.division, term), (id_, place, start))
        return frozenset(firsts.values())

    @cached_property
    def _mentioning(self) -> Mapping[str, Sequence[str]]:
        """For each heading, box and block its segments that have a term: itself, or its cells."""
        found: dict[str, list[str]] = {}
        for id_ in self.mentions:
            found.setdefault(id_.partition("/")[0], []).append(id_)
        return found

    @cached_property
    def terms_on(self) -> Mapping[str, Sequence[str]]:
        """For each page its terms in the order in which they come up, those of headings and cells too."""
        found: dict[str, dict[str, None]] = {}
        for piece, segments in self._mentioning.items():
            if page := self.page_of.get(piece):
                for id_ in segments:
                    terms = (term for sentence in self.mentions[id_] for term, *_ in sentence)
                    found.setdefault(page, {}).update(dict.fromkeys(terms))
        return {page: tuple(terms) for page, terms in found.items()}

    @cached_property
    def repair_number(self) -> Mapping[Repair, int]:
        return {repair: number for number, repair in enumerate(self.document.manuscript.repairs, 1)}

    @cached_property
    def mended(self) -> Mapping[str, tuple[Repair, ...]]:
        """For each heading, box and block the repairs that it is the first to show."""
        manuscript, shown = self.document.manuscript, dict[Repair, str]()
        if not manuscript.repairs:
            return {}
        for id_, texts in _texts(self.document):
            for repair in (
                repair for text in texts for span in text.spans for repair in manuscript.repairs_in(span)
            ):
                shown.setdefault(repair, id_)
        return {
            id_: tuple(repair for repair in manuscript.repairs if shown.get(repair) == id_)
            for id_ in set(shown.values())
        }

    @property
    def home(self) -> str:
        """The address of the plan's own page."""
        return plan_address(self.lang, self.plan.id)

    def address(self, page: str) -> str:
        return page_address(self.lang, self.plan.id, page)

    @property
    def about_text(self) -> str:
        return about_text_address(self.lang, self.plan.id)

    @cached_property
    def noted(self) -> Mapping[str, tuple[tuple[int, Finding], ...]]:
        """The findings that are told beside each block, with their numbers in the document."""
        found: dict[str, list[tuple[int, Finding]]] = {}
        told = (finding for finding in self.findings if finding.kind not in _TOLD_ELSEWHERE)
        for number, finding in enumerate(told, 1):
            for block in dict.fromkeys(place.anchor for place in finding.places):
                found.setdefault(block, []).append((number, finding))
        return {block: tuple(own) for block, own in found.items()}

    @property
    def figures_page(self) -> str:
        """The address of the plan's targets and figures."""
        return plan_figures_address(self.lang, self.plan.id)

    def way(self, origin: str, target: str) -> str:
        return relative(origin, target)


def _texts(document: Document) -> Iterator[tuple[str, Iterable[Text]]]:
    """Each heading, box and block with what it shows."""
    for division in document.divisions:
        yield division.id, (division.heading,)
    for box in document.boxes:
        yield box.id, (box.heading,)
    for block in document.blocks:
        yield block.id, (*block.sentences, *(block.table.texts() if block.table else ()))
