"""Whatever stands in the files of a project, every command answers in sentences, and in time."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import cli, cores
from generator.model.kinds import kind_of
from tests.conftest import TINY
from tests.endurance import cases
from tests.endurance.hostile import mutated_text, mutated_yaml

_SLOWEST = 60  # seconds; the slowest takes one on a machine with nothing else to do
_FILES = sorted(path.relative_to(TINY).as_posix() for path in TINY.rglob("*") if path.is_file())
_COMMANDS = (
    *[["check"]] * 6,
    ["check", "--format", "github"],
    ["check", "--format", "json"],
    ["fmt"],
    ["fmt", "--check"],
    ["sync"],
    ["terms"],
    ["terms", "--coverage"],
    ["figures"],
    ["topics"],
    ["rename", "yunshan", "yunling"],
    ["rename", "linhe-2024", "linhe"],
    ["remove", "yunshan", "--yes"],
    ["remove", "linhe-2024", "--yes", "--to", "yunshan"],
    ["new", "{root}/../new.txt", "--no-input", "--accept", "--id", "qinghe-2021"],
)
_WORDS = frozenset(("error", "warning"))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder in memory, where there is one, and all work in this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cores, "_FEW", 99)
        patch.setattr(cores, "_FEW_TO_LOAD_FOR", 99)
        memory = Path("/dev/shm")  # noqa: S108
        folder = tmp_path_factory.mktemp("desk")
        if os.access(memory, os.W_OK):
            folder = memory / f"plan-reader-{os.getpid()}"
            folder.mkdir(exist_ok=True)
        seed = (TINY / "seeds/yunshan.txt").read_text("utf-8").replace("云山", "青河")
        (folder / "new.txt").write_text(seed, encoding="utf-8")
        yield folder
        shutil.rmtree(folder)


@cases(60, 7000)
@given(seed=st.integers(0, 2**40), file=st.sampled_from(_FILES), command=st.sampled_from(_COMMANDS))
def test_any_content_is_answered(
    desk: Path, capsys: pytest.CaptureFixture[str], seed: int, file: str, command: list[str]
) -> None:
    root, chance = _project(desk), Random(seed)  # noqa: S311
    path = root / file
    if kind_of(file):
        path.write_bytes(mutated_yaml(path.read_text("utf-8"), chance))
    else:
        path.write_text(mutated_text(path.read_text("utf-8"), chance), "utf-8", "surrogatepass")
    given_ = [part.replace("{root}", str(root)) for part in command]
    with within(_SLOWEST):
        code = cli.main(["--debug", "--root", str(root), *given_])
    said = capsys.readouterr()
    assert code in (cli.OK, cli.BAD_INPUT), said.err
    if command == ["check"]:
        assert all(_is_of_a_file(line) for line in said.out.splitlines()), said.out


def _is_of_a_file(line: str) -> bool:
    return line.startswith(("content/", "seeds/", "  "))


def _project(desk: Path) -> Path:
    root = desk / "project"
    shutil.rmtree(root, ignore_errors=True)
    return Path(shutil.copytree(TINY, root))


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """Fails where something takes longer."""

    def late(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"not done in {seconds} s")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
