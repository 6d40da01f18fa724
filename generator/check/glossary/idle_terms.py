from __future__ import annotations

from collections.abc import Iterator

from generator.check.glossary.entries import Entries
from generator.model.problem import Problem, Severity


def idle_terms(glossary: Entries) -> Iterator[Problem]:
    """A term of which no form stands anywhere in the plans.

    A note: it may have been written for a plan that is still to come.

    Passes: `碳达峰`, which a plan has.

    Fails: `content/glossary/ecology.yml:19:7: no plan has '碳中合'. Check how it is written,
    or take it away.`
    """
    for entry in glossary:
        if glossary.found is not None and entry.term.id not in glossary.found:
            message = f"no plan has '{entry.term.zh}'. Check how it is written, or take it away."
            yield entry.written.problem((entry.place, "zh"), message, severity=Severity.NOTE)
