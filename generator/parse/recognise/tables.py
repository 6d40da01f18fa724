"""Tables in the shapes that copies give them: rows of pipes, of tabs, and one cell a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.model.document import Doubt
from generator.model.source import Span
from generator.parse.elements import Element, Grid, Match, Reading
from generator.parse.lines import Line
from generator.parse.markers import BOX, INLINE_MARK, MARKERS, NOTE
from generator.parse.recognise.leaves import item, paragraph
from generator.parse.tables.grid import BLANK, Loose, cell, is_header, laid_out
from generator.parse.tables.marked import as_marked, is_marked
from generator.text.fold import fold, is_blank, is_han

_SEPARATOR = re.compile(r"\|?(?: *:?-{2,}:? *\|)+ *(?::?-{2,}:?)? *$")
_ORDINAL = re.compile(r"(\d{1,3})(?:[.、](?!\d)|$)")
_GAP = re.compile(rf"\s+|(?P<mark>{INLINE_MARK.pattern})", re.IGNORECASE)
_LONGEST_CELL = 60
_NOTE_LENGTH = 30
_FARTHEST_HEAD = 16


# --- rows of pipes ---------------------------------------------------------------------------------


def pipe_rows(reading: Reading, at: int) -> Match | None:
    """分类 | 指标 | 2025年 |: Markdown's tables and what copies leave of others."""
    line = reading.lines[at]
    if "|" not in line.folded or (BOX.match(line.folded) and not reading.in_box):
        return None
    after = at
    while (below := reading.line(after)) is not None and "|" in below.folded:
        after += 1
    block = reading.lines[at:after]
    if all(line.folded.rstrip("| ").count("|") == 0 and not line.folded.startswith("|") for line in block):
        return _single_cells(reading, at, after) if block[0].folded.rstrip().endswith("|") else None
    rows = [row for row in _joined(reading, block) if any(loose[0] for loose in row)]
    if not rows:
        return Match((), after)  # a frame that holds nothing
    return Match(tuple(_grid(reading, rows, Span(block[0].span.start, block[-1].span.end))), after)


def _single_cells(reading: Reading, at: int, after: int) -> Match:
    """Lines of one cell each: a box of text, not a table."""
    elements: list[Element] = []
    for index in range(at, after):
        line = reading.lines[index]
        end = len(line.folded.rstrip("| "))
        bare = Line(span=line.run(0, end), whole=line.whole, folded=line.folded[:end])
        alone = replace(reading, lines=(bare,), wrap=0, head=0, tail=1, in_box=True)
        found = item(alone, 0) or paragraph(alone, 0)
        elements += found.elements
    return Match(tuple(elements), after)


def _joined(reading: Reading, block: Sequence[Line]) -> list[list[Loose]]:
    """The rows: a line that begins with a pipe goes on with the row above, where rows do not begin so."""
    fenced = block[0].folded.startswith("|")
    rows: list[list[Loose]] = []
    for line in block:
        if _SEPARATOR.match(line.folded):
            continue
        cells = _split(reading, line)
        if not fenced and line.folded.startswith("|") and rows:
            rows[-1] += cells
        else:
            rows.append(cells[1:] if fenced and line.folded.startswith("|") else cells)
    return rows


def _split(reading: Reading, line: Line) -> list[Loose]:
    """The cells of a line. Blank cells at the end of an open row pad it; real ones break the line."""
    positions = [-1, *(m.start() for m in re.finditer(r"(?<!\\)\|", line.folded))]
    positions += [] if line.folded.endswith("|") else [len(line.folded)]
    cells = [_loose(reading, line.run(a + 1, b)) for a, b in pairwise(positions)]
    return cells if line.folded.startswith("|") and not _open(cells) else _unpadded(cells)


def _open(cells: list[Loose]) -> bool:
    """Whether the cells of a line that begins with a pipe go on with the row above."""
    return not cells[0][0]


def _loose(reading: Reading, *spans: Span) -> Loose:
    """A cell of some runs, without outer space and without spaces between Chinese characters."""
    kept: list[Span] = []
    for span in spans:
        kept += _printing(reading.manuscript.text, span)
    return "".join(reading.manuscript.text[a:b] for a, b in kept), tuple(kept)


def _printing(text: str, span: Span) -> list[Span]:
    """The parts of a run that print, divided where a space parts two Chinese characters."""
    start, end = span
    while start < end and is_blank(text[start]):
        start += 1
    while end > start and is_blank(text[end - 1]):
        end -= 1
    parts: list[Span] = []
    for gap in _GAP.finditer(text, start, end):
        if gap["mark"] or (is_han(text[gap.start() - 1]) and is_han(text[gap.end()])):
            if gap.start() > start:
                parts.append(Span(start, gap.start()))
            start = gap.end()
    return [*parts, Span(start, end)] if end > start else parts


def _grid(reading: Reading, rows: list[list[Loose]], whole: Span) -> list[Element]:
    """The table that some rows make, with the notes that stand in it as rows."""
    if is_marked(rows):
        head, *others = as_marked(rows)
        return [Grid(columns=head, rows=tuple(others), whole=whole), *_short(reading, rows)]
    heads = [i for i, row in enumerate(rows[:3]) if sum(is_header(loose[0]) for loose in row) >= 2]
    first = heads[0] if heads else 0
    header = _unpadded(rows[first])
    titles = [loose for row in rows[:first] for loose in row if loose[0]]
    body, notes = _without_notes(rows[first + 1 :], len(header))
    uncertain = _uncertain(reading, body, header, whole)
    header = _widened(header, body)
    laid = laid_out(header, body, _grouped(header, body)) if body else ()
    grid = Grid(
        columns=tuple(cell(loose) for loose in header),
        rows=laid,
        notes=tuple(loose[1] for loose in [*titles, *notes]),
        whole=whole,
    )
    return [grid, *uncertain]


def _widened(header: list[Loose], body: Sequence[Sequence[Loose]]) -> list[Loose]:
    """The head of a table with a column for every cell of its fullest row."""
    fullest = max((sum(bool(loose[0]) for loose in row) for row in body), default=0)
    return [*header, *[BLANK] * (fullest - len(header))]


def _unpadded(row: list[Loose]) -> list[Loose]:
    while len(row) > 1 and not row[-1][0]:
        row = row[:-1]
    return row


def _without_notes(rows: list[list[Loose]], width: int) -> tuple[list[list[Loose]], list[Loose]]:
    """The rows of figures, and the sentences that stand as rows among them without filling one."""
    body: list[list[Loose]] = []
    notes: list[Loose] = []
    for row in rows:
        filled = [loose for loose in row if loose[0]]
        long = [loose for loose in filled if len(loose[0]) > _NOTE_LENGTH or NOTE.match(fold(loose[0]))]
        if long and len(filled) <= 2 and (len(filled) < width or NOTE.match(fold(filled[0][0]))):
            notes += filled
        else:
            body.append(row)
    return body, notes


def _grouped(header: Sequence[Loose], body: Sequence[Sequence[Loose]]) -> int:
    """How many leading columns hold labels that only the first row of a group prints."""
    for column, (text, _) in enumerate(header):
        if re.match(r"序 ?号|编 ?号|指 ?标|项 ?目|名 ?称", text):
            return column
    short = sum(len(_unpadded(list(row))) < len(header) for row in body)
    return 1 if short * 2 > len(body) else 0


def _uncertain(
    reading: Reading, body: Sequence[Sequence[Loose]], header: Sequence[Loose], whole: Span
) -> list[Element]:
    """A doubt where rows are longer than the table's head."""
    longest = max((len(_unpadded(list(row))) for row in body), default=0)
    if longest <= len(header):
        return []
    return [
        Doubt(
            lines=reading.manuscript.lines(whole),
            kind="table",
            quote="".join(loose[0] for loose in header),
            text_zh="表格中有的行比表头多出单元格，各单元格所属的列可能有误。",
            text_en="Some rows have more cells than the table's head; a cell may be in the wrong column.",
        )
    ]


def _short(reading: Reading, rows: Sequence[Sequence[Loose]]) -> Iterator[Doubt]:
    """A doubt for each row with fewer cells than the head of a table that marks its merged cells."""
    for row in rows[1:]:
        spans = [span for loose in row for span in loose[1]]
        if len(row) < len(rows[0]) and spans:
            run = Span(spans[0].start, spans[-1].end)
            yield Doubt(
                lines=reading.manuscript.lines(run),
                kind="table",
                quote=reading.manuscript.text[slice(*run)],
                text_zh="这一行比表头少单元格，各单元格所属的列可能有误。",
                text_en="This row has fewer cells than the table's head; a cell may be in the wrong column.",
            )


# --- rows of tabs ----------------------------------------------------------------------------------


def tab_rows(reading: Reading, at: int) -> Match | None:
    """Lines of cells with tabs between them."""
    after = at
    while (line := reading.line(after)) is not None and "\t" in _printed(reading, line):
        after += 1
    if after - at < 2:
        return None
    rows = [_tabbed(reading, line) for line in reading.lines[at:after]]
    whole = Span(reading.lines[at].span.start, reading.lines[after - 1].span.end)
    return Match(tuple(_grid(reading, rows, whole)), after)


def _printed(reading: Reading, line: Line) -> str:
    return reading.manuscript.text[line.span.start : line.span.end]


def _tabbed(reading: Reading, line: Line) -> list[Loose]:
    text = _printed(reading, line)
    edges = [-1, *(m.start() for m in re.finditer("\t", text)), len(text)]
    return [_loose(reading, line.run(a + 1, b)) for a, b in pairwise(edges)]


# --- one cell a line -------------------------------------------------------------------------------


def cell_lines(reading: Reading, at: int) -> Match | None:
    """A table flattened to a cell a line; blank cells show only in the count of blank lines."""
    if not _may_open(reading, at):
        return None
    after = _last_cell(reading, at)
    if after - at < 9:
        return None
    block = reading.lines[at:after]
    cells = _cells(reading, block)
    header = _header(cells)
    if len(header) < 3:
        return None
    rows = _rows(cells[len(header) :], header)
    if not rows:
        return None
    whole = Span(block[0].span.start, block[-1].span.end)
    header = _widened(header, rows)
    grouped = _grouped(header, rows)
    laid = laid_out(header, rows, grouped)
    return Match((Grid(columns=tuple(map(cell, header)), rows=laid, whole=whole),), after)


def _may_open(reading: Reading, at: int) -> bool:
    """Whether a table's head stands at a line: a quick look before the whole run of cells is read."""
    if (line := reading.line(at)) is None or not _is_cell(line.folded, inside=False):
        return False
    window = reading.lines[at : min(at + _FARTHEST_HEAD, reading.tail)]
    return sum(is_header(line.folded) for line in window) >= 2 and len(_header(_cells(reading, window))) >= 3


def _last_cell(reading: Reading, at: int) -> int:
    """The line after a run of short lines, each a cell."""
    after = at
    while (line := reading.line(after)) is not None and _is_cell(line.folded, after > at):
        after += 1
    return after


def _is_cell(text: str, inside: bool) -> bool:
    if (
        len(text) > _LONGEST_CELL
        or re.search(r"[。;!]", text)
        or "|" in text
        or NOTE.match(text)
        or BOX.match(text)
    ):
        return False
    return not (inside and any(marker.pattern.match(text) for marker in MARKERS[:4]))


def _cells(reading: Reading, block: Sequence[Line]) -> list[Loose]:
    """The cells of a run of lines, blank ones put back, broken ones joined."""
    framed = any(line.frames_before for line in block[1:])
    gaps = [line.frames_before if framed else line.breaks_before for line in block[1:]]
    unit = min((gap for gap in gaps if gap), default=1)
    cells: list[list[Span]] = [[block[0].span]]
    blanks: dict[int, int] = {}
    for line, gap in zip(block[1:], gaps, strict=True):
        if framed and not gap and line.breaks_before <= 1:
            cells[-1].append(line.span)
            continue
        blanks[len(cells)] = max(0, gap // unit - 1)
        cells.append([line.span])
    found: list[Loose] = []
    for index, spans in enumerate(cells):
        found += [BLANK] * blanks.get(index, 0)
        found.append(_loose(reading, *spans))
    return found


def _header(cells: Sequence[Loose]) -> list[Loose]:
    """The cells that read as heads of columns, up to the first that does not."""
    header: list[Loose] = []
    for loose in cells:
        if not is_header(loose[0]) or loose[0] in [known[0] for known in header]:
            break
        header.append(loose)
    return header


def _rows(cells: Sequence[Loose], header: Sequence[Loose]) -> list[list[Loose]]:
    """The cells by rows: by their running numbers where they have them, else by the head's width."""
    starts = _numbered_starts(cells)
    if len(starts) < 2:
        width = len(header)
        return [list(cells[i : i + width]) for i in range(0, len(cells), width)]
    rows = [list(cells[a:b]) for a, b in pairwise([*starts, len(cells)])]
    rows[0] = [*cells[: starts[0]], *rows[0]]
    return _labels_moved(rows)


def _numbered_starts(cells: Sequence[Loose]) -> list[int]:
    starts: list[int] = []
    for index, (text, _) in enumerate(cells):
        found = _ORDINAL.match(text)
        if found and int(found[1]) == len(starts) + 1:
            starts.append(index)
    return starts


def _labels_moved(rows: list[list[Loose]]) -> list[list[Loose]]:
    """A group label stands before its first row, so the cut by numbers leaves it behind the row above."""
    endings = [row[-1][0] for row in rows]
    closing = {text for text in endings if endings.count(text) >= max(2, len(rows) // 4)}
    for row, below in pairwise(rows):
        while (
            len(row) > 2
            and closing
            and row[-1][0] not in closing
            and any(loose[0] in closing for loose in row[:-1])
        ):
            below.insert(0, row.pop())
    return rows
