"""Leaves: paragraphs, list items, notes, omissions, greetings, and pictures that the copy lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from generator.model.document import BlockKind, Doubt, Reason
from generator.model.source import Span
from generator.parse.elements import BoxClose, BoxOpen, Drop, Element, Leaf, Match, Reading, cut
from generator.parse.furniture import PAGE_NUMBER
from generator.parse.lines import Line
from generator.parse.markers import (
    ABRIDGED,
    ANNEX,
    BOX,
    BULLET,
    DASH,
    ENUMERATION,
    IMAGE,
    INLINE_ITEM,
    INLINE_MARK,
    INLINE_MEMBER,
    MARKDOWN_HEADING,
    MARKERS,
    NOTE,
    NUMBERED_ITEM,
    OMISSION,
    OMITTED_SENTENCE,
    QUOTE_MARK,
    SALUTATION,
    SIGNATURE,
    UNIT_NOTE,
)
from generator.text.fold import fold
from generator.text.numerals import numeral

_FINISHED = re.compile(
    r"[。!?:;…！？：；](?:[”’」』)）》\]]*)$|^[^,。]{0,60}[”)》]$|(?:\.\.|[^\d\s])\.$"
    r"|[。!?](?:\([^()。]{1,40}\)|(?:\[\^?\d{1,3}\])+)$"  # (热烈鼓掌), (市教育局负责), a reference
)
_GOES_ON = re.compile(r"(?:是[::,]|[,、。:;)”』》是]|的|和|及|与|等|年[^,。]{0,3}[,平])")
_MISSING = 3  # how far the numbers of a list may jump where some of its items were left out
_LONGEST_INTRODUCTION = 60
_FULL = 0.85  # of the measure: a line that long goes on with the next
_END = 80  # how much of a paragraph's end shows whether it is finished
_SIGNED = 4  # how many lines from its end a text may be signed
_TITLE = re.compile(
    r"[—―–-]{0,3} ?[^,。;:是了\d]{4,22},[^,。;:是了\d]{4,22}$"
)  # two clauses that head a text
_CERTAIN = 20  # a line of prose at least this long that lacks its end is broken, not complete
_CLAUSES = re.compile(r"一[是要][^。]*[;,] *二[是要]")  # a list within one sentence
_FUNCTION_WORD = re.compile(r"[的和与及在是为把将,、(“—-]$")


def runs(reading: Reading, line: Line, start: int = 0) -> Iterator[Span]:
    """The runs of a line without the signs of Markdown inside it."""
    if not reading.markdown:
        yield line.run(start)
        return
    position = start
    for mark in INLINE_MARK.finditer(line.folded[start:]):
        if start + mark.start() > position:
            yield line.run(position, start + mark.start())
        position = start + mark.end()
    if position < len(line.folded):
        yield line.run(position)


def said(reading: Reading, line: Line, start: int = 0) -> str:
    """What a line says from `start` on, without the signs of Markdown inside it."""
    return INLINE_MARK.sub("", line.folded[start:]) if reading.markdown else line.folded[start:]


def omission(reading: Reading, at: int) -> Match | None:
    """略 alone on a line."""
    line = reading.lines[at]
    if not OMISSION.fullmatch(line.folded):
        return None
    return Match((Leaf(kind=BlockKind.OMISSION, spans=(line.span,)),), at + 1)


def salutation(reading: Reading, at: int) -> Match | None:
    """各位代表: alone on a line."""
    line = reading.lines[at]
    start = _mark_end(reading, line)
    text = said(reading, line, start)
    found = SALUTATION.match(text)
    if not found or found.end() != len(text):
        return None
    return Match((Leaf(kind=BlockKind.SALUTATION, spans=tuple(runs(reading, line, start))),), at + 1)


def note(reading: Reading, at: int) -> Match | None:
    """注: ... and 单位: ..."""
    line = reading.lines[at]
    if not (NOTE.match(line.folded) and (reading.in_box or len(line.folded) < 200)) and not UNIT_NOTE.match(
        line.folded
    ):
        return None
    return Match((Leaf(kind=BlockKind.NOTE, spans=tuple(runs(reading, line))),), at + 1)


def abridged(reading: Reading, at: int) -> Match | None:
    """(本文有删减)"""
    line = reading.lines[at]
    if not ABRIDGED.match(line.folded):
        return None
    return Match((Leaf(kind=BlockKind.NOTE, spans=(line.span,)),), at + 1)


def signature(reading: Reading, at: int) -> Match | None:
    """省长 某某, an office or a date under the text."""
    line = reading.lines[at]
    start = _mark_end(reading, line)
    if (
        reading.in_box
        or at < min(reading.tail, len(reading.lines)) - _SIGNED
        or not SIGNATURE.match(said(reading, line, start))
    ):
        return None
    return Match((Leaf(kind=BlockKind.BYLINE, spans=tuple(runs(reading, line, start))),), at + 1)


def image(reading: Reading, at: int) -> Match | None:
    """A picture of Markdown: the copy has its name alone, so what it showed is left out."""
    line = reading.lines[at]
    found = IMAGE.fullmatch(line.folded) if reading.markdown else None
    if not found:
        return None
    caption = next(name for name in ("title", "alt", "target") if found[name] or name == "target")
    start, end = found.span(caption)
    label = BOX.match(line.folded[start:end])
    signs = (
        Drop(span=line.run(0, start), reason=Reason.MARKUP),
        Drop(span=line.run(end), reason=Reason.MARKUP),
    )
    if not label:
        return Match((Leaf(kind=BlockKind.OMISSION, spans=(line.run(start, end),)), *signs), at + 1)
    opened = BoxOpen(
        label=label["label"].replace(" ", ""),
        title=(line.run(start + label.end(), end),),
        whole=line.run(start, end),
    )
    lost = Doubt(
        lines=reading.manuscript.lines(line.span),
        kind="damage",
        quote=line.folded[start:end],
        text_zh="来源文本中此处为图片，其内容未包含在文本中。",
        text_en="The source has a picture here; what it shows is not in the text.",
    )
    return Match((opened, BoxClose(), lost, *signs), at + 1)


def item(reading: Reading, at: int) -> Match | None:
    """A list item: a dash, a number, 一是."""
    line = reading.lines[at]
    start = _mark_end(reading, line)
    text = line.folded[start:]
    listed = start > 0 and bool(BULLET.match(QUOTE_MARK.sub("", line.folded)))
    signs = (DASH, NUMBERED_ITEM, ENUMERATION, *(marker.pattern for marker in MARKERS if marker.run_in))
    if not listed and not any(sign.match(text) for sign in signs):
        return None
    return _prose(reading, at, BlockKind.ITEM, start)


def _mark_end(reading: Reading, line: Line) -> int:
    """How far the signs of Markdown at the head of a line reach."""
    if not reading.markdown:
        return 0
    start = 0
    if quote := QUOTE_MARK.match(line.folded):
        start = quote.end()
    if bullet := BULLET.match(line.folded[start:]):
        start += bullet.end()
    return start + 2 if line.folded.startswith("**", start) else start


def paragraph(reading: Reading, at: int) -> Match:
    """Anything else; lines that continue it are joined where that is certain."""
    return _prose(reading, at, BlockKind.PARAGRAPH, _mark_end(reading, reading.lines[at]))


def _prose(reading: Reading, at: int, kind: BlockKind, start: int) -> Match:
    line = reading.lines[at]
    spans = list(runs(reading, line, start))
    text = said(reading, line, start)
    drops: list[Element] = []
    after = at + 1
    while (below := reading.line(after)) is not None:
        page = _page_between(reading, text, after)
        last = reading.lines[after - 1]
        if page:
            drops += page
            after += len(page)
            below = reading.lines[after]
        elif after - 1 not in reading.leads and not _joins(reading, text, after, below, last):
            break
        begin = _mark_end(reading, below)
        spans += runs(reading, below, begin)
        text += said(reading, below, begin)
        after += 1
    led = at in reading.leads or _bold_lead(reading, line, start)
    leaves = list(_leaves(reading, kind, spans, led))
    return Match((*leaves, *drops, *_doubts(reading, text, spans)), after)


def _page_between(reading: Reading, text: str, at: int) -> list[Element]:
    """The number and head of a page within a paragraph that goes on behind them."""
    drops: list[Element] = []
    behind = at
    while (reason := reading.page(behind)) is not None:
        drops.append(Drop(span=reading.lines[behind].span, reason=reason))
        behind += 1
    below = reading.line(behind)
    if not drops or below is None:
        return []
    close = replace(below, breaks_before=0)
    return drops if _joins(reading, text, behind, close, reading.lines[at - 1]) else []


def _bold_lead(reading: Reading, line: Line, start: int) -> bool:
    """Whether the first sentence of a line, and no more, is in bold type."""
    if not reading.markdown or not line.folded.startswith("**", start - 2) or start < 2:
        return False
    bold, closed, behind = line.folded[start:].partition("**")
    return bool(closed and behind.strip()) and (
        bold.endswith(("。", ":")) or behind.startswith((":", "。", "→"))
    )


def _joins(reading: Reading, text: str, at: int, below: Line, last: Line) -> bool:
    """Whether the line below, at `at`, goes on with a paragraph that stands at `text` in its last line."""
    if reading.page(at) or _opens_block(reading, below):
        return False
    certain = len(text) >= _CERTAIN and not _TITLE.match(text)
    text = text[-_END:]
    if not re.search(r"\w", below.folded) and re.fullmatch(r"[。,;:!?”)》]+", below.folded):
        return True
    together = below.breaks_before == 0
    if reading.markdown and together:
        return True
    finished = bool(_FINISHED.search(text))
    if reading.wrap and together and not finished:
        return True
    if reading.wrap and together and last.measure >= reading.wrap * _FULL:
        return not (reading.indented and (below.indent > 0 or _is_apart(reading, at, below)))
    if finished:
        return False
    prose = certain and bool(re.search(r"[,。;:、]", text))
    return prose or bool(_FUNCTION_WORD.search(text)) or bool(_GOES_ON.match(below.folded))


def _is_apart(reading: Reading, at: int, below: Line) -> bool:
    """Whether a short line between a finished paragraph and an indented one is a heading."""
    behind = reading.line(at + 1)
    short = below.measure < reading.wrap * 0.7 and not re.search(r"[。;:!?]", below.folded)
    return short and behind is not None and behind.indent > 0


def _opens_block(reading: Reading, line: Line) -> bool:
    """Whether a line begins something of its own."""
    text = said(reading, line, _mark_end(reading, line))
    if any(marker.pattern.match(text) for marker in MARKERS) or "|" in text or PAGE_NUMBER.match(text):
        return True
    text = line.folded
    if reading.markdown and (MARKDOWN_HEADING.match(text) or IMAGE.match(text) or BULLET.match(text)):
        return True
    text = said(reading, line, _mark_end(reading, line))
    if re.match(r"\d{1,3}\.\d", text):
        return False
    signs = (DASH, ENUMERATION, SALUTATION, NOTE, BOX, ANNEX, UNIT_NOTE, NUMBERED_ITEM, ABRIDGED)
    return any(sign.match(text) for sign in signs) or bool(OMISSION.fullmatch(text))


def _leaves(reading: Reading, kind: BlockKind, spans: list[Span], led: bool) -> Iterator[Element]:
    """The leaf, with a closing 略 of its own behind it, and with the members of a list in it apart."""
    whole = tuple(spans)
    text = fold(reading.text(whole))
    kind = BlockKind.PARAGRAPH if _CLAUSES.match(text) else kind
    omitted = OMITTED_SENTENCE.search(text)
    if omitted and omitted.start() and not reading.in_box:
        yield Leaf(kind=kind, spans=cut(whole, 0, omitted.start()), omitted=True, led=led)
        yield Leaf(kind=BlockKind.OMISSION, spans=cut(whole, omitted.start(), len(text)))
        return
    starts = _in_sequence(text, INLINE_MEMBER) or (_inline_items(text) if reading.in_box else [])
    if len(starts) < 2:
        yield Leaf(kind=kind, spans=whole, led=led)
        return
    if starts[0]:
        yield Leaf(kind=kind, spans=cut(whole, 0, starts[0]), led=led)
    for begin, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield Leaf(kind=BlockKind.ITEM, spans=cut(whole, begin, end))


def _in_sequence(text: str, member: re.Pattern[str]) -> list[int]:
    """Where the members 一是, 二是, 三是 of one run of text begin, each with a sentence."""
    starts: list[int] = []
    for found in member.finditer(text):
        if numeral(found["value"]) == len(starts) + 1:
            starts.append(found.start("value"))
    return starts if len(starts) > 1 else []


def _inline_items(text: str) -> list[int]:
    """Where the numbered items 1、 2、 4、 of one run of text begin.

    None where the numbers begin again: those are a list within one of the items.
    """
    found = list(INLINE_ITEM.finditer(text))
    values = [int(item["value"]) for item in found]
    rising = all(a < b <= a + _MISSING for a, b in pairwise(values))
    if not rising or (values[:1] == [1] and found[0].start("value") > _LONGEST_INTRODUCTION):
        return []
    return [item.start("value") for item in found]


def _doubts(reading: Reading, text: str, spans: list[Span]) -> Iterator[Doubt]:
    """A paragraph without an end, where what follows does not continue it."""
    if _FINISHED.search(text) or len(text) < _CERTAIN or reading.in_box or not re.search(r"[,。]", text):
        return
    yield Doubt(
        lines=reading.manuscript.lines(Span(spans[0].start, spans[-1].end)),
        kind="broken-paragraph",
        quote=text[-24:],
        text_zh="该段末尾没有标点，可能不完整，或与下文断开。",
        text_en="This paragraph has no closing mark; it may be incomplete or broken off from what follows.",
    )
