"""What the last build made of each plan and each share of the glossary: kept while nothing changes."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator.disk import Folder
from generator.model.content import Plan
from generator.model.english import Standing
from generator.model.problem import Problem, Severity
from generator.model.tally import Tally
from generator.model.wording import Wording

_MADE_WITH = (
    "altair",
    "lxml",
    "pydantic",
    "pypandoc_binary",
    "pypinyin",
    "PyStemmer",
    "PyYAML",
    "rapidfuzz",
    "translate-toolkit",
    "typst",
    "vl-convert-python",
)
_PROGRAM = (".py", ".typ", ".css", ".otf")
_OF_NO_PLAN = ("changes.yml", "forwards.yml")  # what is made of them is made in every build


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """What became of a plan: files in the folders that a build writes, by their paths, and problems."""

    plan: str
    problems: tuple[Problem, ...]
    docs: tuple[str, ...] = ()
    part: tuple[str, ...] = ()
    tally: Tally = field(default_factory=Tally)
    places: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    wordings: tuple[Wording, ...] = ()
    moved: dict[str, str] = field(default_factory=dict)  # old passages, each with the way to it
    is_late: bool = False  # its books are those of an earlier text


@dataclass(frozen=True, kw_only=True, slots=True)
class Checked:
    """What the checks say of a plan, and what of the shared files it uses."""

    problems: tuple[Problem, ...]
    terms: frozenset[str] | None  # None where it cannot be read
    indicators: frozenset[str]
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """What became of a share of the glossary: its pages, and what is known of its terms."""

    docs: tuple[str, ...]
    drawings: tuple[str, ...]  # of its charts, by their paths
    present: tuple[str, ...]  # the terms that stand in a plan
    counts: dict[str, dict[str, int]]  # of the occurrences of each term, by plan


@dataclass(frozen=True, kw_only=True)
class Memory:
    """Where a build writes, and what it remembers of what it wrote."""

    root: Path
    hurried: bool = False  # for someone who waits to see a page: books may be those of an earlier text
    known: dict[str, str] = field(default_factory=dict)  # fingerprints of plans as they were when work began

    def look(self, plans: Iterable[Plan]) -> None:
        """Take the fingerprints now: pages are made from the files as they are, whatever comes later."""
        self.known.update({plan.id: self.fingerprint(plan) for plan in plans if self._is_there(plan)})

    @property
    def docs(self) -> Folder:
        """What an engine builds: pages, and what is served as it is."""
        return Folder(self.root / "build/docs")

    @property
    def parts(self) -> Folder:
        """What the search index is joined from, `<plan>.part`."""
        return Folder(self.root / "build/index")

    @property
    def places(self) -> Folder:
        """Where terms stand, `<share>/<plan>.json`: what the pages of terms are made from."""
        return Folder(self.root / "build/places")

    @property
    def topics(self) -> Folder:
        """What plans have of topics, `<topic>/<plan>.json`: what the pages of topics are made from."""
        return Folder(self.root / "build/topics")

    @property
    def passages(self) -> Folder:
        """The sentences of each plan, and the passages that it shares with others."""
        return Folder(self.root / "build/shared")

    def kept_record(self, name: str, of: str) -> dict[str, Any] | None:
        """What was remembered under a name; None where `of`, a hash of what it was made from, has changed."""
        found = self._recalled(name)
        return found if found.get("of") == f"{self._shared}\n{of}" else None

    def keep_record(self, name: str, of: str, record: dict[str, Any]) -> None:
        """Remember what was made from something."""
        self._remember(name, record | {"of": f"{self._shared}\n{of}"})

    def kept(self, plan: Plan) -> Made | None:
        """What an earlier build made of a plan, if what it was made from and its files are the same."""
        found = self._recalled(f"plans/{plan.id}")
        try:
            made = _made(plan.id, found)
        except (ValueError, KeyError, TypeError):
            return None
        if made.is_late and not self.hurried:
            return None
        return made if found["of"] == self._made_from(plan) and found["files"] == self._files(made) else None

    def keep(self, plan: Plan, made: Made) -> None:
        """Remember what was made of a plan."""
        record = {
            "of": self._made_from(plan),
            "problems": [asdict(problem) for problem in made.problems],
            "docs": made.docs,
            "part": made.part,
            "tally": [made.tally.segments, made.tally.sentences],
            "places": made.places,
            "topics": made.topics,
            "wordings": made.wordings,
            "moved": made.moved,
            "is_late": made.is_late,
            "files": self._files(made),
        }
        self._remember(f"plans/{plan.id}", record)

    def kept_check(self, plan: Plan) -> Checked | None:
        """What the checks said of a plan, if it and all that they look at are the same."""
        found = self._recalled(f"checked/{plan.id}")
        if found.get("of") != self.fingerprint(plan):
            return None
        return Checked(
            problems=_problems(found["problems"]),
            terms=None if found["terms"] is None else frozenset(found["terms"]),
            indicators=frozenset(found["indicators"]),
            wordings=_wordings(found["wordings"]),
        )

    def keep_check(self, plan: Plan, checked: Checked) -> None:
        """Remember what the checks said of a plan."""
        record = {
            "of": self.fingerprint(plan),
            "problems": [asdict(problem) for problem in checked.problems],
            "terms": None if checked.terms is None else sorted(checked.terms),
            "indicators": sorted(checked.indicators),
            "wordings": checked.wordings,
        }
        with suppress(OSError):  # a check that cannot remember is a check all the same
            self._remember(f"checked/{plan.id}", record)

    def kept_problems(self, of: str) -> tuple[Problem, ...] | None:
        """What the checks said of the shared files; `of` is a hash of what they use of the plans."""
        found = self._recalled("checked/-shared")
        return _problems(found["problems"]) if found.get("of") == f"{self._shared}\n{of}" else None

    def keep_problems(self, of: str, problems: Iterable[Problem]) -> None:
        """Remember what the checks said of the shared files."""
        record = {"of": f"{self._shared}\n{of}", "problems": [asdict(problem) for problem in problems]}
        with suppress(OSError):
            self._remember("checked/-shared", record)

    def kept_share(self, name: str, of: str) -> Share | None:
        """What an earlier build made of a share, likewise; `of` is a hash of what belongs to it alone."""
        found = self._recalled(f"terms/{name}")
        try:
            share = Share(
                docs=tuple(found["docs"]),
                drawings=tuple(found["drawings"]),
                present=tuple(found["present"]),
                counts=dict(found["counts"]),
            )
        except (ValueError, KeyError, TypeError):
            return None
        same = found["of"] == f"{self._shared}\n{of}" and found["files"] == self._state(share)
        return share if same and all((self.root / path).exists() for path in share.drawings) else None

    def keep_share(self, name: str, of: str, share: Share) -> None:
        """Remember what was made of a share."""
        known = {"of": f"{self._shared}\n{of}", "files": self._state(share)}
        self._remember(f"terms/{name}", asdict(share) | known)

    def _recalled(self, name: str) -> dict[str, Any]:
        """The record of that name; an empty one where there is none that can be read."""
        try:
            found = json.loads(self._path(name).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _remember(self, name: str, record: dict[str, Any]) -> None:
        path = self._path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        unfinished.write_text(json.dumps(record), encoding="utf-8")
        unfinished.replace(path)

    def fingerprint(self, plan: Plan) -> str:
        """A hash of everything that a plan's files are made from."""
        if plan.id in self.known:
            return self.known[plan.id]
        own = self.root / "content/plans" / plan.id
        files = [*_files(own), self.root / plan.source.file]
        return hashlib.sha256("\n".join([self._shared, *map(_hash, files)]).encode()).hexdigest()

    def _is_there(self, plan: Plan) -> bool:
        return (self.root / plan.source.file).is_file()

    def _made_from(self, plan: Plan) -> str:
        """The same with the marks at passages that stand in other documents too."""
        marks = self.passages.path / marks_file(plan.id)
        return f"{self.fingerprint(plan)} {_hash(marks) if marks.exists() else ''}"

    @cached_property
    def _shared(self) -> str:
        """A hash of the program and of the content that belongs to no one plan."""
        own = Path(__file__).parent
        program = sorted(path for path in own.rglob("*") if path.suffix in _PROGRAM)
        content = [path for path in _files(self.root / "content") if _is_shared(path)]
        versions = [sys.version, *map(version, _MADE_WITH)]
        names = [path.relative_to(own).as_posix() for path in program]
        names += [path.relative_to(self.root).as_posix() for path in content]
        parts = "\n".join([*versions, *names, *map(_hash, (*program, *content))])
        return hashlib.sha256(parts.encode()).hexdigest()

    def _files(self, made: Made) -> list[list[str | int]]:
        folders = (
            (self.docs, made.docs),
            (self.parts, made.part),
            (self.places, made.places),
            (self.topics, made.topics),
        )
        return [list(state) for folder, names in folders for state in folder.state(names)]

    def _state(self, share: Share) -> list[list[str | int]]:
        return [list(state) for state in self.docs.state(share.docs)]

    def _path(self, name: str) -> Path:
        return self.root / ".cache" / f"{name}.json"


def marks_file(plan: str) -> str:
    """Where the marks of a plan's sentences are, in the folder of passages."""
    return f"marks/{plan}.json"


def _problems(kept: list[Any]) -> tuple[Problem, ...]:
    return tuple(
        Problem(**{**problem, "severity": Severity(problem["severity"])})
        for problem in kept
        if isinstance(problem, dict)
    )


def _wordings(kept: list[Any]) -> tuple[Wording, ...]:
    return tuple(Wording(*wording) for wording in kept)


def _made(plan: str, found: dict[str, Any]) -> Made:
    return Made(
        plan=plan,
        problems=_problems(found["problems"]),
        docs=tuple(map(str, found["docs"])),
        part=tuple(map(str, found["part"])),
        tally=_tally(found["tally"]),
        places=tuple(map(str, found["places"])),
        topics=tuple(map(str, found["topics"])),
        wordings=_wordings(found["wordings"]),
        moved=dict(found["moved"]),
        is_late=bool(found["is_late"]),
    )


def _tally(kept: list[object]) -> Tally:
    segments, sentences = (
        {Standing(name): int(number) for name, number in counts.items()}
        for counts in kept
        if isinstance(counts, dict)
    )
    return Tally(segments=segments, sentences=sentences)


def _is_shared(path: Path) -> bool:
    """Whether a file of the content can change the pages of every plan."""
    return "plans" not in path.parts and path.name not in _OF_NO_PLAN


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
