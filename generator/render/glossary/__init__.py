"""The glossary's pages: a page for each term, lists by pinyin, English and category, cards for chapters."""

from generator.render.glossary.chapter_terms import chapter_terms
from generator.render.glossary.lists import glossary_index, glossary_pages
from generator.render.glossary.term_page import Standing, term_page

__all__ = ["Standing", "chapter_terms", "glossary_index", "glossary_pages", "term_page"]
