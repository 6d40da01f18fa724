"""Scalars are texts until a field asks for something else."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Literal

import pytest
from pydantic import Field

from generator.load.records import record
from generator.load.written import written
from generator.model.content import Day, Record


class Inner(Record):
    name: str
    weight: float | None = None


class Outer(Record):
    """A record with a field of each sort that content may have."""

    text: str = ""
    count: int = 0
    amount: Decimal | None = None
    is_open: bool = False
    day: Day | None = None
    kind: Literal["a", "b"] | None = None
    either: int | list[int] = 0
    inner: Inner | None = None
    inners: list[Inner] = Field(default_factory=list)
    by_name: dict[str, Inner] = Field(default_factory=dict)
    pair: tuple[str, int] | None = None


@pytest.mark.parametrize(
    ("yaml", "field", "value"),
    [
        ("text: 1.10", "text", "1.10"),
        ("text: yes", "text", "yes"),
        ("text: 2021-01-27", "text", "2021-01-27"),
        ("text: 012", "text", "012"),
        ('text: ""', "text", ""),
        ("text: |\n  一。\n  二。\n", "text", "一。\n二。\n"),
        ("count: 12", "count", 12),
        ("count: -3", "count", -3),
        ("amount: 454.90", "amount", Decimal("454.90")),
        ("is_open: true", "is_open", True),
        ("day: 2021-01-27", "day", datetime.date(2021, 1, 27)),
        ("day:", "day", None),
        ("day: null", "day", None),
        ("kind: a", "kind", "a"),
        ("either: 4", "either", 4),
        ("either: [4, 5]", "either", [4, 5]),
        ("inner: {name: x, weight: 1.5}", "inner", Inner(name="x", weight=1.5)),
        ("inners: [{name: x, weight: 2}]", "inners", [Inner(name="x", weight=2.0)]),
        ("by_name: {y: {name: x, weight: 0.5}}", "by_name", {"y": Inner(name="x", weight=0.5)}),
        ("pair: [x, 2]", "pair", ("x", 2)),
    ],
)
def test_a_field_takes_what_it_asks_for(yaml: str, field: str, value: object) -> None:
    assert getattr(_record(yaml), field) == value


@pytest.mark.parametrize(
    ("yaml", "message"),
    [
        ("count: 1_000", "'1_000' is not a whole number."),
        ("count: ' 1'", "' 1' is not a whole number."),
        ("count: 0x10", "'0x10' is not a whole number."),
        ("amount: 454,90", "'454,90' is not a number. Write digits and a point."),
        ("is_open: yes", "'yes' is neither true nor false."),
        ("day: 1611705600", "'1611705600' is not a date. Write it as 2021-01-27."),
        ("day: 2021-02-30", "'2021-02-30' is not a date. Write it as 2021-01-27."),
        ("by_name: [x]", "'by_name' takes fields of its own, not a list."),
        ("inner: {nam: x}", "'nam' is not a field of inner; did you mean name? Valid are name, weight."),
        ("- a", "the file takes the fields"),
        ("inners: [{name: x, weight: much}]", "'much' is not a number. Write digits and a point."),
    ],
)
def test_a_field_refuses_the_rest(yaml: str, message: str) -> None:
    assert any(told.startswith(message) for told in _told(yaml)), _told(yaml)


def _record(yaml: str) -> Outer:
    said, problems = written("a.yml", yaml.encode())
    assert said
    found, faults = record(Outer, said)
    assert found, [*problems, *faults]
    return found


def _told(yaml: str) -> list[str]:
    said, _ = written("a.yml", yaml.encode())
    assert said
    return [problem.message for problem in record(Outer, said)[1]]
