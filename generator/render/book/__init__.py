"""A plan as a book: its pieces, and the forms in which converters take them."""

from generator.render.book.pieces import book
from generator.render.book.xhtml import xhtml

__all__ = ["book", "xhtml"]
