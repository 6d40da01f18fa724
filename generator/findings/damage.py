from __future__ import annotations

from collections.abc import Iterator

from generator.findings.subject import Subject
from generator.model.finding import Finding, FindingKind, FindingPlace, Firmness


def damage(subject: Subject) -> Iterator[Finding]:
    """Places that the reader doubts, and known damage that is left as it is printed."""
    for doubt in subject.document.doubts:
        kind = FindingKind.NUMBERING if doubt.kind == "numbering" else FindingKind.DAMAGE
        place = _place(subject, doubt.lines.first, doubt.quote)
        yield _finding(subject, kind, place, doubt.text_zh, doubt.text_en)
    for known in subject.plan.known_damage:
        place = _place(subject, known.lines[0], known.prints.strip())
        yield _finding(subject, FindingKind.DAMAGE, place, known.note.zh, known.note.en)


def _place(subject: Subject, line: int, quote: str) -> FindingPlace:
    block = next(
        (own.id for own in subject.document.blocks if own.lines.first <= line <= own.lines.last), None
    )
    return FindingPlace(
        plan=subject.plan.id,
        block=block,
        page=subject.page_of.get(block or ""),
        line=line,
        quote=quote,
    )


def _finding(subject: Subject, kind: FindingKind, place: FindingPlace, zh: str, en: str) -> Finding:
    return Finding(
        plan=subject.plan.id, kind=kind, places=(place,), computed="", firmness=Firmness.LIKELY, zh=zh, en=en
    )
