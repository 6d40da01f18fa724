"""What pages say of themselves to machines: schema.org as JSON-LD, one line in the head of a page.

Addresses are relative to the page, as JSON-LD in HTML allows: nothing has to know where the site stands.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

Node = Mapping[str, object]
CODES = {"zh": "zh-Hans", "en": "en"}
HERE = "./"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_SCHEMA = "https://schema.org"


def json_ld(*nodes: Node) -> str:
    """Nodes as JSON that may stand inside a script element; what is empty is left out."""
    known = [{name: value for name, value in node.items() if value} for node in nodes]
    record = known[0] if len(known) == 1 else {"@graph": known}
    text = json.dumps({"@context": _SCHEMA, **record}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def crumbs(ways: Iterable[tuple[str, str]]) -> Node:
    """The way to a page: the address and the name of each step, the page itself last."""
    steps = [
        {"@type": "ListItem", "position": number, "name": name, "item": way}
        for number, (way, name) in enumerate(ways, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def organization(name: str, kind: str = "Organization") -> Node:
    return {"@type": kind, "name": name}


def download(way: str, form: str) -> Node:
    """A file that data can be had in."""
    return {"@type": "DataDownload", "contentUrl": way, "encodingFormat": form}
