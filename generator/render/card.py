"""The words of the cards that stand for pages where their addresses are shared."""

from __future__ import annotations

from generator.model.book import Both
from generator.model.card import Card
from generator.model.content import Bilingual, Plan, Site
from generator.render import prose
from generator.render.dates import period
from generator.render.escape import visible
from generator.render.phrases import phrases
from generator.render.words import say
from generator.text.typography import curled


def plan_card(site: Site, plan: Plan) -> Card:
    """What a plan is called, its kind and its period."""
    span = period(plan.period.from_, plan.period.to)
    kind = {lang: f"{say(lang, f'kind-{plan.kind}')} · {span}" for lang in ("zh", "en")}
    return _card(site, plan.title, Both(**kind))


def site_card(site: Site) -> Card:
    """What the site is."""
    return _card(site, site.tagline, Both(**prose.GREETING))


def _card(site: Site, title: Bilingual, about: Both) -> Card:
    words = _both(title)
    return Card(site=_both(site.title), title=words, phrases=phrases(words.zh), about=about)


def _both(text: Bilingual) -> Both:
    return Both(zh=visible(text.zh), en=visible(curled(text.en)))
