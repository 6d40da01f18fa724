"""What every page of shared passages in one language has in hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.address import page_address, relative, sentence_id, shared_address
from generator.model.content import Plan, Site
from generator.model.page import Page
from generator.model.shared import Place
from generator.render.escape import front_matter, html
from generator.render.words import say
from generator.text.typography import curled, typeset


@dataclass(frozen=True, kw_only=True, slots=True)
class Library:
    """All documents in one language, and how many passages they share."""

    lang: str
    site: Site
    plans: Mapping[str, Plan]  # in the order of the site
    counts: Mapping[str, Mapping[str, int]]  # of each document, under its own name, and with each other

    def say(self, key: str, **values: object) -> str:
        return say(self.lang, key, **values)

    def short(self, plan: str) -> str:
        """The short title of a document."""
        title = self.plans[plan].short_title
        return typeset(title.zh) if self.lang == "zh" else curled(title.en)

    def name(self, place: Place) -> str:
        """Where a place is: document and page."""
        return f"{self.short(place.plan)} {self.say('opening-page') if place.page == '0' else place.page}"

    def way(self, origin: str, place: Place) -> str:
        """The way to the sentence."""
        page = page_address(self.lang, place.plan, place.page)
        return relative(origin, f"{page}#{sentence_id(place.block, place.sentence + 1)}")

    def page(self, address: str, title: str, crumbs: Sequence[tuple[str, str]], parts: Iterable[str]) -> Page:
        """A page from what stands below its crumbs."""
        site = self.site.title.zh if self.lang == "zh" else curled(self.site.title.en)
        head = front_matter({"title": title, "lang": self.lang, "kind": "shared", "site": site})
        text = "\n\n".join([head, self._crumbs(address, crumbs), *(part for part in parts if part)]) + "\n"
        return Page(path=f"{address}index.md", text=text)

    def _crumbs(self, address: str, ways: Sequence[tuple[str, str]]) -> str:
        entries = "".join(
            f'<li><a href="{relative(address, way)}">{html(name)}</a></li>' for way, name in ways
        )
        name = html(self.say("where"))
        return f'<nav class="crumbs" aria-label="{name}"><ol>{entries}</ol></nav>' if entries else ""

    def turn(self, plan: str, number: int, count: int) -> str:
        """The ways to the sheets before and after."""
        here = shared_address(self.lang, plan, number)
        links = "".join(
            f'<a class="turn-{way}" href="{relative(here, shared_address(self.lang, plan, other))}">'
            f'<span class="turn-way">{html(self.say(way))}</span> {other + 1}/{count}</a>'
            for way, other in (("previous", number - 1), ("next", number + 1))
            if 0 <= other < count
        )
        return f'<nav class="turn" aria-label="{html(self.say("pages"))}">{links}</nav>' if links else ""
