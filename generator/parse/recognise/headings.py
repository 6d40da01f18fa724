"""Numbered headings: 第一章 ..., 一、..., (一) ..., alone on a line or with their text behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.model.document import BlockKind, Doubt
from generator.model.source import Span
from generator.parse.elements import Element, Heading, Leaf, Match, Patched, Reading
from generator.parse.lines import Line
from generator.parse.markers import (
    BOX,
    DASH,
    LONGEST_TITLE,
    LOST_NUMBER,
    MARKDOWN_HEADING,
    MARKERS,
    SECOND_HEADING,
    Marker,
)
from generator.parse.numbering import value_of
from generator.parse.openers import opening
from generator.parse.recognise.titles import BOLD, LONGEST_UNNUMBERED, SENTENCE_END, bare
from generator.text.numerals import CHARACTERS

_LONGEST_RUN_IN = 50
_SURE_RUN_IN = 32  # a first sentence that short is the heading, even if it says 贯彻 or 围绕
_FULL = 0.85  # of the measure: a line that long goes on with the next
_OMITTED = re.compile(r"(?<=.)[(\[]略[)\]][。.]?$")
_CLOSES = "。:; "  # what may close a heading behind its bold type


def numbered(reading: Reading, at: int) -> Match | None:
    """第一章 ..., 一、..., (一)...: by the table of numbering systems."""
    line = reading.lines[at]
    start, end, _ = bare(line)
    if line.folded == "(":
        return _bracket_above(reading, at)
    for marker in MARKERS:
        if found := marker.pattern.match(line.folded[start:end]):
            if start == 0 and (_lacks_sign(reading, at, marker) or _goes_on_below(reading, at)):
                return None
            return _heading(reading, _candidate(line, at, marker, found), marker.run_in)
    return None


def _bracket_above(reading: Reading, at: int) -> Match | None:
    """A heading whose first bracket the copy left on the line above it."""
    below = reading.line(at + 1)
    if below is None or not re.match(rf"[{CHARACTERS}]{{1,3}}\)", below.folded):
        return None
    found = numbered(reading, at + 1)
    if found is None or not isinstance(heading := found.elements[0], Heading):
        return None
    whole = (reading.lines[at].span, *heading.whole)
    return Match((replace(heading, whole=whole), *found.elements[1:]), found.after)


def _lacks_sign(reading: Reading, at: int, marker: Marker) -> bool:
    """Whether a number without Markdown's sign is a list's, since its fellows have the sign.

    A line that ends like a title and has a heading directly under it lost its sign.
    """
    below = reading.line(at + 1)
    titled = not re.search(r"[。;:,]$", reading.lines[at].folded)
    over = below is not None and bool(MARKDOWN_HEADING.match(below.folded))
    return marker.kind in reading.signed and not (titled and over)


def _goes_on_below(reading: Reading, at: int) -> bool:
    """Whether a line of Markdown is the first of a paragraph of several lines."""
    below = reading.line(at + 1)
    if not reading.markdown or not below or below.breaks_before:
        return False
    if max(len(below.folded), len(reading.lines[at].folded)) > LONGEST_TITLE:
        return False
    start, end, depth = bare(below)
    text = below.folded[start:end]
    opens = any(marker.pattern.match(text) for marker in MARKERS) or DASH.match(text)
    return not depth and not opens and not reading.lines[at].folded.endswith(("。", ":"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """A line that opens with a number: the heading as far as it goes, and where its title may run."""

    at: int
    line: Line
    heading: Heading
    title: int  # where the title begins in the line
    end: int  # where the line's own text ends

    @property
    def text(self) -> str:
        return self.line.folded[self.title : self.end]

    def titled(self, stop: int) -> Heading:
        """The heading with its title up to `stop`, a closing full stop left out of the title."""
        kept = len(self.line.folded[self.title : stop].rstrip("。:： "))
        return replace(self.heading, title=(self.line.run(self.title, self.title + kept),))

    def up_to(self, stop: int) -> Heading:
        """The heading alone, where the line goes on behind `stop`."""
        *number, title = self.heading.whole
        return replace(self.titled(stop), whole=(*number, Span(title.start, self.line.span.start + stop)))


def _candidate(line: Line, at: int, marker: Marker, found: re.Match[str]) -> Candidate:
    start, end, depth = bare(line)
    title = start + found.end()
    number = line.run(start + found.start(), start + _number_end(found))
    whole: tuple[Span, ...] = (line.run(start, end),)
    if line.folded.startswith(BOLD, title):
        title += len(BOLD)
        end -= len(BOLD) if line.folded.endswith(BOLD, title, end) else 0
        whole = (number, line.run(title, end))
    heading = Heading(
        kind=marker.kind,
        number=number,
        value=value_of(found),
        title=(line.run(title, end),),
        whole=whole,
        depth=depth,
    )
    return Candidate(at=at, line=line, heading=heading, title=title, end=end)


def _number_end(found: re.Match[str]) -> int:
    return found.end("number") if found["number"] else found.end()


def _heading(reading: Reading, candidate: Candidate, run_in: bool) -> Match | None:
    """The heading that a candidate is, alone on its line or with something behind it."""
    text = candidate.text
    if not text:
        return _title_below(reading, candidate)
    if reading.markdown and BOLD in text:
        return _in_bold(reading, candidate, run_in)
    if second := SECOND_HEADING.search(text):
        return _two_headings(reading, candidate, second)
    if omitted := _OMITTED.search(text):
        return _divided(reading, candidate, omitted.start())
    longest = LONGEST_TITLE * (2 if candidate.heading.depth else 1)
    stop = SENTENCE_END.search(text)
    if run_in and (text[-1] in ",;" or ";" in text[: min(stop.end() if stop else longest, longest)]):
        return None
    if len(text) > longest or (stop and stop.end() < len(text)):
        return _runs_on(reading, candidate, run_in)
    if _is_full(reading, candidate.at):
        return _wrapped(reading, candidate, run_in)
    return Match((candidate.titled(candidate.end),), candidate.at + 1)


def _is_full(reading: Reading, at: int) -> bool:
    """Whether a line is filled to its measure, so that it goes on with the next."""
    line, below = reading.lines[at], reading.line(at + 1)
    full = reading.wrap > 0 and line.measure >= reading.wrap * _FULL and not line.folded.endswith("。")
    return full and below is not None and not _begins(below)


def _begins(line: Line) -> bool:
    """Whether a line begins a paragraph: it is indented, stands apart or has a sign of its own."""
    signs = (*(marker.pattern for marker in MARKERS), DASH)
    return line.indent > 0 or line.breaks_before > 0 or any(sign.match(line.folded) for sign in signs)


def _wrapped(reading: Reading, candidate: Candidate, run_in: bool) -> Match | None:
    """A heading that goes on with the next line, alone there or with its text behind it."""
    at = candidate.at
    below, behind = reading.lines[at + 1], reading.line(at + 2)
    stop = SENTENCE_END.search(below.folded)
    end = stop.end() if stop else len(below.folded)
    alone = end == len(below.folded) and below.measure < reading.wrap * _FULL
    if re.search(r"[;:]", below.folded[:end]) or len(candidate.text) + end > LONGEST_TITLE:
        return None if run_in else Match((candidate.titled(candidate.end),), at + 1)
    if not (alone and (behind is None or _begins(behind))) and not (stop and run_in):
        return None
    rest = below.run(0, len(below.folded[:end].rstrip("。:： ")))
    heading = candidate.titled(candidate.end)
    whole = (*heading.whole, below.run(0, end))
    heading = replace(heading, title=(*heading.title, rest), whole=whole)
    if end == len(below.folded):
        return Match((heading,), at + 2)
    body = _shortened(reading, at + 1, end, len(below.folded)).recognise(at + 1)
    return Match((heading, *body.elements), body.after)


def _in_bold(reading: Reading, candidate: Candidate, run_in: bool) -> Match | None:
    """**(一)加强创新。**深入实施 ...: a heading in bold type with its text behind it."""
    text = candidate.text
    close = text.index(BOLD)
    bold = text[:close].rstrip()
    sentence = SENTENCE_END.search(bold)
    goes_on = sentence is not None and sentence.end() < len(bold)
    if sentence and goes_on and run_in and sentence.end() <= _LONGEST_RUN_IN:
        return _divided(reading, candidate, sentence.end())
    if len(bold) > LONGEST_TITLE or goes_on or (run_in and bold[-1:] in ",;"):
        return None
    stop = candidate.title + close
    behind = stop + len(BOLD)
    rest = candidate.line.folded[behind : candidate.end]
    after = behind + len(rest) - len(rest.lstrip(_CLOSES))
    if after == behind:
        return _divided(reading, candidate, close)
    heading = candidate.up_to(stop)
    heading = replace(heading, whole=(*heading.whole, candidate.line.run(behind, after)))
    if after == candidate.end:
        return Match((heading,), candidate.at + 1)
    body = _shortened(reading, candidate.at, after, candidate.end, candidate.line).recognise(candidate.at)
    return Match((heading, *body.elements), body.after)


def _title_below(reading: Reading, candidate: Candidate) -> Match:
    """A number alone on its line: the next line, if it is short, is the title."""
    heading, at = candidate.heading, candidate.at
    below = reading.line(at + 1)
    if below and _can_be_title(below):
        span = below.run(*bare(below)[:2])
        return Match((replace(heading, title=(span,), whole=(*heading.whole, span)),), at + 2)
    return Match((replace(heading, title=()),), at + 1)


def _can_be_title(line: Line) -> bool:
    """Whether a line can be the title of the number above it: short, no sentence, no number of its own."""
    start, end, _ = bare(line)
    text = line.folded[start:end]
    others = (*(marker.pattern for marker in MARKERS), LOST_NUMBER, BOX)
    if len(text) > LONGEST_UNNUMBERED or "|" in text or SENTENCE_END.search(text):
        return False
    return not any(pattern.match(text) for pattern in others)


def _behind(reading: Reading, candidate: Candidate, start: int) -> Reading:
    """The reading with what stands behind `start` as a line of its own in the candidate's place."""
    line = candidate.line
    if line.folded.startswith(BOLD, start) and reading.markdown:
        start += len(BOLD)
    return _shortened(reading, candidate.at, start, candidate.end, line)


def _shortened(reading: Reading, at: int, start: int, end: int, line: Line | None = None) -> Reading:
    """The reading with what stands from `start` to `end` of a line as a line of its own in its place."""
    line = line or reading.lines[at]
    start += len(line.folded[start:end]) - len(line.folded[start:end].lstrip())
    rest = replace(line, span=line.run(start, end), folded=line.folded[start:end], breaks_before=1)
    return replace(reading, lines=Patched(reading.lines, at, rest), signed=frozenset())


def _two_headings(reading: Reading, candidate: Candidate, second: re.Match[str]) -> Match:
    """第一篇 ... 第一章 ...: one heading behind the other."""
    behind = numbered(_behind(reading, candidate, candidate.title + second.end()), candidate.at)
    if behind is None:
        return Match((candidate.titled(candidate.end),), candidate.at + 1)
    return Match((candidate.up_to(candidate.title + second.start()), *behind.elements), behind.after)


def _runs_on(reading: Reading, candidate: Candidate, run_in: bool) -> Match | None:
    """A heading with its text behind it on the same line."""
    text = candidate.text
    stop = SENTENCE_END.search(text)
    if run_in and stop and stop.end() <= _LONGEST_RUN_IN:
        sentence = text[: stop.end()]
        if len(sentence) <= _SURE_RUN_IN or not opening(sentence):
            return _divided(reading, candidate, stop.end())
    gap = text.find(" ")
    if 4 <= gap <= LONGEST_TITLE and not re.search(r"[。!?;]", text[:gap]):
        return _divided(reading, candidate, gap)
    if cut := opening(text):
        return _divided(reading, candidate, cut, doubtful=True)
    if stop and stop.end() <= LONGEST_TITLE:
        return _divided(reading, candidate, stop.end())
    if run_in or len(text) > 2 * LONGEST_TITLE:
        return None
    return Match((candidate.titled(candidate.end),), candidate.at + 1)


def _divided(reading: Reading, candidate: Candidate, length: int, doubtful: bool = False) -> Match:
    """A heading whose title is `length` long, and what every rule makes of the rest of its line."""
    stop = candidate.title + length
    heading = candidate.up_to(stop)
    doubts = (_run_on_doubt(reading, heading, candidate.line.folded[:stop]),) if doubtful else ()
    behind = _behind(reading, candidate, stop)
    if not behind.lines[candidate.at]:
        return Match((heading, *doubts), candidate.at + 1)
    body = behind.recognise(candidate.at)
    return Match((heading, *doubts, *body.elements), body.after)


def _run_on_doubt(reading: Reading, heading: Heading, quote: str) -> Doubt:
    return Doubt(
        lines=reading.manuscript.lines(heading.whole[0]),
        kind="heading-runs-on",
        quote=quote,
        text_zh="标题与正文连在一起，其分界由程序按行文推断。",
        text_en="The heading runs into its text; where it ends was inferred from the wording.",
        suggestion=quote + "\\n",
    )


def leaf_of_heading(heading: Heading) -> Leaf:
    """A heading inside a box: there it opens a list item."""
    return Leaf(kind=BlockKind.ITEM, spans=heading.whole)


def as_leaves(elements: tuple[Element, ...]) -> tuple[Element, ...]:
    """The elements of a box, in which headings do not divide the document."""
    return tuple(
        leaf_of_heading(element) if isinstance(element, Heading) else element for element in elements
    )
