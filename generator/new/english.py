"""The English that the Chinese of a plan's title fixes: only where every word of it is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from generator.new.fields import years
from generator.text.fold import fold
from generator.text.numerals import numeral

_NUMBER = r"(?:第(?P<long>[一二三四五六七八九十]+)个五年|[“\"]?(?P<short>[一二三四五六七八九十]+)五[”\"]?)"
_DEVELOPMENT = "国民经济和社会发展"
_AIMS = r"(?:(?:和|及|与)(?P<aims>\d{4}|[一二〇零○三四五六七八九]{4})年远景目标)?"
_PLAN = re.compile(
    rf"(?:{_DEVELOPMENT}{_NUMBER}|{_NUMBER.replace('>', '2>')}{_DEVELOPMENT})"
    rf"(?:规划|计划){_AIMS}(?P<outline>纲要)?(?P<draft>\(草案\))?"
)
_REPORT = re.compile(r"(?:\d{4}年)?(?:人民)?政府工作报告")
_YEAR_OF_AIMS = re.compile(r"(?P<year>\d{4}|[一二〇零○三四五六七八九]{4})年远景目标")

Answers = Mapping[str, str]


def title(answers: Answers) -> str:
    """The English of a title that is put together as most are."""
    place, name = answers.get("place.zh", ""), answers.get("place.en", "")
    zh = "".join(fold(answers.get("title.zh", "")).split())
    rest = zh.replace("".join(fold(place).split()), "", 1)
    if not name:
        return ""
    name = _within(name)
    if _REPORT.fullmatch(rest):
        year = years(answers.get("period", ""))[0]
        return f"Report on the Work of the Government of {name}" + (f", {year}" if year else "")
    found = _PLAN.fullmatch(rest) if rest != zh else None
    return _of_plan(found, name) if found else ""


def _within(name: str) -> str:
    """A place as it stands within a sentence."""
    return f"the {name}" if name.startswith("People's Republic") else name


def _of_plan(found: re.Match[str], name: str) -> str:
    number = numeral(next(filter(None, (found[n] for n in ("long", "short", "long2", "short2")))))
    if number is None:
        return ""
    opening = "Outline of the" if found["outline"] else "The"
    year = numeral(found["aims"]) if found["aims"] else None
    aims = f" and the Long-Range Objectives Through {year}" if year else ""
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
    name, (first, last) = _within(answers.get("place.en", "")), years(answers.get("period", ""))
    zh = answers.get("summary.zh", "")
    if not (name and first and zh):
        return ""
    comma = "," if "," in name else ""
    forms: Mapping[str, Callable[[], str]] = {
        r".{2,40}\d{4}年的政府工作报告。": lambda: (
            f"The report on the work of the government of {name}{comma} for {first}."
        ),
        r".{2,40}\d{4}至\d{4}年经济社会发展规划(?:纲要)?(?:，并提出(\d{4})年远景目标)?。": lambda: (
            f"The plan of {name}{comma} for economic and social development in {first}–{last}"
            + (f", with objectives for {year_of_aims(zh)}." if "远景" in zh else ".")
        ),
    }
    return next((made() for form, made in forms.items() if re.fullmatch(form, zh)), "")


def year_of_aims(text: str) -> str:
    """The year of the long-range objectives that a title or a summary names."""
    found = _YEAR_OF_AIMS.search(text)
    return str(numeral(found["year"])) if found else ""


def _ordinal(number: int) -> str:
    return f"{number}{'th' if 4 <= number <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
