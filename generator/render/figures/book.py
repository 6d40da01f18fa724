"""What every page of figures in one language has in hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.address import page_address, relative, sentence_id
from generator.model.content import Bilingual, Plan, Site
from generator.model.figure import Figure
from generator.model.finding import Finding, FindingPlace
from generator.model.indicator import Indicator
from generator.model.page import Page
from generator.render.escape import front_matter, html
from generator.render.plates.figure import CHART
from generator.render.words import say
from generator.text.typography import curled, typeset


@dataclass(frozen=True, kw_only=True)
class Book:
    """Every figure and finding in one language."""

    lang: str
    site: Site
    plans: Mapping[str, Plan]  # in the order of the site
    indicators: Mapping[str, Indicator]
    figures: Sequence[Figure] = ()
    findings: Sequence[Finding] = ()
    terms: frozenset[str] = field(default=frozenset())  # ids of the glossary

    def say(self, key: str, **values: object) -> str:
        return say(self.lang, key, **values)

    def own(self, text: Bilingual) -> str:
        return typeset(text.zh) if self.lang == "zh" else curled(text.en)

    def name(self, indicator: Indicator) -> str:
        return typeset(indicator.zh) if self.lang == "zh" else curled(indicator.en)

    @cached_property
    def by_indicator(self) -> Mapping[str, tuple[Figure, ...]]:
        found: dict[str, list[Figure]] = {}
        for figure in self.figures:
            found.setdefault(figure.indicator, []).append(figure)
        return {name: tuple(own) for name, own in found.items()}

    @cached_property
    def by_plan(self) -> Mapping[str, tuple[Figure, ...]]:
        found: dict[str, list[Figure]] = {}
        for figure in self.figures:
            found.setdefault(figure.plan, []).append(figure)
        return {plan: tuple(own) for plan, own in found.items()}

    @cached_property
    def findings_by_plan(self) -> Mapping[str, tuple[Finding, ...]]:
        found: dict[str, list[Finding]] = {}
        for finding in self.findings:
            found.setdefault(finding.plan, []).append(finding)
        return {plan: tuple(own) for plan, own in found.items()}

    @cached_property
    def findings_by_indicator(self) -> Mapping[str, tuple[Finding, ...]]:
        found: dict[str, list[Finding]] = {}
        for finding in self.findings:
            for indicator in finding.indicators:
                found.setdefault(indicator, []).append(finding)
        return {name: tuple(own) for name, own in found.items()}

    def short(self, plan: str) -> str:
        """The short title of a document."""
        return self.own(self.plans[plan].short_title)

    def place(self, figure: Figure) -> str:
        """The place of a document, or the part of it that a figure is about."""
        place = self.own(self.plans[figure.plan].place)
        scope = figure.observation.scope
        if scope is None:
            return place
        return f"{place}（{typeset(scope.zh)}）" if self.lang == "zh" else f"{place} ({curled(scope.en)})"

    def way(self, origin: str, figure: Figure) -> str:
        """The way to the sentence or the table that states a figure."""
        is_cell = "/" in figure.block
        anchor = figure.anchor if is_cell else sentence_id(figure.anchor, figure.sentence + 1)
        return relative(origin, f"{page_address(self.lang, figure.plan, figure.page)}#{anchor}")

    def way_to(self, origin: str, place: FindingPlace) -> str | None:
        """The way to where a finding's words stand; None where that is on no page."""
        if not place.page:
            return None
        return relative(origin, f"{page_address(self.lang, place.plan, place.page)}#{place.anchor}")

    def page(self, address: str, kind: str, title: str, parts: Iterable[str], **more: str) -> Page:
        """A page of figures that belongs to no one plan; `more` goes into its front matter."""
        parts = list(parts)
        head = front_matter(
            {
                "title": title,
                "lang": self.lang,
                "kind": kind,
                "charts": "yes" if any(CHART in part for part in parts) else "",
                "site": self.own(self.site.title),
                "description": f"{title} · {self.own(self.site.tagline)}",
                **more,
            }
        )
        text = "\n\n".join([head, *(part for part in parts if part)]) + "\n"
        return Page(path=f"{address}index.md", text=text)

    def crumbs(self, address: str, ways: Iterable[tuple[str, str]]) -> str:
        entries = "".join(
            f'<li><a href="{relative(address, way)}">{html(name)}</a></li>' for way, name in ways
        )
        return f'<nav class="crumbs" aria-label="{html(self.say("where"))}"><ol>{entries}</ol></nav>'
