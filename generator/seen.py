"""The files that a site is made from, as they were when its build began."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.model.problem import Problem, Refused

_MADE_FROM = ("content", "seeds", "overrides")
_REMEMBERED = ("plans", "terms", "checked", "pages")  # in .cache/
_State = tuple[int, int, int]


class Overtaken(Refused):
    """A file has changed since the build began."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """Size, times and content of every file, by its path."""

    root: Path
    files: Mapping[str, tuple[_State, str]]

    def hold(self) -> None:
        """Raises `Overtaken` where a file has changed: pages would be of the old one and of the new."""
        now = _states(self.root)
        changed = sorted(file for file in {*self.files, *now} if self._is_other(file, now.get(file)))
        if not changed:
            return
        if any(_hash(self.root / file) == self.files.get(file, ("", ""))[1] for file in changed):
            _forget(self.root)  # what was made of it in between would be taken for what it says again
        message = "was changed while the site was being built. Nothing was published; build again."
        raise Overtaken([Problem(file=file, line=0, column=0, message=message) for file in changed])

    def _is_other(self, file: str, now: _State | None) -> bool:
        state, content = self.files.get(file, (None, ""))
        if now == state or not now or not state:
            return now != state
        # A link to a file, such as an engine sets, tells its time too, and changes nothing.
        return now[:2] != state[:2] or _hash(self.root / file) != content


def seen(root: Path) -> Seen:
    """The files as they are now."""
    states = _states(root)
    return Seen(root=root, files={file: (state, _hash(root / file)) for file, state in states.items()})


def _states(root: Path) -> dict[str, _State]:
    """Every file that is no editor's temporary one, with what tells that it was written."""
    found: dict[str, _State] = {}
    for path in _paths(root):
        try:
            state = path.stat()
        except OSError:
            continue  # it goes at this moment
        found[path.relative_to(root).as_posix()] = (state.st_size, state.st_mtime_ns, state.st_ctime_ns)
    return found


def _paths(root: Path) -> Iterator[Path]:
    for name in _MADE_FROM:
        for folder, _, files in os.walk(root / name):
            yield from (Path(folder) / file for file in files if not file.startswith(".") and file[-1] != "~")
    yield root / "mkdocs.yml"


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return "-"


def _forget(root: Path) -> None:
    for name in _REMEMBERED:
        shutil.rmtree(root / ".cache" / name, ignore_errors=True)
