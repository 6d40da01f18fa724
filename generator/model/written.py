"""A YAML file as an editor wrote it: texts, fields and lists, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.problem import Problem, Severity

Path = tuple[str | int, ...]  # ("corrections", 2, "prints")


class Mark(NamedTuple):
    """Where something begins in its file, both counted from 1."""

    line: int
    column: int


class Scalar(NamedTuple):
    """A text; `nothing` where only a name stands, or `null`."""

    mark: Mark
    text: str
    nothing: bool = False
    is_block: bool = False  # one line of the text a line, below the name: `|`


class Entry(NamedTuple):
    key: Scalar
    value: Node


class Fields(NamedTuple):
    """A mapping: names with what is written for them."""

    mark: Mark
    entries: tuple[Entry, ...]

    def entry(self, name: str | int) -> Entry | None:
        return next((entry for entry in self.entries if entry.key.text == name), None)


class Items(NamedTuple):
    """A list."""

    mark: Mark
    nodes: tuple[Node, ...]


Node = Scalar | Fields | Items


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """One file of `content/`, read but not yet understood."""

    file: str  # relative to the project, "content/plans/alar/plan.yml"
    node: Node

    def text(self, path: Iterable[str | int]) -> str | None:
        """The text at a path, where there is one."""
        node = self._node(path)
        return node.text if isinstance(node, Scalar) else None

    def mark(self, path: Iterable[str | int], *, of_name: bool = False) -> Mark:
        """Where the value (or the name) at a path stands, or the nearest thing around it."""
        marks = [self.node.mark, *_marks(self.node, path, of_name=of_name)]
        return marks[-1]

    def line_mark(self, path: Iterable[str | int], number: int) -> Mark:
        """Where a line of the text at a path stands, counted from 0."""
        path = tuple(path)
        mark, node = self.mark(path), self._node(path)
        if not (isinstance(node, Scalar) and node.is_block):
            return mark
        return Mark(mark.line + 1 + number, self.mark(path, of_name=True).column + 2)

    def _node(self, path: Iterable[str | int]) -> Node | None:
        node: Node | None = self.node
        for part in path:
            node = _held(node, part)
        return node

    def problem(
        self,
        path: Iterable[str | int],
        message: str,
        *,
        severity: Severity = Severity.ERROR,
        of_name: bool = False,
    ) -> Problem:
        """A fault of what is written at a path."""
        line, column = self.mark(path, of_name=of_name)
        return Problem(file=self.file, line=line, column=column, message=message, severity=severity)


def _marks(node: Node, path: Iterable[str | int], *, of_name: bool) -> Iterator[Mark]:
    """Where each thing on the way stands; parts of the path that name nothing are passed over."""
    for part in path:
        held = _held(node, part)
        if held is None:
            continue
        entry = node.entry(part) if isinstance(node, Fields) else None
        yield entry.key.mark if entry and of_name else held.mark
        node = held


def _held(node: Node | None, part: str | int) -> Node | None:
    """What stands under a name, or at a place in a list."""
    if isinstance(node, Fields):
        entry = node.entry(part)
        return entry.value if entry else None
    if isinstance(node, Items) and isinstance(part, int) and part < len(node.nodes):
        return node.nodes[part]
    return None
