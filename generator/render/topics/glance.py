"""A plan at a glance: which topics it has where, from its first page to its last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.charts import Datum, Key, Plate, Sign, mark
from generator.model.address import relative
from generator.model.document import Division
from generator.render.edition import Edition
from generator.render.escape import heading, html
from generator.render.plates import Show
from generator.render.plates.rows import Rows
from generator.render.topics.links import topic_name
from generator.render.topics.weights import OPENING, Stretch, stretches

_DRAWN = 12  # topics with the most text; the table has all
_FEW = 5  # divisions of the highest level that are too few to show a structure
_MAIN, _OTHER = Sign.PART_1, Sign.PART_3


def glance(edition: Edition, show: Show) -> Iterator[str]:
    """The topics of a plan over its length, as strips and as a table; nothing where it has none."""
    seen = _Glance(edition=edition)
    if seen.shares:
        yield f"## {heading(edition.say('glance'))} {{ #glance }}"
        yield f'<p class="explained">{html(edition.say("glance-about"))}</p>'
        yield show(edition.lang, seen.plate(), edition.home)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Piece:
    """A part or a chapter: its name, its page, and where it begins."""

    id: str
    number: str  # "" where it has none
    name: str
    way: str
    start: int


@dataclass(frozen=True, kw_only=True)
class _Glance:
    edition: Edition

    def plate(self) -> Plate:
        rows = Rows()
        for topic in list(self.shares)[:_DRAWN]:
            rows.entry(self._name(topic), _percent(self.shares[topic]))
            rows.drawn(*self._strip(topic))
        self._scale(rows)
        first = next(iter(self.shares))
        said = {"topic": self._name(first), "share": _percent(self.shares[first])}
        return Plate(
            name=f"plan/{self.edition.plan.id}-topics",
            title=self.edition.say("glance-title", **said),
            unit=self.edition.say("glance-unit"),
            panels=(rows.chart(self._read()),),
            data=self._data,
            keys=(
                Key(sign=_MAIN, words=self.edition.say("topic-main")),
                Key(sign=_OTHER, words=self.edition.say("topic-other")),
            ),
            about=self.edition.say("glance-lines"),
        )

    @cached_property
    def shares(self) -> Mapping[str, float]:
        """Each topic's share of the text, the largest first."""
        found: dict[str, float] = {}
        for by_topic in self._cells.values():
            for topic, share in by_topic.items():
                found[topic] = found.get(topic, 0) + share
        order = list(self.edition.topics.known)
        return {
            topic: found[topic] for topic in sorted(found, key=lambda own: (-found[own], order.index(own)))
        }

    @cached_property
    def _cells(self) -> Mapping[str, dict[str, float]]:
        """For each piece the share of each topic, of the whole text."""
        found: dict[str, dict[str, float]] = {piece.id: {} for piece in self._pieces}
        for stretch in self._stretches:
            topics = self._topics(stretch)
            cell = found[self._piece_of[stretch.division]]
            for topic in topics:
                share = (stretch.end - stretch.start) / len(topics) / self._length
                cell[topic] = cell.get(topic, 0) + share
        return found

    @cached_property
    def _data(self) -> tuple[Datum, ...]:
        return tuple(
            Datum(
                row=self._name(topic),
                column=self._labels[piece.id],
                shown=_percent(self._cells[piece.id][topic]),
                number=f"{self._cells[piece.id][topic] * 100:.2f}",
                words=f"{piece.name}: {_percent(self._cells[piece.id][topic])}",
                source=f"{self.edition.own(self.edition.plan.short_title)}, {piece.id}",
                way=piece.way,
            )
            for topic in self.shares
            for piece in self._pieces
            if topic in self._cells[piece.id]
        )

    @cached_property
    def _places(self) -> Mapping[tuple[str, str], int]:
        """The number of the figure of a topic in a piece."""
        return {(datum.row, datum.column): place for place, datum in enumerate(self._data)}

    def _strip(self, topic: str) -> Iterator[Mapping[str, str | float | None]]:
        """Where the topic stands, as far as the text goes; what joins is drawn as one."""
        runs: list[tuple[int, int, Sign, str]] = []
        for stretch in self._stretches:
            topics = self._topics(stretch)
            if topic in topics:
                piece = self._piece_of[stretch.division]
                sign = _MAIN if topics[0] == topic else _OTHER
                start = stretch.start
                if runs and runs[-1][1:] == (start, sign, piece):
                    start = runs.pop()[0]
                runs.append((start, stretch.end, sign, piece))
        for start, end, sign, piece in runs:
            place = self._places[self._name(topic), self._labels[piece]]
            yield {
                "layer": "bar",
                "x": round(start / self._length * 100, 2),
                "x2": round(end / self._length * 100, 2),
                "kind": sign,
                "mark": mark(place),
            }

    def _scale(self, rows: Rows) -> None:
        """A line where each piece begins."""
        rows.bounds((0, 100))
        ends = [*(piece.start for piece in self._pieces), self._length]
        rows.rows += [{"layer": "grid", "x": round(end / self._length * 100, 2)} for end in ends]

    def _read(self) -> str:
        between = "；" if self.edition.lang == "zh" else "; "
        shares = between.join(
            f"{self._name(topic)} {_percent(share)}" for topic, share in self.shares.items()
        )
        return self.edition.say("glance-read", values=shares)

    def _name(self, topic: str) -> str:
        return topic_name(self.edition, topic)

    def _topics(self, stretch: Stretch) -> tuple[str, ...]:
        return self.edition.topics.of.get(stretch.division, ())

    @cached_property
    def _stretches(self) -> Sequence[Stretch]:
        return [stretch for stretch in stretches(self.edition.document) if stretch.end > stretch.start]

    @property
    def _length(self) -> int:
        return self._stretches[-1].end if self._stretches else 0

    @cached_property
    def _pieces(self) -> Sequence[_Piece]:
        """The parts or chapters that hold text, in the order of the document."""
        starts: dict[str, int] = {}
        for stretch in self._stretches:
            starts.setdefault(self._piece_of[stretch.division], stretch.start)
        return [self._piece(id_, start) for id_, start in starts.items()]

    def _piece(self, id_: str, start: int) -> _Piece:
        division = self._by_id.get(id_)
        name = self.edition.name(division) if division else None
        page = self.edition.page_of.get(id_, OPENING)
        way = relative(self.edition.home, f"{self.edition.address(page)}#{id_}")
        words = name.plain if name else self.edition.say("opening")
        return _Piece(id=id_, number=name.number if name else "", name=words, way=way, start=start)

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        """What each piece is called over a column: its number, where that tells it from the others."""
        numbers = {piece.id: piece.number.strip("、（）") or piece.name for piece in self._pieces}
        if len(set(numbers.values())) == len(numbers):
            return numbers
        return {piece.id: f"{piece.id} {piece.name}" for piece in self._pieces}

    @cached_property
    def _piece_of(self) -> Mapping[str, str]:
        """For each division the one above it, or itself, that is shown as a piece of the structure."""
        top = [division for division in self._by_id.values() if division.parent is None]
        depth = 1 if len(top) >= _FEW else 2
        found: dict[str, tuple[str, int]] = {OPENING: (OPENING, 1)}
        for division in self._by_id.values():
            piece, own = found.get(division.parent or "", (division.id, 0))
            found[division.id] = (division.id if own < depth else piece, own + 1)
        return {division: piece for division, (piece, _) in found.items()}

    @cached_property
    def _by_id(self) -> Mapping[str, Division]:
        return {division.id: division for division in self.edition.document.divisions}


def _percent(share: float) -> str:
    return f"{share * 100:.1f}%"
