"""What the checks of a translation look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.model.concordance import Concordance, Passage
from generator.model.content import Plan
from generator.model.glossary import Glossary
from generator.model.problem import Problem, Severity
from generator.model.segment import Segment
from generator.model.translation import SegmentTranslation, lines_of
from generator.model.written import Written

_CURRENT = ("draft", "reviewed")


@dataclass(frozen=True, kw_only=True)
class Rendered:
    """A segment with its English, and where both were written."""

    segment: Segment
    record: SegmentTranslation
    written: Written  # the file of its page
    place: int  # in that file

    @cached_property
    def zh(self) -> tuple[str, ...]:
        return lines_of(self.record.zh)

    @cached_property
    def en(self) -> tuple[str, ...]:
        return lines_of(self.record.en or "")

    def is_excepted(self, check: str) -> bool:
        """Whether an editor has declared that a check does not hold here."""
        return any(exception.check == check for exception in self.record.exceptions)

    @property
    def written_lines(self) -> Iterator[int]:
        """The lines of the file in which its English stands."""
        for number in range(len(self.en)):
            yield self.written.line_mark((self.place, "en"), number).line

    def problem(
        self, message: str, *, sentence: int = 0, at: int = 0, severity: Severity = Severity.ERROR
    ) -> Problem:
        """A fault of the English: of which sentence, and of which of its characters, both from 0."""
        line, column = self.written.line_mark((self.place, "en"), sentence)
        return Problem(
            file=self.written.file, line=line, column=column + at, message=message, severity=severity
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """A sentence in both languages, with the terms of its Chinese from left to right."""

    of: Rendered
    number: int  # in its segment, from 0
    zh: str
    en: str
    terms: tuple[Passage, ...] = ()

    def problem(self, message: str, *, at: int = 0, severity: Severity = Severity.ERROR) -> Problem:
        """A fault of the English sentence, or of the character of it that is named."""
        return self.of.problem(message, sentence=self.number, at=at, severity=severity)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pairs:
    """The translation of a plan, as far as it is there and renders the Chinese of today."""

    plan: Plan
    glossary: Glossary
    segments: tuple[Rendered, ...]
    sentences: tuple[Pair, ...]  # of the segments with as many sentences in both languages

    def __iter__(self) -> Iterator[Pair]:
        return iter(self.sentences)


def pairs(
    plan: Plan,
    glossary: Glossary,
    segments: Sequence[Segment],
    files: Iterable[tuple[Written, Sequence[SegmentTranslation]]],
    concordance: Concordance,
) -> Pairs:
    """The sentences of a plan with their English. Stale and missing English is left out."""
    rendered = tuple(_rendered({segment.id: segment for segment in segments}, files))
    terms: dict[tuple[str, int], list[Passage]] = {}
    for passage in concordance.passages:
        terms.setdefault((passage.segment, passage.sentence), []).append(passage)
    sentences = tuple(pair for one in rendered for pair in _sentences(one, terms))
    return Pairs(plan=plan, glossary=glossary, segments=rendered, sentences=sentences)


def _rendered(
    segments: Mapping[str, Segment], files: Iterable[tuple[Written, Sequence[SegmentTranslation]]]
) -> Iterator[Rendered]:
    for written, records in files:
        for place, record in enumerate(records):
            segment = segments.get(record.id)
            is_current = segment and record.status in _CURRENT and lines_of(record.zh) == segment.zh
            if segment and is_current and record.en:
                yield Rendered(segment=segment, record=record, written=written, place=place)


def _sentences(one: Rendered, terms: Mapping[tuple[str, int], Sequence[Passage]]) -> Iterator[Pair]:
    if len(one.zh) == len(one.en):
        for number, (zh, en) in enumerate(zip(one.zh, one.en, strict=True)):
            found = tuple(terms.get((one.segment.id, number), ()))
            yield Pair(of=one, number=number, zh=zh, en=en, terms=found)
