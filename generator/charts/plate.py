"""A chart as a figure of its page: what it says, its panels, and the figures that they show."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.chart import Chart
from generator.charts.signs import Sign


@dataclass(frozen=True, kw_only=True, slots=True)
class Datum:
    """One figure of a plate; its place in the list is the number of its mark."""

    row: str  # what the figure is of: a place, an indicator
    column: str  # a year, a part of the whole
    shown: str  # as the page has it: "≥454.99"
    number: str  # as a program reads it: "454.99"
    words: str = ""  # with its unit, as one says it: "at least RMB 45.499 billion"; "" where it needs none
    note: str = ""  # "target"
    source: str = ""  # a document and the number of a paragraph
    way: str = ""  # to the sentence that states it; "" for what was computed


@dataclass(frozen=True, kw_only=True, slots=True)
class Key:
    """What a sign in the panels means."""

    sign: Sign
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """A document that figures were taken from."""

    name: str
    way: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Plate:
    """Panels under one title. The title of each panel stands above it; "" where one is enough."""

    name: str  # its file, "indicator/grain-output-years"; what follows the last slash is its id on the page
    title: str  # a sentence with the point of it
    unit: str
    panels: tuple[Chart, ...]
    data: tuple[Datum, ...]
    keys: tuple[Key, ...] = ()
    sources: tuple[Source, ...] = ()
    about: str = ""  # what a reader has to know to read it

    @property
    def id(self) -> str:
        return "chart-" + self.name.rpartition("/")[2]
