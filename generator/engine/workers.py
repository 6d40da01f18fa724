"""How processes that share the work are started."""

from __future__ import annotations

import multiprocessing
from multiprocessing.context import BaseContext


def context() -> BaseContext:
    """Processes from a server that has loaded the program once: one that has threads cannot safely fork."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload(["generator.engine.mkdocs"])
    return server
