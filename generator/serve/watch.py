"""Files that are saved, added, renamed or deleted: noticed, and told together once all is quiet."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

WATCHED = ("content", "seeds", "overrides")
_QUIET = 0.2  # seconds without a further change before it is looked at: an editor saves in several steps
_LONGEST = 3.0  # seconds after which it is looked at all the same
_CHANGES = frozenset(("created", "deleted", "modified", "moved"))


class Saved:
    """The files that have changed since they were last asked for."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._files: set[str] = set()
        self._changed = threading.Condition()

    def add(self, paths: list[str]) -> None:
        files = {Path(path).relative_to(self._root).as_posix() for path in paths}
        with self._changed:
            self._files |= {file for file in files if not _is_passing(file)}
            self._changed.notify()

    def taken(self) -> list[str]:
        """Waits for a change and then for quiet; what has changed, all of a burst together."""
        with self._changed:
            self._changed.wait_for(lambda: self._files)
            waited = 0.0
            while waited < _LONGEST and self._changed.wait(_QUIET):
                waited += _QUIET
            files, self._files = sorted(self._files), set()
        return files


@contextmanager
def watching(root: Path) -> Iterator[Saved]:
    """Watch the folders; by looking again and again where the system cannot tell of changes."""
    saved = Saved(root.resolve())
    try:
        observer = _started(Observer(), root.resolve(), saved)
    except OSError:
        observer = _started(PollingObserver(), root.resolve(), saved)
    try:
        yield saved
    finally:
        observer.stop()
        observer.join()


class _Changes(FileSystemEventHandler):
    """Takes down every file that the site is made from and that changes in any way."""

    def __init__(self, saved: Saved) -> None:
        self._saved = saved

    def on_any_event(self, event: FileSystemEvent) -> None:
        is_listing = event.is_directory and event.event_type == "modified"  # told of what is in it as well
        if event.event_type in _CHANGES and not is_listing:
            self._saved.add([os.fsdecode(path) for path in (event.src_path, event.dest_path) if path])


def _started(observer: BaseObserver, root: Path, saved: Saved) -> BaseObserver:
    for folder in WATCHED:
        if (root / folder).is_dir():
            observer.schedule(_Changes(saved), str(root / folder), recursive=True)
    observer.start()
    return observer


def _is_passing(file: str) -> bool:
    """Whether a file is one that an editor makes while it saves, and takes away again."""
    name = file.rpartition("/")[2]
    return name.startswith((".", "#")) or name.endswith(("~", ".swp", ".tmp", ".part"))
