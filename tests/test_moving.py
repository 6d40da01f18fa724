"""A plan that gets another id or goes: all that names it follows, its old addresses lead on."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import build, cli

GLOSSARY = "content/glossary/scopes.yml"
SCOPES = """\
- id: jujube-belt
  zh: 红枣带
  en: jujube belt
  scope: [yunshan/2.1, linhe-2024]  # where it is said
  source: {standing: own, reason: A made-up term.}
- id: belt
  zh: 果带
  en: belt
  scope:
    - yunshan
  source: {standing: own, reason: A made-up term.}
"""


@pytest.fixture
def scoped(tiny: Path) -> Path:
    """The tiny corpus with terms that are meant for one plan."""
    (tiny / GLOSSARY).write_text(SCOPES, encoding="utf-8")
    return tiny


def _files(root: Path) -> dict[str, bytes]:
    paths = (path for folder in ("content", "seeds") for path in (root / folder).rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def _errors(root: Path) -> list[str]:
    return [
        str(problem) for problem in build.problems(root, say=lambda _: None) if problem.severity == "error"
    ]


def test_a_renamed_plan_is_named_anew_everywhere_and_back_again(scoped: Path) -> None:
    before = _files(scoped)
    assert cli.main(["--root", str(scoped), "rename", "yunshan", "yunshan-14fyp"]) == 0
    assert _errors(scoped) == []
    assert (scoped / "seeds/yunshan-14fyp.txt").read_bytes() == before["seeds/yunshan.txt"]
    assert b"  - yunshan-14fyp\n  - linhe-2024\n" in (scoped / "content/site.yml").read_bytes()
    scopes = (scoped / GLOSSARY).read_text(encoding="utf-8")
    assert "scope: [yunshan-14fyp/2.1, linhe-2024]  # where it is said\n" in scopes
    assert "    - yunshan-14fyp\n" in scopes
    forwards = (scoped / "content/forwards.yml").read_text(encoding="utf-8")
    assert forwards.endswith("- kind: plan\n  from: yunshan\n  to: yunshan-14fyp\n")
    assert cli.main(["--root", str(scoped), "rename", "yunshan-14fyp", "yunshan"]) == 0
    changed = {file for file, data in _files(scoped).items() if before.get(file) != data}
    assert changed == {"content/forwards.yml"}
    assert _errors(scoped) == []


def test_a_plan_goes_with_all_that_names_it(scoped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--root", str(scoped), "remove", "yunshan"]) == 1  # there is no terminal to ask at
    assert "Say that you mean it with --yes." in capsys.readouterr().err
    assert cli.main(["--root", str(scoped), "remove", "yunshan", "--yes"]) == 0
    assert f"{GLOSSARY}:9\n" in capsys.readouterr().out
    assert not [file for file in _files(scoped) if "yunshan" in file or "removed" in file]
    assert not (scoped / "content/forwards.yml").exists()
    assert "scope: [linhe-2024]" in (scoped / GLOSSARY).read_text(encoding="utf-8")
    assert _errors(scoped) == []


def test_the_addresses_of_a_plan_that_goes_may_lead_to_another(scoped: Path) -> None:
    assert cli.main(["--root", str(scoped), "remove", "yunshan", "--to", "linhe-2024", "--yes"]) == 0
    forwards = (scoped / "content/forwards.yml").read_text(encoding="utf-8")
    assert forwards.endswith("- kind: plan\n  from: yunshan\n  to: linhe-2024\n")
    assert _errors(scoped) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["rename", "yunsham", "a"], "there is no such plan. There are linhe-2024, yunshan."),
        (["rename", "yunshan", "linhe-2024"], "there is a plan 'linhe-2024' already."),
        (["rename", "yunshan", "Yun Shan"], "'Yun Shan' cannot be an id."),
        (["rename", "yunshan", "data"], "'data' is the name of a folder of the site."),
        (["remove", "yunshan", "--to", "nowhere", "--yes"], "there is no such plan."),
    ],
)
def test_what_cannot_be_done_changes_nothing(
    scoped: Path, arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _files(scoped)
    assert cli.main(["--root", str(scoped), *arguments]) == 1
    assert message in capsys.readouterr().out
    assert _files(scoped) == before


def test_a_rename_that_fails_on_its_way_changes_nothing(
    scoped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _files(scoped)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    assert cli.main(["--root", str(scoped), "rename", "yunshan", "other"]) == 1
    assert _files(scoped) == before
