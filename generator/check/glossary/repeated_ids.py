from __future__ import annotations

from collections.abc import Iterator

from generator.check.glossary.entries import Entries, Entry
from generator.model.problem import Problem


def repeated_ids(glossary: Entries) -> Iterator[Problem]:
    """Two terms with one id, so that a link could lead to either.

    Passes: every id of the glossary stands once, in whatever file.

    Fails: `content/glossary/finance.yml:12:7: the id 'green-finance' stands in content/glossary/ecology.yml
    too. Give one of them another.`
    """
    seen: dict[str, Entry] = {}
    for entry in glossary:
        first = seen.setdefault(entry.term.id, entry)
        if first is not entry:
            message = (
                f"the id '{entry.term.id}' stands in {first.written.file} too. Give one of them another."
            )
            yield entry.written.problem((entry.place, "id"), message)
