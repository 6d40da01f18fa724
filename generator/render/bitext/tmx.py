"""Sentence pairs as a translation memory, TMX 1.4; those of many plans joined as bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree
from translate.storage.tmx import tmxfile, tmxunit

from generator.model.bitext import CHINESE, ENGLISH, Pair
from generator.model.english import Standing

_EMPTY, _OPENS, _ENDS = b"<body/>", b"<body>", b"</body>"
_IN_USE = (Standing.DRAFT, Standing.REVIEWED)


def tmx(plan: str, pairs: Iterable[Pair]) -> bytes:
    """The pairs of a plan whose English renders their Chinese as it stands."""
    store = tmxfile(sourcelanguage=CHINESE, targetlanguage=ENGLISH)
    for pair in pairs:
        if pair.en and pair.standing in _IN_USE:
            store.addunit(_unit(plan, pair))
    return bytes(store)


def joined(memories: Iterable[bytes]) -> Iterator[bytes]:
    """The memories of several plans as one, piece by piece."""
    head, _, tail = tmx("", ()).partition(_EMPTY)
    yield head + _OPENS
    for memory in memories:
        if _OPENS in memory:
            yield memory[memory.index(_OPENS) + len(_OPENS) : memory.rindex(_ENDS)].rstrip()
    yield b"\n  " + _ENDS + tail


def _unit(plan: str, pair: Pair) -> tmxunit:
    unit = tmxunit(None)
    unit.setsource(pair.zh, CHINESE)
    unit.settarget(pair.en, ENGLISH)
    unit.xmlelement.set("tuid", f"{plan}/{pair.id}")
    for place, (name, value) in enumerate((("x-plan", plan), ("x-status", pair.standing.value))):
        prop = etree.Element("prop", type=name)
        prop.text = value
        unit.xmlelement.insert(place, prop)
    return unit
