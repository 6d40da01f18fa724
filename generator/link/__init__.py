"""Which divisions make a page, and how the pages follow one another."""

from generator.link.pages import pages

__all__ = ["pages"]
