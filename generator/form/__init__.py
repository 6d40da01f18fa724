"""The canonical form of what editors write: its meaning stays, and each comment with what it is about."""

from generator.form.files import Formatted, deviation, formatted

__all__ = ["Formatted", "deviation", "formatted"]
