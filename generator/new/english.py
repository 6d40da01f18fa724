"""The English that the Chinese of a plan's title fixes: only where every word of it is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from generator.new.fields import years
from generator.text.fold import fold
from generator.text.numerals import numeral

_NUMBER = r"(?:第(?P<long>[一二三四五六七八九十]+)个五年|[“\"]?(?P<short>[一二三四五六七八九十]+)五[”\"]?)"
_DEVELOPMENT = "国民经济和社会发展"
_2035 = r"(?P<aims>(?:和|及|与)(?:2035|二[〇零○]三五)年远景目标)?"
_PLAN = re.compile(
    rf"(?:{_DEVELOPMENT}{_NUMBER}|{_NUMBER.replace('>', '2>')}{_DEVELOPMENT})"
    rf"(?:规划|计划){_2035}(?P<outline>纲要)?(?P<draft>\(草案\))?"
)
_REPORT = re.compile(r"(?:\d{4}年)?(?:人民)?政府工作报告")
_THROUGH_2035 = re.compile(r"(?:2035|二[〇零○]三五)年远景目标")

Answers = Mapping[str, str]


def title(answers: Answers) -> str:
    """The English of a title that is put together as most are."""
    place, name = answers.get("place.zh", ""), answers.get("place.en", "")
    zh = "".join(fold(answers.get("title.zh", "")).split())
    rest = zh.removeprefix("".join(fold(place).split()))
    if not name or rest == zh:
        return ""
    if _REPORT.fullmatch(rest):
        year = years(answers.get("period", ""))[0]
        return f"Report on the Work of the Government of {name}" + (f", {year}" if year else "")
    found = _PLAN.fullmatch(rest)
    return _of_plan(found, name) if found else ""


def _of_plan(found: re.Match[str], name: str) -> str:
    number = numeral(next(filter(None, (found[n] for n in ("long", "short", "long2", "short2")))))
    if number is None:
        return ""
    opening = "Outline of the" if found["outline"] else "The"
    aims = " and the Long-Range Objectives Through 2035" if found["aims"] else ""
    draft = " (Draft)" if found["draft"] else ""
    plan = f"{_ordinal(number)} Five-Year Plan for National Economic and Social Development"
    return f"{opening} {plan}{aims} of {name}{draft}"


def short_title(answers: Answers) -> str:
    """The place, and which plan or report it is."""
    name, (first, last) = answers.get("place.en", "").split(",")[0], years(answers.get("period", ""))
    if not (name and first):
        return ""
    if answers.get("kind") == "work-report":
        return f"{name}, Government Work Report {first}"
    number = (int(first) - 1951) // 5
    if int(last) == int(first) + 4:
        return f"{name}, {_ordinal(number)} Five-Year Plan"
    return f"{name}, Plan for {first}–{last}"


def summary(answers: Answers) -> str:
    """The English of the summary, where it is the one that was proposed."""
    name, (first, last) = answers.get("place.en", ""), years(answers.get("period", ""))
    zh = answers.get("summary.zh", "")
    if not (name and first and zh):
        return ""
    comma = "," if "," in name else ""
    forms: Mapping[str, Callable[[], str]] = {
        r".{2,40}\d{4}年的政府工作报告。": lambda: (
            f"The report on the work of the government of {name}{comma} for {first}."
        ),
        r".{2,40}\d{4}至\d{4}年经济社会发展规划(?:纲要)?(?:，并提出2035年远景目标)?。": lambda: (
            f"The plan of {name}{comma} for economic and social development in {first}–{last}"
            + (", with objectives for 2035." if "2035年" in zh else ".")
        ),
    }
    return next((made() for form, made in forms.items() if re.fullmatch(form, zh)), "")


def is_through_2035(title: str) -> bool:
    return bool(_THROUGH_2035.search(title))


def _ordinal(number: int) -> str:
    return f"{number}{'th' if 4 <= number <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
