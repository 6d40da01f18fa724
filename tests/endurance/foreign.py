"""What on a page is not ours: scripts, handlers of events and addresses that run."""

from __future__ import annotations

import json
from collections.abc import Iterator

from lxml import etree, html

_RUNS = ("javascript:", "data:text/html", "vbscript:")
_ADDRESSES = ("href", "src", "action", "formaction", "xlink:href", "srcdoc", "data")


def foreign(page: str | bytes) -> list[str]:
    """Everything that a page would run, or be dressed with, that a stranger wrote."""
    tree = html.document_fromstring(page)
    return [told for element in tree.iter(etree.Element) for told in _foreign(element)]


def _foreign(element: etree._Element) -> Iterator[str]:
    tag, text = str(element.tag), element.text or ""
    if tag == "script" and "alert(1)" in text and not _is_data(element, text):
        yield f"a script on line {element.sourceline}"
    if tag == "style" and "*{display:none}" in text:
        yield f"a style on line {element.sourceline}"
    for name, value in element.attrib.items():
        if str(name).startswith("on"):
            yield f"{name} of <{tag}> on line {element.sourceline}"
        if name in _ADDRESSES and str(value).strip().lower().startswith(_RUNS):
            yield f"{name}={value!r} of <{tag}> on line {element.sourceline}"


def _is_data(script: etree._Element, text: str) -> bool:
    if not (script.get("type") or "").endswith("json"):
        return False
    json.loads(text)
    return True
