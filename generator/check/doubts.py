from __future__ import annotations

from collections.abc import Iterator

from generator.check.subject import Subject
from generator.model.problem import Problem, Severity


def doubts(subject: Subject) -> Iterator[Problem]:
    """What the reader could not settle alone: a number lost or printed twice, a paragraph broken off.

    A warning, because the page is complete without it. Compare the passage with the original and declare a
    correction in `plan.yml`, with its reason.

    Passes: chapters numbered 一, 二, 三, or a `章` whose lost number a correction supplies.

    Fails: `seeds/hami.txt:41:1: '节 发展环境': the number is lost. A correction could read '第二节'.`
    """
    for doubt in subject.document.doubts:
        remedy = f" A correction could read {doubt.suggestion!r}." if doubt.suggestion else ""
        yield Problem(
            file=subject.source.file,
            line=doubt.lines.first,
            column=1,
            message=f"'{doubt.quote[:30]}': {doubt.text_en.rstrip('.')}.{remedy}",
            severity=Severity.WARNING,
        )
