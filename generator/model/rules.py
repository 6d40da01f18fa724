"""What the fields of one record ask of one another: said once, for messages and for schemas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

JsonSchema = dict[str, Any]


class Rule(Protocol):
    """A condition on several fields of a record."""

    @property
    def schema(self) -> JsonSchema:
        """The same condition as JSON Schema has it."""

    def fault(self, record: Mapping[str, object]) -> str | None:
        """What is wrong with a record, and how to mend it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OneOf:
    """Exactly one of some fields is written."""

    fields: tuple[str, ...]
    said: str

    @property
    def schema(self) -> JsonSchema:
        some = [{"required": [name]} for name in self.fields]
        return {"anyOf": some, "not": {"required": list(self.fields)}}

    def fault(self, record: Mapping[str, object]) -> str | None:
        written = [name for name in self.fields if record[name] is not None]
        return None if len(written) == 1 else self.said


@dataclass(frozen=True, kw_only=True, slots=True)
class Needs:
    """A field that is needed where another has one of some values; `said` may name `{value}`."""

    field: str
    where: str
    has: tuple[str, ...]
    said: str

    @property
    def schema(self) -> JsonSchema:
        case = {"properties": {self.where: {"enum": list(self.has)}}, "required": [self.where]}
        return {"if": case, "then": {"required": [self.field]}}

    def fault(self, record: Mapping[str, object]) -> str | None:
        value = record[self.where]
        return None if value not in self.has or record[self.field] else self.said.format(value=value)


@dataclass(frozen=True, kw_only=True, slots=True)
class Only:
    """A field that is written only where another has one of some values; `said` may name `{value}`."""

    field: str
    where: str
    has: tuple[str, ...]
    said: str

    @property
    def schema(self) -> JsonSchema:
        case = {"properties": {self.where: {"enum": list(self.has)}}, "required": [self.where]}
        return {"if": case, "else": {"properties": {self.field: False}}}

    def fault(self, record: Mapping[str, object]) -> str | None:
        value = record[self.where]
        return None if value in self.has or not record[self.field] else self.said.format(value=value)
