"""Every command as a person gives it: what it prints, how it ends, and that the manual has it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator import build, cli, editing, load

COMMANDS = (
    "build",
    "check",
    "read",
    "export",
    "compare",
    "addresses",
    "sync",
    "import",
    "terms",
    "figures",
    "topics",
    "fmt",
    "schemas",
    "shared",
    "serve",
    "new",
    "rename",
    "remove",
)
PLAN = "content/plans/yunshan/plan.yml"


def _change(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def _help(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as ended:
        cli.main([*arguments, "--help"])
    assert ended.value.code == 0
    return capsys.readouterr().out


def test_help_says_what_each_command_does(capsys: pytest.CaptureFixture[str]) -> None:
    text = _help(capsys)
    assert [line.split()[0] for line in text.splitlines() if re.match(r" {4}[a-z]+ ", line)] == list(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_manual_has_every_command_and_every_option(
    command: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    manual = (project / "docs/manual.md").read_text(encoding="utf-8")
    section = re.search(rf"^### `{command}[` ].*?(?=^##|\Z)", manual, re.MULTILINE | re.DOTALL)
    assert section, f"docs/manual.md has no section '### `{command}`'"
    options = set(re.findall(r"--[a-z]+", _help(capsys, command))) - {"--help"}
    assert {option for option in options if f"`{option}" not in section[0]} == set()


def test_the_manual_of_checks_is_what_the_checks_say(project: Path) -> None:
    page = (project / "docs/checks.md").read_text(encoding="utf-8")
    assert page.partition("\n## ")[2].rstrip() == editing.manual_of_checks().partition("## ")[2].rstrip()


def test_check_finds_nothing_in_good_content(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--root", str(tiny), "check"]) == 0
    assert capsys.readouterr().out == ""


def test_check_tells_faults_and_ends_with_1(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _change(tiny, PLAN, "level: county", "level: conty")
    assert cli.main(["--root", str(tiny), "check"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith(f"{PLAN}:11:8: 'conty' is not a level of plan; did you mean county?")
    assert err.endswith("1 error.\n")


def test_warnings_are_told_and_do_not_stand_in_the_way(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tiny / "seeds/hami.txt").write_text("哈密\n", encoding="utf-8")
    assert cli.main(["--root", str(tiny), "check"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("seeds/hami.txt: warning: no plan has this file as its source.")
    assert err.endswith("1 warning.\n")


def test_check_writes_annotations_for_github(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _change(tiny, PLAN, "level: county", "level: 100%")
    _change(tiny, PLAN, "lines: [23]", "lines: [9]")
    assert cli.main(["--root", str(tiny), "check", "--format", "github"]) == 1
    out = capsys.readouterr().out
    assert f"::error file={PLAN},line=11,col=8::'100%25' is not a level of plan;" in out


def test_check_names_the_rule_that_found_it(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _change(tiny, PLAN, "lines: [23]", "lines: [9]")
    cli.main(["--root", str(tiny), "check", "--format", "github"])
    assert "title=stale-corrections::" in capsys.readouterr().out


def test_check_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--explain"]) == 0
    assert "## lost-text\n" in capsys.readouterr().out


def test_build_makes_the_site(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--root", str(tiny), "build"]) == 0
    assert (tiny / "site/index.html").is_file()
    assert re.search(r"\d+ pages in .*site, \d+\.\d s\.\n$", capsys.readouterr().err)


def test_build_refuses_bad_content(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _change(tiny, PLAN, "level: county", "levels: county")
    assert cli.main(["--root", str(tiny), "build", "--format", "github"]) == 1
    assert "::error file=" in capsys.readouterr().out
    assert not (tiny / "site").exists()


def test_read_prints_a_record_of_any_text(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["read", str(project / "tests/tiny/seeds/yunshan.txt")]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["title"] == {"zh": "云山县国民经济和社会发展第十四个五年规划纲要", "en": None}
    assert [division["number"] for division in record["divisions"]][:2] == ["第一章", "第二章"]


@pytest.mark.parametrize(
    ("data", "message"), [(None, "No such file"), (b"", "empty"), (bytes(range(256)), "not text")]
)
def test_read_tells_what_it_cannot_read(
    tmp_path: Path, data: bytes | None, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.txt"
    if data is not None:
        file.write_bytes(data)
    assert cli.main(["read", str(file)]) == 1
    assert message in capsys.readouterr().out


def test_export_writes_what_the_site_serves(tiny: Path, tiny_site: Path) -> None:
    assert cli.main(["--root", str(tiny), "export", str(tiny / "out")]) == 0
    files = [path for path in (tiny / "out").rglob("*") if path.is_file()]
    assert len(files) > 35
    for file in files:
        served = tiny_site / "data" / file.relative_to(tiny / "out")
        assert file.read_bytes() == served.read_bytes(), served


def test_import_brings_a_changed_export_back(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["--root", str(tiny), "export", str(tiny / "out")])
    file = tiny / "out/translation/yunshan.xliff"
    before = {path: path.read_bytes() for path in (tiny / "content").rglob("*.yml")}
    assert cli.main(["--root", str(tiny), "import", str(file)]) == 0
    assert capsys.readouterr().err.splitlines()[-1].startswith("0 records changed, of ")
    assert {path: path.read_bytes() for path in before} == before
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"(needs-review-translation\">)", r"\1Indeed: ", text, count=1), encoding="utf-8")
    assert cli.main(["--root", str(tiny), "import", str(file)]) == 0
    assert sum(path.read_bytes() != content for path, content in before.items()) == 1
    assert cli.main(["--root", str(tiny), "import", str(tiny / "seeds/yunshan.txt")]) == 1


def test_new_adds_a_plan_and_says_what_is_left(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tiny / "Report (1).txt"
    text.write_bytes("哈密市2025年政府工作报告\n2025年1月7日\n一、工作回顾\n经济向好。\n".encode("gb18030"))
    assert cli.main(["--root", str(tiny), "new", str(text), "--place-en", "Hami", "--summary-en", ""]) == 0
    told = capsys.readouterr().out
    assert "Added hami-2025: seeds/hami-2025.txt (1 heading" in told
    assert "1. Write in content/plans/hami-2025/plan.yml what could not be found: summary.en.\n" in told
    assert (tiny / "seeds/hami-2025.txt").read_bytes() == text.read_bytes()
    assert (tiny / "content/site.yml").read_text(encoding="utf-8").endswith("  - linhe-2024\n  - hami-2025\n")
    assert [problem.message for problem in load.content(tiny).problems] == [
        "nothing is written for 'en' (The English). Write a text."
    ]


def test_new_refuses_a_text_that_is_there_already(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--root", str(tiny), "new", str(tiny / "seeds/yunshan.txt"), "--id", "other"]) == 1
    assert "is the text of the plan 'yunshan', which is there already." in capsys.readouterr().out


def test_new_takes_a_text_that_stands_among_the_sources(tiny: Path) -> None:
    (tiny / "seeds/hami.md").write_text(
        "# 哈密市“十五五”规划纲要\n\n## 第一章 基础\n\n好。\n", encoding="utf-8"
    )
    assert cli.main(["--root", str(tiny), "new", str(tiny / "seeds/hami.md")]) == 0
    plan = (tiny / "content/plans/hami-2026/plan.yml").read_text(encoding="utf-8")
    assert "file: seeds/hami.md" in plan
    assert "from: 2026\n  to: 2030" in plan


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("yunshan", "there is a plan 'yunshan' already"),
        ("data", "'data' is the name of a folder of the site"),
        ("Yun Shan", "'Yun Shan' cannot be an id"),
        ("../x", "cannot be an id"),
    ],
)
def test_new_refuses_an_id_that_cannot_be(
    tiny: Path, name: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--root", str(tiny), "new", str(tiny / "mkdocs.yml"), "--id", name]) == 1
    assert message in capsys.readouterr().out


def test_new_does_not_write_over_another_text(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tiny / "hami.txt"
    text.write_text("哈密\n", encoding="utf-8")
    (tiny / "seeds/hami.txt").write_text("别的\n", encoding="utf-8")
    assert cli.main(["--root", str(tiny), "new", str(text), "--id", "hami"]) == 1
    assert "seeds/hami.txt: is there already, with another text" in capsys.readouterr().out


def test_a_fault_of_the_program_is_one_sentence_and_its_own_exit_code(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(build, "problems", fail)
    assert cli.main(["--root", str(tiny), "check"]) == cli.OWN_FAULT
    told = capsys.readouterr().err
    assert "ZeroDivisionError: division by zero" in told
    assert "Traceback" not in told
    cli.main(["--root", str(tiny), "--debug", "check"])
    assert "Traceback" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_no_fault_of_the_program(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tiny / "out").write_text("a file, not a folder", encoding="utf-8")
    assert cli.main(["--root", str(tiny), "export", str(tiny / "out")]) == 1
    assert "Traceback" not in capsys.readouterr().err


def test_the_severities_are_counted(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _change(tiny, PLAN, "lines: [23]", "lines: [9]")
    cli.main(["--root", str(tiny), "check"])
    assert capsys.readouterr().err.endswith("1 error, 1 warning.\n")


def test_figures_lists_what_looks_like_a_value_and_takes_its_own_answers(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the command prints can be pasted: it then passes the checks and is listed no more."""
    file = tiny / "content/plans/yunshan/observations.yml"
    file.unlink()
    assert cli.main(["--root", str(tiny), "figures", "--plan", "yunshan"]) == 0
    out, err = capsys.readouterr()
    assert "quote: 生产总值达到45.6亿元" in out
    assert "yunshan: 0 numbers are observed, 3 look like values" in err
    file.write_text(out, encoding="utf-8")
    assert cli.main(["--root", str(tiny), "figures", "--plan", "yunshan"]) == 0
    assert "3 numbers are observed, 0 look like" in capsys.readouterr().err
    assert [
        str(problem) for problem in build.problems(tiny, say=print) if "observations" in problem.file
    ] == []


def test_topics_suggests_lines_that_pass_the_checks_and_marks_what_differs(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tiny / "content/plans/yunshan/topics.yml"
    _change(tiny, "content/plans/yunshan/topics.yml", '"2": [agriculture]', '"2": [economy]')
    assert cli.main(["--root", str(tiny), "topics", "--plan", "yunshan"]) == 0
    out = capsys.readouterr().out
    lines = out.splitlines()
    place = next(i for i, line in enumerate(lines) if line.startswith('"2.1"'))
    assert lines[place].startswith('"2.1": [agriculture]  # 第一节 发展特色农业: ')
    assert "红枣" in lines[place]
    assert lines[place - 1] == "# differs: given is [economy]"
    file.write_text(out, encoding="utf-8")
    assert cli.main(["--root", str(tiny), "check"]) == 0
    assert capsys.readouterr().out == ""


def test_topics_tells_a_plan_that_there_is_not(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--root", str(tiny), "topics", "--plan", "yunsham"]) == 1
    assert "there is no such plan. Did you mean yunshan?" in capsys.readouterr().out
