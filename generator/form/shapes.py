"""What the canonical form knows of a place in a file, from the record that stands there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from generator.model.content import Form
from generator.model.kinds import Kind
from generator.schemas import described

_NO_TEXT = ("pattern", "enum", "format")


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """A record's fields in their order, the shape of what a list or names hold, or how a text stands."""

    fields: Mapping[str, Shape] = field(default_factory=dict)
    each: Shape | None = None
    form: Form | None = None
    is_free: bool = True  # any text: one that looks like a number stands in quotation marks

    def held(self, name: str) -> Shape:
        return self.fields.get(name) or self.each or ANY

    def has_names(self) -> bool:
        """Whether it is a mapping by names that editors give, and not by fields."""
        return self.each is not None and not self.fields

    def in_order(self, names: Sequence[str]) -> list[int]:
        """The places of names in the order of the fields; what is no field comes last."""
        rank = {name: place for place, name in enumerate(self.fields)}
        return sorted(range(len(names)), key=lambda place: rank.get(names[place], len(rank)))


ANY = Shape()


@lru_cache
def shape_of(kind: Kind) -> Shape:
    """The shape of a whole file."""
    return _shape(described(kind.record))


def _shape(node: Mapping[str, Any]) -> Shape:
    each = node.get("items", node.get("additionalProperties"))
    return Shape(
        fields={name: _shape(held) for name, held in node.get("properties", {}).items()},
        each=_shape(each) if isinstance(each, dict) else None,
        form=Form(node["form"]) if "form" in node else None,
        is_free=not (
            node.get("type") in ("integer", "number", "boolean") or any(n in node for n in _NO_TEXT)
        ),
    )
