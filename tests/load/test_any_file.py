"""Whatever stands in a file, it is answered with records or with problems that name a place in it."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.load.records import record
from generator.load.written import written
from generator.model.content import Plan
from generator.model.problem import Problem

PIECES = [
    *(
        "id",
        "title",
        "zh",
        "en",
        "corrections",
        "lines",
        "issued",
        "云山",
        "~",
        "null",
        "1.10",
        "2021-01-27",
        "true",
    ),
    *(
        ": ",
        ":\n  ",
        "：",
        "- ",
        "\n- ",
        "\n  - ",
        "\n",
        "  ",
        "\t",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "'",
        '"',
        "\\",
    ),
    *("|\n", ">-\n", "#", "&a", "*a", "!x", "!!str", "%", "@", "`", "---\n", "...\n", "? ", "<<: "),
    *("\x00", "\x85", "\u2028", "\ufeff", "\U0001f600"),
]
PLAN = (Path(__file__).parents[1] / "tiny/content/plans/yunshan/plan.yml").read_text(encoding="utf-8")


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_yaml(text: str) -> None:
    _answered(text.encode("utf-8"))


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    _answered(data)


@given(st.integers(0, len(PLAN)), st.integers(0, 30), st.sampled_from(PIECES))
def test_any_slip_of_the_pen(place: int, lost: int, typed: str) -> None:
    _answered((PLAN[:place] + typed + PLAN[place + lost :]).encode("utf-8"))


def _answered(data: bytes) -> None:
    said, problems = written("a.yml", data)
    if said:
        plan, faults = record(Plan, said)
        problems += faults
        assert plan or faults
    assert said or problems
    lines = data.decode("utf-8", "replace").count("\n") + data.count(b"\r") + 1
    for problem in problems:
        _is_useful(problem, lines)


def _is_useful(problem: Problem, lines: int) -> None:
    assert 1 <= problem.line <= lines + 1
    assert problem.column >= 1
    assert problem.message.endswith(".")
    assert "\n" not in problem.message
