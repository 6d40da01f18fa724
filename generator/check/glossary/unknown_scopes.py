from __future__ import annotations

from collections.abc import Iterator

from generator.check.glossary.entries import Entries
from generator.model.problem import Problem, Severity
from generator.text.near import meant


def unknown_scopes(glossary: Entries) -> Iterator[Problem]:
    """A scope that names no plan, so that the term stands nowhere; a warning where another plan may be meant.

    A scope is the id of a plan, or of a division of it.

    Passes: `scope: [alar/2.4]` where there is a plan of that id.

    Fails: `content/glossary/culture.yml:31:11: there is no plan 'alra'; did you mean 'alar'?`
    """
    for entry in glossary:
        for number, scope in enumerate(entry.term.scope):
            plan = scope.partition("/")[0]
            if plan not in glossary.plans:
                hint = meant(plan, glossary.plans, "The term stands nowhere.")
                severity = Severity.WARNING if hint.endswith("?") else Severity.NOTE
                message = f"there is no plan '{plan}'{hint}"
                yield entry.written.problem((entry.place, "scope", number), message, severity=severity)
