"""Boxes (专栏N) and captioned tables (表N): the label, the title, and where the content ends."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from generator.model.document import DivisionKind
from generator.model.source import Span
from generator.parse.elements import BoxClose, BoxOpen, Element, Grid, Match, Reading
from generator.parse.lines import Line
from generator.parse.markers import (
    BOX,
    DASH,
    ENUMERATION,
    IMAGE,
    MARKDOWN_HEADING,
    MARKERS,
    NOTE,
    NUMBERED_ITEM,
    QUOTE_MARK,
    TABLE_LABEL,
    UNIT_NOTE,
)
from generator.parse.recognise.headings import as_leaves
from generator.parse.recognise.tables import cell_lines, pipe_rows, tab_rows
from generator.parse.recognise.titles import bare, stands_alone

_LONGEST_LABEL = 60
_SENTENCE = re.compile(r"[。;].|,.*。$")
_RUN_IN = re.compile(r"[^,。;:→]{2,24}[:。]|[^。;:→]{2,60}→")
_ENDS_BOX = (DivisionKind.PART, DivisionKind.CHAPTER, DivisionKind.SECTION)


def box(reading: Reading, at: int) -> Match | None:
    """专栏1 ... and what belongs to it."""
    if reading.in_box:
        return None
    opened = _opened(reading, at)
    if opened is None:
        return None
    label, content = opened
    elements: list[Element] = [label]
    elements += _content(reading, content, label)
    after = _end_of(reading, content, label)
    return Match((*elements, BoxClose()), after)


def _opened(reading: Reading, at: int) -> tuple[BoxOpen, int] | None:
    """The label and title, and the line where the content begins."""
    line = reading.lines[at]
    start, end, _ = bare(line, _quoted(line))
    text = line.folded[start:end].rstrip("| ")
    found = BOX.match(text)
    if not found or len(text) > _LONGEST_LABEL or _SENTENCE.search(text) or IMAGE.match(text):
        return None
    if TABLE_LABEL.match(found["label"]) and not _tabular(reading, at + 1):
        return None
    title = text[found.end() :].rstrip("。】")
    whole = line.run(start, start + len(text))
    label = re.sub(r"\s", "", found["label"])
    if title:
        spans = (line.run(start + found.end(), start + found.end() + len(title)),)
        return BoxOpen(label=label, title=spans, whole=whole), at + 1
    below = reading.line(at + 1)
    if below and stands_alone(reading, at + 1) and "|" not in below.folded:
        return BoxOpen(label=label, title=(below.span,), whole=Span(whole.start, below.span.end)), at + 2
    return BoxOpen(label=label, title=(), whole=whole), at + 1


def _quoted(line: Line) -> int:
    """How far the sign of a quotation reaches, in which Markdown often sets a box."""
    mark = QUOTE_MARK.match(line.folded)
    return mark.end() if mark else 0


def _tabular(reading: Reading, at: int) -> bool:
    """Whether a table stands at a line, units and all."""
    line = reading.line(at)
    if line and UNIT_NOTE.match(line.folded):
        line, at = reading.line(at + 1), at + 1
    if line is None:
        return False
    rows = "|" in line.folded or "\t" in reading.manuscript.text[slice(*line.whole)]
    return rows or _table_at(reading, at) is not None


def _content(reading: Reading, start: int, label: BoxOpen) -> list[Element]:
    end = _end_of(reading, start, label)
    inside = replace(reading, tail=end, in_box=True)
    elements: list[Element] = []
    at = start
    while at < end:
        match = inside.recognise(at)
        elements += as_leaves(match.elements)
        at = match.after
    return elements


def _end_of(reading: Reading, start: int, label: BoxOpen) -> int:
    """The line after the last of a box."""
    line = reading.line(start)
    if line is None:
        return start
    if reading.manuscript.text.startswith(">", _line_start(reading, label.whole.start)):
        return _while(reading, start, lambda at: bool(_quoted(reading.lines[at])))
    body = _while(reading, start, lambda at: bool(UNIT_NOTE.match(reading.lines[at].folded)))
    if _label_row(reading, label) and (first := reading.line(body)) and "|" in first.folded:
        after = _while(reading, body, lambda at: "|" in reading.lines[at].folded)
        return _while(reading, after, lambda at: _is_note(reading.lines[at]))
    if table := _table_at(reading, body):
        return _while(reading, table.after, lambda at: _is_note(reading.lines[at]))
    if line.frames_before and not _ends(reading, start):
        return _framed(reading, start)
    return _unframed(reading, start)


def _line_start(reading: Reading, position: int) -> int:
    return reading.manuscript.text.rfind("\n", 0, position) + 1


def _label_row(reading: Reading, label: BoxOpen) -> bool:
    """Whether the label itself stands in a row of pipes."""
    text = reading.manuscript.text
    end = text.find("\n", label.whole.end)
    return "|" in text[label.whole.start : len(text) if end < 0 else end]


def _table_at(reading: Reading, at: int) -> Match | None:
    inside = replace(reading, in_box=True)
    if reading.line(at) is None:
        return None
    for rule in (pipe_rows, tab_rows, cell_lines):
        if (match := rule(inside, at)) and any(isinstance(element, Grid) for element in match.elements):
            return match
    return None


def _is_note(line: Line) -> bool:
    return bool(NOTE.match(line.folded) or UNIT_NOTE.match(line.folded))


def _while(reading: Reading, at: int, holds: Callable[[int], bool]) -> int:
    while reading.line(at) is not None and holds(at):
        at += 1
    return at


def _ends(reading: Reading, at: int) -> bool:
    """Whether a heading of the document, or the next box, stands at a line."""
    line = reading.lines[at]
    start, end, depth = bare(line)
    text = line.folded[start:end]
    if BOX.match(text) or (depth and MARKDOWN_HEADING.match(line.folded)):
        return True
    if re.match(r"第? ?[篇编章节] +\S", text):
        return True
    return any(marker.kind in _ENDS_BOX and marker.pattern.match(text) for marker in MARKERS)


def _framed(reading: Reading, start: int) -> int:
    """A box whose cell borders show as lines of spaces: up to the border behind it."""
    at = start + 1
    while (line := reading.line(at)) is not None and not _ends(reading, at) and not line.frames_before:
        at += 1
    return at


def _unframed(reading: Reading, start: int) -> int:
    """A box without borders: its list, or one paragraph, or paragraphs that open alike."""
    at = start
    listed = False
    while (line := reading.line(at)) is not None and not _ends(reading, at):
        text = line.folded
        entry = _entry(text)
        run_in = bool(_RUN_IN.match(text))
        behind_title = at > start and listed and not reading.lines[at - 1].folded.endswith(("。", ";"))
        if at > start and not (
            entry or behind_title or _is_note(line) or (run_in and not listed and _alike(reading, start))
        ):
            break
        listed = listed or entry
        at += 1
    return at


def _entry(text: str) -> bool:
    subitem = MARKERS[-1].pattern
    return any(pattern.match(text) for pattern in (DASH, NUMBERED_ITEM, ENUMERATION, subitem))


def _alike(reading: Reading, start: int) -> bool:
    return bool(_RUN_IN.match(reading.lines[start].folded))
