"""Each check finds what its page in the manual says, and nothing in a good plan."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator import check, load, parse
from generator.check import rules
from generator.model.content import Bilingual, Correction, KnownDamage, Plan
from generator.model.document import Document
from generator.model.problem import Problem, Severity
from generator.model.source import Span

REASON = Bilingual(zh="测试", en="test")


def _subject(root: Path, **changes: object) -> check.Subject:
    loaded = load.content(root)
    plan, written = loaded.plans["yunshan"], loaded.plan_file("yunshan")
    source = parse.decode(plan.source.file, load.seed(root, plan))
    document = parse.read(source, plan.corrections)
    return check.Subject(plan=plan, written=written, document=replace(document, **changes))  # type: ignore[arg-type]


def _rules(problems: list[Problem]) -> set[str]:
    return {problem.rule for problem in problems}


def test_a_good_plan_has_no_problem(tiny: Path) -> None:
    assert check.problems_of_plan(_subject(tiny)) == []


def test_lost_text_is_found_with_its_place(tiny: Path) -> None:
    document = _subject(tiny).document
    blocks = tuple(block for block in document.blocks if block.id != "1-2")
    problems = check.problems_of_plan(_subject(tiny, blocks=blocks))
    assert [str(problem) for problem in problems] == [
        "seeds/yunshan.txt:11:1: 29 characters are on no page: '交通条件明显改善。新建公路120公里,"
        "所有行政村通硬化路。'."
    ]
    assert _rules(problems) == {"lost-text"}


def test_text_shown_twice_is_found(tiny: Path) -> None:
    document = _subject(tiny).document
    copy = replace(document.blocks[0], id="9-9")
    problems = check.problems_of_plan(_subject(tiny, blocks=(*document.blocks, copy)))
    assert _rules(problems) == {"text-shown-twice"}
    assert problems[0].line == 9


def test_two_passages_with_one_address_are_found(tiny: Path) -> None:
    document = _subject(tiny).document
    second = replace(document.blocks[1], id=document.blocks[0].id)
    problems = check.problems_of_plan(
        _subject(tiny, blocks=(document.blocks[0], second, *document.blocks[2:]))
    )
    assert _rules(problems) == {"repeated-addresses"}


def test_a_text_without_headings_is_a_warning(tiny: Path) -> None:
    (tiny / "seeds/yunshan.txt").write_text("没有标题的一段文字。\n另一段文字。\n", encoding="utf-8")
    loaded = load.content(tiny)
    plan = loaded.plans["yunshan"]
    document = parse.read(parse.decode(plan.source.file, load.seed(tiny, plan)))
    subject = check.Subject(plan=plan, written=loaded.plan_file("yunshan"), document=document)
    warnings = [problem for problem in check.problems_of_plan(subject) if problem.rule == "no-headings"]
    assert [problem.severity for problem in warnings] == [Severity.WARNING]


def test_the_readers_doubts_are_warnings_with_a_suggestion(tiny: Path) -> None:
    loaded = load.content(tiny)
    plan = loaded.plans["yunshan"]
    document = parse.read(parse.decode(plan.source.file, load.seed(tiny, plan)))
    subject = check.Subject(plan=plan, written=loaded.plan_file("yunshan"), document=document)
    doubts = [problem for problem in check.problems_of_plan(subject) if problem.rule == "doubts"]
    assert [problem.line for problem in doubts] == [23]
    assert "第二节" in doubts[0].message
    assert doubts[0].severity is Severity.WARNING


@pytest.mark.parametrize(
    ("lines", "prints", "message"),
    [
        ([23], "节 改善人民生活", None),
        ([23, 24], "节 改善人民生活", None),
        ([9], "第三节", "does not print '第三节'. Write what stands there, or take the correction away."),
        ([9], "节 改善人民生活", "does not print '节 改善人民生活' (line 23 does)."),
        ([9, 11], "。", "seeds/yunshan.txt, lines 9 to 11, prints this 4 times. Write more"),
        ([99], "节", "seeds/yunshan.txt has 32 lines, so there is no line 99."),
    ],
)
def test_a_correction_is_held_to_what_the_source_prints(
    tiny: Path, lines: list[int], prints: str, message: str | None
) -> None:
    correction = Correction(lines=lines, prints=prints, reads="第二节", reason=REASON)
    kept, problems = _applied(tiny, corrections=[correction])
    assert len(kept) == (message is None)
    assert all(message and message in problem.message for problem in problems)
    assert len(problems) == (message is not None)


def test_two_corrections_may_not_touch(tiny: Path) -> None:
    one = Correction(lines=[23], prints="节 改善", reads="第二节 改善", reason=REASON)
    other = Correction(lines=[23], prints="改善人民", reads="改善", reason=REASON)
    kept, problems = _applied(tiny, corrections=[one, other])
    assert kept == (one,)
    assert "changed by a correction above already" in problems[0].message
    assert problems[0].rule == "stale-corrections"


def test_known_damage_is_held_to_what_the_source_prints(tiny: Path) -> None:
    damage = KnownDamage(lines=[9], prints="不在这里", note=REASON)
    _, problems = _applied(tiny, known_damage=[damage])
    assert "does not print '不在这里'" in problems[0].message


def test_a_correction_that_changes_nothing_is_found(tiny: Path) -> None:
    subject = _subject(tiny)
    idle = Correction(lines=[23], prints="改善", reads="改善", reason=REASON)
    plan = subject.plan.model_copy(update={"corrections": [idle]})
    problems = check.problems_of_plan(replace(subject, plan=plan))
    assert _rules(problems) == {"idle-corrections"}


def test_every_check_says_what_it_finds_with_a_passing_and_a_failing_example() -> None:
    pages = check.manual().split("## ")[1:]
    assert len(pages) == len(rules.ALL)
    assert all("\nPasses: " in page and "\nFails: " in page for page in pages)


def test_the_ledger_of_every_plan_of_this_project_is_whole(project: Path) -> None:
    loaded = load.content(project)
    for plan in loaded.plans.values():
        source = parse.decode(plan.source.file, load.seed(project, plan))
        corrections, stale = check.corrections_to_apply(plan, loaded.plan_file(plan.id), source)
        document = parse.read(source, corrections)
        subject = check.Subject(plan=plan, written=loaded.plan_file(plan.id), document=document)
        problems = [*stale, *check.problems_of_plan(subject)]
        assert [str(problem) for problem in problems if problem.severity is Severity.ERROR] == []
        _every_character_once(document)


def _every_character_once(document: Document) -> None:
    """The same promise as the check's, counted another way."""
    covered = [0] * len(document.manuscript.text)
    for span in (*document.shown(), *(item.span for item in document.furniture)):
        for place in range(*Span(*span)):
            covered[place] += 1
    assert set(covered) == {1}


def _applied(root: Path, **changes: object) -> tuple[tuple[Correction, ...], list[Problem]]:
    loaded = load.content(root)
    plan: Plan = loaded.plans["yunshan"].model_copy(update=changes)
    source = parse.decode(plan.source.file, load.seed(root, plan))
    return check.corrections_to_apply(plan, loaded.plan_file("yunshan"), source)
