"""Pages of the passages that documents share."""

from generator.render.shared.library import Library
from generator.render.shared.pages import all_pages, plan_pages

__all__ = ["Library", "all_pages", "plan_pages"]
