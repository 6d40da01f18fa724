"""What a command costs: time, processor time of all its processes, memory of all together. Linux only."""

from __future__ import annotations

import os
import re
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_PAUSE = 0.05  # seconds between two looks at the processes
_PSS = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)


@dataclass(kw_only=True)
class Cost:
    """Of a command and all that it started."""

    seconds: float = 0.0
    by_program: dict[str, float] = field(default_factory=dict)  # processor seconds
    peak: int = 0  # bytes; memory that processes share is counted once
    said: list[tuple[float, str]] = field(
        default_factory=list
    )  # lines, with the processor seconds before them

    @property
    def processor(self) -> float:
        return sum(self.by_program.values())

    def until(self, beginning: str) -> float:
        """Processor seconds until the last line that begins so."""
        return max((spent for spent, line in self.said if line.startswith(beginning)), default=0.0)


def watched(command: Sequence[str], folder: Path) -> Cost:
    """Runs a command to its end; raises where it fails."""
    watch = _Watch()
    began = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        looking = threading.Thread(target=watch.look, args=(process.pid,))
        looking.start()
        for line in process.stdout or ():
            watch.look_once(process.pid)
            watch.cost.said.append((watch.spent(), line.rstrip()))
        returned = process.wait()
        watch.ended.set()
        looking.join()
    watch.cost.seconds = time.perf_counter() - began
    watch.cost.by_program = watch.by_program()
    if returned:
        raise RuntimeError("\n".join(line for _, line in watch.cost.said[-20:]))
    return watch.cost


class _Watch:
    def __init__(self) -> None:
        self.cost = Cost()
        self.ended = threading.Event()
        self.seen: dict[int, tuple[str, float]] = {}

    def look(self, session: int) -> None:
        looks = 0
        while not self.ended.wait(_PAUSE):
            pids = self.look_once(session)
            if looks % 10 == 0:
                self.cost.peak = max(self.cost.peak, sum(map(_memory, pids)))
            looks += 1

    def look_once(self, session: int) -> list[int]:
        found = list(_processes(session))
        for pid, program, spent in found:
            self.seen[pid] = (program, spent)
        return [pid for pid, _, _ in found]

    def spent(self) -> float:
        return sum(spent for _, spent in self.seen.values())

    def by_program(self) -> dict[str, float]:
        totals: dict[str, float] = {}
        for program, spent in self.seen.values():
            totals[program] = totals.get(program, 0.0) + spent
        return totals


def _processes(session: int) -> Iterator[tuple[int, str, float]]:
    """Number, program and processor seconds of each process of a session."""
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            stat = (entry / "stat").read_text()
        except OSError:
            continue
        name, _, rest = stat.partition("(")[2].rpartition(")")
        fields = rest.split()
        if int(fields[3]) == session:
            yield int(entry.name), name, (int(fields[11]) + int(fields[12])) / _TICKS


def _memory(pid: int) -> int:
    try:
        found = _PSS.search(Path(f"/proc/{pid}/smaps_rollup").read_text())
    except OSError:
        return 0
    return int(found[1]) * 1024 if found else 0
