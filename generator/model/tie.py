"""An observation beside what was found for it in the text, for the checks to judge."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model.document import Text
from generator.model.observation import Observation
from generator.model.quantity import Quantity


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A paragraph, a cell or a table's note, with what stands around it."""

    id: str  # "1.1-3", "2.1-2/r3c4"
    page: str
    sentences: tuple[Text, ...]
    beside: tuple[str, ...] = ()  # of a cell: its row and the head of its column
    table: tuple[str, ...] = ()  # of a cell: every head and note of its table
    above: tuple[str, ...] = ()  # the title of the box and the headings, the nearest first
    before: tuple[str, ...] = field(
        default=(), repr=False
    )  # earlier paragraphs of the section, nearest first

    @property
    def is_cell(self) -> bool:
        return bool(self.beside)


@dataclass(frozen=True, kw_only=True, slots=True)
class Tie:
    """What an observation was tied to; None for what was not found."""

    observation: Observation
    number: int  # in the file, from 0
    place: Place | None
    sentence: int | None = None  # that holds the quotation, from 0
    start: int | None = None  # of the value, in the sentence
    quantity: Quantity | None = None  # that the reader finds there, in its unit
    years: frozenset[int] = frozenset()  # in reach of the quotation
    elsewhere: str = ""  # another place that has the quotation, where this one has not
