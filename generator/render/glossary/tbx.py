"""The glossary for tools of translators: TBX-Basic (ISO 30042), an entry for each concept."""

from __future__ import annotations

from typing import Any

from lxml import etree
from translate.storage.tbx import tbxfile, tbxunit

CHINESE, ENGLISH = "zh-Hans", "en"
PREFERRED, ADMITTED, DEPRECATED = "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts"

_SKELETON = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="zh-Hans">
<martifHeader>
<fileDesc><sourceDesc><p></p></sourceDesc></fileDesc>
<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>
</martifHeader>
<text><body></body></text>
</martif>"""


def glossary_tbx(record: dict[str, Any], title: str) -> bytes:
    """The record of the glossary as TBX-Basic."""
    store = tbxfile.parsestring(_SKELETON, sourcelanguage=CHINESE, targetlanguage=ENGLISH)
    store.document.find(".//sourceDesc/p").text = title
    for term in record["terms"]:
        _write(store.addsourceunit(term["zh"]), term)
    return bytes(store)


def concept_id(term: str) -> str:
    """The id of a concept: XML wants a letter first."""
    return f"term-{term}"


def _write(unit: tbxunit, term: dict[str, Any]) -> None:
    english = term["en"]
    unit.setid(concept_id(term["id"]))
    unit.set_source_terms([term["zh"], *term["variants"]], CHINESE)
    unit.set_target_terms([english["preferred"], *english["allowed"], *english["avoid"]], ENGLISH)
    concept = unit.xmlelement
    in_chinese, in_english = concept.findall("langSet")
    _say_standing(in_chinese, [PREFERRED, *[ADMITTED] * len(term["variants"])])
    _say_standing(
        in_english,
        [PREFERRED, *[ADMITTED] * len(english["allowed"]), *[DEPRECATED] * len(english["avoid"])],
    )
    _say_source(in_english.find("tig"), term["source"])
    for language, code in ((in_chinese, "zh"), (in_english, "en")):
        _before(language, "tig", [*_definition(term, code), *_members(term, code)])
    _before(concept, "langSet", [_element("descrip", term["category"], "subjectField"), *_ways(term)])


def _say_standing(language: etree._Element, standings: list[str]) -> None:
    """Which form is preferred, which are admitted, which are to be avoided."""
    for tig, standing in zip(language.findall("tig"), standings, strict=True):
        tig.append(_element("termNote", standing, "administrativeStatus"))


def _say_source(tig: etree._Element, source: dict[str, Any]) -> None:
    """Where the preferred rendering comes from; for one of our own the reason."""
    if source["document"]:
        year = f", {source['year']}" if source["year"] else ""
        tig.append(_element("admin", f"{source['document']}{year}", "source"))
    if source["reason"]:
        tig.append(_element("note", source["reason"]))


def _definition(term: dict[str, Any], code: str) -> list[etree._Element]:
    return [_element("descrip", term["definition"][code], "definition")] if term["definition"] else []


def _members(term: dict[str, Any], code: str) -> list[etree._Element]:
    between = "；" if code == "zh" else "; "
    members = between.join(member[code] for member in term["members"])
    return [_element("note", members)] if members else []


def _ways(term: dict[str, Any]) -> list[etree._Element]:
    """Where the meaning holds, and the concepts that belong to it."""
    scope = [_element("note", f"scope: {', '.join(term['scope'])}")] if term["scope"] else []
    related = [
        _element("ref", other, "crossReference", target=concept_id(other)) for other in term["related"]
    ]
    return [*scope, *related]


def _before(parent: etree._Element, tag: str, elements: list[etree._Element]) -> None:
    """Put elements where the standard has what is said of a whole: before its first part."""
    for element in elements:
        parent.find(tag).addprevious(element)


def _element(tag: str, text: str, kind: str | None = None, **attributes: str) -> etree._Element:
    element = etree.Element(tag, {"type": kind, **attributes} if kind else attributes)
    element.text = text
    return element
