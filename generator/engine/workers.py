"""How processes that share the work are started, and how they end."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import threading
from multiprocessing.context import (
    BaseContext,
    ForkContext,
    ForkProcess,
    ForkServerContext,
    ForkServerProcess,
    SpawnContext,
    SpawnProcess,
)
from pathlib import Path


def context() -> BaseContext:
    """How to start workers: as copies of this process, which cost nothing, where that is safe.

    It is on Linux, and while no other thread could hold a lock that a copy would wait for in vain: neither
    one of Python's nor one that a library has started, as the one that draws charts does. Otherwise they come
    from a server process that has loaded the program once.
    """
    methods = multiprocessing.get_all_start_methods()
    if sys.platform == "linux" and "fork" in methods and _is_alone():
        return _Copies()
    if "forkserver" not in methods:
        return _Anew()
    server = _FromServer()
    server.set_forkserver_preload(["generator.engine.mkdocs"])
    return server


def anew() -> BaseContext:
    """How to start a worker that shares nothing with this process: it loads the program itself."""
    return _Anew()


def _is_alone() -> bool:
    """Whether this process has one thread, as the system counts them."""
    try:
        return sum(1 for _ in Path("/proc/self/task").iterdir()) == 1
    except OSError:
        return False


class _EndsWithParent:
    """A worker ends when the process that started it ends, however it ends: it holds that one's lock."""

    def run(self) -> None:
        threading.Thread(target=_end_with_parent, daemon=True).start()
        super().run()  # type: ignore[misc]


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


class _Copy(_EndsWithParent, ForkProcess):
    def run(self) -> None:
        gc.freeze()  # looking through what was copied for waste would take the memory for it again
        super().run()


class _Served(_EndsWithParent, ForkServerProcess):
    pass


class _New(_EndsWithParent, SpawnProcess):
    pass


class _Copies(ForkContext):
    Process = _Copy


class _FromServer(ForkServerContext):
    Process = _Served


class _Anew(SpawnContext):
    Process = _New
