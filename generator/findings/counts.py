from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.findings.subject import Subject
from generator.findings.words import say
from generator.model.document import Block, BlockKind, Table, Text
from generator.model.finding import Finding, FindingKind, FindingPlace, Firmness
from generator.text.numerals import numeral

_NUMBER = "(?P<number>[两二三四五六七八九十]{1,3}|[2-9]|1\\d)"
_THING = "(?P<thing>(?:大|个|项|类|条|种|点|方面)[^\\d,，。;；:：、“”()（）]{0,10})"
# 四大类别组成:甲、乙、丙和丁 up to the next stop; the members are short and have no stops of their own.
_LISTED = re.compile(f"{_NUMBER}{_THING}[:：](?P<members>[^,，。;；:：()（）“”]+)(?=[,，。;；]|$)")
_BETWEEN = re.compile("[、]|以及|和(?!谐|平|田|睦|县|静|布|硕)|及(?!时|其|早)|与")
_LONGEST = 14  # characters of a member; a longer one may be a clause
_GROUPS = re.compile(f"{_NUMBER}大?(?:个)?(?P<thing>类别|大类|方面|类指标|类)")
_ITEMS = re.compile("共计?(?P<number>\\d+)(?:项|个)(?P<thing>[^,，。;；]{0,8}指标)")


def count_differs_from_list(subject: Subject) -> Iterator[Finding]:
    """A number that announces a list, and a list of another length: 四大类别 over five groups."""
    before: Block | None = None
    for block in subject.document.blocks:
        for text, found in _announced(block, before):
            yield _finding(subject, block, text, found)
        before = block


@dataclass(frozen=True, kw_only=True, slots=True)
class _Announced:
    """A number of things with the list of them."""

    words: str
    number: int
    members: Sequence[str]
    at: int  # where the words begin in their text

    @property
    def listed(self) -> str:
        return "、".join(self.members)


def _announced(block: Block, before: Block | None) -> Iterator[tuple[Text, _Announced]]:
    """The numbers of a block that do not fit their lists; a note may tell of the table above it."""
    notes = block.table.notes if block.table else ()
    for text in (*block.sentences, *notes):
        yield from ((text, own) for own in _in_a_sentence(text))
    table = block.table
    if block.kind is BlockKind.NOTE and before:
        table, notes = before.table, block.sentences
    for text in notes:
        yield from ((text, own) for own in _over_a_table(table, text)) if table else ()


def _in_a_sentence(text: Text) -> Iterator[_Announced]:
    for found in _LISTED.finditer(text.text):
        members = [member for member in _BETWEEN.split(found["members"]) if member]
        announced = numeral(found["number"])
        if announced is None or len(members) < 2 or any(len(member) > _LONGEST for member in members):
            continue
        # 与 and 和 may stand within a member: only a list that no reading fits is told.
        at_least = len([member for member in found["members"].split("、") if member])
        if not at_least <= announced <= len(members):
            words = f"{found['number']}{found['thing']}"
            yield _Announced(words=words, number=announced, members=members, at=found.start())


def _over_a_table(table: Table, note: Text) -> Iterator[_Announced]:
    """What a table's note says of its groups and rows."""
    groups = list(dict.fromkeys(row[0].content.text for row in table.rows if row))
    rows = [str(place) for place in range(1, len(table.rows) + 1)]
    is_grouped = len(groups) < len(rows)
    for pattern, members in ((_GROUPS, groups if is_grouped else []), (_ITEMS, rows)):
        found = pattern.search(note.text)
        announced = numeral(found["number"]) if found else None
        if found and announced is not None and members and announced != len(members):
            yield _Announced(words=found[0], number=announced, members=members, at=found.start())


def _finding(subject: Subject, block: Block, text: Text, own: _Announced) -> Finding:
    place = FindingPlace(
        plan=subject.plan.id,
        block=block.id,
        page=subject.page_of.get(block.id),
        line=subject.document.manuscript.line(text.spans[0].start + own.at) if text.spans else 0,
        quote=own.words,
    )
    values = {
        "words": own.words,
        "announced": own.number,
        "n": len(own.members),
        "members": own.listed,
    }
    return Finding(
        plan=subject.plan.id,
        kind=FindingKind.COUNT,
        places=(place,),
        computed=f"{own.number} ≠ {len(own.members)}",
        firmness=Firmness.LIKELY,
        zh=say("zh", "count", **values),
        en=say("en", "count", **values),
    )
