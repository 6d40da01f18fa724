"""A YAML file with what its values alone do not say: in which style each stands, and the comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#.*", re.MULTILINE)


@dataclass(kw_only=True, slots=True)
class Entry:
    """An entry of a list or of a mapping on lines of its own, with the comments that go with it."""

    line: int  # from 0
    column: int
    key: yaml.ScalarNode | None  # None in a list
    value: yaml.Node
    before: list[str] = field(default_factory=list)  # comments above it; "" is a blank line
    after: str = ""  # a comment at the end of its line
    tail: list[str] = field(default_factory=list)  # comments below it that are no part of what follows


@dataclass(kw_only=True, slots=True)
class Layout:
    """A file as it is laid out."""

    root: yaml.Node
    entries: dict[int, list[Entry]]  # of each mapping and each list on lines of its own, by the node's id
    head: list[str] = field(default_factory=list)  # comments at the beginning of the file
    tail: list[str] = field(default_factory=list)  # and at its end

    @property
    def comments(self) -> list[str]:
        found = [text for entry in _all(self.entries) for text in (*entry.before, entry.after, *entry.tail)]
        return [text for text in (*self.head, *found, *self.tail) if text]


def layout(text: str) -> Layout:
    """The layout of a file that is sound YAML without references and tags."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    if root is None:
        raise ValueError("an empty file has no layout")
    found = Layout(root=root, entries={id(node): list(_entries(node)) for node in _blocks(root)})
    lines = text.split("\n")
    entries = sorted(_all(found.entries), key=lambda entry: (entry.line, entry.column))
    alone: set[int] = set()
    for line, column, comment in _comments(text, root):
        is_alone = not lines[line][:column].strip()
        alone |= {line} if is_alone else set()
        _attach(found, entries, lines, (line, column if is_alone else -1, comment))
    _space(entries, lines, alone)
    if entries:
        found.head, entries[0].before = [text for text in entries[0].before if text], []
    return found


def _all(entries: dict[int, list[Entry]]) -> list[Entry]:
    return [entry for own in entries.values() for entry in own]


def _blocks(node: yaml.Node) -> Iterator[yaml.Node]:
    """The mappings and lists that stand on lines of their own, from the outermost."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        yield node
        for entry in _entries(node):
            yield from _blocks(entry.value)


def _entries(node: yaml.Node) -> Iterator[Entry]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            mark = key.start_mark
            yield Entry(line=mark.line, column=mark.column, key=key, value=value)
    else:
        for value in node.value:
            # An item begins at its dash, which stands in the column of the list.
            yield Entry(line=value.start_mark.line, column=node.start_mark.column, key=None, value=value)


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.MappingNode):
        for pair in node.value:
            for held in pair:
                yield from _scalars(held)
    else:
        for held in node.value:
            yield from _scalars(held)


def _comments(text: str, root: yaml.Node) -> Iterator[tuple[int, int, str]]:
    """Every comment with its line and column, from 0: what begins with # and is in no text."""
    if "#" not in text:
        return
    texts = sorted((node.start_mark.index, node.end_mark.index, node.style) for node in _scalars(root))
    place = 0
    for found in _COMMENT.finditer(text):
        while place < len(texts) and texts[place][1] <= found.start():
            place += 1
        start, _, style = texts[place] if place < len(texts) else (len(text), 0, None)
        is_head = style in ("|", ">") and start < found.start() and "\n" not in text[start : found.start()]
        if found.start() < start or is_head:
            begin = text.rfind("\n", 0, found.start()) + 1
            yield text.count("\n", 0, begin), found.start() - begin, found[0].rstrip()


def _attach(found: Layout, entries: list[Entry], lines: list[str], comment: tuple[int, int, str]) -> None:
    """Gives a comment to the entry that it is about; `column` is -1 at the end of a line."""
    line, column, text = comment
    above = [entry for entry in entries if entry.line <= line]
    below = next((entry for entry in entries if entry.line > line), None)
    last = above[-1] if above else None
    if column < 0 and last and last.line == line and not last.after:
        last.after = text
    elif column < 0 and last:
        last.before.append(text)
    elif not _leads_to(lines, line, below.line if below else len(lines)):
        (last.before if last else found.tail).append(text)
    elif last and column > (below.column if below else 0):
        last.tail.append(text)
    else:
        (below.before if below else found.tail).append(text)


def _leads_to(lines: list[str], line: int, target: int) -> bool:
    """Whether nothing but comments and blank lines stands between two lines."""
    return all(not held.strip() or held.lstrip().startswith("#") for held in lines[line + 1 : target])


def _space(entries: list[Entry], lines: list[str], alone: set[int]) -> None:
    """Blank lines above an entry, or among the comments above it, become one; within a record none stays."""
    seen = -1
    for entry in entries:
        above = entry.line - 1
        while above >= 0 and (above in alone or not lines[above].strip()):
            above -= 1
        is_apart = any(not held.strip() for held in lines[above + 1 : entry.line])
        if entry.line > seen and is_apart and (entry.key is None or entry.column == 0):
            entry.before.insert(0, "")
        seen = max(seen, entry.line)
