"""The documents of a plan: the plan, its headings, its paragraphs, the rows of its tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import zip_longest

from generator.link.segments import cell_id
from generator.model.document import Block, Box, Cell, Division, Table, Text
from generator.render.edition import Edition
from generator.render.names import Name, box_name
from generator.search.concepts import Present, names
from generator.search.document import Document, Group, Kind, Names
from generator.search.words import INDICATOR, TERM, TOPIC
from generator.text.typography import curled, typeset

CHUNK = 8
CELLS = " | "
WAY = " · "


def group_of_plan(edition: Edition, present: Present) -> Group:
    """A plan as it is searched."""
    plan = edition.plan
    reading = _Reading(edition=edition, present=present)
    documents = [reading.plan, *reading.headings(), *reading.texts(), *reading.tables()]
    return Group(id=plan.id, names=names(plan.short_title), documents=tuple(documents), chunk=CHUNK)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Piece:
    """A heading, a block or a row: what it says, under which title, and the segments that it is made of."""

    id: str
    division: str | None
    pairs: Sequence[Names]
    title: Names
    segments: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class _Reading:
    edition: Edition
    present: Present

    @cached_property
    def english(self) -> Edition:
        return replace(self.edition, lang="en")

    @cached_property
    def boxes(self) -> Mapping[str, Box]:
        return {box.id: box for box in self.edition.document.boxes}

    @cached_property
    def divisions(self) -> Mapping[str, Division]:
        return {division.id: division for division in self.edition.document.divisions}

    @cached_property
    def observed(self) -> Mapping[tuple[str, int], frozenset[str]]:
        """The indicators of each sentence that states a value of one."""
        found: dict[tuple[str, int], set[str]] = {}
        for figure in self.edition.figures:
            found.setdefault((figure.block, figure.sentence), set()).add(INDICATOR + figure.indicator)
        return {place: frozenset(words) for place, words in found.items()}

    @property
    def plan(self) -> Document:
        plan = self.edition.plan
        said = (plan.title, plan.short_title, plan.place, plan.issuer, plan.summary)
        title = names(plan.title)
        pairs = tuple(names(text) for text in said)
        within = {
            number: frozenset(TERM + term for term in self.present(text.zh))
            for number, text in enumerate(said)
        }
        return Document(kind=Kind.PLAN, address=f"{plan.id}/", title=title, pairs=pairs, marks=within)

    def headings(self) -> Iterator[Document]:
        for division in self.edition.document.divisions:
            yield self.heading(division, division.parent)
        for box in self.edition.document.boxes:
            yield self.heading(box, box.division)

    def heading(self, piece: Division | Box, above: str | None) -> Document:
        title = self.name(piece)
        found = _Piece(id=piece.id, division=above, pairs=[title], title=title, segments=[piece.id])
        return self.document(Kind.HEADING, found)

    def texts(self) -> Iterator[Document]:
        for block in self.edition.document.blocks:
            if not block.table:
                pairs = list(_sentences(self.edition, block))
                yield self.document(Kind.TEXT, self.piece(block, pairs, [block.id]))

    def tables(self) -> Iterator[Document]:
        for block in self.edition.document.blocks:
            for segments, pair in _rows(self.edition, block) if block.table else ():
                yield self.document(Kind.TABLE, self.piece(block, [pair], segments))

    def piece(self, block: Block, pairs: Sequence[Names], segments: Sequence[str]) -> _Piece:
        title = self.over(block)
        return _Piece(id=block.id, division=block.division, pairs=pairs, title=title, segments=segments)

    def document(self, kind: Kind, piece: _Piece) -> Document:
        page = self.edition.page_of[piece.id]
        own = piece.id if piece.id in self.divisions else piece.division
        return Document(
            kind=kind,
            address=f"{self.edition.plan.id}/{page}/#{piece.id}",
            title=piece.title,
            trail=self.trail(piece.division if kind is Kind.HEADING else self._parent(piece.division)),
            pairs=tuple(piece.pairs),
            marks=self.marks(piece.segments, len(piece.pairs), own),
        )

    def over(self, block: Block) -> Names:
        """The heading or the box that a block stands under."""
        piece = self.boxes.get(block.box or "") or self.divisions.get(block.division)
        return self.name(piece) if piece else _opening(self.edition, self.english)

    def name(self, piece: Division | Box) -> Names:
        return Names(zh=self._name(self.edition, piece).plain, en=_english(self._name(self.english, piece)))

    def trail(self, division: str | None) -> Names:
        """The headings from the part down to a division."""
        way: list[Names] = []
        while found := self.divisions.get(division or ""):
            way.insert(0, self.name(found))
            division = found.parent
        return Names(zh=WAY.join(name.zh for name in way), en=WAY.join(name.en for name in way if name.en))

    def marks(self, segments: Sequence[str], count: int, division: str | None) -> dict[int, frozenset[str]]:
        """What the sentences mean: terms, indicators, topics."""
        topics = {TOPIC + topic for topic in self.edition.topics.of.get(division or "0", ())}
        found: dict[int, set[str]] = {0: topics} if topics else {}
        for id_ in segments:
            for number, terms in enumerate(self.edition.mentions.get(id_, ())):
                words = (TERM + other for term, *_ in terms for other in self.within(term))
                found.setdefault(min(number, count - 1), set()).update(words)
            for number in range(count):
                if observed := self.observed.get((id_, number)):
                    found.setdefault(number, set()).update(observed)
        return {number: frozenset(words) for number, words in found.items()}

    def within(self, term: str) -> Iterable[str]:
        """A term and those that stand in its name."""
        return (term, *self.present(self.edition.glossary.terms[term].zh))

    def _parent(self, division: str | None) -> str | None:
        found = self.divisions.get(division or "")
        return found.parent if found else None

    def _name(self, edition: Edition, piece: Division | Box) -> Name:
        if isinstance(piece, Box):
            return box_name(edition.lang, edition.translation, piece)
        return edition.name(piece)


def _english(name: Name) -> str:
    return "" if name.is_chinese else name.plain


def _opening(edition: Edition, english: Edition) -> Names:
    return Names(zh=edition.say("opening"), en=english.say("opening"))


def _sentences(edition: Edition, block: Block) -> Iterator[Names]:
    """The sentence pairs of a block; Chinese typography looks at the whole."""
    whole, at = typeset("".join(sentence.text for sentence in block.sentences)), 0
    found = edition.translation.get(block.id)
    english = found.sentences if found else ()
    for sentence, own in zip_longest(block.sentences, english):
        length = len(sentence.text) if sentence else 0
        yield Names(zh=whole[at : at + length].strip(), en=curled(own or ""))
        at += length


def _rows(edition: Edition, block: Block) -> Iterator[tuple[list[str], Names]]:
    """The rows of a table and its notes, each with its segments."""
    table = block.table or Table(columns=(), rows=())
    for row, cells in enumerate((table.columns, *table.rows)):
        shown = [
            (cell_id(block.id, row, at), cell) for at, cell in enumerate(cells, 1) if cell.merged != "left"
        ]
        if shown:
            yield [id_ for id_, _ in shown], _row(edition, shown)
    for number, text in enumerate(table.notes, 1):
        id_ = f"{block.id}/n{number}"
        yield [id_], Names(zh=typeset(text.text), en=_said(edition, id_, text))


def _row(edition: Edition, shown: Sequence[tuple[str, Cell]]) -> Names:
    chinese = [typeset(cell.content.text) for _, cell in shown]
    english = [_said(edition, id_, cell.content) for id_, cell in shown]
    return Names(zh=CELLS.join(filter(None, chinese)), en=CELLS.join(filter(None, english)))


def _said(edition: Edition, id_: str, text: Text) -> str:
    """A cell in English: its translation; a number as it is."""
    found = edition.translation.get(id_)
    if found:
        return curled(" ".join(found.sentences))
    return text.text if text.text.isascii() else ""
