"""Pages and data as text: pure functions from what was read to what is written."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.address import LANGUAGES
from generator.model.content import Plan, Site
from generator.model.document import Document
from generator.model.english import NO_ENGLISH, Translation
from generator.model.outline import PageOutline
from generator.model.page import Page
from generator.render.about_text import about_text
from generator.render.chapter import chapter_page
from generator.render.data import plan_record, to_json
from generator.render.edition import Edition
from generator.render.plan_page import plan_page
from generator.render.site_pages import site_pages

__all__ = ["plan_pages", "plan_record", "site_pages", "to_json"]


def plan_pages(
    site: Site,
    plan: Plan,
    document: Document,
    pages: tuple[PageOutline, ...],
    translation: Translation = NO_ENGLISH,
) -> Iterator[Page]:
    """Every page of a plan in both languages: its own, each of its text, and the one about the text."""
    for lang in LANGUAGES:
        edition = Edition(
            lang=lang, site=site, plan=plan, document=document, pages=pages, translation=translation
        )
        yield plan_page(edition)
        yield about_text(edition)
        for page in pages:
            yield chapter_page(edition, page)
