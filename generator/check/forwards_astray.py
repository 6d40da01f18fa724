from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from generator.model.forward import Forward, PassageForward
from generator.model.problem import Problem
from generator.model.written import Written

Moved = Forward | PassageForward
Leads = Mapping[tuple[str, str], str]  # by kind and old id


@dataclass(frozen=True, kw_only=True, slots=True)
class Forwards:
    """The forwards of a file, and what there is for them to lead to."""

    written: Written | None
    records: Sequence[Moved]
    known: Mapping[str, Collection[str]]  # the ids that there are, by kind
    taken: Mapping[str, Collection[str]]  # what else no old id may be: it has a page of its own


def forwards_astray(forwards: Forwards) -> Iterator[Problem]:
    """An old address that leads nowhere, in a circle, or to two places, or that is still in use.

    Passes: `from: two-safeguards`, `to: two-upholds`, where the glossary has the second term alone.

    Fails: `content/forwards.yml:3:7: there is no term 'two-uphold'; did you mean 'two-upholds'?`
    """
    leads: dict[tuple[str, str], str] = {}
    records: Sequence[Moved] = forwards.records if forwards.written else ()
    for place, record in enumerate(records):
        yield from _told(forwards, place, "from", _of_old(forwards, record, leads))
        leads.setdefault((record.kind, record.from_), record.to)
    for place, record in enumerate(records):
        yield from _told(forwards, place, "to", _of_new(forwards, record, leads))


def _told(forwards: Forwards, place: int, field: str, message: str) -> Iterator[Problem]:
    if forwards.written and message:
        yield forwards.written.problem((place, field), message)


def _of_old(forwards: Forwards, record: Moved, leads: Leads) -> str:
    kind, old = record.kind, record.from_
    if old in forwards.known[kind] or old in forwards.taken.get(kind, ()):
        return f"'{old}' is in use: an old address must be free. Take the forward away."
    if (kind, old) in leads:
        return f"the {kind} '{old}' is forwarded above already. Keep one of the two."
    return ""


def _of_new(forwards: Forwards, record: Moved, leads: Leads) -> str:
    kind, way = record.kind, [record.from_]
    while (kind, way[-1]) in leads:
        way.append(leads[kind, way[-1]])
        if way[-1] in way[:-1]:
            return f"the {kind} '{record.from_}' is forwarded in a circle. Write the id that there is now."
    if (kind, record.to) in leads or record.to in forwards.known[kind]:
        return ""  # where a second forward leads nowhere, that is told of the second
    close = get_close_matches(record.to, sorted(forwards.known[kind]), n=1)
    hint = f"; did you mean '{close[0]}'?" if close else ". Name one that there is."
    return f"there is no {kind} '{record.to}'{hint}"
