from __future__ import annotations

from collections.abc import Iterator

from generator.check.subject import Subject
from generator.model.problem import Problem
from generator.model.source import Span


def lost_text(subject: Subject) -> Iterator[Problem]:
    """Characters of the source that no page shows and no rule drops.

    Every character of a source stands in a sentence, a cell, a heading or the title, or is furniture, which
    the page about the text lists with its reason. Mend it by a correction that says how the passage reads, or
    by a rule of the reader.

    Passes: a contact block at the end of a web page, which is furniture of the kind `contact`.

    Fails: `seeds/hami.txt:88:1: 14 characters are on no page: '咨询电话 0902-2256'.`
    """
    document = subject.document
    covered = sorted([*document.shown(), *(item.span for item in document.furniture)])
    position = 0
    for span in [*covered, Span(len(document.manuscript.text), len(document.manuscript.text))]:
        if position < span.start:
            yield _problem(subject, Span(position, span.start))
        position = max(position, span.end)


def _problem(subject: Subject, span: Span) -> Problem:
    manuscript, source = subject.document.manuscript, subject.source
    offset = manuscript.origin[span.start]
    quote = manuscript.text[span.start : span.end].strip()
    return Problem(
        file=source.file,
        line=source.line(offset),
        column=source.column(offset),
        message=f"{span.end - span.start} characters are on no page: '{quote[:30]}'.",
    )
