"""Headings: numbered, with a lost number, marked by Markdown, or plain lines that stand alone."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model.document import BlockKind, DivisionKind, Doubt
from generator.model.source import Span
from generator.parse.elements import Element, Heading, Leaf, Match, Reading
from generator.parse.furniture import furniture
from generator.parse.lines import Line
from generator.parse.markers import (
    ANNEX,
    BOLD_LINE,
    BOX,
    DASH,
    ENUMERATION,
    FRONT_TITLES,
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
from generator.parse.openers import opening
from generator.text.fold import HAN
from generator.text.numerals import numeral

_SENTENCE_END = re.compile(r"[。!?！？](?=[^”’」』)）》。!?！？]|$)")
_LONGEST_RUN_IN = 50
_LONGEST_UNNUMBERED = 40
_PROSE = 40
_ENCLOSED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"


def bare(line: Line) -> tuple[int, int, int]:
    """Where the text of a line begins and ends without Markdown's signs, and how many number signs it has."""
    depth, start, end = 0, 0, len(line.folded)
    if mark := MARKDOWN_HEADING.match(line.folded):
        depth, start = len(mark["level"]), mark.end()
    if bold := BOLD_LINE.match(line.folded[start:end]):
        start, end = start + bold.start("inner"), start + bold.end("inner")
    return start, end, depth


def numbered(reading: Reading, at: int) -> Match | None:
    """第一章 ..., 一、..., (一)...: by the table of numbering systems."""
    line = reading.lines[at]
    start, end, depth = bare(line)
    if reading.signed and not depth and start == 0:
        return None
    for marker in MARKERS:
        if found := marker.pattern.match(line.folded[start:end]):
            return _numbered(reading, at, marker, found, (start, end, depth))
    return None


def _numbered(
    reading: Reading, at: int, marker: Marker, found: re.Match[str], extent: tuple[int, int, int]
) -> Match | None:
    line = reading.lines[at]
    start, end, depth = extent
    title = start + found.end()
    heading = Heading(
        kind=marker.kind,
        number=line.run(start + found.start(), start + _number_end(found)),
        value=_value(found),
        title=(line.run(title, end),),
        whole=(line.run(start, end),),
        depth=depth,
    )
    text = line.folded[title:end]
    if not text:
        return _title_below(reading, at, heading)
    if second := SECOND_HEADING.search(text):
        return _two_headings(reading, at, heading, title, title + second.start(), title + second.end())
    if marker.run_in and text[-1] in ";；,，":
        return None
    stop = _SENTENCE_END.search(text)
    if stop is None and len(text) <= LONGEST_TITLE or stop and stop.end() == len(text) and len(text) <= LONGEST_TITLE:
        return Match((_trimmed(line, heading, title, end),), at + 1)
    return _runs_on(reading, at, heading, title, end, marker)


def _number_end(found: re.Match[str]) -> int:
    return found.end("number") if found["number"] else found.end()


def _value(found: re.Match[str]) -> int | None:
    groups = found.groupdict()
    if groups.get("enclosed"):
        return _ENCLOSED.index(groups["enclosed"]) + 1
    return numeral(groups["value"])


def _trimmed(line: Line, heading: Heading, title: int, end: int) -> Heading:
    """The heading with its title up to `end`, a closing full stop left out of the title."""
    text = line.folded[title:end]
    kept = len(text.rstrip("。:： "))
    return replace(heading, title=(line.run(title, title + kept),))


def _title_below(reading: Reading, at: int, heading: Heading) -> Match:
    """A number alone on its line: the next line, if it is short, is the title."""
    below = reading.line(at + 1)
    if below and len(below.folded) <= _LONGEST_UNNUMBERED and not _SENTENCE_END.search(below.folded):
        start, end, _ = bare(below)
        span = below.run(start, end)
        return Match((replace(heading, title=(span,), whole=(*heading.whole, span)),), at + 2)
    return Match((replace(heading, title=()),), at + 1)


def _two_headings(reading: Reading, at: int, heading: Heading, title: int, stop: int, second: int) -> Match:
    line = reading.lines[at]
    first = replace(heading, title=(line.run(title, stop),), whole=(Span(heading.whole[0].start, line.span.start + stop),))
    end = bare(line)[1]
    rest = replace(line, span=line.run(second, end), folded=line.folded[second:end])
    again = numbered(replace(reading, lines=(*reading.lines[:at], rest, *reading.lines[at + 1 :])), at)
    if again is None:
        return Match((replace(heading, title=(line.run(title, end),)),), at + 1)
    return Match((first, *again.elements), again.after)


def _runs_on(reading: Reading, at: int, heading: Heading, title: int, end: int, marker: Marker) -> Match | None:
    """A heading with its text behind it on the same line."""
    line = reading.lines[at]
    text = line.folded[title:end]
    stop = _SENTENCE_END.search(text)
    if marker.run_in and stop and stop.end() <= _LONGEST_RUN_IN and not opening(text[: stop.end()]):
        return _divided(reading, at, heading, title, title + stop.end(), end)
    gap = re.search(r" {1,}", text)
    if gap and 4 <= gap.start() <= LONGEST_TITLE and not re.search(r"[。!?;]", text[: gap.start()]):
        return _divided(reading, at, heading, title, title + gap.start(), end)
    if cut := opening(text):
        return _divided(reading, at, heading, title, title + cut, end, doubtful=True)
    if stop and stop.end() <= LONGEST_TITLE:
        return _divided(reading, at, heading, title, title + stop.end(), end)
    return None if marker.run_in else _whole_line(reading, at, heading, title, end)


def _divided(
    reading: Reading, at: int, heading: Heading, title: int, cut: int, end: int, doubtful: bool = False
) -> Match:
    line = reading.lines[at]
    head = replace(_trimmed(line, heading, title, cut), whole=(Span(heading.whole[0].start, line.span.start + cut),))
    rest = replace(line, span=line.run(cut, end), folded=line.folded[cut:end], breaks_before=1)
    lead = len(rest.folded) - len(rest.folded.lstrip())
    rest = replace(rest, span=rest.run(lead), folded=rest.folded[lead:])
    doubts = (_run_on_doubt(reading, heading, cut, line),) if doubtful else ()
    if not rest:
        return Match((head, *doubts), at + 1)
    from generator.parse.recognise import recognise  # the rest is read by every rule

    lines = (*reading.lines[:at], rest, *reading.lines[at + 1 :])
    body = recognise(replace(reading, lines=lines, head=min(reading.head, at)), at)
    return Match((head, *doubts, *body.elements), body.after)


def _run_on_doubt(reading: Reading, heading: Heading, cut: int, line: Line) -> Doubt:
    quote = line.folded[:cut]
    return Doubt(
        lines=reading.manuscript.lines(heading.whole[0]),
        kind="heading-runs-on",
        quote=quote,
        text_zh="标题与正文连在一起，其分界由程序按行文推断。",
        text_en="The heading runs into its text; where it ends was inferred from the wording.",
        suggestion=quote + "\\n",
    )


def _whole_line(reading: Reading, at: int, heading: Heading, title: int, end: int) -> Match | None:
    """A long line that opens like a heading: a sentence about a chapter, or a heading without an end."""
    if end - title > 2 * LONGEST_TITLE:
        return None
    return Match((_trimmed(reading.lines[at], heading, title, end),), at + 1)


def lost_number(reading: Reading, at: int) -> Match | None:
    """章  健全公共安全体系: the sign of a level whose number was lost."""
    line = reading.lines[at]
    start, end, depth = bare(line)
    found = LOST_NUMBER.match(line.folded[start:end])
    if not found or end - start > LONGEST_TITLE or _SENTENCE_END.search(line.folded[start:end]):
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
    if text.replace(" ", "") in FRONT_TITLES:
        return Match((_plain_heading(line, start, end, depth),), at + 1)
    found = ANNEX.match(text)
    if not found:
        return None
    heading = _plain_heading(line, start, end, depth)
    below = reading.line(at + 1)
    if len(text) <= 5 and below and len(below.folded) <= _LONGEST_UNNUMBERED and stands_alone(reading, at + 1):
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


def stands_alone(reading: Reading, at: int) -> bool:
    """Whether a line reads as a title: short, no sentence, no list sign."""
    line = reading.line(at)
    if line is None:
        return False
    start, end, _ = bare(line)
    text = line.folded[start:end]
    others = (DASH, NUMBERED_ITEM, ENUMERATION, BOX, NOTE, OMISSION, SALUTATION)
    return (
        2 <= len(text) <= _LONGEST_UNNUMBERED
        and not re.search(r"[。!?;…|]|[,:、,.]$|^[,、:)”]", text)
        and len(re.findall(f"[{HAN}]", text)) >= 2
        and not re.match(r"(?:是|的|和|及|与|等)[::,]?", text)
        and not re.search(r"(?:的|和|与|及|在|是|为|把|将)$", text)
        and not any(pattern.match(text) for pattern in others)
        and furniture(text) is None
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
    if (reading.markdown or len(line.folded) >= reading.wrap * 0.7 > 0) and start == 0 and not below.breaks_before:
        return None
    return Match((_plain_heading(line, start, end, depth),), at + 1)


def _carries(reading: Reading, at: int) -> bool:
    """Whether a line can stand under a heading: prose, a list, or a heading of a lower level."""
    line = reading.lines[at]
    start, end, _ = bare(line)
    text = line.folded[start:end]
    if any(marker.pattern.match(text) for marker in MARKERS) or DASH.match(text) or SALUTATION.match(text):
        return True
    return len(text) >= _PROSE or bool(re.search(r"[。!?:]$", text))


def leaf_of_heading(heading: Heading) -> Leaf:
    """A heading inside a box: there it opens a list item."""
    return Leaf(kind=BlockKind.ITEM, spans=heading.whole)


def as_leaves(elements: tuple[Element, ...]) -> tuple[Element, ...]:
    """The elements of a box, in which headings do not divide the document."""
    return tuple(leaf_of_heading(element) if isinstance(element, Heading) else element for element in elements)
