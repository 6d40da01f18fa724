"""Headings without a number, or whose number was lost: marked, set apart, or known by their words."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.parse.elements import Heading, Match, Reading, Standing
from generator.parse.markers import ANNEX, FRONT_TITLES, GLOSSARY, LONGEST_TITLE, LOST_KINDS, LOST_NUMBER
from generator.parse.recognise.titles import (
    LONGEST_UNNUMBERED,
    SENTENCE_END,
    bare,
    carries,
    plain_heading,
    stands_alone,
)

_FULL = 0.85  # of the measure: a line that long goes on behind the page
_GOES_ON = re.compile(r"(?:[和与及]|.、)$")
_JOINS_ABOVE = re.compile(r"[和与及](?=[\w“])")


def lost_number(reading: Reading, at: int) -> Match | None:
    """章  健全公共安全体系: the sign of a level whose number was lost."""
    line = reading.lines[at]
    start, end, depth = bare(line)
    found = LOST_NUMBER.match(line.folded[start:end])
    if not found or end - start > LONGEST_TITLE or SENTENCE_END.search(line.folded[start:end]):
        return None
    if found["unit"] is None and not (stands_alone(reading, at, start + 1) and carries(reading, at + 1)):
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


def annex(reading: Reading, at: int) -> Match | None:
    """附件1, with its title on the same line or the next; 名词解释, 结束语 and their kin."""
    if reading.in_box:
        return None
    line = reading.lines[at]
    start, end, depth = bare(line)
    text = line.folded[start:end]
    closed = text.replace(" ", "")
    if closed in FRONT_TITLES:
        heading = plain_heading(line, start, end, depth)
        return Match((replace(heading, standing=Standing.BEFORE),), at + 1)
    if GLOSSARY.fullmatch(closed):
        heading = plain_heading(line, start, end, depth)
        return Match((replace(heading, standing=Standing.BEHIND),), at + 1)
    found = ANNEX.match(text)
    if not found:
        return None
    heading = replace(plain_heading(line, start, end, depth), standing=Standing.BEHIND)
    if found["title"]:
        number = line.run(start, start + found.end("number"))
        title = line.run(start + found.start("title"), end)
        return Match((replace(heading, number=number, title=(title,)),), at + 1)
    below = reading.line(at + 1)
    if (
        len(text) <= 5
        and below
        and len(below.folded) <= LONGEST_UNNUMBERED
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
    return Match((plain_heading(line, start, end, depth),), at + 1)


def unnumbered(reading: Reading, at: int) -> Match | None:
    """A major heading without a number: a short line alone, with prose or a numbered heading under it."""
    if reading.in_box or not stands_alone(reading, at):
        return None
    under = at + 1
    while reading.page(under):
        under += 1
    below = reading.line(under)
    if below is None or not carries(reading, under):
        return None
    line = reading.lines[at]
    start, end, depth = bare(line)
    if line.measure >= reading.wrap * _FULL > 0 and under > at + 1:
        return None
    if (
        (reading.markdown or line.measure >= reading.wrap * 0.7 > 0)
        and start == 0
        and not below.breaks_before
        and len(below.folded) <= LONGEST_TITLE
    ):
        return None
    return Match((plain_heading(line, start, end, depth),), at + 1)


def in_two_lines(reading: Reading, at: int) -> Match | None:
    """A plain heading that the copy broke before or behind 和 or 、."""
    line, below = reading.line(at), reading.line(at + 1)
    if reading.in_box or line is None or below is None:
        return None
    start, end, depth = bare(line)
    begin, stop, _ = bare(below)
    upper, lower = line.folded[start:end], below.folded[begin:stop]
    joint = 1 if _JOINS_ABOVE.match(lower) else 0
    if not (joint or _GOES_ON.search(upper)) or re.search(r"[。!?;:,]", upper):
        return None
    whole = stands_alone(reading, at + 1, begin + joint) and carries(reading, at + 2)
    if not whole or len(upper) + len(lower) > LONGEST_UNNUMBERED:
        return None
    title = (line.run(start, end), below.run(begin, stop))
    return Match((replace(plain_heading(line, start, end, depth), title=title, whole=title),), at + 2)
