from __future__ import annotations

from collections.abc import Iterator

from generator.check.subject import Subject
from generator.model.problem import Problem


def idle_corrections(subject: Subject) -> Iterator[Problem]:
    """Corrections that change nothing: they read what the source prints.

    Passes: `prints: "第 节"` with `reads: "第二节"`.

    Fails: `content/plans/hami/plan.yml:53:14: this reads exactly what the source prints. Take the correction
    away.`
    """
    for place, correction in enumerate(subject.plan.corrections):
        if correction.reads == correction.prints:
            message = "this reads exactly what the source prints. Take the correction away."
            yield subject.written.problem(("corrections", place, "reads"), message)
