"""What a record refuses, in an editor's words: what was found, what is expected, the nearest valid value."""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import Annotated, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.model.content import SHAPES
from generator.model.written import Path

OF_A_NAME = frozenset(("extra_forbidden",))  # faults of a field's name, not of its value


def message(kind: object, error: ErrorDetails) -> str:
    """One sentence or two about a fault, the way to mend it included."""
    explain = _EXPLANATIONS.get(error["type"], _other)
    return explain(kind, error).replace("\n", " ")


def nearest(found: str, valid: list[str]) -> str:
    """The remedy for a word that is not one of a few: the nearest of them, or all."""
    if not valid:
        return "there is none to choose from."
    close = get_close_matches(found.strip(), valid, n=1, cutoff=0.6)
    if not close:
        return f"use one of {', '.join(valid)}."
    return f"did you mean {close[0]}? Valid are {', '.join(valid)}."


def _missing(kind: object, error: ErrorDetails) -> str:
    return f"the field '{_name(error)}' is missing from {_place(kind, error)}{_described(kind, error)}."


def _unknown(kind: object, error: ErrorDetails) -> str:
    record = _record(kind, error["loc"][:-1])
    valid = [field.alias or name for name, field in record.model_fields.items()] if record else []
    return f"'{_name(error)}' is not a field of {_owner(kind, error)}; {nearest(_name(error), valid)}"


def _choice(kind: object, error: ErrorDetails) -> str:
    valid = re.findall(r"'([^']*)'", error["ctx"]["expected"])
    remedy = nearest(str(error["input"]), valid)
    return f"{_found(error)} is not a {_name(error)} of {_owner(kind, error)}; {remedy}"


def _text(kind: object, error: ErrorDetails) -> str:
    if error["input"] is None:
        return f"nothing is written for '{_name(error)}'{_described(kind, error)}. Write a text."
    return f"'{_name(error)}' takes a text{_described(kind, error)}, not {_found(error)}."


def _number(kind: object, error: ErrorDetails) -> str:
    return f"{_found(error)} is not a whole number{_described(kind, error)}."


def _decimal(kind: object, error: ErrorDetails) -> str:
    return f"{_found(error)} is not a number{_described(kind, error)}. Write digits and a point."


def _truth(kind: object, error: ErrorDetails) -> str:
    return f"{_found(error)} is neither true nor false{_described(kind, error)}."


def _date(kind: object, error: ErrorDetails) -> str:
    return f"{_found(error)} is not a date{_described(kind, error)}. Write it as 2021-01-27."


def _list(kind: object, error: ErrorDetails) -> str:
    takes = f"'{_name(error)}' takes a list{_described(kind, error)}"
    return f"{takes}, not {_found(error)}. Begin each entry with '- '."


def _fields(kind: object, error: ErrorDetails) -> str:
    record = _record(kind, error["loc"])
    valid = [field.alias or name for name, field in record.model_fields.items()] if record else []
    takes = f"takes the fields {', '.join(valid)}" if valid else "takes fields of its own"
    return f"{_subject(error)} {takes}, not {_found(error)}."


def _pattern(kind: object, error: ErrorDetails) -> str:
    _, shape = SHAPES.get(pattern := error["ctx"]["pattern"], ("", f"the pattern {pattern}"))
    return f"{_found(error)} is not a valid {_name(error)}{_described(kind, error)}; it has {shape}."


def _empty(kind: object, error: ErrorDetails) -> str:
    return f"'{_name(error)}' is empty{_described(kind, error)}."


def _too_few(kind: object, error: ErrorDetails) -> str:
    return f"'{_name(error)}' needs {error['ctx']['min_length']} or more entries{_described(kind, error)}."


def _too_many(kind: object, error: ErrorDetails) -> str:
    return f"'{_name(error)}' takes at most {error['ctx']['max_length']} entries{_described(kind, error)}."


def _range(kind: object, error: ErrorDetails) -> str:
    limits = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    limit = next(f"{limits[key]} {value}" for key, value in error["ctx"].items() if key in limits)
    return f"{_found(error)} is out of range{_described(kind, error)}; it must be {limit}."


def _stated(_: object, error: ErrorDetails) -> str:
    return str(error["ctx"]["error"])


def _other(kind: object, error: ErrorDetails) -> str:
    return f"{_found(error)} does not fit '{_name(error)}'{_described(kind, error)}: {error['msg']}."


_EXPLANATIONS: dict[str, Callable[[object, ErrorDetails], str]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _choice,
    "enum": _choice,
    "string_type": _text,
    "int_type": _number,
    "float_type": _decimal,
    "decimal_type": _decimal,
    "decimal_parsing": _decimal,
    "bool_type": _truth,
    "date_type": _date,
    "date_parsing": _date,
    "date_from_datetime_parsing": _date,
    "list_type": _list,
    "tuple_type": _list,
    "model_type": _fields,
    "dict_type": _fields,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _empty,
    "too_short": _too_few,
    "too_long": _too_many,
    "greater_than_equal": _range,
    "greater_than": _range,
    "less_than_equal": _range,
    "less_than": _range,
    "value_error": _stated,
}


def _name(error: ErrorDetails) -> str:
    """The field that a fault is about; an entry of a list goes by the list's name."""
    return next((part for part in reversed(error["loc"]) if isinstance(part, str)), "the file")


def _subject(error: ErrorDetails) -> str:
    if error["loc"] and isinstance(error["loc"][-1], int):
        return f"each entry of '{_name(error)}'" if len(error["loc"]) > 1 else "each entry"
    return f"'{_name(error)}'" if error["loc"] else "the file"


def _owner(kind: object, error: ErrorDetails) -> str:
    record = _record(kind, error["loc"][:-1])
    return _words(record.__name__) if record else "this place"


def _place(kind: object, error: ErrorDetails) -> str:
    """What lacks a field: by the name it has in the file, or as an entry of a list by its kind."""
    around = error["loc"][-2:-1]
    return f"'{around[0]}'" if around and isinstance(around[0], str) else f"this {_owner(kind, error)}"


def _words(name: str) -> str:
    """SourceFile -> source file"""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def _found(error: ErrorDetails) -> str:
    found = error["input"]
    if isinstance(found, dict | list):
        return "fields" if isinstance(found, dict) else "a list"
    if found is None:
        return "nothing"
    return f"'{found}'" if len(str(found)) <= 40 else f"'{str(found)[:40]}…'"


def _described(kind: object, error: ErrorDetails) -> str:
    """The field's description in brackets, where it has one."""
    path = tuple(error["loc"])
    while path and isinstance(path[-1], int):
        path = path[:-1]
    record = _record(kind, path[:-1])
    field = _field(record, path[-1]) if record and path else None
    return f" ({field.description})" if field and field.description else ""


def _record(kind: object, path: Path) -> type[BaseModel] | None:
    """The record that stands at a path of a file; names of a union's choices are passed over."""
    choices = list(_choices(kind))
    for part in path:
        choices = [choice for held in choices for choice in _held(held, part)] or choices
    return next((record for choice in choices if (record := _as_record(choice))), None)


def _as_record(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return None


def _choices(annotation: object) -> Iterator[object]:
    """What an annotation allows, aliases and unions taken apart."""
    if get_origin(annotation) is Annotated:
        yield from _choices(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, types.UnionType):
        for choice in get_args(annotation):
            yield from _choices(choice)
    else:
        yield annotation


def _held(annotation: object, part: str | int) -> Iterator[object]:
    """What an annotation allows under a name or a place in a list."""
    if record := _as_record(annotation):
        if field := _field(record, part):
            yield from _choices(field.annotation)
    elif get_origin(annotation) is dict and isinstance(part, str):
        yield from _choices(get_args(annotation)[1])
    elif get_origin(annotation) in (list, tuple) and isinstance(part, int):
        yield from _choices(get_args(annotation)[0])


def _field(record: type[BaseModel], name: str | int) -> FieldInfo | None:
    return next((field for own, field in record.model_fields.items() if name in (field.alias, own)), None)
