"""Which divisions make a page, and how the pages follow one another."""

from generator.link.addressed import addressed
from generator.link.pages import pages

__all__ = ["addressed", "pages"]
