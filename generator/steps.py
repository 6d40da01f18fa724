"""What a command does to the files that editors write: all of it, or nothing, even where it is killed.

The new files are made in a folder of their own, `.unfinished/`, with a list of what is to be moved where.
Once that is there the command will be done: by itself, or, where it is killed, by the next one (`finish`).
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_DESK = ".unfinished"
_LIST = "steps.json"
_NO_FILES: Mapping[str, bytes] = {}
Step = tuple[str, str]  # from where to where, both from the project's folder


def carry_out(
    root: Path,
    files: Mapping[str, bytes] = _NO_FILES,
    *,
    folders: Mapping[str, Mapping[str, bytes]] | None = None,
    moves: Mapping[str, str] | None = None,
    gone: Iterable[str] = (),
) -> None:
    """Move what is moved, make folders, write files and take away what is gone, in this order."""
    with _alone(root):
        _resumed(root)
        desk = root / _DESK
        try:
            steps = [*(moves or {}).items(), *_prepared(desk, folders or {}, files)]
            steps += [(file, f"{_DESK}/gone-{number}") for number, file in enumerate(gone)]
            _write_down(desk, steps)
        except BaseException:
            shutil.rmtree(desk, ignore_errors=True)
            raise
        _done_or_undone(root, steps)


def finish(root: Path) -> bool:
    """Does what a killed command had still to do; whether there was any."""
    if not (root / _DESK).exists():
        return False
    with _alone(root):
        return _resumed(root)


def _resumed(root: Path) -> bool:
    """What was written down is done; what was not is forgotten, since nothing of it had begun."""
    listed = root / _DESK / _LIST
    is_begun = listed.exists()
    if is_begun:
        for step in json.loads(listed.read_text(encoding="utf-8")):
            _do(root, *step)
    shutil.rmtree(root / _DESK, ignore_errors=True)
    return is_begun


def _prepared(
    desk: Path, folders: Mapping[str, Mapping[str, bytes]], files: Mapping[str, bytes]
) -> Iterator[Step]:
    """The new folders and files, written where no one looks for them, with where they belong."""
    desk.mkdir()
    for number, (folder, own) in enumerate(folders.items()):
        for name, content in own.items():
            path = desk / f"folder-{number}" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        yield f"{_DESK}/folder-{number}", folder
    for number, (file, content) in enumerate(files.items()):
        (desk / f"file-{number}").write_bytes(content)
        yield f"{_DESK}/file-{number}", file


def _write_down(desk: Path, steps: Iterable[Step]) -> None:
    part = desk / f"{_LIST}.part"
    part.write_text(json.dumps(list(steps)), encoding="utf-8")
    part.replace(desk / _LIST)


def _done_or_undone(root: Path, steps: Iterable[Step]) -> None:
    """Every step, or none; where that cannot be, the rest is left for the next command."""
    done: list[tuple[Step, Path]] = []
    try:
        for number, step in enumerate(steps):
            before = root / _DESK / f"before-{number}"
            if (root / step[1]).is_file():
                shutil.copy2(root / step[1], before)
            done.append((step, before))
            _do(root, *step)
    except BaseException:  # whatever stops it, a person who stops it included
        for (old, new), before in reversed(done):
            _undo(root / old, root / new, before)
        shutil.rmtree(root / _DESK, ignore_errors=True)
        raise
    shutil.rmtree(root / _DESK, ignore_errors=True)


def _do(root: Path, old: str, new: str) -> None:
    """One step; nothing where it has been done."""
    if (root / old).exists():
        if not (root / new).parent.exists():
            (root / new).parent.mkdir(parents=True)
        (root / old).replace(root / new)


def _undo(old: Path, new: Path, before: Path) -> None:
    """One step taken back, by moves alone: they need no room."""
    if old.exists() or not new.exists():
        return  # it was not done
    new.replace(old)
    if before.exists():
        before.replace(new)


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """One command at a time; the kernel lets go of the lock when the process ends, however it ends."""
    folder = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)
