"""What is to be said of a plan: each field with its option, what is asked at a terminal, what it takes."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import get_args

from generator.model.content import Plan

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PERIOD = re.compile(r"((?:19|20)\d\d)(?:[-–—~至]((?:19|20)\d\d))?")
_ADDRESS = re.compile(r"https?://\S+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")

Refusal = str  # what is wrong with an answer; "" where nothing is


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """One thing to be said of a plan."""

    name: str  # as in plan.yml, "title.en"
    asks: str  # in both languages
    refusal: Callable[[str], Refusal] = lambda _: ""
    may_be_left_out: bool = False

    @property
    def option(self) -> str:
        return f"--{self.name.replace('.', '-').replace('_', '-')}"

    def wrong(self, answer: str) -> Refusal:
        """What is wrong with an answer that is not blank."""
        return (
            "it holds a control character. Type it again."
            if _CONTROL.search(answer)
            else self.refusal(answer)
        )


def _one_of(name: str) -> Callable[[str], Refusal]:
    valid = get_args(Plan.model_fields[name].annotation)
    return lambda answer: "" if answer in valid else f"'{answer}' is none of {', '.join(valid)}."


def _of_form(pattern: re.Pattern[str], otherwise: str) -> Callable[[str], Refusal]:
    return lambda answer: "" if pattern.fullmatch(answer) else f"'{answer}' {otherwise}"


def _period(answer: str) -> Refusal:
    found = PERIOD.fullmatch(answer)
    if not found:
        return f"'{answer}' is no period. Write its years as 2021-2025, or one year."
    return f"'{answer}' ends before it begins." if found[2] and found[2] < found[1] else ""


def _day(answer: str) -> Refusal:
    try:
        datetime.date.fromisoformat(answer)
    except ValueError:
        return f"'{answer}' is not a date. Write it as 2021-01-27."
    return ""


# In the order in which they are asked for: what stands above helps to propose what stands below.
FIELDS: tuple[Field, ...] = (
    Field(name="place.zh", asks="Place, in Chinese / 地名（中文）"),
    Field(name="place.en", asks="Place, in English / 地名（英文）"),
    Field(
        name="level",
        asks="Level: " + ", ".join(get_args(Plan.model_fields["level"].annotation)) + " / 级别",
        refusal=_one_of("level"),
    ),
    Field(name="kind", asks="Kind: plan or work-report / 类型", refusal=_one_of("kind")),
    Field(name="period", asks="Period, as 2021-2025 / 规划期", refusal=_period),
    Field(name="title.zh", asks="Title, in Chinese / 标题（中文）"),
    Field(name="title.en", asks="Title, in English / 标题（英文）"),
    Field(name="short_title.zh", asks="Short title, in Chinese / 简称（中文）"),
    Field(name="short_title.en", asks="Short title, in English / 简称（英文）"),
    Field(name="issuer.zh", asks="Issuer, in Chinese / 发布机关（中文）"),
    Field(name="issuer.en", asks="Issuer, in English / 发布机关（英文）"),
    Field(
        name="issued",
        asks="Date of issue that the document states, as 2021-01-27 / 文件载明的日期",
        refusal=_day,
        may_be_left_out=True,
    ),
    Field(
        name="address",
        asks="Address of the original on the web / 原文网址",
        refusal=_of_form(_ADDRESS, "is no address. It begins with https:// or http://."),
        may_be_left_out=True,
    ),
    Field(name="summary.zh", asks="One neutral sentence on what it is, in Chinese / 一句话简介（中文）"),
    Field(name="summary.en", asks="The same in English / 一句话简介（英文）"),
    Field(
        name="id",
        asks="Name in addresses, as yuquan-2021 / 网址中的名称",
        refusal=_of_form(ID, "cannot be an id. Use small letters, digits and single hyphens."),
    ),
)


def wrong(answers: Mapping[str, str]) -> dict[str, Refusal]:
    """What is wrong with answers, by the option that gave each."""
    found = {field.option: field.wrong(answers[field.name]) for field in FIELDS if answers.get(field.name)}
    return {option: refusal for option, refusal in found.items() if refusal}


def years(period: str) -> tuple[str, str]:
    """The first and the last year of a period as it is answered; blank where there is none."""
    found = PERIOD.fullmatch(period)
    return (found[1], found[2] or found[1]) if found else ("", "")
