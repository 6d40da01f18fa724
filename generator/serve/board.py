"""What the pages on show are told: what has changed, what is wrong, and pages ahead of the built site."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from dataclasses import asdict
from threading import Lock

from generator.model.problem import Problem, Severity
from generator.preview import Preview
from generator.told import counted, in_order

_MOST_TOLD = 100  # faults on a page; the terminal has all
_MOST_CHANGES = 50


class Board:
    """What is known at any moment, each change of it with a number; threads may ask and tell at will."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._number = int(time.time())  # a page that outlived an earlier server sees that it is another
        self._is_building = True
        self._told: tuple[Problem, ...] = ()  # by the last build
        self._previews: dict[str, tuple[int, Preview]] = {}  # by plan: those that no build has caught up with
        self._pages: dict[str, tuple[int, bytes]] = {}  # by file, likewise
        self._changes: list[dict[str, object]] = []

    def page(self, file: str) -> bytes | None:
        """A page that is ahead of the built site."""
        with self._lock:
            found = self._pages.get(file)
        return found[1] if found else None

    def show(self, preview: Preview) -> None:
        """Takes what was made at once of a file that was saved."""
        with self._lock:
            self._number += 1
            self._previews[preview.plan] = self._number, preview
            self._pages |= {file: (self._number, page) for file, page in preview.pages.items()}
            new = [{"number": self._number, **asdict(change)} for change in preview.changes]
            self._changes = [*self._changes, *new][-_MOST_CHANGES:]

    def begin(self) -> int:
        """Tells that a build begins; gives the number of what it will have seen."""
        with self._lock:
            seen = self._number
            self._number += 1
            self._is_building = True
        return seen

    def end(self, seen: int, problems: Iterable[Problem], *, is_built: bool) -> None:
        """Tells what a build came to: it takes the place of every preview that it has seen."""
        with self._lock:
            self._number += 1
            self._is_building = False
            self._told = tuple(problems)
            self._previews = {plan: own for plan, own in self._previews.items() if own[0] > seen}
            if is_built:
                self._pages = {file: own for file, own in self._pages.items() if own[0] > seen}

    def state(self, after: int) -> bytes | None:
        """What is known, for a page that knows what was known at a number; None where that is all."""
        with self._lock:
            if self._number == after:
                return None
            found = in_order(self._problems())
            counts = counted(found)
            told: dict[str, object] = {
                "number": self._number,
                "building": self._is_building,
                "errors": counts[Severity.ERROR],
                "warnings": counts[Severity.WARNING],
                "problems": [asdict(problem) for problem in found if problem.severity is not Severity.NOTE][
                    :_MOST_TOLD
                ],
                "changes": self._changes,
            }
        return json.dumps(told, ensure_ascii=False).encode()

    def _problems(self) -> list[Problem]:
        """Those of the last build, and in place of a plan's those of its preview."""
        newer = [preview for _, preview in self._previews.values()]
        kept = [told for told in self._told if not any(preview.concerns(told) for preview in newer)]
        return [*kept, *(problem for preview in newer for problem in preview.problems)]
