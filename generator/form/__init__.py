"""The canonical form of what editors write: its meaning stays, and each comment with what it is about."""

from generator.form.files import Formatted, canonical, deviation, formatted
from generator.form.shapes import ANY
from generator.form.texts import on_a_line

__all__ = ["Formatted", "canonical", "deviation", "formatted", "value"]


def value(text: str) -> str:
    """A text as the value of a field, in its canonical form."""
    return on_a_line(text, ANY, in_brackets=False)
