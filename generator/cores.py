"""Work of one kind on every core."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from os import cpu_count
from signal import SIG_IGN, SIGINT, signal
from typing import TypeVar

from generator.engine.workers import anew, context

_FEW = 1  # pieces of work for which a second process is not worth its start
_FEW_TO_LOAD_FOR = 10  # likewise, where a new process has to load the program first
Say = Callable[[str], None]
Piece = TypeVar("Piece")
Result = TypeVar("Result")


def mapped(work: Callable[[Piece], Result], pieces: Sequence[Piece], name: str, say: Say) -> Iterator[Result]:
    """The work done on each piece, in order; on every core where that pays. `name` is what is counted."""
    processes = context()
    few = _FEW if processes.get_start_method() == "fork" else _FEW_TO_LOAD_FOR
    if len(pieces) <= few:
        yield from _counted(map(work, pieces), len(pieces), name, say)
        return
    with ProcessPoolExecutor(cpu_count() or 1, processes) as pool:
        yield from _counted(pool.map(work, pieces, chunksize=1), len(pieces), name, say)


def apart(work: Callable[[Piece], Result], piece: Piece) -> Result:
    """The work done in a process of its own, which takes with it what it held."""
    with ProcessPoolExecutor(1, context()) as pool:
        return pool.submit(work, piece).result()


def staying(prepare: Callable[[Piece], object], piece: Piece) -> ProcessPoolExecutor:
    """A process that stays for work to come, prepared for it; it has no part in what interrupts this one."""
    pool = ProcessPoolExecutor(1, anew(), signal, (SIGINT, SIG_IGN))
    pool.submit(prepare, piece)
    return pool


def _counted(results: Iterable[Result], total: int, name: str, say: Say) -> Iterator[Result]:
    for number, result in enumerate(results, 1):
        yield result
        if number == total or number % 10 == 0:
            say(f"{name}: {number:,} of {total:,}")
