"""From the bytes of a YAML file to what is written in it, with every fault of its form."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from generator.load import syntax
from generator.model.problem import Problem
from generator.model.written import Entry, Fields, Items, Mark, Node, Scalar, Written

_LARGEST = 16_000_000  # bytes; the longest translation of a plan is a tenth of this
_DEEPEST = 24
_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def written(file: str, data: bytes) -> tuple[Written | None, list[Problem]]:
    """What a file says, unless its form is so broken that nothing can be made of it, and its faults."""
    text, problem = _text(file, data)
    if problem:
        return None, [problem]
    composer = _Composer(file, text)
    node = composer.document()
    return Written(file=file, node=node) if node else None, composer.problems


def _text(file: str, data: bytes) -> tuple[str, Problem | None]:
    if len(data) > _LARGEST:
        message = f"the file has {len(data):,} bytes, more than the {_LARGEST:,} that are read. Split it."
        return "", Problem(file=file, line=0, column=0, message=message)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        return "", _undecodable(file, data, fault.start)
    if found := UNPRINTABLE.search(text):
        line, column = _place(text, found.start())
        message = f"a control character, U+{ord(found[0]):04X}, which no text needs. Delete it."
        return "", Problem(file=file, line=line, column=column, message=message)
    return text, None


def _undecodable(file: str, data: bytes, position: int) -> Problem:
    line, column = _place(data[:position].decode("utf-8", "replace"), position)
    message = "from here on the file is not UTF-8. Save it with the encoding UTF-8."
    return Problem(file=file, line=line, column=column, message=message)


def _place(text: str, position: int) -> Mark:
    before = text[:position]
    return Mark(before.count("\n") + 1, len(before) - before.rfind("\n"))


class _Composer:
    """Builds the tree from the parser's events, and refuses what content does not use."""

    def __init__(self, file: str, text: str) -> None:
        self.problems: list[Problem] = []
        self._file = file
        self._text = text
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)

    def document(self) -> Node | None:
        try:
            return self._first_document()
        except yaml.MarkedYAMLError as fault:
            place, message = syntax.explained(fault, self._text)
            self._report(place, message)
        except _TooDeep as fault:
            self._report(fault.mark, "lists or fields stand too deep inside one another. Write it flatter.")
        return None

    def _first_document(self) -> Node | None:
        node = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent) and node:
                self._report(_mark(event), "a second document begins here ('---'). Keep one in a file.")
                return None
            if isinstance(event, yaml.NodeEvent):
                node = self._node(event, 0)
        if not node:
            self._report(Mark(1, 1), "the file is empty.")
        return node

    def _node(self, event: yaml.Event, depth: int) -> Node:
        mark = _mark(event)
        self._refuse_extras(event, mark)
        if depth > _DEEPEST:
            raise _TooDeep(mark)
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(mark, tuple(self._items(depth)))
        if isinstance(event, yaml.MappingStartEvent):
            return Fields(mark, tuple(self._entries(depth)))
        return _scalar(event, mark)

    def _items(self, depth: int) -> Iterator[Node]:
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self._node(event, depth + 1)

    def _entries(self, depth: int) -> Iterator[Entry]:
        first: dict[str, Mark] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            key = self._key(event, depth)
            value = self._node(next(self._events), depth + 1)
            if key.text in first:
                self._report(key.mark, _twice(key.text, first[key.text]))
            else:
                first[key.text] = key.mark
                yield Entry(key, value)

    def _key(self, event: yaml.Event, depth: int) -> Scalar:
        node = self._node(event, depth + 1)
        if isinstance(node, Scalar):
            return node
        self._report(node.mark, "the name of a field is a word, not a list or fields.")
        return Scalar(node.mark, "?")

    def _refuse_extras(self, event: yaml.Event, mark: Mark) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._report(mark, _unused(f"'*{event.anchor}' is a reference"))
        elif isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            self._report(mark, _unused(f"'&{event.anchor}' is an anchor"))
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
            self._report(mark, _unused(f"'{event.tag}' is a tag"))

    def _report(self, mark: Mark, message: str) -> None:
        line = message.replace("\n", " ")
        self.problems.append(Problem(file=self._file, line=mark.line, column=mark.column, message=line))


class _TooDeep(Exception):  # noqa: N818 - never leaves this file
    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark


def _mark(event: yaml.Event) -> Mark:
    start = event.start_mark
    return Mark(start.line + 1, start.column + 1) if start else Mark(1, 1)


def _scalar(event: yaml.Event, mark: Mark) -> Scalar:
    if not isinstance(event, yaml.ScalarEvent):
        return Scalar(mark, "")  # an alias, already reported
    is_plain = not event.style
    return Scalar(mark, event.value, is_plain and event.value in _NOTHING, event.style == "|")


def _unused(found: str) -> str:
    return f"{found} of YAML, which content does not use. Put the text into quotation marks."


def _twice(name: str, first: Mark) -> str:
    return f"'{name[:40]}' stands twice here; the first is on line {first.line}. Keep one of them."
