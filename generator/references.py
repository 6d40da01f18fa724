"""Where content files name a plan, and these names changed in place: comments, order and form stay."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeGuard

import yaml

from generator import load
from generator.load.changes import CHANGES, FORWARDS
from generator.load.glossary import GLOSSARY
from generator.load.written import written
from generator.model.problem import Problem, Refused

Rename = Callable[[str], str | None]  # what a name becomes; None where it goes
Edit = tuple[int, int, str]  # from where to where, and what stands there then


@dataclass(kw_only=True, slots=True)
class Edited:
    """Files as they should be, and the lines of lists of which nothing would be left."""

    texts: dict[str, str] = field(default_factory=dict)  # by file; only what changes
    left: list[str] = field(default_factory=list)  # "content/glossary/culture.yml:12"


def renamed(root: Path, rename: Rename) -> Edited:
    """The files outside the plans' folders with their lists of plans named anew."""
    found = Edited()
    for file in (load.SITE, CHANGES, *_glossary(root)):
        if not (root / file).exists():
            continue
        text, node = _composed(root, file)
        edits: list[Edit] = []
        for key, names in _lists(node):
            own = list(_edits(text, key, names, rename, may_go=file == CHANGES))
            if not own and not [name for name in names.value if rename(name.value)]:
                found.left.append(f"{file}:{key.start_mark.line + 1}")
            edits += own
        if edits:
            found.texts[file] = _with(text, edits)
    return found


def _composed(root: Path, file: str) -> tuple[str, yaml.Node | None]:
    """A file as text and as YAML. Raises `Refused` where its form has faults."""
    data = (root / file).read_bytes()
    _, faults = written(file, data)
    if faults:
        raise Refused(faults)
    text = data.decode()
    return text, yaml.compose(text, Loader=yaml.CSafeLoader)


def _glossary(root: Path) -> list[str]:
    return [f"{GLOSSARY}/{path.name}" for path in sorted((root / GLOSSARY).glob("*.yml"))]


def _lists(node: yaml.Node | None) -> Iterator[tuple[yaml.Node, yaml.SequenceNode]]:
    """Every list of plans with its field: `plans` and `scope`."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _lists(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value in ("plans", "scope") and _is_of_words(value):
                yield key, value
            else:
                yield from _lists(value)


def _is_of_words(node: yaml.Node) -> TypeGuard[yaml.SequenceNode]:
    """Whether a value is a list of some words, as the records ask for."""
    words = node.value if isinstance(node, yaml.SequenceNode) else ()
    return bool(words) and all(isinstance(word, yaml.ScalarNode) for word in words)


def _edits(
    text: str, key: yaml.Node, names: yaml.SequenceNode, rename: Rename, *, may_go: bool
) -> Iterator[Edit]:
    """What changes in a list; a list of which nothing is left stays, unless its field may go."""
    new = [rename(name.value) for name in names.value]
    kept = [name for name in new if name is not None]
    if not kept and may_go:
        start = text.rfind("\n", 0, key.start_mark.index) + 1
        yield start, _line_after(text, names.value[-1].end_mark.index), ""
    elif kept and names.flow_style and kept != [name.value for name in names.value]:
        yield names.start_mark.index, names.end_mark.index, f"[{', '.join(kept)}]"
    elif kept and not names.flow_style:
        for name, own in zip(names.value, new, strict=True):
            start, end = name.start_mark.index, name.end_mark.index
            if own is None:
                yield text.rfind("\n", 0, start) + 1, _line_after(text, end), ""
            elif own != name.value:
                yield start, end, own


def _line_after(text: str, position: int) -> int:
    return (text.find("\n", position) + 1) or len(text)


def replaced(text: str, values: Mapping[tuple[str, ...], str]) -> str:
    """A file of fields with some values replaced; those that are not there are passed over."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    edits: list[Edit] = []
    for way, value in values.items():
        node: yaml.Node | None = root
        for name in way:
            held = node.value if isinstance(node, yaml.MappingNode) else ()
            node = next((one for key, one in held if key.value == name), None)
        if isinstance(node, yaml.ScalarNode):
            edits.append((node.start_mark.index, node.end_mark.index, value))
    return _with(text, edits)


def forwards(root: Path, drop: Mapping[str, Collection[str]], add: tuple[str, str] | None) -> str | None:
    """content/forwards.yml without the forwards of plans that have such values, and with a new one.

    None where nothing is left of it.
    """
    text, node = _composed(root, FORWARDS) if (root / FORWARDS).exists() else ("", None)
    items = _one_a_line(node)
    text = text if items else ""
    starts = [text.rfind("\n", 0, item.start_mark.index) + 1 for item in items]
    gone = [_says(item, drop) for item in items]
    spans = zip(starts, [*starts[1:], len(text)][: len(starts)], gone, strict=True)
    text = _with(text, [(start, end, "") for start, end, goes in spans if goes])
    if not add:
        return None if all(gone) else text
    break_ = "" if not text or text.endswith("\n") else "\n"
    return f"{text}{break_}- kind: plan\n  from: {add[0]}\n  to: {add[1]}\n"


def _one_a_line(node: yaml.Node | None) -> Sequence[yaml.Node]:
    """The forwards that a file has. Raises `Refused` where they cannot be edited line by line."""
    if node is None or node.value == []:
        return ()
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        return list(node.value)
    message = "is no list with '- ' before each forward. Run 'make check' and 'make fix' first."
    raise Refused([Problem(file=FORWARDS, line=node.start_mark.line + 1, column=1, message=message)])


def _says(item: yaml.Node, values: Mapping[str, Collection[str]]) -> bool:
    held = item.value if isinstance(item, yaml.MappingNode) else ()
    fields = {key.value: value.value for key, value in held}
    return fields.get("kind") == "plan" and any(fields.get(name) in some for name, some in values.items())


def _with(text: str, edits: Sequence[Edit]) -> str:
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text
