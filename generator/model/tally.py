"""How much of a text is translated, and how far that may be relied on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.model.english import Standing, Translation
from generator.model.segment import Segment


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """Segments and sentences by the standing of their English; a standing that none has is left out."""

    segments: Mapping[Standing, int] = field(default_factory=dict)
    sentences: Mapping[Standing, int] = field(default_factory=dict)

    @property
    def english(self) -> int:
        """The sentences that have English, stale ones among them."""
        return self.all - self.sentences.get(Standing.UNTRANSLATED, 0)

    @property
    def reviewed(self) -> int:
        return self.sentences.get(Standing.REVIEWED, 0)

    @property
    def all(self) -> int:
        return sum(self.sentences.values())


def tally(segments: Iterable[Segment], translation: Translation) -> Tally:
    """The standing of each segment, counted."""
    units, sentences = Counter[Standing](), Counter[Standing]()
    for segment in segments:
        english = translation.get(segment.id)
        standing = english.status if english else Standing.UNTRANSLATED
        units[standing] += 1
        sentences[standing] += len(segment.zh)
    return Tally(segments=units, sentences=sentences)
