from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.check.glossary.entries import Entries, Entry
from generator.model.problem import Problem

_REMEDY = "Give each its scope, or make one of the two."


def shared_forms(glossary: Entries) -> Iterator[Problem]:
    """One Chinese form claimed by two terms that hold everywhere, so that nobody can tell which is meant.

    A form may stand for different things in different places: then each term says where, in `scope`.

    Passes: `三位一体` in two terms, one with `scope: [alar]`, one with `scope: [yizhou]`.

    Fails: `content/glossary/culture.yml:31:9: '丝路' belongs to 'silk-road' too. Give each its scope, or make
    one term of the two.`
    """
    owners: dict[str, list[Entry]] = {}
    for entry in glossary:
        for form in dict.fromkeys(entry.term.forms):
            owners.setdefault(form, []).append(entry)
    for form, entries in owners.items():
        for other, entry in pairwise(entries):
            if not entry.term.scope or not other.term.scope:
                message = f"'{form}' belongs to '{other.term.id}' too. {_REMEDY}"
                yield entry.written.problem((entry.place, "zh"), message)
