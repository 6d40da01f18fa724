"""The glossary's pages: a page for each term, lists by pinyin, English and category, cards for chapters."""

from generator.render.glossary.chapter_terms import chapter_terms
from generator.render.glossary.data import Counts, Listed, glossary_record
from generator.render.glossary.lists import glossary_index, glossary_pages
from generator.render.glossary.standing import Standing
from generator.render.glossary.tbx import glossary_tbx
from generator.render.glossary.term_edition import TermEdition
from generator.render.glossary.term_page import term_pages

__all__ = [
    "Counts",
    "Listed",
    "Standing",
    "TermEdition",
    "chapter_terms",
    "glossary_index",
    "glossary_pages",
    "glossary_record",
    "glossary_tbx",
    "term_pages",
]
