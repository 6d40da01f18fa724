"""What every page of one topic in one language has in hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.model.address import page_address, relative, topic_address, topics_address
from generator.model.content import Bilingual, Plan, Site
from generator.model.glossary import Glossary
from generator.model.indicator import Indicator
from generator.model.page import Page
from generator.model.topic import Topic
from generator.model.topic_part import Both, Section, TopicPart
from generator.render.escape import front_matter, html
from generator.render.figures.book import Book
from generator.render.linked import HERE, json_ld
from generator.render.plates.figure import CHART
from generator.render.topics.near import Near
from generator.render.words import say
from generator.text.typography import curled, typeset

_NAMES = ("places", "people")  # categories of the glossary


@dataclass(frozen=True, kw_only=True)
class TopicEdition:
    """A topic in one language."""

    lang: str
    site: Site
    plans: Mapping[str, Plan]
    topic: Topic
    parts: Sequence[TopicPart]  # in the order of the plans
    near: Near  # the sections of other plans that are nearest to each
    glossary: Glossary
    indicators: Mapping[str, Indicator]

    def say(self, key: str, **values: object) -> str:
        return say(self.lang, key, **values)

    def own(self, text: Bilingual | Both) -> str:
        return typeset(text.zh) if self.lang == "zh" else curled(text.en)

    @property
    def name(self) -> str:
        return typeset(self.topic.zh) if self.lang == "zh" else curled(self.topic.en)

    def short(self, plan: str) -> str:
        return self.own(self.plans[plan].short_title)

    @cached_property
    def book(self) -> Book:
        """For the values of targets, and the ways to their sentences."""
        return Book(lang=self.lang, site=self.site, plans=self.plans, indicators=self.indicators)

    def is_shown(self, term: str) -> bool:
        """Whether a term can be a key term: names of places and people say where, and not what about."""
        return self.glossary.category.get(term, _NAMES[0]) not in _NAMES

    def address(self, sheet: int = 0) -> str:
        """Where the topic's page is, or a later sheet of its sections."""
        return topic_address(self.lang, self.topic.id, sheet)

    def way(self, origin: str, plan: str, section: Section) -> str:
        """The way from a page to a section."""
        return relative(origin, f"{page_address(self.lang, plan, section.page)}#{section.division}")

    def page(self, sheet: int, parts: Sequence[str]) -> Page:
        """A page of this topic from what stands below its crumbs."""
        has_charts = any(CHART in part for part in parts)
        written = [self._front(sheet, has_charts=has_charts), self._crumbs(sheet), *filter(None, parts)]
        return Page(path=f"{self.address(sheet)}index.md", text="\n\n".join(written) + "\n")

    def _front(self, sheet: int, *, has_charts: bool) -> str:
        number = f" ({sheet + 1})" if sheet else ""
        return front_matter(
            {
                "title": f"{self.name}{number}",
                "lang": self.lang,
                "kind": "topic",
                "file": "content/topics.yml",
                "entry": self.topic.id,
                "charts": "yes" if has_charts else "",
                "site": self.own(self.site.title),
                "description": self.own(self.topic.scope),
                "ld": "" if sheet else self._linked(),
            }
        )

    def _linked(self) -> str:
        """The topic as one of the site's."""
        chinese, english = typeset(self.topic.zh), curled(self.topic.en)
        return json_ld(
            {
                "@type": "DefinedTerm",
                "@id": HERE,
                "name": self.name,
                "alternateName": english if self.lang == "zh" else chinese,
                "inDefinedTermSet": relative(self.address(), topics_address(self.lang)),
            }
        )

    def _crumbs(self, sheet: int) -> str:
        ways = [
            (topics_address(self.lang), self.say("topics")),
            *([(self.address(), self.name)] if sheet else []),
        ]
        here = self.address(sheet)
        entries = "".join(f'<li><a href="{relative(here, way)}">{html(name)}</a></li>' for way, name in ways)
        return f'<nav class="crumbs" aria-label="{html(self.say("where"))}"><ol>{entries}</ol></nav>'
