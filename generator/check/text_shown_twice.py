from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.check.subject import Subject
from generator.model.problem import Problem


def text_shown_twice(subject: Subject) -> Iterator[Problem]:
    """Characters of the source that stand in two places of the site, or are shown and called furniture.

    Passes: a group label that a table prints once and that the page repeats in each of its rows.

    Fails: `seeds/hami.txt:12:1: this text is taken twice: '第一章 发展基础'.`
    """
    document, source = subject.document, subject.source
    spans = sorted(
        span
        for span in (*document.shown(), *(item.span for item in document.furniture))
        if span.end > span.start
    )
    for before, span in pairwise(spans):
        if span.start < before.end:
            offset = document.manuscript.origin[span.start]
            quote = document.manuscript.text[span.start : span.start + 30].strip()
            yield Problem(
                file=source.file,
                line=source.line(offset),
                column=source.column(offset),
                message=f"this text is taken twice: '{quote}'.",
            )
