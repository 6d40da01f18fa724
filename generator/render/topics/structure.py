"""The structure of a plan: its parts or chapters, and how much text of each topic they hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.model.address import relative
from generator.model.document import Division
from generator.render.edition import Edition
from generator.render.topics.weights import OPENING, Stretch, stretches

_FEW = 5  # divisions of the highest level that are too few to show a structure


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A part or a chapter: its name, its page, and where it begins and ends."""

    id: str
    number: str  # "" where it has none
    name: str
    way: str
    start: int  # characters of the text before it
    end: int


class Run(NamedTuple):
    """Text of a topic within one piece, with nothing between."""

    start: int
    end: int
    is_main: bool
    piece: str


@dataclass(frozen=True, kw_only=True)
class Structure:
    """The parts or chapters of a plan with their topics."""

    edition: Edition

    @cached_property
    def shares(self) -> Mapping[str, float]:
        """Each topic's share of the text, the largest first."""
        found: dict[str, float] = {}
        for by_topic in self.cells.values():
            for topic, share in by_topic.items():
                found[topic] = found.get(topic, 0) + share
        order = list(self.edition.topics.known)
        best = sorted(found, key=lambda topic: (-found[topic], order.index(topic)))
        return {topic: found[topic] for topic in best}

    @cached_property
    def cells(self) -> Mapping[str, Mapping[str, float]]:
        """For each piece the share of each topic, of the whole text."""
        found: dict[str, dict[str, float]] = {piece.id: {} for piece in self.pieces}
        for stretch in self._stretches:
            topics = self._topics(stretch.division)
            cell = found[self._piece_of[stretch.division]]
            for topic in topics:
                share = (stretch.end - stretch.start) / len(topics) / self.length
                cell[topic] = cell.get(topic, 0) + share
        return found

    @property
    def length(self) -> int:
        return self._stretches[-1].end if self._stretches else 0

    @cached_property
    def pieces(self) -> Sequence[Piece]:
        """The parts or chapters that hold text, in the order of the document."""
        starts: dict[str, int] = {}
        for stretch in self._stretches:
            starts.setdefault(self._piece_of[stretch.division], stretch.start)
        ends = [*list(starts.values())[1:], self.length]
        return [self._piece(*found) for found in zip(starts, starts.values(), ends, strict=True)]

    def runs(self, topic: str) -> Iterator[Run]:
        """Where the topic stands."""
        last: Run | None = None
        for stretch in self._stretches:
            topics = self._topics(stretch.division)
            if topic not in topics:
                continue
            piece = self._piece_of[stretch.division]
            run = Run(stretch.start, stretch.end, topics[0] == topic, piece)
            if last and last[1:] == (run.start, run.is_main, run.piece):
                run = run._replace(start=last.start)
            elif last:
                yield last
            last = run
        if last:
            yield last

    def _topics(self, division: str) -> tuple[str, ...]:
        return self.edition.topics.of.get(division, ())

    def _piece(self, id_: str, start: int, end: int) -> Piece:
        division = self._divisions.get(id_)
        name = self.edition.name(division) if division else None
        page = self.edition.page_of.get(id_, OPENING)
        return Piece(
            id=id_,
            number=name.number if name else "",
            name=name.plain if name else self.edition.say("opening"),
            way=relative(self.edition.home, f"{self.edition.address(page)}#{id_}"),
            start=start,
            end=end,
        )

    @cached_property
    def _stretches(self) -> Sequence[Stretch]:
        return [stretch for stretch in stretches(self.edition.document) if stretch.end > stretch.start]

    @cached_property
    def _piece_of(self) -> Mapping[str, str]:
        """For each division the one above it, or itself, that is shown as a piece of the structure."""
        top = [division for division in self._divisions.values() if division.parent is None]
        depth = 1 if len(top) >= _FEW else 2
        found: dict[str, tuple[str, int]] = {OPENING: (OPENING, 1)}
        for division in self._divisions.values():
            piece, above = found.get(division.parent or "", (division.id, 0))
            found[division.id] = (division.id if above < depth else piece, above + 1)
        return {division: piece for division, (piece, _) in found.items()}

    @cached_property
    def _divisions(self) -> Mapping[str, Division]:
        return {division.id: division for division in self.edition.document.divisions}
