"""Builds killed at random moments, one after another in one folder: `python -m tests.endurance.kills`.

After each the last good site and the content must be whole, and the next build the same as a clean one.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep

from tests.conftest import PROJECT, TINY, copied
from tests.engine.files import contents

Files = Mapping[str, bytes]
_SITE = "content/site.yml"
_TITLES = ("规划双读", "规划对读")  # every page has it: all are made anew from one to the other
_LATEST = 400  # the highest number of a change of a file at which a build is killed


@dataclass(kw_only=True)
class Ground:
    """A project that is built and killed again and again, and what clean builds of its two states give."""

    root: Path
    clean: tuple[Files, Files]
    seconds: float  # that a build takes
    state: int = 0
    faults: list[str] = field(default_factory=list)

    def turned(self) -> Files:
        """The content brought into its other state; all that editors wrote, as it is then."""
        self.state = 1 - self.state
        _title(self.root, self.state)
        return _written(self.root)

    def round(self, name: str, blow: Sequence[str], after: float | None) -> None:
        """One build that is killed, and the next one."""
        before = contents(self.root / "site")
        written = self.turned()
        killed = _killed(self.root, blow, after)
        now = contents(self.root / "site")
        self._expect(f"{name}: the site", now in (before, self.clean[self.state]))
        self._expect(f"{name}: what editors wrote", _written(self.root) == written)
        code = _run(self.root, []).wait()
        self._expect(f"{name}: the next build succeeds", code == 0)
        self._expect(f"{name}: the next site", contents(self.root / "site") == self.clean[self.state])
        self._expect(f"{name}: nothing is left over", not list(self.root.glob(".site*")))
        _say(f"{name}: {'killed' if killed else 'ended before'}, {len(self.faults)} faults so far")

    def _expect(self, what: str, holds: bool) -> None:
        if not holds:
            self.faults.append(what)
            _say(f"FAULT {what}")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.endurance.kills", description=__doc__)
    parser.add_argument("--times", type=int, default=50, help="how many builds are killed (default: 50)")
    parser.add_argument("--seed", type=int, default=1, help="which moments (default: 1)")
    options = parser.parse_args(arguments)
    chance = random.Random(options.seed)  # noqa: S311 - moments, no secrets
    with tempfile.TemporaryDirectory(prefix="plan-reader-kills-") as folder:
        ground = _ground(Path(folder))
        for number in range(options.times):
            if number % 2:
                at = int(_LATEST ** chance.random())
                ground.round(f"{number + 1}: at change {at}", ["kill", str(at)], None)
            else:
                after = chance.random() * ground.seconds
                ground.round(f"{number + 1}: after {after:.2f} s", [], after)
    _say(f"{options.times} builds killed, {len(ground.faults)} faults")
    return 1 if ground.faults else 0


def _ground(folder: Path) -> Ground:
    clean: list[Files] = []
    for state in (1, 0):
        root = copied(TINY, folder / f"clean-{state}")
        _title(root, state)
        if _run(root, []).wait():
            raise RuntimeError("the tiny corpus cannot be built")
        clean.insert(0, contents(root / "site"))
    root = Path(shutil.copytree(folder / "clean-0", folder / "killed", symlinks=True))
    _title(root, 1)
    started = monotonic()
    _run(root, []).wait()
    return Ground(root=root, clean=(clean[0], clean[1]), seconds=monotonic() - started, state=1)


def _title(root: Path, state: int) -> None:
    path = root / _SITE
    text = path.read_text("utf-8").replace(_TITLES[1 - state], _TITLES[state])
    path.write_text(text, encoding="utf-8")


def _written(root: Path) -> Files:
    return {**contents(root / "content"), **contents(root / "seeds")}


def _run(root: Path, blow: Sequence[str]) -> subprocess.Popen[bytes]:
    program = ["-m", "tests.endurance.struck", *blow] if blow else ["-m", "generator", "--root"]
    return subprocess.Popen(
        [sys.executable, *program, str(root), "build"],
        cwd=PROJECT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _killed(root: Path, blow: Sequence[str], after: float | None) -> bool:
    """Whether a build was killed before its end."""
    process = _run(root, blow)
    try:
        code = process.wait(after)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        code = process.wait()
    _wait_for_workers(process.pid)
    return code == -signal.SIGKILL


def _wait_for_workers(session: int) -> None:
    for _ in range(40):
        try:
            os.killpg(session, 0)
        except ProcessLookupError:
            return
        sleep(0.05)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
