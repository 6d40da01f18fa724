"""What the text, its page and the glossary say of a plan: a proposal for each field, or ""."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from generator.model.document import Document
from generator.new import english
from generator.new.fields import ID, years
from generator.new.page import Page
from generator.new.places import LEVELS, Gazetteer, last_of
from generator.text.fold import fold
from generator.text.numerals import numeral, written

_NUMBER_OF_PLAN = re.compile(
    r"第(十?[一二三四五六七八九十])个五年|(十[一二三四五六七八九]|[六七八九十])五[”\"规计]"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_DATE = re.compile(r"((?:19|20)\d\d) ?年 ?(\d\d?) ?月 ?(\d\d?) ?日")
_LONGEST = 60  # characters of a line that says where, not of a paragraph
_HEAD = 16  # lines in which a document says who issued it, and when
_FIRST = 1966 - 5 * 3  # the third plan began in 1966, and none has begun late since
_UNIT = r"(?:自治区|自治州|自治县|开发区|新区|地区|示范区|兵团|共和国|[省市州盟区县旗师镇乡])"
_NAME = r"[^\d“”\",，。:：;—<>()（）在]"
_OF_TITLE = re.compile(
    rf"^(?:\d{{4}}年)?(?:关于)?({_NAME}{{2,30}}{_UNIT}(?:\(.{{2,10}}\))?)"
    r"(?=国民|经济|[“\"]?[一二三四五六七八九十]+五|第|\d{4}|人?民?政府)"
)
_OF_HEAD = (
    re.compile(rf"在({_NAME}{{2,20}}{_UNIT})第.{{1,6}}届"),
    re.compile(rf"^({_NAME}{{2,20}}{_UNIT})人民政府"),
)
_NO_PLACE = re.compile(r"代表|推动|^[全本我]|^" + _UNIT)
_PLANS = re.compile("规划|纲要|计划|要点|方案|意见|部署|安排")


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """What is known of a plan while its fields are asked for."""

    file: str
    document: Document
    page: Page
    gazetteer: Gazetteer
    answers: Mapping[str, str]
    plans: frozenset[str]  # the ids that are taken

    @property
    def title(self) -> str:
        return self.document.title.text or self.page.title

    @property
    def head(self) -> list[str]:
        """What the first lines say, the title first."""
        lines = fold(self.document.manuscript.text).split("\n")
        return [fold(self.title), fold(self.page.title), *filter(None, map(str.strip, lines))][: _HEAD + 2]


def proposal(name: str, known: Known) -> str:
    """What can be proposed for a field from what is known so far."""
    return _PROPOSALS[name](known)


def _place(known: Known) -> str:
    head = ["".join(line.split()) for line in [*known.head, fold(known.page.issuer)]]
    found = [_OF_TITLE.search(line) for line in head[:2]]
    found += [pattern.search(line) for pattern in _OF_HEAD for line in head if len(line) < _LONGEST]
    places = (match[1] for match in found if match and not _NO_PLACE.search(match[1]))
    return next(places, "")


def _place_en(known: Known) -> str:
    return known.gazetteer.english(known.answers.get("place.zh", ""))


def _level(known: Known) -> str:
    place = known.answers.get("place.zh", "")
    return next((level for unit, level in LEVELS.items() if re.search(f"(?:{unit})$", place)), "")


def _kind(known: Known) -> str:
    is_spoken = not known.title and "各位代表" in known.document.manuscript.text
    if "工作报告" in known.title or is_spoken:
        return "work-report"
    return "plan" if _PLANS.search(known.title) else ""


def _period(known: Known) -> str:
    """The years that a plan is for: those of its five-year plan, or the year of a work report."""
    title, kind = fold(known.title), known.answers.get("kind", "")
    if kind == "work-report":
        year = _YEAR.search(title) or _YEAR.search(known.answers.get("issued", "") or _issued(known))
        return year[1] if year else ""
    number = _NUMBER_OF_PLAN.search(title)
    value = numeral(number[1] or number[2]) if number else None
    first = _FIRST + 5 * value if value and value >= 3 else None
    return f"{first}-{first + 4}" if first else ""


def _issued(known: Known) -> str:
    """The one full date in the first lines; none where there are several."""
    dates = {tuple(map(int, found)) for line in known.head for found in _DATE.findall(line)}
    if len(dates) != 1:
        return ""
    try:
        return datetime.date(*dates.pop()).isoformat()
    except ValueError:
        return ""


def _title(known: Known) -> str:
    place, (year, _) = known.answers.get("place.zh", ""), years(known.answers.get("period", ""))
    title = known.title.strip()
    is_report = known.answers.get("kind") == "work-report"
    is_bare = title in ("", "政府工作报告") and is_report
    return f"{place}{year}年政府工作报告" if is_bare and place and year else title


def _short(known: Known) -> str:
    place, (first, last) = last_of(known.answers.get("place.zh", "")), years(known.answers.get("period", ""))
    if not (place and first):
        return ""
    if known.answers.get("kind") == "work-report":
        return f"{place}{first}年政府工作报告"
    return (
        f"{place}“{_five_year(int(first))}五”规划"
        if int(last) == int(first) + 4
        else f"{place}{first}—{last}年规划"
    )


def _five_year(first: int) -> str:
    return written((first - _FIRST) // 5)


def _issuer(known: Known) -> str:
    """The government of the place, where the text or its page names it; else the source of the page."""
    own = f"{last_of(known.answers.get('place.zh', ''))}人民政府"
    named = known.page.issuer.startswith(own) or own in known.document.manuscript.text
    if own != "人民政府" and (named or known.answers.get("kind") == "work-report"):
        return own
    return known.page.issuer


def _issuer_en(known: Known) -> str:
    issuer = known.answers.get("issuer.zh", "")
    place = issuer.removesuffix("人民政府")
    if place != issuer and place:
        found = known.gazetteer.english(place)
        return f"People's Government of {found}" if found else ""
    return known.gazetteer.term(issuer)


def _summary(known: Known) -> str:
    place, (first, last) = known.answers.get("place.zh", ""), years(known.answers.get("period", ""))
    if not (place and first):
        return ""
    if known.answers.get("kind") == "work-report":
        return f"{place}{first}年的政府工作报告。"
    if "国民经济和社会发展" not in known.title:
        return ""
    year = english.year_of_aims(fold(known.title))
    aims = f"，并提出{year}年远景目标" if year else ""
    return f"{place}{first}至{last}年经济社会发展规划{'纲要' if '纲要' in known.title else ''}{aims}。"


def _id(known: Known) -> str:
    """The place and the year; else the name of the file."""
    place = re.sub(r" (?:County|District|City)$", "", known.answers.get("place.en", "").split(",")[0])
    year = years(known.answers.get("period", ""))[0]
    made = _as_id(f"{place} {year}") if place and year else _as_id(PurePath(known.file).stem)
    taken = next((f"{made}-{n}" for n in range(2, 100) if f"{made}-{n}" not in known.plans), "")
    return made if made not in known.plans else taken


def _as_id(text: str) -> str:
    made = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    return made if ID.fullmatch(made) else ""


_PROPOSALS: Mapping[str, Callable[[Known], str]] = {
    "place.zh": _place,
    "place.en": _place_en,
    "level": _level,
    "kind": _kind,
    "period": _period,
    "title.zh": _title,
    "title.en": lambda known: english.title(known.answers),
    "short_title.zh": _short,
    "short_title.en": lambda known: english.short_title(known.answers),
    "issuer.zh": _issuer,
    "issuer.en": _issuer_en,
    "issued": _issued,
    "address": lambda known: known.page.address,
    "summary.zh": _summary,
    "summary.en": lambda known: english.summary(known.answers),
    "id": _id,
}
