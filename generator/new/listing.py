"""The list of plans in site.yml, edited line by line, so that comments and form stay."""

from __future__ import annotations

import re
from pathlib import Path

from generator import load


def listed_with(root: Path, plan: str) -> bytes | None:
    """site.yml with the plan below the last of its list; None where the list has not one entry a line."""
    lines = _lines(root)
    start = next((at for at, line in enumerate(lines) if re.match(r"plans:\s*(#.*)?$", line)), None)
    if start is None:
        return None
    end = start + 1
    while end < len(lines) and re.match(r"\s*- ", lines[end]):
        end += 1
    indent = re.match(r"\s*", lines[start + 1])[0] if end > start + 1 else "  "  # type: ignore[index]
    before = lines[end - 1] if lines[end - 1].endswith("\n") else f"{lines[end - 1]}\n"
    lines[end - 1 : end] = [before, f"{indent}- {plan}\n"]
    return "".join(lines).encode()


def _lines(root: Path) -> list[str]:
    try:
        return (root / load.SITE).read_bytes().decode().splitlines(keepends=True)
    except (OSError, UnicodeDecodeError):
        return []
