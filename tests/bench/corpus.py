"""A project with many times the plans of this one: each copy a text of its own, translated like the first."""

from __future__ import annotations

import hashlib
import random
import re
import shutil
from pathlib import Path

import yaml

from generator import terms

PROJECT = Path(__file__).parent.parent.parent
_WORD = re.compile(r"(?<![\u4e00-\u9fff第])[\u4e00-\u9fff]{4,6}(?![\u4e00-\u9fff章节篇])")
_SHORT_LINE = 60  # a shorter one may be a heading, and a longer one begin with one
_SWAPS = 60  # words of a copy that no other copy has
_RARE = [chr(code) for code in range(0x9B00, 0x9C00)]


def enlarged(root: Path, times: int) -> Path:
    """This project at `root`, with each plan and `times` - 1 copies of it."""
    for folder in ("content", "seeds", "overrides"):
        shutil.copytree(PROJECT / folder, root / folder)
    shutil.copy(PROJECT / "mkdocs.yml", root)
    plans = sorted(path.name for path in (root / "content/plans").iterdir())
    for number in range(2, times + 1):
        for plan in plans:
            _add_copy(root, plan, number)
    _widen_scopes(root, plans, times)
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


def _widen_scopes(root: Path, plans: list[str], times: int) -> None:
    """A meaning that holds in a plan holds in its copies."""
    scope = re.compile(rf"^(\s+- )({'|'.join(plans)})(/.*)?$", re.MULTILINE)

    def widened(found: re.Match[str]) -> str:
        before, plan, division = found[1], found[2], found[3] or ""
        copies = (f"{before}{plan}-{number}{division}" for number in range(2, times + 1))
        return "\n".join([found[0], *copies])

    for path in sorted((root / "content/glossary").glob("*.yml")):
        path.write_text(scope.sub(widened, path.read_text("utf-8")), encoding="utf-8")


def _seed(plan: Path) -> str:
    file = yaml.safe_load((plan / "plan.yml").read_text("utf-8"))["source"]["file"]
    return str(file)


def _kept(plan: Path) -> str:
    """What is not to be changed: what the plan's records expect, such as corrections and observations."""
    return "\n".join(path.read_text("utf-8") for path in sorted(plan.glob("*.yml")))


def _swaps(text: str, kept: str, chance: random.Random) -> dict[str, str]:
    free = _without_terms(text)
    words = [word for word in sorted(set(_WORD.findall(text))) if text.count(word) == free.count(word)]
    headings = "\n".join(line if len(line) < _SHORT_LINE else line[:20] for line in text.splitlines())
    words = [word for word in words if word not in headings and word[1] != "是"]  # 一是, 二是 part a text
    words = [word for word in words if not _touches(word, kept)]
    chosen = chance.sample(words, min(_SWAPS, len(words)))
    return {word: "".join(chance.choices(_RARE, k=len(word))) for word in chosen}


def _touches(word: str, kept: str) -> bool:
    """Whether some of what is kept could have a piece of a word."""
    return any(word[place : place + 2] in kept for place in range(len(word) - 1))


def _without_terms(text: str) -> str:
    """The text with its terms blanked out: their renderings would not fit other words."""
    characters = list(text)
    for _, start, end in terms.finder(PROJECT).occurrences(text, "any", "1"):
        characters[start:end] = " " * (end - start)
    return "".join(characters)


def _swapped(text: str, swaps: dict[str, str]) -> str:
    for old, new in swaps.items():
        text = text.replace(old, new)
    return text


def _list(root: Path, plans: list[str]) -> None:
    path = root / "content/site.yml"
    site = yaml.safe_load(path.read_text("utf-8"))
    site["plans"] = plans
    path.write_text(yaml.safe_dump(site, allow_unicode=True), encoding="utf-8")
