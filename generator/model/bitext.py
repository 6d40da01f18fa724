"""Sentence pairs as translators' tools hold them: where each stands, and how its standing is written."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.english import Standing
from generator.model.translation import SegmentTranslation, lines_of

CHINESE, ENGLISH = "zh-CN", "en-US"  # the codes that such tools know

# What XLIFF 1.2 calls the standing of a target.
STATE_OF: Mapping[Standing, str] = {
    Standing.DRAFT: "needs-review-translation",
    Standing.REVIEWED: "final",
    Standing.STALE: "needs-adaptation",
    Standing.UNTRANSLATED: "new",
}
STANDING_OF: Mapping[str, Standing] = {
    "new": Standing.UNTRANSLATED,
    "needs-translation": Standing.UNTRANSLATED,
    "needs-adaptation": Standing.STALE,
    "needs-l10n": Standing.DRAFT,
    "needs-review-translation": Standing.DRAFT,
    "needs-review-adaptation": Standing.DRAFT,
    "needs-review-l10n": Standing.DRAFT,
    "translated": Standing.DRAFT,
    "signed-off": Standing.REVIEWED,
    "final": Standing.REVIEWED,
}
_BREAKS = re.compile(r"[ \t\r\n\x85\u2028\u2029]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """One sentence in both languages; the English is "" where there is none that belongs to it."""

    segment: str  # "2.4-3"
    number: int  # of the sentence in its segment, from 1
    page: str
    zh: str
    en: str
    standing: Standing
    was: str = ""  # for a stale one: the Chinese that the English renders

    @property
    def id(self) -> str:
        """`2.4-3:1`: the first sentence of a segment."""
        return f"{self.segment}:{self.number}"


def english_of(sentences: Sequence[str], chinese: Sequence[str]) -> tuple[str, ...]:
    """An English sentence for each Chinese one; none at all where the numbers differ."""
    return tuple(sentences) if len(sentences) == len(chinese) else ("",) * len(chinese)


def standing_of(record: SegmentTranslation) -> Standing:
    """How far a record may be relied on; one without English is untranslated, whatever it says."""
    return Standing(record.status) if record.en else Standing.UNTRANSLATED


def recorded(record: SegmentTranslation) -> tuple[str, ...]:
    """The English of a record as an export has it, sentence by sentence."""
    return english_of(lines_of(record.en or ""), lines_of(record.zh))


def one_line(text: str) -> str:
    """`text` without line breaks or outer space: a sentence is a line."""
    return _BREAKS.sub(" ", text).strip(" ")


def trace(standing: Standing, en: str) -> str:
    """What an export leaves beside a sentence, to tell on its way back what has changed since, and where."""
    return f"{standing} {_mark(en)}"


def was_exported(left: str, en: str) -> bool:
    """Whether this was the English of the sentence beside which an export left a trace."""
    return left.rpartition(" ")[2] == _mark(en)


def _mark(en: str) -> str:
    return hashlib.sha256(one_line(en).encode()).hexdigest()[:12]
