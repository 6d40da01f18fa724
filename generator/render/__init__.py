"""Pages and data as text: pure functions from what was read to what is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model.address import LANGUAGES
from generator.model.page import Page
from generator.render.about_text import about_text
from generator.render.bitext import joined, tmx, xliff
from generator.render.chapter import chapter_page
from generator.render.data import plan_record, to_json
from generator.render.edition import Edition
from generator.render.feed import feeds
from generator.render.figures import dashboard
from generator.render.plan_page import plan_page
from generator.render.plates import Show
from generator.render.quantities import quantities_record
from generator.render.site_pages import site_pages

__all__ = [
    "feeds",
    "joined",
    "plan_pages",
    "plan_record",
    "quantities_record",
    "site_pages",
    "tmx",
    "to_json",
    "xliff",
]


def plan_pages(edition: Edition, show: Show, only: frozenset[str] | None = None) -> Iterator[Page]:
    """Every page of a plan in both languages: its own, each of its text, and the one about the text.

    `only` names pages of the text that are wanted alone.
    """
    for lang in LANGUAGES:
        own = replace(edition, lang=lang)
        if only is None:
            yield plan_page(own, show)
            yield about_text(own)
            if own.figures:
                yield dashboard(own, show)
        for page in own.pages:
            if only is None or page.id in only:
                yield chapter_page(own, page)
