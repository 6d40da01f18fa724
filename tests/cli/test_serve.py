"""`serve`: the site in a browser's reach, rebuilt when a file is saved, whatever is saved."""

from __future__ import annotations

import queue
import signal
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest

from generator import cli, serve

_PATIENCE = 60  # seconds


class Serving:
    """The command in a process of its own, with what it prints."""

    def __init__(self, root: Path, project: Path) -> None:
        command = [sys.executable, "-m", "generator", "--root", str(root), "serve", "--port", "0"]
        self.process = subprocess.Popen(
            command,
            cwd=project,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._collect, daemon=True).start()

    def until(self, part: str) -> str:
        """The next line that has `part` in it."""
        while True:
            line = self._lines.get(timeout=_PATIENCE)
            if part in line:
                return line

    def _collect(self) -> None:
        for line in self.process.stdout or ():
            self._lines.put(line)


@pytest.fixture
def serving(built: Path, project: Path) -> Iterator[Serving]:
    started = Serving(built, project)
    yield started
    started.process.send_signal(signal.SIGINT)
    started.process.wait(timeout=_PATIENCE)


def test_a_saved_file_is_seen_and_a_broken_one_survived(built: Path, serving: Serving) -> None:
    address = serving.until("The site is at").split()[4]
    plan = built / "content/plans/yunshan/plan.yml"
    good = plan.read_text(encoding="utf-8")
    assert "云山县人民政府" in _page(f"{address}zh/yunshan/")

    plan.write_text(good.replace("zh: 云山县人民政府", "zh: 云山县政府办公室"), encoding="utf-8")
    serving.until("Built in")
    assert "云山县政府办公室" in _page(f"{address}zh/yunshan/")

    plan.write_text(good.replace("level: county", "level: conty"), encoding="utf-8")
    serving.until("plan.yml:11:8: 'conty' is not a level of plan")
    serving.until("Not built; the last good site stays.")
    assert "云山县政府办公室" in _page(f"{address}zh/yunshan/")

    plan.write_text(good, encoding="utf-8")
    serving.until("Built in")
    assert "云山县人民政府" in _page(f"{address}zh/yunshan/")


def test_what_is_not_there_has_the_sites_own_page(serving: Serving) -> None:
    address = serving.until("The site is at").split()[4]
    with pytest.raises(HTTPError) as missing:
        _page(f"{address}zh/nowhere/")
    assert missing.value.code == 404
    assert "<html" in missing.value.read().decode("utf-8")


def test_a_port_that_is_taken_is_told(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serve.serving(tiny, "127.0.0.1", 0) as address:
        port = address.rpartition(":")[2].strip("/")
        assert cli.main(["--root", str(tiny), "serve", "--port", port]) == 1
    assert f"127.0.0.1:{port}: Address already in use; give another" in capsys.readouterr().err


def test_it_ends_when_it_is_interrupted(serving: Serving) -> None:
    serving.until("The site is at")
    serving.process.send_signal(signal.SIGINT)
    assert serving.process.wait(timeout=_PATIENCE) == 130


def _page(address: str) -> str:
    with urllib.request.urlopen(address) as answer:  # noqa: S310 - this machine's own address
        return str(answer.read().decode("utf-8"))
