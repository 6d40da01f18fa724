"""What the reader was unsure of, as corrections and notes of damage that an editor can accept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model.content import Bilingual, Correction, KnownDamage
from generator.model.document import Block, BlockKind, Division, Document, Doubt
from generator.model.source import Lines, Source
from generator.text.fold import fold
from generator.text.numerals import CHARACTERS, numeral

_AROUND = 8  # characters that are quoted beside a break
_SHORTEST = 4
_BULLET = re.compile(r"\n\s*[-*+] +$")  # with which Markdown begins an entry of a list
_VALUE = re.compile(rf"[{CHARACTERS}]+|\d+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Repair:
    """A place that the reader doubts, with what could be declared of it; nothing where that is not known."""

    doubt: Doubt
    declares: Correction | KnownDamage | None
    is_certain: bool = False


def repairs(document: Document) -> Iterator[Repair]:
    """For each doubt what could be declared, in the order of the text."""
    for doubt in sorted(document.doubts, key=lambda doubt: doubt.lines):
        made = _MAKERS.get(doubt.kind, _damage)(document, doubt)
        declared = made or _damage(document, doubt)
        yield Repair(
            doubt=doubt,
            declares=declared,
            is_certain=isinstance(declared, Correction) and _is_certain(document, doubt),
        )


def _renumbered(document: Document, doubt: Doubt) -> Correction | None:
    """The heading with the number that it has in sequence."""
    division = _division(document, doubt)
    if division is None:
        return None
    source, start = document.manuscript.source, _in_source(document, division.heading.spans[0].start)
    end = source.line_span(*_line(source, start)).end
    printed = source.text[start : min(end, start + len(division.number) + _AROUND)].rstrip()
    should = (
        doubt.suggestion.replace("(", "（").replace(")", "）")
        if "（" in division.number
        else doubt.suggestion
    )
    rest = printed[len(division.number) :] if division.number else printed[1:]
    lost = not division.number
    return _correction(
        source,
        Lines(*_line(source, start)),
        printed,
        should + rest,
        Bilingual(
            zh=f"{'序号脱落' if lost else f'序号印作“{division.number}”'}；按前后次序应为“{should}”。",
            en=f"{'The number is lost' if lost else f'The number is printed as {division.number}'}; "
            f"by its neighbours it is {should}.",
        ),
    )


def _joined(document: Document, doubt: Doubt) -> Correction | None:
    """A paragraph that breaks off, joined with the one below it in the same division."""
    pair = _broken(document, doubt)
    if pair is None:
        return None
    source = document.manuscript.source
    end = _in_source(document, pair[0].sentences[-1].spans[-1].end - 1) + 1
    start = _in_source(document, pair[1].sentences[0].spans[0].start)
    gap = source.text[end:start]
    if pair[1].kind is not BlockKind.PARAGRAPH and not _BULLET.search(gap):
        return None
    before = source.text[max(end - _AROUND, source.line_span(*_line(source, end - 1)).start) : end]
    behind = source.text[start : start + _AROUND].partition("\n")[0]
    return _correction(
        source,
        Lines(source.line(end - 1), source.line(start)),
        before + gap + behind,
        before + behind,
        Bilingual(zh="一段被断为两段。", en="One paragraph is broken in two."),
    )


def _broken(document: Document, doubt: Doubt) -> tuple[Block, Block] | None:
    """The paragraph that breaks off and what follows it in the same division and box."""
    for block, following in pairwise(document.blocks):
        ends_there = block.lines.last == doubt.lines.last and _text(block).endswith(_tail(doubt))
        is_one = (block.division, block.box) == (following.division, following.box)
        if ends_there and is_one and block.sentences and following.sentences:
            return block, following
    return None


def _text(block: Block) -> str:
    return fold("".join("".join(text.text.split()) for text in block.sentences))


def _tail(doubt: Doubt) -> str:
    return "".join(fold(doubt.quote).split())[-_SHORTEST:]


def _parted(document: Document, doubt: Doubt) -> Correction | None:
    """A heading parted from the text that it runs into."""
    source = document.manuscript.source
    span = source.line_span(doubt.lines.first, doubt.lines.first)
    at = fold(source.text[span.start : span.end]).find(doubt.quote)
    if at < 0:
        return None
    stop = span.start + at + len(doubt.quote)
    heading, behind = source.text[span.start + at : stop], source.text[stop : min(stop + _AROUND, span.end)]
    return _correction(
        source,
        Lines(doubt.lines.first, doubt.lines.first),
        heading + behind,
        f"{heading}\n{behind.lstrip()}",
        Bilingual(zh="标题与正文连排。", en="The heading runs into its text."),
    )


_MAKERS: Mapping[str, Callable[[Document, Doubt], Correction | None]] = {
    "numbering": _renumbered,
    "broken-paragraph": _joined,
    "heading-runs-on": _parted,
}


def _damage(document: Document, doubt: Doubt) -> KnownDamage | None:
    """The place as one that is left as printed."""
    source, (first, last) = document.manuscript.source, doubt.lines
    span = source.line_span(first, last)
    held = source.text[span.start : span.end]
    at = fold(held).find(fold(doubt.quote))
    prints = held[at : at + len(doubt.quote)] if at >= 0 else held.partition("\n")[0].strip()[:20]
    if not prints or held.count(prints) != 1:
        return None
    return KnownDamage(
        lines=[*dict.fromkeys(doubt.lines)], prints=prints, note=Bilingual(zh=doubt.text_zh, en=doubt.text_en)
    )


def _correction(
    source: Source, lines: Lines, prints: str, reads: str, reason: Bilingual
) -> Correction | None:
    """A correction, if what it expects is there once."""
    span = source.line_span(*lines)
    if prints == reads or source.text.count(prints, span.start, span.end) != 1:
        return None
    return Correction(lines=[*dict.fromkeys(lines)], prints=prints, reads=reads, reason=reason)


# --- where, and how sure ---------------------------------------------------------------------------


def _is_certain(document: Document, doubt: Doubt) -> bool:
    """Whether a number is lost and both neighbours say which: the one that is missing between them."""
    division = _division(document, doubt)
    if doubt.kind != "numbering" or division is None or not division.lost_number:
        return False
    fellows = [
        one for one in document.divisions if (one.parent, one.kind) == (division.parent, division.kind)
    ]
    place = fellows.index(division)
    before, behind = (
        fellows[place - 1] if place else None,
        fellows[place + 1] if fellows[place + 1 :] else None,
    )
    value = _value(doubt.suggestion)
    fits = [_value(one.number) == wanted for one, wanted in ((before, value - 1), (behind, value + 1)) if one]
    return all(fits) and bool(behind or before) and bool(before or value == 1)


def _value(number: str) -> int:
    found = _VALUE.search(number)
    return (numeral(found[0]) or -9) if found else -9


def _division(document: Document, doubt: Doubt) -> Division | None:
    return next(
        (one for one in document.divisions if (one.lines, one.heading.text) == (doubt.lines, doubt.quote)),
        None,
    )


def _in_source(document: Document, position: int) -> int:
    return document.manuscript.origin[position]


def _line(source: Source, position: int) -> tuple[int, int]:
    return source.line(position), source.line(position)


def certain(found: Sequence[Repair]) -> list[Correction]:
    """The corrections that follow from the text alone."""
    return [
        repair.declares for repair in found if repair.is_certain and isinstance(repair.declares, Correction)
    ]
