"""The English of a document: each segment with the record that translates its Chinese, and no other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.model.english import English, Standing
from generator.model.segment import Segment
from generator.model.translation import SegmentTranslation, lines_of


def english(segments: Sequence[Segment], records: Iterable[SegmentTranslation]) -> Mapping[str, English]:
    """The English by segment. A record whose Chinese is no longer the segment's is stale.

    A cell that says what another cell of the plan says takes that one's English.
    """
    by_id = {record.id: record for record in records}
    by_chinese = {lines_of(record.zh): record for record in by_id.values() if "/" in record.id}
    found: dict[str, English] = {}
    for segment in segments:
        record = by_id.get(segment.id) or (by_chinese.get(segment.zh) if "/" in segment.id else None)
        if record and record.en:
            found[segment.id] = _english(segment, record)
    return found


def _english(segment: Segment, record: SegmentTranslation) -> English:
    current = lines_of(record.zh) == segment.zh and record.status != "stale"
    return English(
        sentences=lines_of(record.en or ""),
        status=Standing(record.status) if current else Standing.STALE,
        was=lines_of(record.was or record.zh) if not current else (),
        note=record.note,
        reviewed=record.reviewed,
    )
