from __future__ import annotations

from collections.abc import Iterator

from generator.check.glossary.entries import Entries
from generator.model.problem import Problem
from generator.text.near import meant


def unknown_related(glossary: Entries) -> Iterator[Problem]:
    """A related term that the glossary does not have.

    Passes: `related: [two-upholds]` where a term of that id stands.

    Fails: `content/glossary/xpcc.yml:40:13: there is no term 'two-uphold'; did you mean 'two-upholds'?`
    """
    known = {entry.term.id for entry in glossary}
    for entry in glossary:
        for number, related in enumerate(entry.term.related):
            if related not in known:
                hint = meant(related, known, "Take it away.")
                yield entry.written.problem(
                    (entry.place, "related", number), f"there is no term '{related}'{hint}"
                )
