"""A project with many times the plans of this one, every copy a text of its own."""

from __future__ import annotations

import hashlib
import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import yaml

PROJECT = Path(__file__).parent.parent.parent
_WORD = re.compile(r"[\u4e00-\u9fff]{2}")
_DIGITS = re.compile(r"\d+")
_PROSE = 60  # characters of a line that is no heading: shorter ones stay, and so does the structure
_SWAPS = 80


def enlarged(root: Path, times: int) -> Path:
    """This project at `root`, with each plan and `times` - 1 copies of it."""
    for folder in ("content", "seeds", "overrides"):
        shutil.copytree(PROJECT / folder, root / folder)
    shutil.copy(PROJECT / "mkdocs.yml", root)
    plans = sorted(path.name for path in (root / "content/plans").iterdir())
    for number in range(2, times + 1):
        for plan in plans:
            _add_copy(root, plan, number)
    _list(
        root,
        [plan if number == 1 else f"{plan}-{number}" for number in range(1, times + 1) for plan in plans],
    )
    return root


def _add_copy(root: Path, plan: str, number: int) -> None:
    record = yaml.safe_load((root / f"content/plans/{plan}/plan.yml").read_text("utf-8"))
    seed = root / record["source"]["file"]
    chance = random.Random(f"{plan} {number}")  # noqa: S311 - the same copies every time
    text = "".join(_varied(seed.read_text("utf-8-sig"), _kept_lines(record), chance))
    copy = seed.with_stem(f"{seed.stem}-{number}")
    copy.write_text(text, encoding="utf-8")
    record["id"] = f"{plan}-{number}"
    record["source"] |= {
        "file": f"seeds/{copy.name}",
        "sha256": hashlib.sha256(copy.read_bytes()).hexdigest(),
    }
    folder = root / f"content/plans/{record['id']}"
    folder.mkdir()
    (folder / "plan.yml").write_text(yaml.safe_dump(record, allow_unicode=True), encoding="utf-8")


def _kept_lines(record: dict[str, list[dict[str, list[int]]]]) -> set[int]:
    """The lines that corrections name: they must go on saying what the corrections expect."""
    named = [one["lines"] for key in ("corrections", "known_damage") for one in record.get(key, [])]
    return {line for lines in named for line in range(lines[0], lines[-1] + 1)}


def _varied(text: str, kept: set[int], chance: random.Random) -> Iterator[str]:
    """The lines of a text with other figures and some words exchanged, so that its index is its own."""
    words = sorted(set(_WORD.findall(text)))
    swaps = list(zip(chance.sample(words, _SWAPS), chance.sample(words, _SWAPS), strict=True))
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        if number in kept or len(line) < _PROSE:
            yield line
            continue
        for old, new in swaps:
            line = line.replace(old, new)  # noqa: PLW2901
        yield _DIGITS.sub(lambda found: "".join(chance.choices("123456789", k=len(found.group()))), line)


def _list(root: Path, plans: list[str]) -> None:
    path = root / "content/site.yml"
    site = yaml.safe_load(path.read_text("utf-8"))
    site["plans"] = plans
    path.write_text(yaml.safe_dump(site, allow_unicode=True), encoding="utf-8")
