"""From what is written to records: every field checked and converted, every fault with its place."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.load import faults
from generator.model.problem import Problem
from generator.model.written import Fields, Items, Node, Path, Written

R = TypeVar("R")
Plain = str | list["Plain"] | dict[str, "Plain"] | int | float | bool | None

# Scalars are texts until a field says otherwise: the version 1.10 stays "1.10", the county 否 stays a name.
_CONVERSIONS: dict[str, tuple[re.Pattern[str], Callable[[str], int | float | bool]]] = {
    "int_type": (re.compile(r"-?(0|[1-9]\d{0,17})"), int),
    "float_type": (re.compile(r"-?(0|[1-9]\d{0,17})(\.\d{1,18})?"), float),
    "bool_type": (re.compile(r"true|false"), "true".__eq__),
}


def record(kind: type[R], written: Written) -> tuple[R | None, list[Problem]]:
    """A file as a record of its kind, or all that is wrong with it."""
    adapter = TypeAdapter(kind)
    value = _plain(written.node)
    while True:
        try:
            return adapter.validate_json(json.dumps(value), strict=True), []
        except ValidationError as fault:
            errors = fault.errors(include_url=False)
        if not [error for error in errors if _convert(value, error)]:
            return None, _problems(kind, written, errors)


def _plain(node: Node) -> Plain:
    if isinstance(node, Fields):
        return {entry.key.text: _plain(entry.value) for entry in node.entries}
    if isinstance(node, Items):
        return [_plain(item) for item in node.nodes]
    return None if node.nothing else node.text


def _convert(value: Plain, error: ErrorDetails) -> bool:
    """Whether a text could be turned, in its place, into what its field asks for."""
    text = error["input"]
    if error["type"] not in _CONVERSIONS or not isinstance(text, str):
        return False
    pattern, conversion = _CONVERSIONS[error["type"]]
    holder, place = _holder(value, error["loc"])
    if holder is None or holder[place] != text or not pattern.fullmatch(text):
        return False
    holder[place] = conversion(text)
    return True


def _holder(value: Plain, path: Path) -> tuple[Any, str | int]:
    """What holds the value at a path, and under which name; names of a union's choices are passed over."""
    holder: Any = None
    place: str | int = ""
    for part in path:
        if _holds(value, part):
            holder, place = value, part
            value = holder[part]
    return holder, place


def _holds(value: Plain, part: str | int) -> bool:
    if isinstance(value, dict):
        return part in value
    return isinstance(value, list) and isinstance(part, int) and part < len(value)


def _problems(kind: type[R], written: Written, errors: list[ErrorDetails]) -> list[Problem]:
    return [
        written.problem(error["loc"], faults.message(kind, error), of_name=error["type"] in faults.OF_A_NAME)
        for error in errors
    ]
