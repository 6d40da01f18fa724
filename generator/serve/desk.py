"""The work at a desk: what is saved is shown at once, and the whole site is built behind it."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import NoReturn

from generator import build
from generator.cores import staying
from generator.model.problem import Problem, Refused
from generator.preview import Preview, preview, warmed
from generator.seen import Overtaken
from generator.serve.board import Board
from generator.serve.watch import Saved, watching
from generator.serve.web import at_work, serving

_BEHIND = 5  # how far a build steps back where a preview wants the same core
_SOON = 10.0  # seconds in which what was saved meanwhile has been shown

Say = Callable[[str], None]
Tell = Callable[[Iterable[Problem], str], int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """Where an editor works: the project, what shows it, and how to be told what happens."""

    root: Path
    engine: str
    say: Say
    tell: Tell
    board: Board = field(default_factory=Board)


def run(desk: Desk, host: str, port: int) -> NoReturn:
    """Serve until interrupted; bad input is told, and the last good site stays on show."""
    site = desk.root / "site"
    with serving(site, host, port, handler=at_work(desk.board)) as address, watching(desk.root) as saved:
        changed = threading.Event()
        threading.Thread(target=_preview, args=(desk, _Ahead(desk), saved, changed), daemon=True).start()
        if hasattr(os, "nice"):
            os.nice(_BEHIND)
        _rebuild(desk, changed)
        desk.say(f"The site is at {address} - press Ctrl-C to stop.")
        while True:
            changed.wait()
            changed.clear()
            _rebuild(desk, changed)


def _rebuild(desk: Desk, changed: threading.Event) -> None:
    """Build, and survive whatever is wrong with what was saved."""
    say, tell, seen = desk.say, desk.tell, desk.board.begin()
    started = perf_counter()
    try:
        problems = build.site(desk.root, with_engine=desk.engine, hurried=True, say=say).problems
        desk.board.end(seen, problems, is_built=True)
        tell(problems, "text")
        say(f"Built in {perf_counter() - started:.1f} s.")
    except Overtaken:
        say("A file was saved meanwhile; the site is built again.")
        changed.wait(_SOON)
        changed.set()
    except Refused as refused:
        desk.board.end(seen, refused.problems, is_built=False)
        tell(refused.problems, "text")
        say("Not built; the last good site stays. Mend the above and save.")
    except Exception as fault:  # noqa: BLE001 - whatever a half-saved file does, the next save is waited for
        message = f"{type(fault).__name__}: {str(fault)[:200]}"
        told = Problem(file="content", line=0, column=0, message=f"cannot be built: {message}")
        desk.board.end(seen, [told], is_built=False)
        say(f"Not built; the last good site stays: {message}")


def _preview(desk: Desk, ahead: _Ahead, saved: Saved, changed: threading.Event) -> None:
    """Shows what is saved as soon as it can be shown, then asks for a build."""
    while True:
        files = saved.taken()
        started = perf_counter()
        shown = ahead.of(files)
        if shown:
            desk.board.show(shown)
        if shown and shown.changes:
            ways = ", ".join(change.address for change in shown.changes[:4])
            desk.say(f"Shown in {perf_counter() - started:.1f} s: {ways}; the whole site follows.")
        changed.set()


class _Ahead:
    """A process that stays, with all that previews need in hand."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._pool = staying(warmed, desk.root)

    def of(self, files: list[str]) -> Preview | None:
        """What files that were saved change; None where that has to wait for the build."""
        if self._desk.engine != build.ENGINES[0]:
            return None
        try:
            return self._pool.submit(preview, self._desk.root, files).result()
        except Exception:  # noqa: BLE001 - the build that follows tells what is wrong
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = staying(warmed, self._desk.root)
            return None
