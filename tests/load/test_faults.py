"""Bad content: each fault is told with its place and its remedy, all in one run."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import load
from tests.cases import Case, cases


@pytest.mark.parametrize("case", cases(Path(__file__).parent / "cases"))
def test_a_fault_is_told_with_its_place_and_its_remedy(case: Case, tiny: Path) -> None:
    for change in case.changes:
        change.make(tiny)
    assert [str(problem) for problem in sorted(load.content(tiny).problems)] == list(case.expected)


def test_good_content_has_no_fault(tiny: Path) -> None:
    assert load.content(tiny).problems == ()


def test_the_content_of_this_project_has_no_fault(project: Path) -> None:
    assert [str(problem) for problem in load.content(project).problems] == []


def test_a_folder_without_content_is_told_as_such(tmp_path: Path) -> None:
    loaded = load.content(tmp_path)
    assert loaded.content is None
    assert "folder of the project" in str(loaded.problems[0])


def test_a_plan_without_its_file_names_the_file_that_may_be_meant(tiny: Path) -> None:
    file = tiny / "content/plans/yunshan/plan.yml"
    file.rename(file.with_suffix(".yaml"))
    told = [str(problem) for problem in load.content(tiny).problems]
    assert "content/plans/yunshan/plan.yml: is not there. Rename plan.yaml to plan.yml." in told


def test_a_file_in_another_encoding_is_told_with_its_place(tiny: Path) -> None:
    file = tiny / "content/site.yml"
    file.write_bytes(file.read_text(encoding="utf-8").encode("gb18030"))
    assert str(load.content(tiny).problems[0]).startswith(
        "content/site.yml:2:7: from here on the file is not UTF-8"
    )


def test_a_file_that_no_person_wrote_is_refused_unread(tiny: Path) -> None:
    (tiny / "content/site.yml").write_bytes(b"- x\n" * 5_000_000)
    assert "Split it" in str(load.content(tiny).problems[0])


def test_a_folder_in_the_place_of_a_source_is_told(tiny: Path) -> None:
    (tiny / "seeds/yunshan.txt").unlink()
    (tiny / "seeds/yunshan.txt").mkdir()
    told = [problem.message for problem in load.content(tiny).problems]
    assert "'seeds/yunshan.txt' cannot be read: Is a directory." in told
