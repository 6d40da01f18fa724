"""A plan at a glance: which topics it has where, from its first page to its last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from generator.charts import Datum, Key, Plate, Row, Sign
from generator.charts.breadth import breadth
from generator.render.edition import Edition
from generator.render.escape import heading, html
from generator.render.plates import Show
from generator.render.plates.looks import BREADTH, strips
from generator.render.plates.rows import Rows, bar, note
from generator.render.topics.links import topic_name
from generator.render.topics.structure import Structure

_DRAWN = 12  # topics with the most text; the table has all
_THINNEST = 0.5  # percent of the breadth: what is drawn of a passage, be it ever so short
_TYPE, _APART = 12, 6  # pixels: of the numbers, and between two of them
_MAIN, _OTHER = Sign.PART_1, Sign.PART_3


def glance(edition: Edition, show: Show) -> Iterator[str]:
    """The topics of a plan over its length, as strips and as a table; nothing where it has none."""
    seen = Structure(edition=edition)
    if seen.shares:
        yield f"## {heading(edition.say('glance'))} {{ #glance }}"
        yield f'<p class="explained">{html(edition.say("glance-about"))}</p>'
        yield show(edition.lang, _Strips(seen=seen).plate(), edition.home)


@dataclass(frozen=True, kw_only=True)
class _Strips:
    seen: Structure

    @property
    def edition(self) -> Edition:
        return self.seen.edition

    def plate(self) -> Plate:
        shares, say = self.seen.shares, self.edition.say
        rows = Rows()
        for topic in list(shares)[:_DRAWN]:
            rows.entry(self._name(topic), _percent(shares[topic]))
            rows.drawn(*self._track(), *self._strip(topic))
        rows.drawn(*self._numbers())
        between = "；" if self.edition.lang == "zh" else "; "
        values = [f"{self._name(topic)} {_percent(share)}" for topic, share in shares.items()]
        first = next(iter(shares))
        chart = rows.chart(say("glance-read", values=between.join(values)))
        return Plate(
            name=f"plan/{self.edition.plan.id}-topics",
            title=say("glance-title", topic=self._name(first), share=_percent(shares[first])),
            unit=say("glance-unit"),
            panels=(replace(chart, look=strips()),),
            data=self._data,
            keys=(Key(sign=_MAIN, words=say("topic-main")), Key(sign=_OTHER, words=say("topic-other"))),
            about=say("glance-lines"),
        )

    @cached_property
    def _data(self) -> tuple[Datum, ...]:
        cells = self.seen.cells
        return tuple(
            Datum(
                row=self._name(topic),
                column=self._labels[piece.id],
                shown=_percent(cells[piece.id][topic]),
                number=f"{cells[piece.id][topic] * 100:.2f}",
                words=f"{piece.name}: {_percent(cells[piece.id][topic])}",
                source=f"{self.edition.own(self.edition.plan.short_title)}, {piece.id}",
                way=piece.way,
            )
            for topic in self.seen.shares
            for piece in self.seen.pieces
            if topic in cells[piece.id]
        )

    @cached_property
    def _places(self) -> Mapping[tuple[str, str], int]:
        """The number of the figure of a topic in a piece."""
        return {(datum.row, datum.column): place for place, datum in enumerate(self._data)}

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        """What each piece is called over a column: its number, where that tells it from the others."""
        numbers = {piece.id: piece.number.strip("、（）") or piece.name for piece in self.seen.pieces}
        if len(set(numbers.values())) == len(numbers):
            return numbers
        return {piece.id: f"{piece.id} {piece.name}" for piece in self.seen.pieces}

    def _strip(self, topic: str) -> Iterator[Row]:
        """Where the topic stands, as far as the text goes."""
        for run in self.seen.runs(topic):
            left, right = self._across(run.start), self._across(run.end)
            place = self._places[self._name(topic), self._labels[run.piece]]
            yield bar(left, max(right, left + _THINNEST), _MAIN if run.is_main else _OTHER, place)

    def _track(self) -> Iterator[Row]:
        """The whole text as a line, with a tick where each piece begins and where the last one ends."""
        yield {"layer": "track", "x": 0, "x2": 100}
        for end in [*(piece.start for piece in self.seen.pieces), self.seen.length]:
            yield {"layer": "tick", "x": self._across(end)}

    def _numbers(self) -> Iterator[Row]:
        """The ids of the pieces that are long enough to hold them."""
        for piece in self.seen.pieces:
            if (piece.end - piece.start) / self.seen.length * BREADTH > breadth(piece.id, _TYPE) + _APART:
                yield note(self._across((piece.start + piece.end) / 2), piece.id)

    def _across(self, characters: float) -> float:
        return round(characters / self.seen.length * 100, 2)

    def _name(self, topic: str) -> str:
        return topic_name(self.edition, topic)


def _percent(share: float) -> str:
    return f"{share * 100:.1f}%"
