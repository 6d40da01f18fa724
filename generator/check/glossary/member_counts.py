from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.glossary.entries import Entries
from generator.model.problem import Problem
from generator.text.numerals import numeral

_COUNTED = re.compile(r"(?P<number>[一二两三四五六七八九十]{1,3})(?:个|大|项|条|种|类|早|风|化|型|有|不)?")


def member_counts(glossary: Entries) -> Iterator[Problem]:
    """A numeric formula that names more or fewer members than its number says.

    Passes: `四个意识` with four members, or with `members_stated: false`.

    Fails: `content/glossary/numeric-formulas.yml:88:5: '三条红线' counts 3, but 2 members are named. Name all
    of them, or write members_stated: false.`
    """
    for entry in glossary:
        found = _COUNTED.match(entry.term.zh)
        if not entry.term.members or not found:
            continue
        number = numeral(found["number"])
        if number != len(entry.term.members) and not _compound(entry.term.zh):
            message = (
                f"'{entry.term.zh}' counts {number}, but {len(entry.term.members)} members are named. "
                "Name all of them, or write members_stated: false."
            )
            yield entry.written.problem((entry.place, "members"), message)


def _compound(form: str) -> bool:
    """一港两核, 1+3+3: a formula that counts more than once; its members are its parts."""
    return len(re.findall(r"[一二两三四五六七八九十]+|\d+", form)) > 1
