"""The pages of a plan that a saved file changes, at once: for someone who works at it and waits to see them.

They are made as every build makes them, but of one plan and alone; what other pages say of it, search,
lists and downloads follow with the next build. Nothing of it is written where a build looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache, partial
from html import unescape
from pathlib import Path, PurePosixPath
from threading import Thread
from time import time_ns

from generator import engine, load, plan, terms
from generator.disk import Folder
from generator.kept import Memory
from generator.model.content import Plan
from generator.model.problem import Problem, Severity

State = tuple[tuple[str, int, int], ...]

_MOST = 24  # pages that are shown at once: those whose own text has changed come first
_MOST_READ = 8  # plans that are read before any is saved
_ASIDE = ".cache/preview"
_PLANS = "content/plans/"
_TRANSLATION = "translation"
_ID = re.compile(r'\bid="([^"]+)"|\{ #([^ }]+)')
_TITLE = re.compile(rb"<title>(.*?)</title>", re.DOTALL)
_PLACED = re.compile(r'<(?:div class="(?:segment|table|box)|tr\b)|^#')


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A page that has changed, with the first passage of it that has, if that can be told."""

    address: str  # "en/alar/2.4/"
    title: str
    id: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Preview:
    """What is shown of a plan before the whole site is built: pages by their files, and its faults."""

    plan: str
    source: str  # its file, whose faults are the plan's too
    problems: tuple[Problem, ...]
    pages: Mapping[str, bytes] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()

    def concerns(self, problem: Problem) -> bool:
        """Whether a fault is one that this would tell of."""
        return problem.file == self.source or problem.file.startswith(f"{_PLANS}{self.plan}/")


def warmed(root: Path) -> None:
    """Reads what is the same for every preview; then, beside what is asked for, the plans last worked at."""
    terms.finder(root)
    if assets := _assets(root):
        _engine(root, _state(root), assets)
    Thread(target=_read, args=(root,), daemon=True).start()


def _read(root: Path) -> None:
    """Reads plans, so that what is remembered of their sentences need not be found when one is saved."""
    loaded = load.content(root)
    latest = sorted(loaded.plans, key=partial(_last_change, root), reverse=True)
    for name in latest[:_MOST_READ]:
        with suppress(Exception):  # whatever is wrong with it is told when it is built
            plan.read(root, (loaded.plans[name], loaded.plan_file(name)))


def _last_change(root: Path, name: str) -> int:
    return max(path.stat().st_mtime_ns for path in (root / _PLANS / name).rglob("*.yml"))


def preview(root: Path, files: Sequence[str]) -> Preview | None:
    """What changes with files that were saved; None where they are not those of one plan."""
    loaded = load.content(root)
    concerned = {name for file in files if (name := _plan_of(loaded.plans.values(), file))}
    assets = _assets(root)
    if len(concerned) != 1 or assets is None:
        return None
    name = concerned.pop()
    if name not in loaded.plans or loaded.content is None or _has_error(loaded.problems):
        return Preview(plan=name, source="", problems=loaded.problems)
    found = plan.read(root, (loaded.plans[name], loaded.plan_file(name)))
    told = Preview(plan=name, source=found.plan.source.file, problems=(*loaded.problems, *found.problems))
    if found.document is None or _has_error(told.problems):
        return told
    made = plan.pages(Memory(root=root), loaded.content.site, found, _pages_of(files))
    changed = dict(_changed(root, made))
    pages = _built(root, assets, {page: made[page] for page in changed})
    changes = (_change(page, id_, pages) for page, id_ in changed.items())
    return Preview(plan=name, source=told.source, problems=told.problems, pages=pages, changes=tuple(changes))


def _plan_of(plans: Iterable[Plan], file: str) -> str | None:
    if file.startswith(_PLANS):
        return file.removeprefix(_PLANS).partition("/")[0]
    return next((plan.id for plan in plans if plan.source.file == file), None)


def _pages_of(files: Sequence[str]) -> frozenset[str] | None:
    """The pages of a text whose translation was saved; None where any may have changed."""
    paths = [PurePosixPath(file) for file in files if file.startswith(_PLANS)]
    is_translation = all(path.parent.name == _TRANSLATION for path in paths)
    return frozenset(path.stem for path in paths) if paths and is_translation else None


def _changed(root: Path, made: Mapping[str, bytes]) -> list[tuple[str, str]]:
    """The pages that are not as they were last made, each with the first passage that has changed."""
    found = []
    for page in (page for page in made if page.endswith(".md")):
        text = made[page].decode()
        before = _last(root, page)
        _shown[root, page] = time_ns(), text
        if text != before:
            found.append((page, _first_changed(before, text)))
    return sorted(found, key=lambda change: not change[1])[:_MOST]


_shown: dict[tuple[Path, str], tuple[int, str]] = {}  # what this process made last of a page, and when


def _last(root: Path, page: str) -> str:
    """A page as it was last made, by a preview or by a build."""
    path = Memory(root=root).docs.path / page
    when, text = _shown.get((root, page), (0, ""))
    try:
        return path.read_text(encoding="utf-8") if path.stat().st_mtime_ns > when else text
    except OSError:
        return text


def _first_changed(before: str, text: str) -> str:
    known = set(before.split("\n"))
    new = (line for line in text.split("\n") if line not in known and _PLACED.search(line))
    return next(_ids(new), "")


def _ids(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if found := _ID.search(line):
            yield found[1] or found[2]


def _built(root: Path, assets: str, pages: Mapping[str, bytes]) -> dict[str, bytes]:
    """The HTML of pages from their Markdown."""
    if not pages:
        return {}
    Folder(root / _ASIDE / "docs").put(pages)
    return _engine(root, _state(root), assets).few(list(pages))


@lru_cache(maxsize=1)
def _engine(root: Path, _: State, assets: str) -> engine.Pages:
    aside = root / _ASIDE
    job = engine.Job(root=root, docs=aside / "docs", out=aside / "out", aside=aside)
    job.docs.mkdir(parents=True, exist_ok=True)
    return engine.Pages(job, assets)


def _state(root: Path) -> State:
    """The templates and the configuration, with their sizes and times of change."""
    paths = [root / "mkdocs.yml", *sorted((root / "overrides").rglob("*.html"))]
    return tuple((path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in paths)


def _assets(root: Path) -> str | None:
    """The folder of styles and scripts of the site that is on show; None where there is no site."""
    return next((path.name for path in (root / "site").glob(f"{engine.ASSETS}-*")), None)


def _change(page: str, id_: str, pages: Mapping[str, bytes]) -> Change:
    file = engine.address(page)
    title = _TITLE.search(pages[file])
    named = unescape(title[1].decode()).partition(" – ")[0] if title else file
    return Change(address=file.removesuffix("index.html"), title=named, id=id_)


def _has_error(problems: Iterable[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)
