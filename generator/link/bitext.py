"""The sentence pairs of a plan, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.bitext import Pair, english_of
from generator.model.english import English, Standing, Translation
from generator.model.segment import Segment

_NONE = English(sentences=(), status=Standing.UNTRANSLATED)


def translatable(segments: Iterable[Segment]) -> list[Segment]:
    """The segments that have records of their own: of the cells that say the same, the first."""
    seen: set[tuple[str, ...]] = set()
    found: list[Segment] = []
    for segment in segments:
        if "/" in segment.id:
            if segment.zh in seen:
                continue
            seen.add(segment.zh)
        found.append(segment)
    return found


def pairs(segments: Iterable[Segment], translation: Translation) -> Iterator[Pair]:
    """Each sentence with its English."""
    for segment in translatable(segments):
        english = translation.get(segment.id, _NONE)
        was = english_of(english.was, segment.zh)
        sentences = english_of(english.sentences, segment.zh)
        for place, (zh, en) in enumerate(zip(segment.zh, sentences, strict=True)):
            yield Pair(
                segment=segment.id,
                number=place + 1,
                page=segment.page,
                zh=zh,
                en=en,
                standing=english.status,
                was=was[place],
            )
