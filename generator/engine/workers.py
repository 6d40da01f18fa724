"""How processes that share the work are started."""

from __future__ import annotations

import multiprocessing
import sys
import threading
from multiprocessing.context import BaseContext


def context() -> BaseContext:
    """How to start workers: as copies of this process, which cost nothing, where that is safe.

    It is on Linux, and while no other thread could hold a lock that a copy would wait for in vain. Otherwise
    they come from a server process that has loaded the program once.
    """
    methods = multiprocessing.get_all_start_methods()
    if sys.platform == "linux" and "fork" in methods and threading.active_count() == 1:
        return multiprocessing.get_context("fork")
    if "forkserver" not in methods:
        return multiprocessing.get_context("spawn")
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload(["generator.engine.mkdocs"])
    return server
