"""A file written in its canonical form, from its layout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import yaml

from generator.form.layout import Entry, Layout
from generator.form.shapes import ANY, Shape
from generator.form.texts import NOTHING, on_a_line, quoted
from generator.model.content import Form
from generator.model.translation import lines_of

_STEP = 2


class Writer:
    """Writes the nodes of one layout."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout

    def file(self, shape: Shape) -> str:
        root = self._layout.root
        body = self._lines(root, shape, 0) if self._stands_on_lines(root) else [_in_line(root, shape)]
        lines = [*self._layout.head, *body, *self._layout.tail]
        return "".join(f"{line}\n" for line in lines)

    def _stands_on_lines(self, node: yaml.Node) -> bool:
        return id(node) in self._layout.entries

    def _lines(self, node: yaml.Node, shape: Shape, indent: int) -> list[str]:
        """A mapping or a list, an entry after another."""
        entries = self._layout.entries[id(node)]
        if isinstance(node, yaml.MappingNode):
            names = [entry.key.value for entry in entries if entry.key]
            entries = [entries[place] for place in shape.in_order(names)]
        write = self._field if isinstance(node, yaml.MappingNode) else self._item
        lines = [line for entry in entries for line in _around(entry, indent, write(entry, shape, indent))]
        return lines if lines[:1] != [""] else lines[1:]

    def _field(self, entry: Entry, shape: Shape, indent: int) -> list[str]:
        name = entry.key.value if entry.key else ""
        held, margin = shape.held(name), " " * indent
        written = quoted(name) if shape.has_names() else on_a_line(name, ANY, in_brackets=False)
        head = f"{margin}{written}:"
        if self._stands_on_lines(entry.value):
            return [_with(head, entry.after), *self._lines(entry.value, held, indent + _STEP)]
        if _is_block(entry.value, held):
            body = _block(entry.value.value, held, indent + _STEP)
            return [_with(f"{head} |", entry.after), *body]
        return [_with(f"{head} {_in_line(entry.value, held)}".rstrip(), entry.after)]

    def _item(self, entry: Entry, shape: Shape, indent: int) -> list[str]:
        held, dash = shape.each or ANY, " " * indent + "-"
        if self._stands_on_lines(entry.value):
            inner = self._lines(entry.value, held, indent + _STEP)
            first = next(place for place, line in enumerate(inner) if line.strip() and line.strip()[0] != "#")
            above = [" " * indent + line.strip() for line in [*_given(entry.after), *inner[:first]]]
            return [*above, f"{dash} {inner[first].strip()}", *inner[first + 1 :]]
        if _is_block(entry.value, held):
            return [_with(f"{dash} |", entry.after), *_block(entry.value.value, held, indent + _STEP)]
        return [_with(f"{dash} {_in_line(entry.value, held)}".rstrip(), entry.after)]


def _around(entry: Entry, indent: int, lines: Iterable[str]) -> Iterator[str]:
    """What an entry is written as, with the comments above and below it."""
    for text in entry.before:
        yield " " * indent + text if text else ""
    yield from lines
    for text in entry.tail:
        yield " " * indent + text


def _with(line: str, comment: str) -> str:
    return f"{line}  {comment}" if comment else line


def _given(text: str) -> list[str]:
    return [text] if text else []


def _is_block(node: yaml.Node, shape: Shape) -> bool:
    """Whether a text stands below `|`: always where it is made of sentences, else where it has lines."""
    if not isinstance(node, yaml.ScalarNode) or shape.form is Form.EXACT or not node.value.strip():
        return False
    return shape.form is Form.BLOCK or ("\n" in node.value.strip() and not node.value[0].isspace())


def _block(text: str, shape: Shape, indent: int) -> list[str]:
    lines = lines_of(text) if shape.form is Form.BLOCK else text.strip().split("\n")
    return [" " * indent + line if line else "" for line in lines]


def _in_line(node: yaml.Node, shape: Shape, *, in_brackets: bool = False) -> str:
    if isinstance(node, yaml.MappingNode):
        return _braces(node, shape)
    if isinstance(node, yaml.SequenceNode):
        entries = (_in_line(held, shape.each or ANY, in_brackets=True) for held in node.value)
        return f"[{', '.join(entries)}]"
    if not isinstance(node, yaml.ScalarNode):
        raise TypeError(f"a node of no kind: {node}")
    if not node.style and node.value in NOTHING:
        return "null" if in_brackets else ""
    is_folded = node.style in ("|", ">") and shape.form is not Form.EXACT
    return on_a_line(node.value.strip() if is_folded else node.value, shape, in_brackets=in_brackets)


def _braces(node: yaml.MappingNode, shape: Shape) -> str:
    order = shape.in_order([key.value for key, _ in node.value])
    pairs = (node.value[place] for place in order)
    written = (
        f"{on_a_line(key.value, ANY, in_brackets=True)}: "
        f"{_in_line(value, shape.held(key.value), in_brackets=True)}"
        for key, value in pairs
    )
    return f"{{{', '.join(written)}}}"
