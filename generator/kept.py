"""What the last build knew of each plan, so that a plan that has not changed is not made again."""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import asdict, dataclass, field
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from generator.disk import Folder
from generator.model.content import Plan
from generator.model.english import Standing
from generator.model.problem import Problem, Severity
from generator.model.tally import Tally

_MADE_WITH = ("lxml", "pydantic", "PyYAML", "translate-toolkit")


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """What became of a plan: files in the folders that a build writes, by their paths, and problems."""

    plan: str
    problems: tuple[Problem, ...]
    docs: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    tally: Tally = field(default_factory=Tally)


@dataclass(frozen=True, kw_only=True)
class Memory:
    """Where a build writes, and what it remembers of what it wrote."""

    root: Path

    @property
    def docs(self) -> Folder:
        """What an engine builds: pages, and what is served as it is."""
        return Folder(self.root / "build/docs")

    @property
    def copies(self) -> Folder:
        """What the search index is made from."""
        return Folder(self.root / "build/search")

    def kept(self, plan: Plan) -> Made | None:
        """What an earlier build made of a plan, if what it was made from and its files are the same."""
        try:
            found = json.loads(self._path(plan).read_text(encoding="utf-8"))
            made = _made(plan.id, found)
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return made if found["of"] == self.fingerprint(plan) and found["files"] == self._files(made) else None

    def keep(self, plan: Plan, made: Made) -> None:
        """Remember what was made of a plan."""
        record = {
            "of": self.fingerprint(plan),
            "problems": [asdict(problem) for problem in made.problems],
            "docs": made.docs,
            "copies": made.copies,
            "tally": [made.tally.segments, made.tally.sentences],
            "files": self._files(made),
        }
        path = self._path(plan)
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        unfinished.write_text(json.dumps(record), encoding="utf-8")
        unfinished.replace(path)

    def fingerprint(self, plan: Plan) -> str:
        """A hash of everything that a plan's files are made from."""
        own = self.root / "content/plans" / plan.id
        files = [*_files(own), self.root / plan.source.file]
        return hashlib.sha256("\n".join([self._shared, *map(_hash, files)]).encode()).hexdigest()

    @cached_property
    def _shared(self) -> str:
        """A hash of the program and of the content that belongs to no one plan."""
        program = sorted(Path(__file__).parent.rglob("*.py"))
        content = [path for path in _files(self.root / "content") if "plans" not in path.parts]
        versions = [sys.version, *map(version, _MADE_WITH)]
        names = [path.as_posix() for path in (*program, *content)]
        return "\n".join([*versions, *names, *map(_hash, (*program, *content))])

    def _files(self, made: Made) -> list[list[str | int]]:
        return [list(state) for state in (*self.docs.state(made.docs), *self.copies.state(made.copies))]

    def _path(self, plan: Plan) -> Path:
        return self.root / ".cache/plans" / f"{plan.id}.json"


def _made(plan: str, found: dict[str, list[object]]) -> Made:
    problems = tuple(
        Problem(**{**problem, "severity": Severity(problem["severity"])})
        for problem in found["problems"]
        if isinstance(problem, dict)
    )
    return Made(
        plan=plan,
        problems=problems,
        docs=tuple(map(str, found["docs"])),
        copies=tuple(map(str, found["copies"])),
        tally=_tally(found["tally"]),
    )


def _tally(kept: list[object]) -> Tally:
    segments, sentences = (
        {Standing(name): int(number) for name, number in counts.items()}
        for counts in kept
        if isinstance(counts, dict)
    )
    return Tally(segments=segments, sentences=sentences)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
