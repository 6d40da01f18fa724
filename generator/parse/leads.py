"""Run-in headings: the short first sentence that names what a paragraph is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.model.document import Block, BlockKind
from generator.parse.markers import DASH, ENUMERATION, MARKERS, NUMBERED_ITEM
from generator.text.fold import HAN, fold

_LONGEST = 36
_VERY_SHORT = 12
_LABEL = re.compile(rf"(?:[“”《》()+{HAN}\w·、-]){{2,20}}[:：]")
_MARKED_LABEL = re.compile(r"[^。:：→]{1,60}[:：→](?=.)")
_NO_TITLE = re.compile(
    r"[;；:：!！?？\d%]|(?:为|即|是|如下)[:：。]$|荣获|^在.*同时"
    r"|^以.*为(?:核心|目标|重点|引领|抓手|契机|主线|导向|主题|统领)"
    # What a sentence has and a title has not: a subject that speaks, a time, a copula, a judgement.
    r"|^(?:各位|我们|我国|中国|当今|略|今年|去年|近年|过去|同时|此外|其中|对此|为此|因此|总之|当然|但|当前|目前|现在"
    r"|[一几五]年来|这|就|要看到|必须看到|应当|同志们|本届|回顾|展望|站在|面对|成绩|困难|事实|历史|实践|首先|最后|进入)"
    r"|(?<!凡)(?<!就)是(?!否)|了(?!解)|离不开|来之不易|仍然|依然|也不|还不|令人|相辅相成|任重道远|具有.*意义"
)
_MARKS = (DASH, ENUMERATION, NUMBERED_ITEM, *(marker.pattern for marker in MARKERS if marker.run_in))


def lead(kind: BlockKind, sentences: Sequence[str], omitted: bool = False, led: bool = False) -> str | None:
    """The run-in heading of a block, its list sign left out; None where it has none.

    `omitted` says that the source leaves out the rest of the block (略): its heading stands alone; `led`,
    that type or line mark the first sentence as a heading.
    """
    if kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) or not sentences:
        return None
    first = _unmarked(sentences[0])
    if led:
        label = _MARKED_LABEL.match(first)
        return label.group() if label else first
    if label := _LABEL.match(first):
        return label.group() if kind is BlockKind.ITEM and len(first) > label.end() else None
    if len(sentences) < 2 and not omitted:
        return None
    if not first.endswith("。") or len(first) > _LONGEST or _NO_TITLE.search(first[:-1]):
        return None
    return first if first.count(",") + first.count("，") <= 2 else None


def settled(blocks: Sequence[Block], marked: frozenset[str] = frozenset()) -> list[Block]:
    """The blocks, a paragraph's lead kept only where something else shows that it is one.

    `marked` are the ids of those whose lead type or line marks as such.

    A short first sentence is a run-in heading by the company it keeps: another in its division, or an
    omission behind it. A list item shows it by its sign, a very short one by its length.
    """
    company = Counter(block.division for block in blocks if block.lead and block.kind is BlockKind.PARAGRAPH)
    followers = [*blocks[1:], None] if blocks else []
    return [
        block if block.id in marked or _is_lead(block, company, below) else replace(block, lead=None)
        for block, below in zip(blocks, followers, strict=True)
    ]


def _is_lead(block: Block, company: Counter[str], below: Block | None) -> bool:
    if block.lead is None or block.kind is not BlockKind.PARAGRAPH:
        return True
    omitted = below is not None and below.kind is BlockKind.OMISSION and below.lines == block.lines
    return company[block.division] > 1 or len(block.lead) <= _VERY_SHORT or omitted


def _unmarked(sentence: str) -> str:
    folded = fold(sentence)
    for mark in _MARKS:
        if found := mark.match(folded):
            return sentence[found.end() :]
    return sentence
