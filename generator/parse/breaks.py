"""Where the lines of a text begin: at its line breaks, and where those were lost, at what shows of them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from generator.model.source import Span
from generator.parse.markers import HEADING_BEFORE_GAP, HEADING_BEFORE_SPACE, OPENING_SALUTATION
from generator.text.fold import fold

_LOST_BREAKS = 3000  # a line longer than this holds paragraphs whose breaks were lost
_WIDE_GAP = re.compile(r"[\u3000\xa0 \t]*(?:\u3000{2,}|\xa0{3,}| {4,}|\t)[\u3000\xa0 \t]*")
# The indent of a paragraph behind the end of another: a break was lost there, however short the line.
_INDENT = re.compile(r"(?<=[。！？；：!?;”）])[ \xa0\t]*\u3000\u3000[\u3000\xa0 \t]*(?=[^\s|])")
_CREDIT_REACH = 100
_TITLE_AND_MEETING = re.compile(
    r"[#*\s]*[^。，\n]{0,24}政府工作报告 *(?=(?:——|--|――) *(?:[12]\d{3}|[一二〇○]{4}) ?年)"
)
# Where a newspaper goes on with a text on another page.
_TURN = re.compile(r"[（(]?(?:下转|上接|紧接) ?第? ?[\dA-Z一二三四五六七八九十]{1,3} ?版[)）]?")
_FRONT = 120  # how far a head reaches that no greeting ends
_HEAD = 600  # how far the head of a text may reach: title, meeting, speaker
_TITLE_END = re.compile(r"^.{0,24}?政 ?府 ?工 ?作 ?报 ?告(?:\([^()]{1,8}\))?(?!》|的|全文|摘要|\(|和|与)")
_CONTENTS = re.compile(r"目 ?录(?= )")
# Who published a copy, in brackets behind its last sentence.
_CREDIT = re.compile(
    r"(?<=[。!！”])\s*(?=[(（](?:《[^》]{2,8}》[^)）]*|[^，。）)]{2,20}(?:网|网站|日报|晚报|客户端)|新华社[^)）]*[电讯]"
    r"|来源[:：][^)）]*|完)[)）]\s*$)"
)
_MEETING = re.compile(r"(?:——|--|――) *(?=(?:[12]\d{3}|[一二]...|二〇..) ?年)")


def breaks(text: str) -> Iterator[Span]:
    """The lines, in order, line breaks included."""
    credit = _CREDIT.search(text, max(0, len(text) - _CREDIT_REACH))
    end_of_text = credit.end() if credit else len(text)
    yield from _physical(text, end_of_text)
    if credit:
        yield Span(end_of_text, len(text))


def _physical(text: str, stop: int) -> Iterator[Span]:
    start = 0
    while start < stop:
        end = text.find("\n", start, stop)
        end = stop if end < 0 else end + 1
        line = Span(start, end)
        if end - start > _LOST_BREAKS:
            yield from _divided(line, _lost(text[start:end], opens_text=start < _HEAD))
        elif turns := [edge for turn in _TURN.finditer(text, start, end) for edge in turn.span()]:
            yield from _divided(line, {edge - start for edge in turns})
        elif start < _HEAD and (titled := _TITLE_AND_MEETING.match(text, start, end)):
            yield from _divided(line, {titled.end() - start})
        elif "\u3000\u3000" in text[start:end]:
            yield from _divided(line, {gap.start() for gap in _INDENT.finditer(text[start:end])})
        else:
            yield line
        start = end


def _divided(line: Span, cuts: set[int]) -> Iterator[Span]:
    length = line.end - line.start
    positions = [0, *sorted(cut for cut in cuts if 0 < cut < length), length]
    for start, end in itertools.pairwise(positions):
        yield Span(line.start + start, line.start + end)


def _lost(body: str, opens_text: bool) -> set[int]:
    """Where a line of many paragraphs is divided: at wide gaps, around headings, and in its head."""
    cuts = {gap.start() for gap in _WIDE_GAP.finditer(body)}
    folded = fold(body)
    headings = list(HEADING_BEFORE_GAP.finditer(folded)) or list(HEADING_BEFORE_SPACE.finditer(folded))
    cuts |= {edge for heading in headings for edge in heading.span("heading")}
    return cuts | _head_cuts(folded[:_HEAD]) if opens_text else cuts


def _head_cuts(head: str) -> set[int]:
    """Behind the title, before the meeting, around the greeting: where one runs into the next."""
    greeting = OPENING_SALUTATION.search(head)
    front = head[: greeting.start() if greeting else _FRONT]
    cuts = set(greeting.span()) if greeting else set()
    if title := _TITLE_END.match(front):
        cuts.add(title.end())
    cuts |= {edge for contents in _CONTENTS.finditer(front) for edge in contents.span()}
    return cuts | {meeting.start() for meeting in _MEETING.finditer(front)}
