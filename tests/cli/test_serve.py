"""`serve`: the site in a browser's reach, rebuilt when a file is saved, whatever is saved."""

from __future__ import annotations

import json
import queue
import shutil
import signal
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest
from playwright.sync_api import Browser

from generator import cli, serve

_PATIENCE = 60  # seconds
_PLAN = "content/plans/yunshan/plan.yml"
_TRANSLATION = "content/plans/yunshan/translation/1.yml"


class Serving:
    """The command in a process of its own, with what it prints."""

    def __init__(self, root: Path, project: Path) -> None:
        self.root = root
        self.address = ""
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

    def page(self, path: str) -> str:
        """What is served under a path."""
        with urllib.request.urlopen(self.address + path) as answer:  # noqa: S310 - this machine's own address
            return str(answer.read().decode("utf-8"))

    def save(self, file: str, content: bytes | None) -> None:
        """Write a file, or delete it; what was printed before is passed over."""
        while not self._lines.empty():
            self._lines.get()
        path = self.root / file
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content)

    def _collect(self) -> None:
        for line in self.process.stdout or ():
            self._lines.put(line)


@pytest.fixture(scope="module")
def serving(tiny_site: Path, tmp_path_factory: pytest.TempPathFactory, project: Path) -> Iterator[Serving]:
    root = shutil.copytree(tiny_site.parent, tmp_path_factory.mktemp("serve") / "tiny", symlinks=True)
    started = Serving(root, project)
    started.address = started.until("The site is at").split()[4]
    yield started
    started.process.send_signal(signal.SIGINT)
    started.process.wait(timeout=_PATIENCE)


def test_a_saved_file_is_seen_and_a_broken_one_survived(serving: Serving) -> None:
    good = (serving.root / _PLAN).read_bytes()
    assert "云山县人民政府" in serving.page("zh/yunshan/")

    serving.save(_PLAN, good.replace("zh: 云山县人民政府".encode(), "zh: 云山县政府办公室".encode()))
    serving.until("Built in")
    assert "云山县政府办公室" in serving.page("zh/yunshan/")

    serving.save(_PLAN, good.replace(b"level: county", b"level: conty"))
    serving.until("plan.yml:11:8: 'conty' is not a level of plan")
    serving.until("Not built; the last good site stays.")
    assert "云山县政府办公室" in serving.page("zh/yunshan/")

    serving.save(_PLAN, good)
    serving.until("Built in")
    assert "云山县人民政府" in serving.page("zh/yunshan/")


_BROKEN = [
    (_PLAN, b"id: \xff\xfe", "plan.yml:1:5: from here on the file is not UTF-8"),
    (_PLAN, b"", "plan.yml:1:1: the file is empty"),
    (_TRANSLATION, b"- id: 1\n  zh: [", "1.yml:3:1: a bracket '['"),
    ("content/site.yml", None, "content/site.yml: is not there"),
]


def test_whatever_is_saved_is_told_and_survived(serving: Serving) -> None:
    for file, content, message in _BROKEN:
        good = (serving.root / file).read_bytes()
        serving.save(file, content)
        serving.until(message)
        serving.until("Not built")
        told = json.loads(serving.page("_serve/state"))["problems"]
        assert any(problem["file"] == file and problem["message"][:9] in message for problem in told)
        assert "云山县" in serving.page("zh/yunshan/1/")
        (serving.root / file).write_bytes(good)
    serving.until("Built in")


def test_files_and_folders_that_come_and_go_are_noticed(serving: Serving) -> None:
    added, folder = "content/plans/yunshan/more.yaml", serving.root / "content/plans/linhe-2024"
    serving.save(added, b"")
    serving.until("more.yaml: warning: is not read")
    serving.save(added, None)
    folder.rename(serving.root / "aside")
    serving.until("there is no folder content/plans/linhe-2024")
    serving.until("Not built")
    (serving.root / "aside").rename(folder)
    serving.until("Built in")


def test_a_page_shows_what_is_saved_where_it_stands(serving: Serving, browser: Browser) -> None:
    first, other = (f"content/plans/yunshan/translation/{page}.yml" for page in (1, 2))
    good, next_page = ((serving.root / file).read_bytes() for file in (first, other))
    page = browser.new_page(service_workers="block")
    page.goto(f"{serving.address}en/yunshan/1/")
    page.wait_for_selector("body[data-served]")

    better = good.replace(b"the county's economy grew", b"the economy of the county grew")
    serving.save(first, better)
    marked = page.wait_for_selector(".serve-changed", timeout=_PATIENCE * 1000)
    assert marked
    assert marked.get_attribute("id") == "1-1"
    assert "the economy of the county grew" in page.locator("[id='1-1']").inner_text()
    ahead = serving.page("zh/yunshan/1/")
    serving.until("Built in")
    assert "the economy of the county grew" in ahead, "both editions show it before the site is built"
    assert serving.page("zh/yunshan/1/") == ahead, "the site is then as it was shown"

    serving.save(first, better + b"- id: [")
    faults = page.locator(".serve-faults.is-error")
    faults.wait_for(timeout=_PATIENCE * 1000)
    assert "translation/1.yml:" in faults.inner_text()
    assert "1 error" in faults.inner_text()
    serving.until("Not built")
    serving.save(first, better)
    faults.wait_for(state="detached", timeout=_PATIENCE * 1000)
    serving.until("Built in")

    serving.save(other, next_page.replace(b"en: |\n    ", b"en: |\n    Here ", 1))
    way = page.locator(".serve-notice a")
    way.wait_for(timeout=_PATIENCE * 1000)
    assert (way.get_attribute("href") or "").startswith("/en/yunshan/2/#")
    serving.until("Built in")
    page.close()


def test_what_is_not_there_has_the_sites_own_page(serving: Serving) -> None:
    with pytest.raises(HTTPError) as missing:
        serving.page("zh/nowhere/")
    assert missing.value.code == 404
    assert "<html" in missing.value.read().decode("utf-8")


def test_a_port_that_is_taken_is_told(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serve.serving(tiny, "127.0.0.1", 0) as address:
        port = address.rpartition(":")[2].strip("/")
        assert cli.main(["--root", str(tiny), "serve", "--port", port]) == 1
    assert f"127.0.0.1:{port}: Address already in use; give another" in capsys.readouterr().err


def test_it_ends_when_it_is_interrupted(serving: Serving) -> None:
    serving.process.send_signal(signal.SIGINT)
    assert serving.process.wait(timeout=_PATIENCE) == 130
