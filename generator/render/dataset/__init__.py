"""The public data: records, tables, what describes them, and the page that explains them."""

from generator.render.dataset.files import Data, Library, shared_data, tables_of_plan
from generator.render.dataset.page import data_pages
from generator.render.dataset.sentences import Reading

__all__ = ["Data", "Library", "Reading", "data_pages", "shared_data", "tables_of_plan"]
