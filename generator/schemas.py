"""A JSON Schema for each kind of content file, made from the records that validate it.

Draft-07, with nothing left to look up elsewhere (`$ref`): what the YAML language server reads best.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import TypeAdapter

from generator.model.content import SHAPES
from generator.model.kinds import KINDS, Kind
from generator.model.rules import JsonSchema

_DRAFT = "http://json-schema.org/draft-07/schema#"
_OURS = ("zh", "form")  # what the records say that is no word of JSON Schema
_LEFT_OUT = ("title", "description", "$defs", *_OURS)
# A text may look like a number: 1.10 is one to an editor's program, and a text to us.
_TEXT = ["string", "number"]


def schemas() -> Mapping[str, bytes]:
    """The schemas, by their paths from the project's folder."""
    return {kind.schema: _file(kind) for kind in KINDS}


def described(record: Any) -> JsonSchema:
    """What a record allows as the records themselves say it, with nothing to look up elsewhere."""
    made = TypeAdapter(record).json_schema(by_alias=True)
    return _whole(made, made.get("$defs", {}))


def _file(kind: Kind) -> bytes:
    made = {"$schema": _DRAFT, "title": f"{kind.says[1]} · {kind.says[0]}", **_told(described(kind.record))}
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode()


def _whole(node: JsonSchema, known: Mapping[str, JsonSchema]) -> JsonSchema:
    """A part with what it refers to in it; a field that may be left out is not written as nothing."""
    choices = [choice for choice in node.get("anyOf", ()) if choice != {"type": "null"}]
    if "$ref" in node:
        found, done = known[node["$ref"].rpartition("/")[2]], "$ref"
    elif len(choices) == 1:
        found, done = choices[0], "anyOf"
    else:
        return _inside(node | ({"anyOf": choices} if choices else {}), lambda held: _whole(held, known))
    return _whole({**found, **{name: value for name, value in node.items() if name != done}}, known)


def _told(node: JsonSchema) -> JsonSchema:
    """A part of a schema as an editor's program reads it."""
    made = {name: value for name, value in node.items() if name not in _LEFT_OUT}
    if made.get("default") in (None, []):
        made.pop("default", None)
    if made.get("type") == "string" and not {"enum", "const", "format"} & made.keys():
        made["type"] = _TEXT
    return _described(node) | _inside(made, _told)


def _inside(node: JsonSchema, change: Callable[[JsonSchema], JsonSchema]) -> JsonSchema:
    """A part with each part inside it changed."""
    made = dict(node)
    for name in ("items", "additionalProperties"):
        if isinstance(node.get(name), dict):
            made[name] = change(node[name])
    if "anyOf" in node:
        made["anyOf"] = [change(choice) for choice in node["anyOf"]]
    if "properties" in node:
        made["properties"] = {field: change(held) for field, held in node["properties"].items()}
    return made


def _described(node: JsonSchema) -> JsonSchema:
    """What a part is in both languages, and what its pattern asks for."""
    texts = [text for text in (node.get("description"), node.get("zh")) if text]
    shape = SHAPES.get(node.get("pattern", ""))
    return {
        **({"description": "\n".join(texts), "markdownDescription": "\n\n".join(texts)} if texts else {}),
        **({"patternErrorMessage": f"{shape[1]} · {shape[0]}"} if shape else {}),
    }
