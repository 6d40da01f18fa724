"""The manuscript as lines: where each begins and ends, what it says once folded."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.source import Span
from generator.parse.breaks import breaks
from generator.parse.markers import MARKDOWN_HEADING
from generator.text.fold import fold, is_blank

_SHORTEST_WRAPPED = 12
_LONGEST_MEASURE = 60


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

    @property
    def measure(self) -> int:
        """How long the line is on the page, whatever part of it this is."""
        return self.span.end - self.whole.start

    @property
    def indent(self) -> int:
        return self.span.start - self.whole.start

    def run(self, start: int, end: int | None = None) -> Span:
        """The manuscript span of folded[start:end]."""
        stop = len(self.folded) if end is None else end
        return Span(self.span.start + start, self.span.start + stop)


def lines(text: str) -> tuple[Line, ...]:
    """The printing lines of a manuscript; blank ones are counted in the next."""
    found: list[Line] = []
    blanks = frames = 0
    for whole in breaks(text):
        line = _line(text, whole, blanks, frames)
        if line and not (found and _is_blank_quotation(found[-1], line)):
            found.append(line)
            blanks = frames = 0
        else:
            blanks += 1
            frames += any(character != "\n" for character in text[whole.start : whole.end])
    return tuple(found)


def _is_blank_quotation(last: Line, line: Line) -> bool:
    """Whether a line parts the paragraphs of a quotation in Markdown."""
    return line.folded == ">" and last.folded.startswith("> ")


def _line(text: str, whole: Span, blanks: int, frames: int) -> Line:
    start, end = whole
    while start < end and is_blank(text[start]):
        start += 1
    while end > start and is_blank(text[end - 1]):
        end -= 1
    folded = fold(text[start:end])
    return Line(span=Span(start, end), whole=whole, folded=folded, breaks_before=blanks, frames_before=frames)


def is_markdown(found: tuple[Line, ...]) -> bool:
    """Whether a text is Markdown: front matter, or several headings with number signs or in bold type."""
    if found and found[0].folded == "---":
        return True
    headings = sum(bool(MARKDOWN_HEADING.match(line.folded)) for line in found)
    bold = sum(line.folded.startswith("**") and line.folded.count("**") % 2 == 0 for line in found)
    return headings >= 2 or bold >= 3


def are_indented(found: tuple[Line, ...]) -> bool:
    """Whether some lines are indented and most are not."""
    return 0.05 * len(found) < sum(line.indent > 0 for line in found) < 0.6 * len(found)


def wrap_width(found: tuple[Line, ...]) -> int:
    """The measure of a text broken into lines of about one length; 0 where its lines are paragraphs."""
    lengths = sorted(len(line.folded) for line in found if len(line.folded) > _SHORTEST_WRAPPED)
    if len(lengths) < _SHORTEST_WRAPPED:
        return 0
    usual, widest = lengths[int(len(lengths) * 0.6)], lengths[int(len(lengths) * 0.97) - 1]
    full = sum(usual * 0.85 <= length <= usual * 1.3 for length in lengths)
    return usual if usual <= _LONGEST_MEASURE and widest <= usual * 1.4 and full * 2 > len(lengths) else 0
