"""From the elements in order to a document: who stands under whom, and what each is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.model.document import (
    Block,
    BlockKind,
    Box,
    Cell,
    Division,
    Doubt,
    Furniture,
    Reason,
    Table,
    Text,
)
from generator.model.source import Lines, Manuscript, Span
from generator.parse.elements import BoxClose, BoxOpen, Drop, Element, Grid, Heading, Leaf, Spans, cut
from generator.parse.leads import lead, settled
from generator.parse.levels import ranks
from generator.parse.markers import GLOSSARY, TERM
from generator.text.fold import is_blank
from generator.text.sentences import sentence_ends

OPENING = "0"  # the division of what stands before the first heading


@dataclass(kw_only=True, slots=True)
class Tree:
    """A document while it grows."""

    manuscript: Manuscript
    divisions: list[Division] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    open: list[tuple[int, str]] = field(default_factory=list)  # (rank, id) from the top down
    counts: Counter[str] = field(default_factory=Counter)
    box: str | None = None
    marked: set[str] = field(default_factory=set)  # blocks whose lead is marked by type or line
    taken: set[str] = field(default_factory=set)  # ids of divisions
    glossaries: set[str] = field(default_factory=set)  # divisions that explain terms
    siblings: Counter[str | None] = field(default_factory=Counter)  # divisions under each parent
    apart: Counter[str | None] = field(default_factory=Counter)  # of these, those without a number

    @property
    def division(self) -> str:
        return self.open[-1][1] if self.open else OPENING


def grow(manuscript: Manuscript, elements: Sequence[Element]) -> Tree:
    """The tree that the elements make."""
    tree = Tree(manuscript=manuscript)
    kept = list(_without_repetitions(manuscript, elements))
    headings = [element for element in kept if isinstance(element, Heading)]
    levels = ranks(headings)
    numbered = {rank for heading, rank in zip(headings, levels, strict=True) if heading.value is not None}
    places = iter(levels)
    for element in kept:
        if isinstance(element, Heading):
            rank = next(places)
            _add_heading(tree, element, rank, among_numbers=rank in numbered)
        else:
            _add(tree, element)
    tree.blocks = settled(tree.blocks, frozenset(tree.marked))
    return tree


def _without_repetitions(manuscript: Manuscript, elements: Sequence[Element]) -> Iterator[Element]:
    """The elements, a heading that the copy prints twice in a row left out the second time."""
    last = ""
    for element in elements:
        if isinstance(element, Heading):
            own = "".join(text(manuscript, element.whole).text.split())
            if own == last:
                yield from (Drop(span=span, reason=Reason.REPEATED_TITLE) for span in element.whole)
                continue
            last = own
        elif not isinstance(element, Drop | Doubt):
            last = ""
        yield element


def _add(tree: Tree, element: Leaf | Grid | BoxOpen | BoxClose | Drop | Doubt) -> None:
    match element:
        case Leaf():
            _add_leaf(tree, element)
        case Grid():
            _add_grid(tree, element)
        case BoxOpen():
            _open_box(tree, element)
        case BoxClose():
            tree.box = None
        case Drop():
            lines = tree.manuscript.lines(element.span)
            tree.furniture.append(Furniture(span=element.span, lines=lines, reason=element.reason))
        case Doubt():
            tree.doubts.append(element)


def text(manuscript: Manuscript, spans: Spans) -> Text:
    """The text of some runs, without outer space."""
    kept = tuple(
        span for span in (_stripped(manuscript.text, span) for span in spans) if span.end > span.start
    )
    return Text(text="".join(manuscript.text[a:b] for a, b in kept), spans=kept)


def _stripped(characters: str, span: Span) -> Span:
    start, end = span
    while start < end and is_blank(characters[start]):
        start += 1
    while end > start and is_blank(characters[end - 1]):
        end -= 1
    return Span(start, end)


def _lines(manuscript: Manuscript, spans: Spans) -> Lines:
    return manuscript.lines(Span(spans[0].start, max(span.end for span in spans)))


# --- divisions -------------------------------------------------------------------------------------


def _add_heading(tree: Tree, heading: Heading, rank: int, among_numbers: bool) -> None:
    while tree.open and tree.open[-1][0] >= rank:
        tree.open.pop()
    parent = tree.open[-1][1] if tree.open else None
    manuscript = tree.manuscript
    number = text(manuscript, (heading.number,)).text if heading.number else ""
    identity = _identity(tree, parent, heading, among_numbers)
    tree.taken.add(identity)
    if GLOSSARY.fullmatch("".join(text(manuscript, heading.title).text.split())):
        tree.glossaries.add(identity)
    tree.siblings[parent] += 1
    tree.apart[parent] += not number or heading.lost_number
    repaired = bool(manuscript.repairs_in(Span(heading.whole[0].start, heading.whole[-1].end)))
    tree.divisions.append(
        Division(
            id=identity,
            parent=parent,
            kind=heading.kind,
            number="" if heading.lost_number else number,
            title=text(manuscript, heading.title),
            heading=text(manuscript, heading.whole),
            lines=_lines(manuscript, heading.whole),
            corrected=repaired,
            lost_number=heading.lost_number,
        )
    )
    tree.open.append((rank, identity))


def _identity(tree: Tree, parent: str | None, heading: Heading, among_numbers: bool) -> str:
    """The path of a division: its parent's and its own number, or its place where it has none.

    A heading without a number among numbered ones ("序言" before "第一编") is counted apart: u1, u2.
    """
    stem = f"{parent}." if parent else ""
    own = str(heading.value or tree.siblings[parent] + 1)
    if heading.value is None and among_numbers:
        own = f"u{tree.apart[parent] + 1}"
    for suffix in _suffixes():
        identity = f"{stem}{own}{suffix}"
        if identity not in tree.taken and identity != OPENING:
            return identity
    raise AssertionError("suffixes never end")


def _suffixes() -> Iterator[str]:
    yield ""
    yield from "bcdefghijklmnopqrstuvwxyz"
    number = 2
    while True:
        yield f"z{number}"
        number += 1


# --- boxes and blocks ------------------------------------------------------------------------------


def _open_box(tree: Tree, opened: BoxOpen) -> None:
    tree.box = f"box-{len(tree.boxes) + 1}"
    tree.boxes.append(
        Box(
            id=tree.box,
            label=opened.label,
            title=text(tree.manuscript, opened.title),
            division=tree.division,
            lines=tree.manuscript.lines(opened.whole),
            heading=text(tree.manuscript, (opened.whole,)),
        )
    )


def _next_id(tree: Tree) -> str:
    tree.counts[tree.division] += 1
    return f"{tree.division}-{tree.counts[tree.division]}"


def _add_leaf(tree: Tree, leaf: Leaf) -> None:
    whole = text(tree.manuscript, leaf.spans)
    if not whole.text:
        return
    sentences = tuple(_sentences(tree.manuscript, whole))
    identity = _next_id(tree)
    led = leaf.led or (tree.division in tree.glossaries and bool(TERM.match(whole.text)))
    if led:
        tree.marked.add(identity)
    tree.blocks.append(
        Block(
            id=identity,
            division=tree.division,
            box=tree.box,
            kind=leaf.kind,
            lines=_lines(tree.manuscript, whole.spans),
            sentences=sentences,
            lead=lead(leaf.kind, [sentence.text for sentence in sentences], leaf.omitted, led),
        )
    )


def _sentences(manuscript: Manuscript, whole: Text) -> Iterator[Text]:
    start = 0
    for end in sentence_ends(whole.text):
        sentence = text(manuscript, cut(whole.spans, start, end))
        start = end
        if sentence.text:
            yield sentence


def _add_grid(tree: Tree, grid: Grid) -> None:
    notes = tuple(text(tree.manuscript, spans) for spans in grid.notes)
    columns = tuple(_cell(tree.manuscript, cell) for cell in grid.columns)
    rows = tuple(tuple(_cell(tree.manuscript, cell) for cell in row) for row in grid.rows)
    tree.blocks.append(
        Block(
            id=_next_id(tree),
            division=tree.division,
            box=tree.box,
            kind=BlockKind.TABLE,
            lines=tree.manuscript.lines(grid.whole),
            sentences=(),
            table=Table(columns=columns, rows=rows, notes=notes),
        )
    )


def _cell(manuscript: Manuscript, cell: Cell) -> Cell:
    return Cell(content=text(manuscript, cell.content.spans), merged=cell.merged)
