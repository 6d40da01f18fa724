"""The sentences of a plan that passages are looked for in: running text, no headings and no tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.english import Translation
from generator.model.segment import Segment, SegmentKind
from generator.model.shared import Line


def lines(segments: Iterable[Segment], translation: Translation) -> Iterator[Line]:
    """Every sentence of the text with its English."""
    for segment in segments:
        if segment.kind is SegmentKind.TEXT:
            english = translation.get(segment.id)
            own = english.sentences if english and len(english.sentences) == len(segment.zh) else ()
            for number, zh in enumerate(segment.zh):
                en = own[number] if own else ""
                yield Line(page=segment.page, block=segment.id, sentence=number, zh=zh, en=en)
