"""What every page of one term in one language has in hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.address import glossary_address, relative, term_address
from generator.model.content import Site
from generator.model.glossary import Glossary, Term
from generator.model.page import Page
from generator.render.escape import front_matter, html
from generator.render.glossary.entry import category_name, own
from generator.render.glossary.standing import Standing
from generator.render.linked import HERE, json_ld
from generator.render.plates.figure import CHART
from generator.render.words import say
from generator.text.typography import curled, typeset


@dataclass(frozen=True, kw_only=True, slots=True)
class TermEdition:
    """A term in one language."""

    lang: str
    site: Site
    glossary: Glossary
    term: Term
    standings: Sequence[Standing]  # in the order of the plans

    def say(self, key: str, **values: object) -> str:
        return say(self.lang, key, **values)

    @property
    def name(self) -> str:
        """The term in this edition's language."""
        return typeset(self.term.zh) if self.lang == "zh" else curled(self.term.en)

    def address(self, sheet: int = 0) -> str:
        """Where the term's page is, or a later sheet of its places."""
        return term_address(self.lang, self.term.id, sheet)

    def page(self, sheet: int, parts: Sequence[str]) -> Page:
        """A page of this term from what stands below its crumbs."""
        has_charts = any(CHART in part for part in parts)
        front = self._front(sheet, has_charts=has_charts)
        written = [front, self._crumbs(sheet), *(part for part in parts if part)]
        return Page(path=f"{self.address(sheet)}index.md", text="\n\n".join(written) + "\n")

    def _front(self, sheet: int, *, has_charts: bool) -> str:
        term = self.term
        number = f" ({sheet + 1})" if sheet else ""
        return front_matter(
            {
                "title": f"{term.zh} {term.en}{number}",
                "lang": self.lang,
                "kind": "term",
                "file": f"content/glossary/{self.glossary.category[term.id]}.yml",
                "entry": term.id,
                "charts": "yes" if has_charts else "",
                "site": own(self.lang, self.site.title),
                "description": own(self.lang, term.definition)
                if term.definition
                else f"{term.zh} · {term.en}",
                "ld": "" if sheet else self._linked(),
            }
        )

    def _linked(self) -> str:
        """The term as one of the glossary's."""
        chinese, english = typeset(self.term.zh), curled(self.term.en)
        return json_ld(
            {
                "@type": "DefinedTerm",
                "@id": HERE,
                "name": self.name,
                "alternateName": english if self.lang == "zh" else chinese,
                "inDefinedTermSet": relative(self.address(), glossary_address(self.lang)),
            }
        )

    def _crumbs(self, sheet: int) -> str:
        lang, category = self.lang, self.glossary.category[self.term.id]
        ways = [
            (glossary_address(lang), self.say("glossary")),
            (glossary_address(lang, "category", category), category_name(lang, category)),
            *([(self.address(), self.name)] if sheet else []),
        ]
        here = self.address(sheet)
        entries = "".join(f'<li><a href="{relative(here, way)}">{html(name)}</a></li>' for way, name in ways)
        return f'<nav class="crumbs" aria-label="{html(self.say("where"))}"><ol>{entries}</ol></nav>'
