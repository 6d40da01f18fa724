"""On which line of which content file each entry stands: what leads from a page to the file.

The lines are data of their own, asked for when an editor wants them, so that an entry that moves down in its
file changes no page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.model.address import lines_address
from generator.render.data import handed

# An entry of a list begins at the margin with its id; in a file of names, with its name.
_ENTRY = re.compile(r"^(?:- id:|(?=[\"']?[\w.-]+[\"']?:)) *[\"']?([\w./-]+)")


def files(root: Path) -> dict[str, bytes]:
    """For each file of `content/` that has entries a script with their lines, by its address."""
    found: dict[str, bytes] = {}
    for path in sorted((root / "content").rglob("*.yml")):
        lines = dict(_entries(path.read_text(encoding="utf-8")))
        if lines:
            found[lines_address(path.relative_to(root).as_posix())] = handed(lines).encode()
    return found


def _entries(text: str) -> Iterator[tuple[str, int]]:
    for number, line in enumerate(text.splitlines(), 1):
        if entry := _ENTRY.match(line):
            yield entry[1], number
