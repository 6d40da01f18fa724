"""A translator's file on its way back: XLIFF 1.1 or 1.2, read with the Translate Toolkit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree
from translate.storage.xliff import ID_SEPARATOR, xlifffile, xliffunit

from generator.model.bitext import STANDING_OF, one_line
from generator.model.english import Standing
from generator.model.problem import Problem

_LARGEST = 64_000_000  # bytes; the longest plan's file is a hundredth of this
_TEXTS = ("source", "target")
_AGAIN = "Export the plan again and make the change in the new file."


@dataclass(frozen=True, kw_only=True, slots=True)
class Returned:
    """A sentence as it came back."""

    line: int
    plan: str
    segment: str
    number: int  # of the sentence in its segment, from 1
    zh: str
    en: str
    standing: Standing
    trace: str  # what the export left beside it; "" where the tool has dropped it

    @property
    def id(self) -> str:
        return f"{self.segment}:{self.number}"


def xliff(file: str, data: bytes) -> tuple[tuple[Returned, ...], tuple[Problem, ...]]:
    """The sentences of a file, and everything that is wrong with its form."""
    if problem := _unsafe(file, data):
        return (), (problem,)
    try:
        store = xlifffile.parsestring(data)
    except (AssertionError, StopIteration, ValueError) as fault:
        return (), (_problem(file, 1, _explained(fault)),)
    read = [one for unit in store.units for one in _returned(file, unit)]
    found = [one for one in read if isinstance(one, Returned)]
    problems = [one for one in read if isinstance(one, Problem)]
    if not store.units:
        problems.append(_problem(file, 1, f"there is no sentence in it. {_AGAIN}"))
    return tuple(found), (*problems, *_twice(file, found))


def _unsafe(file: str, data: bytes) -> Problem | None:
    """A file that is no XML, too large, or with a document type: entities are for attacks, XLIFF has none."""
    if len(data) > _LARGEST:
        return _problem(file, 0, f"it has {len(data):,} bytes, more than the {_LARGEST:,} that are read.")
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        tree = etree.fromstring(data, parser).getroottree()
    except etree.XMLSyntaxError as fault:
        line, column = fault.position
        message = f"it is not well-formed XML here: {fault.msg.rstrip('.')}. Save it from your tool again."
        return Problem(file=file, line=line, column=max(column, 0), message=message)
    if tree.docinfo.doctype or tree.docinfo.internalDTD is not None:
        return _problem(file, 1, "it has a document type (<!DOCTYPE), which XLIFF does not use. Remove it.")
    return None


def _explained(fault: Exception) -> str:
    found = "XLIFF 2" if "2.x" in str(fault) else "no XLIFF"
    return f"this is {found}; XLIFF 1.2 is read, as it was exported. Save it from your tool in that form."


def _returned(file: str, unit: xliffunit) -> Iterator[Returned | Problem]:
    """A unit as a sentence, and what is wrong with it."""
    line = unit.xmlelement.sourceline or 0
    original, _, id_ = unit.getid().rpartition(ID_SEPARATOR)
    plan, _, _ = original.partition("/")
    segment, _, number = id_.rpartition(":")
    if not plan or not segment or not re.fullmatch(r"[1-9][0-9]{0,5}", number):
        expected = "expected one like 'alar/2.4' with '2.4-3:1'"
        message = f"'{original}' with '{id_}' names no sentence of a plan; {expected}. {_AGAIN}"
        yield _problem(file, line, message)
        return
    if inline := _inline(unit.xmlelement):
        message = f"{id_}: <{inline}>, a tag of your tool, stands in the sentence. Save it as text alone."
        yield _problem(file, line, message)
    state = unit.target_dom.get("state") if unit.target_dom is not None else None
    if state is not None and not (state in STANDING_OF or state.startswith("x-")):
        known = ", ".join(STANDING_OF)
        yield _problem(file, line, f"{id_}: '{state}' is no state of a target; use one of {known}.")
    yield Returned(
        line=line,
        plan=plan,
        segment=segment,
        number=int(number),
        zh=one_line(unit.source or ""),
        en=one_line(unit.target or ""),
        standing=_standing(state, approved=unit.isapproved()),
        trace=unit.xmlelement.get("extradata", ""),
    )


def _standing(state: str | None, *, approved: bool) -> Standing:
    """A tool's own state, or none, is a draft unless the unit is approved."""
    return STANDING_OF.get(state or "", Standing.REVIEWED if approved else Standing.DRAFT)


def _inline(element: etree._Element) -> str:
    """The name of a tag inside the source or the target; "" where they are text alone (marks do no harm)."""
    texts = [child for child in element.iterchildren("*") if etree.QName(child).localname in _TEXTS]
    names = (etree.QName(inner).localname for text in texts for inner in text.iterdescendants("*"))
    return next((name for name in names if name != "mrk"), "")


def _twice(file: str, found: Iterable[Returned]) -> Iterator[Problem]:
    seen: dict[tuple[str, str, int], int] = {}
    for sentence in found:
        key = sentence.plan, sentence.segment, sentence.number
        if key in seen:
            message = f"{sentence.id} stands on line {seen[key]} already. Keep one of the two."
            yield _problem(file, sentence.line, message)
        seen.setdefault(key, sentence.line)


def _problem(file: str, line: int, message: str) -> Problem:
    return Problem(file=file, line=line, column=0, message=message)
