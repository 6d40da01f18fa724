"""Files brought into their canonical form, each proven to say what it said before anything is written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from generator.form.layout import layout
from generator.form.shapes import ANY, Shape, shape_of
from generator.form.written import Writer
from generator.load.written import written
from generator.model.content import Form
from generator.model.kinds import MODELINE, Kind, kind_of, with_modeline
from generator.model.problem import Problem
from generator.model.translation import lines_of
from generator.model.written import Fields, Items, Node

Meaning = str | None | list["Meaning"] | dict[str, "Meaning"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Formatted:
    """A file as it is, as it should be, and what stands in the way."""

    file: str
    old: bytes
    new: bytes
    problems: tuple[Problem, ...] = ()

    @property
    def first_change(self) -> int:
        """The first line that differs, from 1."""
        pairs = zip(self.old.split(b"\n"), self.new.split(b"\n"), strict=False)
        return next((n for n, (old, new) in enumerate(pairs, 1) if old != new), self.new.count(b"\n"))


def formatted(root: Path, file: str) -> Formatted:
    """A content file in its canonical form; one that has faults of form stays as it is."""
    data = (root / file).read_bytes()
    kind = kind_of(file)
    said, problems = written(file, data)
    if said is None or problems or kind is None:
        return Formatted(file=file, old=data, new=data, problems=tuple(problems))
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    new = with_modeline(root, file, canonical(text, kind))
    if fault := _loss(kind, said.node, text, new):
        problem = Problem(file=file, line=0, column=0, message=f"cannot be brought into form: {fault}")
        return Formatted(file=file, old=data, new=data, problems=(problem,))
    return Formatted(file=file, old=data, new=new.encode())


def deviation(file: Formatted) -> Problem:
    """Where a file leaves its canonical form first."""
    line = file.first_change
    should = file.new.decode().split("\n")[line - 1].strip()
    message = f"is not in its canonical form; here it has '{should:.200}'. Run 'make fix'."
    return Problem(file=file.file, line=line, column=1, message=message, rule="form")


def canonical(text: str, kind: Kind) -> str:
    """The text of a sound file in its canonical form."""
    return Writer(layout(text)).file(shape_of(kind))


def _loss(kind: Kind, old: Node, text: str, new: str) -> str:
    """What a new text would lose; "" where it says the same."""
    said, problems = written("", new.encode())
    if said is None or problems:
        return "what would be written could not be read. Please report it."
    shape = shape_of(kind)
    if _meaning(said.node, shape) != _meaning(old, shape):
        return "it would say something else. Please report it."
    return "a comment would be lost. Please report it." if _comments(text) - _comments(new) else ""


def _comments(text: str) -> Counter[str]:
    return Counter(comment for comment in layout(text).comments if not comment.startswith(MODELINE))


def _meaning(node: Node, shape: Shape) -> Meaning:
    """What a file says, whatever the order of fields and the breaks around sentences."""
    if isinstance(node, Fields):
        return {entry.key.text: _meaning(entry.value, shape.held(entry.key.text)) for entry in node.entries}
    if isinstance(node, Items):
        return [_meaning(item, shape.each or ANY) for item in node.nodes]
    if node.nothing:
        return None
    if shape.form is Form.BLOCK:
        return "\n".join(lines_of(node.text))
    return node.text if shape.form is Form.EXACT else node.text.strip()
