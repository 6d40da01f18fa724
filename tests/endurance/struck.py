"""The program struck at its n-th change of a file: it is killed, or the disk is full from then on.

`python -m tests.endurance.struck kill 40 FOLDER build` runs a command of the program in a project's folder.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

_MAKING = frozenset(("os.mkdir", "os.link", "os.symlink"))
_MOVING = frozenset(("os.rename", "os.remove", "os.rmdir"))
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def kill() -> None:
    """Ends this process and all that it started, at once; it has to lead a session of its own."""
    os.killpg(0, signal.SIGKILL)


def full() -> None:
    """Says what the system says where there is no more room."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


BLOWS: dict[str, tuple[Callable[[], None], frozenset[str]]] = {
    "kill": (kill, _MAKING | _MOVING),
    "full": (full, _MAKING),  # a full disk lets files be moved and removed
}


def strike(root: Path, how: str, at: int) -> None:
    """Lets the blow fall on this process, and those that it starts, before their change number `at`."""
    blow, events = BLOWS[how]
    folder = os.fspath(root.resolve())
    done = 0

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal done
        if _changes(event, arguments, events) and _place(arguments[0]).startswith(folder):
            done += 1
            if done >= at:
                blow()

    sys.addaudithook(hook)


def _changes(event: str, arguments: tuple[object, ...], events: frozenset[str]) -> bool:
    if event == "open":
        flags = arguments[2]
        return isinstance(flags, int) and bool(flags & _WRITING)
    return event in events


def _place(path: object) -> str:
    return (
        os.fspath(Path(os.fsdecode(path)).absolute()) if isinstance(path, str | bytes | os.PathLike) else ""
    )


def main(arguments: Sequence[str]) -> int:
    from generator import cli  # noqa: PLC0415 - what it loads is no change of the project

    how, at, root, *command = arguments
    strike(Path(root), how, int(at))
    return cli.main(["--root", root, *command])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
