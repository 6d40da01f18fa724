"""Cases that an editor can read: a Markdown file with a title, what is changed, and what is then said.

# A word that is not one of a few

```diff content/plans/yunshan/plan.yml
- level: county
+ level: conty
```

```text
content/plans/yunshan/plan.yml:11:8: 'conty' is not a level of plan; ...
```
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

_BLOCK = re.compile(r"^```(?P<kind>\w+) ?(?P<file>\S*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A file of the tiny corpus with some of its lines replaced; wholly, where none is taken away."""

    file: str
    old: str
    new: str

    def make(self, root: Path) -> None:
        path = root / self.file
        text = path.read_text(encoding="utf-8") if self.old else ""
        assert text.count(self.old) == 1 or not self.old, (
            f"{self.file} does not have these lines once: {self.old}"
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace(self.old, self.new) if self.old else self.new, encoding="utf-8")


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    title: str
    changes: tuple[Change, ...]
    expected: tuple[str, ...]


def cases(folder: Path) -> list[object]:
    """The cases of a folder, for `pytest.mark.parametrize`."""
    return [pytest.param(_case(path), id=path.stem) for path in sorted(folder.glob("*.md"))]


def _case(path: Path) -> Case:
    text = path.read_text(encoding="utf-8")
    blocks = list(_BLOCK.finditer(text))
    return Case(
        title=text.partition("\n")[0].removeprefix("# "),
        changes=tuple(_change(block["file"], block["text"]) for block in blocks if block["kind"] == "diff"),
        expected=tuple(
            line for block in blocks if block["kind"] == "text" for line in block["text"].splitlines()
        ),
    )


def _change(file: str, diff: str) -> Change:
    """The lines with a minus and those with a plus, their sign and the space after it left out."""
    lines = diff.splitlines(keepends=True)
    old = "".join(line[2:] for line in lines if line.startswith("-"))
    return Change(file=file, old=old, new="".join(line[2:] or "\n" for line in lines if line.startswith("+")))
