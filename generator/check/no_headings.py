from __future__ import annotations

from collections.abc import Iterator

from generator.check.subject import Subject
from generator.model.problem import Problem, Severity


def no_headings(subject: Subject) -> Iterator[Problem]:
    """A source in which the reader found no heading, so that the whole text would stand on one page.

    Passes: any text with chapters (第一章), items (一、) or headings of their own line.

    Fails: `seeds/hami.txt:1:1: no heading was found in this text. If its headings are damaged, declare a
    correction for each.`
    """
    if not subject.document.divisions:
        message = (
            "no heading was found in this text. If its headings are damaged, declare a correction for each."
        )
        yield Problem(file=subject.source.file, line=1, column=1, message=message, severity=Severity.WARNING)
