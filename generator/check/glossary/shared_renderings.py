from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.check.glossary.entries import Entries, Entry
from generator.model.problem import Problem, Severity

_REMEDY = "Tell them apart, or name each in the other's related."


def shared_renderings(glossary: Entries) -> Iterator[Problem]:
    """Two terms with the same preferred English: a reader of the English cannot tell them apart.

    A note, because two Chinese words may have one English name; then each names the other in `related`.

    Passes: `贫困户` and `脱贫户` with two renderings; or two terms that name each other as related.

    Fails: `content/glossary/social.yml:7:7: 'impoverished household' renders 贫困家庭 too. Tell them apart,
    or name each in the other's related.`
    """
    owners: dict[str, list[Entry]] = {}
    for entry in glossary:
        owners.setdefault(entry.term.en.casefold(), []).append(entry)
    for entries in owners.values():
        for other, entry in pairwise(entries):
            if _known_to_each_other(entry, other):
                continue
            message = f"'{entry.term.en}' renders {other.term.zh} too. {_REMEDY}"
            yield entry.written.problem((entry.place, "en"), message, severity=Severity.NOTE)


def _known_to_each_other(entry: Entry, other: Entry) -> bool:
    scoped = bool(entry.term.scope and other.term.scope)
    return scoped or other.term.id in entry.term.related or entry.term.id in other.term.related
