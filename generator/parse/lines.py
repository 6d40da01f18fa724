"""The manuscript as lines: where each begins and ends, what it says once folded."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.source import Span
from generator.parse.markers import HEADING_BEFORE_GAP, HEADING_BEFORE_SPACE, MARKDOWN_HEADING
from generator.text.fold import fold, is_blank

_LOST_BREAKS = 3000  # a line longer than this holds paragraphs whose breaks were lost
_IDEOGRAPHIC_GAP = re.compile(r"[\u3000\xa0 ]*(?:\u3000{2,}|\xa0{3,}| {4,})[\u3000\xa0 ]*")


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A line without its outer space. `folded` has the same length as the run it stands for."""

    span: Span  # of the stripped text
    whole: Span  # with outer space and line break
    folded: str
    breaks_before: int = 0  # blank lines between this line and the last that prints something
    frames_before: int = 0  # of these, lines that hold spaces: what is left of a table's cell borders

    def __bool__(self) -> bool:
        return bool(self.folded)

    def run(self, start: int, end: int | None = None) -> Span:
        """The manuscript span of folded[start:end]."""
        stop = len(self.folded) if end is None else end
        return Span(self.span.start + start, self.span.start + stop)


def lines(text: str) -> tuple[Line, ...]:
    """The printing lines of a manuscript; blank ones are counted in the next."""
    found: list[Line] = []
    blanks = frames = 0
    for whole in _breaks(text):
        line = _line(text, whole, blanks, frames)
        if line:
            found.append(line)
            blanks = frames = 0
        else:
            blanks += 1
            frames += any(character != "\n" for character in text[whole.start : whole.end])
    return tuple(found)


def _line(text: str, whole: Span, blanks: int, frames: int) -> Line:
    start, end = whole
    while start < end and is_blank(text[start]):
        start += 1
    while end > start and is_blank(text[end - 1]):
        end -= 1
    folded = fold(text[start:end])
    return Line(span=Span(start, end), whole=whole, folded=folded, breaks_before=blanks, frames_before=frames)


def _breaks(text: str) -> Iterator[Span]:
    """The lines as they stand; one that is far too long is divided where its paragraphs show."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end + 1
        if end - start > _LOST_BREAKS:
            yield from _lost_breaks(text, Span(start, end))
        else:
            yield Span(start, end)
        start = end


def _lost_breaks(text: str, line: Span) -> Iterator[Span]:
    """Divides a line at wide gaps and before and behind the headings that show in it."""
    body = text[line.start : line.end]
    cuts = {gap.start() for gap in _IDEOGRAPHIC_GAP.finditer(body)}
    folded = fold(body)
    headings = list(HEADING_BEFORE_GAP.finditer(folded)) or list(HEADING_BEFORE_SPACE.finditer(folded))
    cuts |= {edge for heading in headings for edge in heading.span("heading")}
    positions = [0, *sorted(cut for cut in cuts if 0 < cut < len(body)), len(body)]
    for start, end in itertools.pairwise(positions):
        yield Span(line.start + start, line.start + end)


def is_markdown(found: tuple[Line, ...]) -> bool:
    """Whether a text is Markdown: front matter, or several headings with number signs."""
    if found and found[0].folded == "---":
        return True
    return sum(bool(MARKDOWN_HEADING.match(line.folded)) for line in found) >= 2


def wrap_width(found: tuple[Line, ...]) -> int:
    """The measure of a text broken into lines of one length; 0 where its lines are paragraphs."""
    lengths = sorted(len(line.folded) for line in found if len(line.folded) > 12)
    if len(lengths) < 12:
        return 0
    widest = lengths[int(len(lengths) * 0.97) - 1]
    full = sum(length >= widest * 0.85 for length in lengths)
    return widest if 15 <= widest <= 60 and full * 2 > len(lengths) else 0
