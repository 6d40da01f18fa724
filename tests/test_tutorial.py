"""The tutorial, followed to the letter: its commands run, its files written, what it shows compared.

A block of code says what is to be done with it: ```sh is run, a ```text behind it is what was printed;
`write`, `add` and `above` make a file, or add to its end or its beginning; `is` shows a file whole, `in` some
of its words.
"""

from __future__ import annotations

import contextlib
import html
import io
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from generator import cli

BLOCK = re.compile(r"^```(\w+)(?: (\w+) (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROGRAM = ".venv/bin/python -m generator "


def _blocks(project: Path, name: str) -> list[tuple[str, str, str, str]]:
    return BLOCK.findall((project / "docs" / name).read_text(encoding="utf-8"))


def test_both_languages_have_the_same_steps(project: Path) -> None:
    assert _blocks(project, "tutorial.md") == _blocks(project, "tutorial.zh.md")


def test_the_tutorial_does_what_it_says(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(project / "tests/tiny", tmp_path / "tests/tiny")
    shutil.copytree(project / "overrides", tmp_path / "overrides")
    shutil.copy(project / "mkdocs.yml", tmp_path)
    monkeypatch.chdir(tmp_path)
    printed = ""
    for language, does, file, text in _blocks(project, "tutorial.md"):
        if language == "sh":
            printed = "".join(map(_run, text.splitlines()))
        elif language == "text" and not does:
            assert printed == text
        elif does in ("write", "add", "above"):
            _written(Path(file), does, text)
        elif does == "is":
            assert Path(file).read_text(encoding="utf-8") == text, file
        elif does == "in":
            words = html.unescape(re.sub(r"<[^>]+>", "", Path(file).read_text(encoding="utf-8")))
            assert [line for line in text.splitlines() if line not in words] == [], file


def _run(command: str) -> str:
    """What a command prints; those of the program run in this process, which spares its start."""
    if not command.startswith(PROGRAM):
        subprocess.run(command.split(), check=True)
        return ""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        assert cli.main(command.removeprefix(PROGRAM).split()) == 0, printed.getvalue()
    return printed.getvalue()


def _written(file: Path, does: str, text: str) -> None:
    old = file.read_text(encoding="utf-8") if file.exists() and does != "write" else ""
    file.write_text(text + old if does == "above" else old + text, encoding="utf-8")
