"""A plan's sentences as XLIFF 1.2: a file for each page, a unit for each sentence."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree
from translate.storage.xliff import xlifffile, xliffunit

from generator.model.bitext import CHINESE, ENGLISH, STATE_OF, Pair, trace

_NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_EMPTY = (
    f'<xliff version="1.2" xmlns="{_NAMESPACE}"><file original="NoName" source-language="{CHINESE}"'
    f' target-language="{ENGLISH}" datatype="plaintext"><body/></file></xliff>'
)


def xliff(plan: str, pairs: Iterable[Pair]) -> bytes:
    """The sentences of a plan for a translator, those without English among them."""
    store = xlifffile.parsestring(f'<?xml version="1.0" encoding="utf-8"?>{_EMPTY}'.encode())
    for pair in pairs:
        store.switchfile(f"{plan}/{pair.page}", createifmissing=True)
        store.addunit(_unit(pair))
    etree.cleanup_namespaces(store.document)
    return bytes(store)


def _unit(pair: Pair) -> xliffunit:
    unit = xliffunit(pair.zh)
    unit.setid(pair.id)
    unit.xmlelement.set("extradata", trace(pair.standing, pair.en))
    if pair.en:
        unit.settarget(pair.en)
        unit.set_state_n(unit.statemap[STATE_OF[pair.standing]])
    if pair.was:
        unit.addnote(f"The English renders: {pair.was}", origin="stale")
    return unit
