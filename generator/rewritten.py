"""A translation file with some of its records changed, and nothing else: comments, order and form stay.

A file is edited line by line where its YAML says that a value stands; the caller proves that the result
reads as meant before anything is written.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import yaml

from generator.model.translation import SegmentTranslation, lines_of

_LISTED = ("en", "was", "status", "reviewed")  # the fields that may change
_BEFORE = {"was": ("en", "status"), "en": ("status", "reviewed"), "status": ("reviewed",), "reviewed": ()}


@dataclass(frozen=True, kw_only=True, slots=True)
class _Edit:
    """Lines, from 0, with those that replace them."""

    start: int
    end: int
    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Field:
    """A field of a record: its value, and the lines that it takes."""

    node: yaml.ScalarNode
    start: int
    end: int
    indent: int


class Unwritable(Exception):  # noqa: N818 - the caller tells it as a problem
    """A record in a form in which its fields cannot be changed line by line."""


def rewritten(text: str, records: Mapping[int, tuple[SegmentTranslation, SegmentTranslation]]) -> str:
    """`text` with the records at some places changed from the first of each pair to the second."""
    lines = text.splitlines(keepends=True)
    ending = "\r\n" if "\r\n" in text else "\n"
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    nodes = root.value if root else []
    edits = [edit for place, (old, new) in records.items() for edit in _edits(nodes[place], lines, old, new)]
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end), reverse=True):
        if edit.start and edit.lines and not lines[edit.start - 1].endswith("\n"):
            lines[edit.start - 1] += ending
        lines[edit.start : edit.end] = [line + ending for line in edit.lines]
    return "".join(lines)


def _edits(
    node: yaml.Node, lines: Sequence[str], old: SegmentTranslation, new: SegmentTranslation
) -> Iterator[_Edit]:
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        raise Unwritable
    fields = {
        key.value: _field(key, value, lines)
        for key, value in node.value
        if isinstance(value, yaml.ScalarNode)
    }
    for name in _LISTED:
        before, after = getattr(old, name), getattr(new, name)
        if before == after and (name in fields or not after or name == "status"):
            continue
        if name not in fields:
            yield _insertion(name, after, fields)
        elif after is None:
            yield _Edit(start=fields[name].start, end=fields[name].end, lines=())
        else:
            yield _replacement(name, fields[name], lines, after)


def _field(key: yaml.Node, value: yaml.ScalarNode, lines: Sequence[str]) -> _Field:
    end = value.end_mark.line + (value.end_mark.column > 0)
    while end > key.start_mark.line + 1 and not lines[end - 1].strip():
        end -= 1
    return _Field(node=value, start=key.start_mark.line, end=end, indent=key.start_mark.column)


def _insertion(name: str, text: str, fields: Mapping[str, _Field]) -> _Edit:
    """A field that was not there, in the place that it has in a record that `sync` makes."""
    following = next((field for after in _BEFORE[name] if (field := fields.get(after))), None)
    indent = next(field.indent for field in fields.values())
    place = following.start if following else max(field.end for field in fields.values())
    lines = (f"{name}: {text}",) if name == "status" else _block(name, lines_of(text))
    return _Edit(start=place, end=place, lines=tuple(" " * indent + line for line in lines))


def _block(name: str, sentences: Iterable[str]) -> tuple[str, ...]:
    return (f"{name}: |", *(f"  {sentence}" for sentence in sentences))


def _replacement(name: str, field: _Field, lines: Sequence[str], text: str) -> _Edit:
    """A value in the form that it has; where that cannot hold it, as a block."""
    sentences = lines_of(text)
    start, first = field.start, lines[field.start].rstrip("\r\n")
    if field.node.style == "|":
        body = lines[start + 1 : field.end]
        return _Edit(start=start + 1, end=field.end, lines=_in_block(body, sentences, field.indent + 2))
    if field.node.style == ">":
        indent = _indent(lines[start + 1]) if field.end > start + 1 else field.indent + 2
        body = "\n\n".join(" " * indent + sentence for sentence in sentences).split("\n")
        return _Edit(start=start + 1, end=field.end, lines=tuple(body))
    begin, end = field.node.start_mark, field.node.end_mark
    if begin.line == end.line == start and (written := _flow(field.node.style, text)):
        line = first[: begin.column] + written + first[end.column :]
        return _Edit(start=start, end=start + 1, lines=(line,))
    head = first[: field.indent]
    block = _block(name, sentences)
    rest = (" " * field.indent + line for line in block[1:])
    return _Edit(start=start, end=field.end, lines=(head + block[0], *rest))


def _in_block(body: Sequence[str], sentences: Sequence[str], indent: int) -> tuple[str, ...]:
    """The lines of a block; a sentence that stays keeps its very line."""
    margin = " " * (_indent(body[0]) if body else indent)
    if len(body) != len(sentences):
        return tuple(margin + sentence for sentence in sentences)
    pairs = zip(body, sentences, strict=True)
    return tuple(
        line.rstrip("\r\n") if line.strip() == sentence else margin + sentence for line, sentence in pairs
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _flow(style: str | None, text: str) -> str:
    """A text on one line, quoted as it was where that is enough; "" where a line cannot hold it."""
    if len(lines_of(text)) > 1:
        return ""
    text = text.strip()
    doubled, quoted = json.dumps(text, ensure_ascii=False), "'" + text.replace("'", "''") + "'"
    choices = {None: (text, doubled), "'": (quoted,), '"': (doubled,)}[style or None]
    return next((choice for choice in choices if _reads(choice, text)), "")


def _reads(written: str, text: str) -> bool:
    try:
        root = yaml.compose(f"x: {written}", Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return False
    return isinstance(root, yaml.MappingNode) and [value.value for _, value in root.value] == [text]
