"""Faults as programs read them, and those of changed plans alone."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator import build, cli, told
from generator.model.problem import Problem, Severity

PLAN = "content/plans/yunshan/plan.yml"
OTHER = "content/plans/linhe-2024/plan.yml"
TRANSLATION = "content/plans/yunshan/translation/1.yml"


def _change(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text(encoding="utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def _checked(root: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any]:
    code = cli.main(["--root", str(root), "check", "--format", "json", *arguments])
    return code, json.loads(capsys.readouterr().out)


def _places(found: dict[str, Any]) -> list[tuple[str, int | None]]:
    return [(problem["file"], problem["line"]) for problem in found["problems"]]


def test_json_has_errors_then_warnings_each_with_its_place(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _checked(tiny, capsys) == (
        0,
        {"version": 1, "counts": {"error": 0, "warning": 0, "note": 0}, "problems": []},
    )
    (tiny / "seeds/a.txt").write_text("哈密\n", encoding="utf-8")
    _change(tiny, PLAN, "level: county", "level: conty")
    code, found = _checked(tiny, capsys)
    assert code == 1
    assert found["counts"] == {"error": 1, "warning": 1, "note": 0}
    error, warning = found["problems"]
    assert error.pop("message").startswith("'conty' is not a level of plan; did you mean county?")
    assert error == {"file": PLAN, "line": 11, "column": 8, "severity": "error", "rule": None}
    assert (warning["file"], warning["line"], warning["severity"]) == ("seeds/a.txt", None, "warning")


def test_an_editor_finds_the_place_of_each_fault_by_its_severity(project: Path) -> None:
    """The task `check` of Visual Studio Code puts what is printed on its lines."""
    tasks = json.loads((project / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
    matchers = next(task for task in tasks if task["label"] == "check")["problemMatcher"]
    problems = [
        Problem(file="content/a.yml", line=line, column=line * 2, message="is: wrong.", severity=severity)
        for severity in Severity
        for line in (0, 3)
    ]
    lines = told.FORMATS["text"](problems, dict).splitlines()
    found = [
        (matcher["severity"], *re.fullmatch(matcher["pattern"]["regexp"], line).groups())  # type: ignore[union-attr]
        for line in lines
        for matcher in matchers
        if re.fullmatch(matcher["pattern"]["regexp"], line)
    ]
    assert found == [
        (shown, "content/a.yml", line, column, "is: wrong.")
        for shown in ("error", "warning", "info")
        for line, column in ((None, None), ("3", "6"))
    ]


def test_one_fault_hides_no_other(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A plan whose own file cannot be used has its other files read all the same."""
    _change(tiny, PLAN, "level: county", "level: conty")
    _change(tiny, TRANSLATION, "status: ", "state: ")
    _change(tiny, "content/plans/yunshan/observations.yml", "kind: actual", "kind: actuel")
    _change(tiny, "content/plans/yunshan/topics.yml", "[economy]", "[]")
    _change(tiny, "content/plans/linhe-2024/observations.yml", "kind: ", "kinds: ")
    _, found = _checked(tiny, capsys)
    assert {file for file, _ in _places(found)} >= {
        PLAN,
        TRANSLATION,
        "content/plans/yunshan/observations.yml",
        "content/plans/yunshan/topics.yml",
        "content/plans/linhe-2024/observations.yml",
    }


def test_sarif_has_a_rule_and_a_place_for_each_result(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tiny / "seeds/哈密 a.txt").write_text("哈密\n", encoding="utf-8")
    _change(tiny, PLAN, "lines: [23]", "lines: [9]")
    assert cli.main(["--root", str(tiny), "check", "--format", "sarif"]) == 1
    document = json.loads(capsys.readouterr().out)
    assert document["version"] == "2.1.0"
    assert document["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = document["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = [rule["id"] for rule in driver["rules"]]
    assert rules == sorted(set(rules))
    assert set(rules) >= {"content", "stale-corrections"}
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in driver["rules"])
    assert {result["level"] for result in run["results"]} == {"error", "warning"}
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["message"]["text"]
        (place,) = result["locations"]
        assert place["physicalLocation"]["artifactLocation"]["uri"].isascii()
        region = place["physicalLocation"].get("region")
        assert region is None or (region["startLine"] >= 1 and region.get("startColumn", 1) >= 1)


@pytest.fixture
def repository(tiny: Path) -> Path:
    """The tiny corpus as a repository of git with one commit."""
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    (tiny / ".gitignore").write_text("/.cache/\n", encoding="utf-8")
    _git(tiny, "init", "--quiet", "--initial-branch=main")
    _commit(tiny)
    return tiny


def _git(root: Path, *words: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True)  # noqa: S607


def _commit(root: Path) -> None:
    _git(root, "add", "--all")
    _git(root, "commit", "--quiet", "--message=a")


def test_only_plans_that_changed_are_checked(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _change(repository, OTHER, "kind: work-report", "kind: report")
    _commit(repository)
    _change(repository, PLAN, "level: county", "level: conty")
    assert _places(_checked(repository, capsys, "--changed")[1]) == [(PLAN, 11)]
    assert {file for file, _ in _places(_checked(repository, capsys, "--changed", "HEAD~1")[1])} == {
        OTHER,
        PLAN,
    }
    _git(repository, "checkout", "--quiet", PLAN)
    assert _places(_checked(repository, capsys, "--changed")[1]) == []


def test_a_change_of_what_plans_share_concerns_all(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _change(repository, TRANSLATION, "status: reviewed", "status: red")
    _commit(repository)
    new = repository / "content/glossary/new.yml"
    new.write_text("- id: a-b\n  zh: 甲\n", encoding="utf-8")
    assert {file for file, _ in _places(_checked(repository, capsys, "--changed")[1])} == {
        TRANSLATION,
        "content/glossary/new.yml",
    }


@pytest.mark.parametrize(
    ("base", "is_kept", "told"),
    [("nowhere", True, "knows no commit 'nowhere'"), ("HEAD", False, "no folder")],
)
def test_what_git_does_not_know_is_told(
    base: str, is_kept: bool, told: str, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if not is_kept:
        shutil.rmtree(repository / ".git")
    code, found = _checked(repository, capsys, "--changed", base)
    assert code == 1
    assert told in found["problems"][0]["message"]


def test_what_is_known_of_other_plans_is_used_where_one_has_a_fault(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build.problems(tiny, say=lambda _: None)
    _change(tiny, PLAN, "level: county", "level: conty")
    monkeypatch.setattr("generator.plan.read", None)
    found = build.problems(tiny, say=lambda _: None)
    assert [(problem.file, problem.line) for problem in found] == [(PLAN, 11)]
