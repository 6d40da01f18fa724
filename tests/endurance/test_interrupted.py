"""A command that is killed, or has no more room, leaves what editors wrote as it was, or wholly changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from generator import build, cli, plan
from generator.load import content
from generator.steps import finish
from tests.conftest import PROJECT
from tests.endurance import MANY
from tests.endurance.struck import BLOWS, strike
from tests.engine.files import contents

_MOST = 200  # changes of a file; no command of the tiny corpus has as many


def _no_preparation(_: Path) -> None:
    pass


def _untidy(root: Path) -> None:
    """Files that are not in their canonical form."""
    for file in ("content/topics.yml", "content/site.yml", "content/indicators.yml"):
        text = (root / file).read_text("utf-8")
        (root / file).write_text(text.replace(": ", ":   "), encoding="utf-8")


def _behind(root: Path) -> None:
    """Translation files that are not up to their text."""
    for page in (root / "content/plans/yunshan/translation").glob("*.yml"):
        page.write_text(page.read_text("utf-8").replace("zh: |\n    ", "zh: |\n    又", 1), encoding="utf-8")


def _changed_by_a_translator(root: Path) -> None:
    loaded = content(root)
    read = next(plan.read(root, entry) for entry in plan.entries(loaded) if entry[0].id == "yunshan")
    data = plan.data(root, read)["data/translation/yunshan.xliff"]
    (root / "a.xliff").write_bytes(data.replace(b"</target>", b" indeed</target>"))


def _text(root: Path) -> None:
    text = (root / "seeds/yunshan.txt").read_text("utf-8").replace("云山", "青河")
    (root / "a.html").write_text(f"<html><body><p>{text}</p></body></html>", encoding="utf-8")


COMMANDS: Mapping[str, tuple[Callable[[Path], None], Sequence[str]]] = {
    "new": (_text, ["new", "{root}/a.html", "--no-input", "--id", "qinghe-2021"]),
    "sync": (_behind, ["sync"]),
    "import": (_changed_by_a_translator, ["import", "{root}/a.xliff", "--by", "Li, 2026-01-31"]),
    "fmt": (_untidy, ["fmt"]),
    "rename": (_no_preparation, ["rename", "yunshan", "yunling"]),
    "remove": (_no_preparation, ["remove", "yunshan", "--yes", "--to", "linhe-2024"]),
}


@pytest.mark.parametrize("how", BLOWS)
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_is_struck_is_done_wholly_or_not_at_all(tiny: Path, name: str, how: str) -> None:
    prepare, given = COMMANDS[name]
    prepare(tiny)
    command = ["--root", str(tiny), *(part.replace("{root}", str(tiny)) for part in given)]
    before = _written(tiny)
    spare = Path(shutil.copytree(tiny, tiny.parent / "spare"))
    after: dict[str, bytes] | None = None
    for at in range(1, _MOST) if MANY else (1, 4, 6, 8, _MOST):
        code = _struck(tiny, command, how, at)
        if how == "full" and code:
            assert code == cli.BAD_INPUT
            assert _written(tiny) == before
        finish(tiny)  # as every command does first
        if _written(tiny) == before:
            assert code
            assert cli.main(command) == cli.OK
        after = after or _written(tiny)
        assert after != before
        assert _written(tiny) == after, f"after change {at}"
        assert not (tiny / ".unfinished").exists()
        if not code:
            return
        shutil.rmtree(tiny)
        shutil.copytree(spare, tiny)
    pytest.fail("the command never came to its end")


@pytest.mark.parametrize("at", [1, 3, 9, 20, 40, 80, 160, 320, 500] if MANY else [60])
def test_a_build_on_a_full_disk_is_told_and_leaves_the_last_site(built: Path, at: int) -> None:
    before = contents(built / "site")
    title = built / "content/site.yml"
    title.write_text(title.read_text("utf-8").replace("zh: ", "zh: 新", 1), encoding="utf-8")
    written = _written(built)
    command = [sys.executable, "-m", "tests.endurance.struck", "full", str(at), str(built), "build"]
    ended = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert (ended.returncode, "No space left" in ended.stderr) == (cli.BAD_INPUT, True), ended.stderr
    assert contents(built / "site") == before
    assert _written(built) == written
    if MANY:
        build.site(built, say=lambda _: None)
        assert contents(built / "site") != before


def _struck(root: Path, command: Sequence[str], how: str, at: int) -> int:
    """The command run in a process of its own, which the blow ends; its exit code, or the signal below 0."""
    child = os.fork()
    if not child:
        os.setsid()
        silence = os.open(os.devnull, os.O_RDWR)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        strike(root, how, at)
        try:
            code = cli.main(command)
        except BaseException:  # noqa: BLE001 - nothing of this process may come back into the tests
            code = cli.OWN_FAULT
        os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _written(root: Path) -> dict[str, bytes]:
    return {
        f"{own}/{path}": data for own in ("content", "seeds") for path, data in contents(root / own).items()
    }
