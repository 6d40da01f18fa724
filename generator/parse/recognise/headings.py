"""Headings: numbered, with a lost number, marked by Markdown, or plain lines that stand alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.model.document import BlockKind, DivisionKind, Doubt
from generator.model.source import Span
from generator.parse.elements import Element, Heading, Leaf, Match, Patched, Reading, Standing
from generator.parse.furniture import furniture
from generator.parse.lines import Line
from generator.parse.markers import (
    ANNEX,
    BOLD_LINE,
    BOX,
    DASH,
    ENUMERATION,
    FRONT_TITLES,
    GLOSSARY,
    LONGEST_TITLE,
    LOST_KINDS,
    LOST_NUMBER,
    MARKDOWN_HEADING,
    MARKERS,
    NOTE,
    NUMBERED_ITEM,
    OMISSION,
    SALUTATION,
    SECOND_HEADING,
    Marker,
)
from generator.parse.numbering import value_of
from generator.parse.openers import opening
from generator.text.fold import HAN
from generator.text.numerals import CHARACTERS

_SENTENCE_END = re.compile(r"[。!?！？](?=[^”’」』)）》。!?！？]|$)")
_LONGEST_RUN_IN = 50
_SURE_RUN_IN = 32  # a first sentence that short is the heading, even if it says 贯彻 or 围绕
_LONGEST_UNNUMBERED = 40
_PROSE = 40
_FULL = 0.85  # of the measure: a line that long goes on with the next
_OMITTED = re.compile(r"(?<=.)[(\[]略[)\]][。.]?$")
_UNCLOSED_BOLD = re.compile(r"\*\*(?=[^*]+$)")
_OPENED_BOLD = re.compile(r"\*\*(?=[^*]+\*\*.)")
_BOLD = "**"
_PUNCTUATION = ("", "。", ":", ";")


def bare(line: Line, start: int = 0) -> tuple[int, int, int]:
    """Where the text of a line begins and ends without Markdown's signs, and how many number signs it has."""
    depth, end = 0, len(line.folded)
    if mark := MARKDOWN_HEADING.match(line.folded, start):
        depth, start = len(mark["level"]), mark.end()
    if bold := BOLD_LINE.match(line.folded[start:end]):
        start, end = start + bold.start("inner"), start + bold.end("inner")
    elif _OPENED_BOLD.match(line.folded, start) or _UNCLOSED_BOLD.match(line.folded, start):
        start += len(_BOLD)
    return start, end, depth


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
    if line.folded.startswith(_BOLD, title):
        title += len(_BOLD)
        end -= len(_BOLD) if line.folded.endswith(_BOLD, title, end) else 0
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
    if reading.markdown and _BOLD in text:
        return _in_bold(reading, candidate, run_in)
    if second := SECOND_HEADING.search(text):
        return _two_headings(reading, candidate, second)
    if omitted := _OMITTED.search(text):
        return _divided(reading, candidate, omitted.start())
    longest = LONGEST_TITLE * (2 if candidate.heading.depth else 1)
    stop = _SENTENCE_END.search(text)
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
    stop = _SENTENCE_END.search(below.folded)
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
    close = text.index(_BOLD)
    bold = text[:close].rstrip()
    sentence = _SENTENCE_END.search(bold)
    goes_on = sentence is not None and sentence.end() < len(bold)
    if sentence and goes_on and run_in and sentence.end() <= _LONGEST_RUN_IN:
        return _divided(reading, candidate, sentence.end())
    if len(bold) > LONGEST_TITLE or goes_on or (run_in and bold[-1:] in ",;"):
        return None
    if text[close + len(_BOLD) :].strip() not in _PUNCTUATION:
        return _divided(reading, candidate, close)
    stop = candidate.title + close
    heading = candidate.up_to(stop)
    mark = candidate.line.run(stop + len(_BOLD), candidate.end)
    return Match((replace(heading, whole=(*heading.whole, mark)),), candidate.at + 1)


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
    if len(text) > _LONGEST_UNNUMBERED or "|" in text or _SENTENCE_END.search(text):
        return False
    return not any(pattern.match(text) for pattern in others)


def _behind(reading: Reading, candidate: Candidate, start: int) -> Reading:
    """The reading with what stands behind `start` as a line of its own in the candidate's place."""
    line = candidate.line
    if line.folded.startswith(_BOLD, start) and reading.markdown:
        start += len(_BOLD)
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
    stop = _SENTENCE_END.search(text)
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


def lost_number(reading: Reading, at: int) -> Match | None:
    """章  健全公共安全体系: the sign of a level whose number was lost."""
    line = reading.lines[at]
    start, end, depth = bare(line)
    found = LOST_NUMBER.match(line.folded[start:end])
    if not found or end - start > LONGEST_TITLE or _SENTENCE_END.search(line.folded[start:end]):
        return None
    if found["unit"] is None and not (stands_alone(reading, at, start + 1) and _carries(reading, at + 1)):
        return None
    title = start + found.end()
    heading = Heading(
        kind=LOST_KINDS[found["unit"]],
        number=line.run(start, start + found.end("number")),
        value=None,
        title=(line.run(title, end),),
        whole=(line.run(start, end),),
        depth=depth,
        lost_number=True,
    )
    return Match((heading,), at + 1)


def _plain_heading(line: Line, start: int, end: int, depth: int = 0) -> Heading:
    return Heading(
        kind=DivisionKind.UNNUMBERED,
        number=None,
        value=None,
        title=(line.run(start, end),),
        whole=(line.run(start, end),),
        depth=depth,
    )


def annex(reading: Reading, at: int) -> Match | None:
    """附件1, with its title on the same line or the next; 名词解释, 结束语 and their kin."""
    if reading.in_box:
        return None
    line = reading.lines[at]
    start, end, depth = bare(line)
    text = line.folded[start:end]
    closed = text.replace(" ", "")
    if closed in FRONT_TITLES:
        heading = _plain_heading(line, start, end, depth)
        return Match((replace(heading, standing=Standing.BEFORE),), at + 1)
    if GLOSSARY.fullmatch(closed):
        heading = _plain_heading(line, start, end, depth)
        return Match((replace(heading, standing=Standing.BEHIND),), at + 1)
    found = ANNEX.match(text)
    if not found:
        return None
    heading = replace(_plain_heading(line, start, end, depth), standing=Standing.BEHIND)
    if found["title"]:
        number = line.run(start, start + found.end("number"))
        title = line.run(start + found.start("title"), end)
        return Match((replace(heading, number=number, title=(title,)),), at + 1)
    below = reading.line(at + 1)
    if (
        len(text) <= 5
        and below
        and len(below.folded) <= _LONGEST_UNNUMBERED
        and stands_alone(reading, at + 1)
        and not ANNEX.match(below.folded)
    ):
        span = below.run(*bare(below)[:2])
        heading = replace(heading, number=line.run(start, end), title=(span,), whole=(*heading.whole, span))
        return Match((heading,), at + 2)
    return Match((heading,), at + 1)


def marked_heading(reading: Reading, at: int) -> Match | None:
    """## A heading that Markdown marks, whatever it says."""
    line = reading.lines[at]
    start, end, depth = bare(line)
    if not reading.markdown or not depth or end - start > 2 * LONGEST_TITLE:
        return None
    return Match((_plain_heading(line, start, end, depth),), at + 1)


def stands_alone(reading: Reading, at: int, behind: int = 0) -> bool:
    """Whether a line reads as a title from `behind` on: short, no sentence, no list sign."""
    line = reading.line(at)
    if line is None:
        return False
    start, end, _ = bare(line)
    text = line.folded[max(start, behind) : end]
    others = (DASH, NUMBERED_ITEM, ENUMERATION, BOX, NOTE, OMISSION, SALUTATION)
    return (
        2 <= len(text) <= _LONGEST_UNNUMBERED
        and text.count(",") <= 2
        and not re.search(r"[。!?;…|<>{}=%]|[,:、,.]$|^[,、:)”]", text)
        and len(re.findall(f"[{HAN}]", text)) >= 2
        and not re.match(r"(?:是|的|和|及|与|等)[::,]?", text)
        and not re.search(r"(?:的|和|与|及|在|是|为|把|将)$", text)
        and not any(pattern.match(text) for pattern in others)
        and furniture(text) is None
        and not re.search(r"[:：](?:指|是|即)", text)
        and all(text.count(a) == text.count(b) for a, b in ("“”", "《》", "()"))
    )


def unnumbered(reading: Reading, at: int) -> Match | None:
    """A major heading without a number: a short line alone, with prose or a numbered heading under it."""
    if reading.in_box or not stands_alone(reading, at):
        return None
    below = reading.line(at + 1)
    if below is None or not _carries(reading, at + 1):
        return None
    line = reading.lines[at]
    start, end, depth = bare(line)
    if (
        (reading.markdown or line.measure >= reading.wrap * 0.7 > 0)
        and start == 0
        and not below.breaks_before
    ):
        return None
    return Match((_plain_heading(line, start, end, depth),), at + 1)


def in_two_lines(reading: Reading, at: int) -> Match | None:
    """A plain heading that the copy broke behind 和 or 、."""
    line, below = reading.line(at), reading.line(at + 1)
    if reading.in_box or line is None or below is None or not stands_alone(reading, at + 1):
        return None
    start, end, depth = bare(line)
    begin, stop, _ = bare(below)
    text = line.folded[start:end]
    broken = re.search(r"(?:[和与及]|.、)$", text) and not re.search(r"[。!?;:,]", text)
    if not broken or len(text) + stop - begin > _LONGEST_UNNUMBERED or not _carries(reading, at + 2):
        return None
    title = (line.run(start, end), below.run(begin, stop))
    return Match((replace(_plain_heading(line, start, end, depth), title=title, whole=title),), at + 2)


def _carries(reading: Reading, at: int) -> bool:
    """Whether a line can stand under a heading: prose, a list, or a heading of a lower level."""
    line = reading.line(at)
    if line is None:
        return False
    start, end, _ = bare(line)
    text = line.folded[start:end]
    if any(marker.pattern.match(text) for marker in MARKERS) or DASH.match(text) or SALUTATION.match(text):
        return True
    prose = min(_PROSE, reading.wrap * 0.8) if reading.wrap else _PROSE
    return len(text) >= prose or bool(re.search(r"[。!?:]$", text))


def leaf_of_heading(heading: Heading) -> Leaf:
    """A heading inside a box: there it opens a list item."""
    return Leaf(kind=BlockKind.ITEM, spans=heading.whole)


def as_leaves(elements: tuple[Element, ...]) -> tuple[Element, ...]:
    """The elements of a box, in which headings do not divide the document."""
    return tuple(
        leaf_of_heading(element) if isinstance(element, Heading) else element for element in elements
    )
