"""What the pages of a printed copy leave between its lines: their numbers and the line at their head."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.model.document import Reason
from generator.parse.lines import Line
from generator.parse.markers import MARKERS

_NUMBER = re.compile(r"\d{1,3}$")
_HEADER = re.compile(r"[^。,;:!?|]{0,40}(?:规划|纲要|计划|报告)[^。,;:!?|]{0,20}$")
_FEWEST_NUMBERS = 4
_FEWEST_HEADERS = 4
_SHORTEST_PAGE = 5  # lines; fewer stand between the running numbers of a table
_SHORTEST_PROSE = 20


def page_lines(lines: Sequence[Line]) -> dict[int, Reason]:
    """The lines that hold the number of a page or its running head, and which of them."""
    heads = dict.fromkeys(_headers(lines), Reason.REPEATED_TITLE)
    return heads | dict.fromkeys(_numbers(lines), Reason.PAGE_NUMBER)


def _numbers(lines: Sequence[Line]) -> list[int]:
    """The lines with nothing but a number, where these count the pages through the text."""
    pages: list[int] = []
    last = 0
    for at, line in enumerate(lines):
        if not _NUMBER.match(line.folded) or not _beside_prose(lines, at):
            continue
        value = int(line.folded)
        if not pages or (value in (last + 1, last + 2) and at - pages[-1] >= _SHORTEST_PAGE):
            pages.append(at)
            last = value
    return _with_skipped(lines, pages) if len(pages) >= _FEWEST_NUMBERS else []


def _with_skipped(lines: Sequence[Line], pages: Sequence[int]) -> list[int]:
    """The pages, with a number before them or between two of them that stands beside no prose."""
    before = str(int(lines[pages[0]].folded) - 1)
    skipped = [
        next((at for at in range(one + 1, other) if lines[at].folded == _after(lines[one])), None)
        for one, other in pairwise(pages)
        if lines[other].folded != _after(lines[one])
    ]
    skipped.append(next((at for at in range(pages[0] - 1, -1, -1) if lines[at].folded == before), None))
    return sorted([*pages, *(at for at in skipped if at is not None)])


def _after(line: Line) -> str:
    return str(int(line.folded) + 1)


def _beside_prose(lines: Sequence[Line], at: int) -> bool:
    around = [*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2]]
    return any(len(line.folded) >= _SHORTEST_PROSE for line in around)


def _headers(lines: Sequence[Line]) -> Iterator[int]:
    """The lines that print the title again at the head of each page."""
    counts = Counter(line.folded for line in lines if _HEADER.match(line.folded))
    running = {text for text, count in counts.items() if count >= _FEWEST_HEADERS and not _is_numbered(text)}
    seen: set[str] = set()
    for at, line in enumerate(lines):
        if line.folded in running and line.folded in seen:
            yield at
        seen.add(line.folded)


def _is_numbered(text: str) -> bool:
    return any(marker.pattern.match(text) for marker in MARKERS)
