"""Whatever happens to a build, the last good site stays whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator import build, engine
from generator.engine import swap
from generator.model.problem import Refused
from tests.engine.files import contents

HOLD = """
import sys, time
from pathlib import Path
from generator import engine
with engine.only_build(Path(sys.argv[1]), print):
    print("held", flush=True)
    time.sleep(60)
"""


def _quiet(_: str) -> None:
    pass


@pytest.mark.parametrize("moment", ["Plans read", "Topics", "Pages:"])
def test_a_build_that_is_killed_leaves_the_last_site_and_the_next_one_clears_up(
    built: Path, moment: str
) -> None:
    before = contents(built / "site")
    seed = built / "content/site.yml"
    seed.write_text(seed.read_text("utf-8").replace("zh: ", "zh: 新", 1), encoding="utf-8")
    _kill_at(built, moment)
    assert contents(built / "site") == before
    build.site(built, say=_quiet)
    assert contents(built / "site") != before
    assert not engine.scratch(built).exists()


def _kill_at(root: Path, moment: str) -> None:
    """Starts a build and kills it, with all that it started, once it says so."""
    command = [sys.executable, "-u", "-m", "generator", "--root", str(root), "build"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        for line in process.stdout or ():
            if line.startswith(moment):
                process.kill()
                break
        else:
            pytest.fail(f"the build never said {moment!r}")


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at the processes as Linux shows them")
def test_workers_end_with_the_build_that_started_them(built: Path) -> None:
    command = [sys.executable, "-u", "-m", "generator", "--root", str(built), "build"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    ) as process:
        next(line for line in process.stdout or () if line.startswith("Pages:"))
        process.kill()
        process.wait()
        assert _ended(process.pid)


def _ended(session: int) -> bool:
    """Whether a session has no more processes, within some seconds."""
    for _ in range(100):
        if not any(_is_at_work(stat, session) for stat in Path("/proc").glob("[0-9]*/stat")):
            return True
        time.sleep(0.1)
    os.killpg(session, signal.SIGKILL)
    return False


def _is_at_work(stat: Path, session: int) -> bool:
    try:
        state, _, _, own, *_ = stat.read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return False
    return int(own) == session and state != "Z"


def test_a_build_that_fails_in_the_engine_leaves_the_last_site(built: Path) -> None:
    before = contents(built / "site")
    (built / "overrides/main.html").write_text("{% if %}", encoding="utf-8")
    with pytest.raises(Exception, match=r"main\.html"):
        build.site(built, say=_quiet)
    assert contents(built / "site") == before


def test_a_configuration_that_cannot_be_used_is_told(tiny: Path) -> None:
    configuration = tiny / "mkdocs.yml"
    configuration.write_text(configuration.read_text("utf-8") + "\nplugins: [nonesuch]\n", encoding="utf-8")
    with pytest.raises(Refused, match="nonesuch"):
        build.site(tiny, say=_quiet)


def test_a_second_build_waits_for_the_first_and_says_so(tmp_path: Path) -> None:
    said: list[str] = []
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as first:
        assert first.stdout
        assert first.stdout.readline() == "held\n"

        def end_first(line: str) -> None:
            said.append(line)
            first.kill()

        with engine.only_build(tmp_path, end_first):
            assert said == ["Another build is at work in this folder; waiting for it to end."]


@pytest.mark.parametrize("can_exchange", [True, False])
def test_a_new_site_takes_the_place_of_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, can_exchange: bool
) -> None:
    if not can_exchange:
        monkeypatch.setattr(swap, "_exchanged", lambda _one, _other: False)
    for _ in range(2):
        new = tmp_path / "new"
        new.mkdir()
        (new / "page.html").write_text("new", encoding="utf-8")
        engine.publish(new, tmp_path / "site")
    assert contents(tmp_path) == {"site/page.html": b"new"}


def test_a_site_put_aside_by_a_killed_build_comes_back(tmp_path: Path) -> None:
    aside = tmp_path / ".site-before"
    aside.mkdir()
    (aside / "page.html").write_text("good", encoding="utf-8")
    with engine.only_build(tmp_path, _quiet):
        assert contents(tmp_path / "site") == {"page.html": b"good"}
