"""A project with many times the plans of this one: each copy a text of its own, translated like the first."""

from __future__ import annotations

import hashlib
import random
import re
import shutil
from pathlib import Path

import yaml

PROJECT = Path(__file__).parent.parent.parent
_WORD = re.compile(r"(?<![\u4e00-\u9fff第])[\u4e00-\u9fff]{4,6}(?![\u4e00-\u9fff章节篇])")
_SWAPS = 60  # words of a copy that no other copy has
_RARE = [chr(code) for code in range(0x8C00, 0x9400)]


def enlarged(root: Path, times: int) -> Path:
    """This project at `root`, with each plan and `times` - 1 copies of it."""
    for folder in ("content", "seeds", "overrides"):
        shutil.copytree(PROJECT / folder, root / folder)
    shutil.copy(PROJECT / "mkdocs.yml", root)
    plans = sorted(path.name for path in (root / "content/plans").iterdir())
    for number in range(2, times + 1):
        for plan in plans:
            _add_copy(root, plan, number)
    copies = [f"{plan}-{number}" for number in range(2, times + 1) for plan in plans]
    _list(root, [*plans, *copies])
    return root


def _add_copy(root: Path, plan: str, number: int) -> None:
    """A copy with some words of the text exchanged for ones that mean nothing, in its translation too."""
    origin, folder = root / "content/plans" / plan, root / f"content/plans/{plan}-{number}"
    seed = _seed(origin)
    text = (root / seed).read_text("utf-8-sig")
    swaps = _swaps(text, _kept(origin), random.Random(f"{plan} {number}"))  # noqa: S311 - the same every time
    copy = seed.replace(".txt", f"-{number}.txt")
    (root / copy).write_text(_swapped(text, swaps), encoding="utf-8")
    sha256 = {path: hashlib.sha256((root / path).read_bytes()).hexdigest() for path in (seed, copy)}
    for path in sorted(origin.rglob("*.yml")):
        target = folder / path.relative_to(origin)
        target.parent.mkdir(parents=True, exist_ok=True)
        record = _swapped(path.read_text("utf-8"), swaps)
        record = record.replace(seed, copy).replace(sha256[seed], sha256[copy])
        record = re.sub(rf"^(id|plan): {plan}$", rf"\1: {plan}-{number}", record, count=1, flags=re.MULTILINE)
        target.write_text(record, encoding="utf-8")


def _seed(plan: Path) -> str:
    file = yaml.safe_load((plan / "plan.yml").read_text("utf-8"))["source"]["file"]
    return str(file)


def _kept(plan: Path) -> str:
    """What is not to be changed: the words of the record, such as what its corrections expect."""
    return (plan / "plan.yml").read_text("utf-8")


def _swaps(text: str, kept: str, chance: random.Random) -> dict[str, str]:
    words = [word for word in sorted(set(_WORD.findall(text))) if word not in kept]
    chosen = chance.sample(words, min(_SWAPS, len(words)))
    return {word: "".join(chance.choices(_RARE, k=len(word))) for word in chosen}


def _swapped(text: str, swaps: dict[str, str]) -> str:
    for old, new in swaps.items():
        text = text.replace(old, new)
    return text


def _list(root: Path, plans: list[str]) -> None:
    path = root / "content/site.yml"
    site = yaml.safe_load(path.read_text("utf-8"))
    site["plans"] = plans
    path.write_text(yaml.safe_dump(site, allow_unicode=True), encoding="utf-8")
