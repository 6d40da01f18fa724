"""Observations and the numbers of the text that state them."""

from generator.link.figures.places import places
from generator.link.figures.ties import figures, ties

__all__ = ["figures", "places", "ties"]
