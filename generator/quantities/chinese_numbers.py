"""One Chinese number with its magnitude and unit, as it starts at a place of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from generator.model.quantity import Bound
from generator.quantities.units import CHINESE_UNIT, MAGNITUDES, alternatives
from generator.text.numerals import numeral

HANZI = "〇零○一二两三四五六七八九十百千万亿"
# Longer digits than this are no number that a plan states, and no numeral has so many characters.
_LONGEST = 40
_SIGN = rf"[{HANZI.replace('千', '')}]|千(?![瓦米克伏卡焦升])"
_ARABIC = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,30}(?:\.(?: ?\d{1,30}))?"
_MAGNITUDE = rf"(?:{alternatives(MAGNITUDES)})(?![瓦米克伏卡焦升]|分点)"
_MORE = "[余多几]"
_LOWER = r"\d{1,4}(?:(?:千|百)(?![瓦米克伏卡]|分点))?"  # 1万6千, 1亿3千万
_NUMBER = re.compile(
    rf"(?P<number>{_ARABIC}|(?:{_SIGN}){{1,{_LONGEST}}}(?:点[〇零一二三四五六七八九]{{1,9}})?) ?"
    rf"(?:(?P<more>{_MORE}) ?)?(?P<magnitude>{_MAGNITUDE})?"
    rf"(?:(?<=[万亿])(?P<lower>{_LOWER})(?P<more_lower>[余多])?(?P<scale>万)?)?"
    rf"(?P<more_after>{_MORE})?(?:(?<=万[余多])(?P<times>亿))? ?"
    rf"(?P<unit>{CHINESE_UNIT})?(?P<half>半(?!径|数|边|导|岛|年))?(?P<more_last>余(?!额)|(?<=[年天月时倍里岁])多(?![样元种]))?"
)
_VAGUE = re.compile(rf"(?P<sign>[数几上])(?P<number>[十百千万亿]{{1,3}})(?P<unit>{CHINESE_UNIT})?")
_ENDING = re.compile(r"(?P<stem>.+?)(?P<magnitude>万亿|亿|万)")
_ALONE = {"万", "亿", "万亿"}  # 万人, 亿元: one of them
_DECIMALS = str.maketrans("〇零○一二三四五六七八九", "000123456789")


@dataclass(frozen=True, kw_only=True, slots=True)
class Number:
    """A number as far as its own characters say."""

    start: int
    end: int
    value: Decimal
    magnitude: str  # "亿", "" where none is
    unit: str  # "元", "" where none is
    more: Bound | None  # what 余, 多 or 数 in it say
    arabic: bool
    bare_end: int  # where the digits themselves end

    @property
    def factor(self) -> Decimal:
        return MAGNITUDES.get(self.magnitude, Decimal(1))


def number_at(text: str, start: int) -> Number | None:
    """The number that starts here; None where none does."""
    found = _NUMBER.match(text, start)
    if not found:
        return _vague(text, start)
    digits, magnitude, arabic = found["number"], found["magnitude"] or "", found["number"][0].isdigit()
    if not magnitude and digits in _ALONE:
        digits, magnitude = "一", digits
    elif not arabic and not magnitude and (ending := _ENDING.fullmatch(digits)):
        digits, magnitude = ending["stem"], ending["magnitude"]
    value = _value(digits)
    if value is None:
        return None
    if found["times"]:
        magnitude = "万亿"
    if found["lower"]:
        value += _lower(found) / MAGNITUDES[magnitude]
    more = (
        found["more"]
        or found["more_lower"]
        or found["more_after"]
        or (found["unit"] and found["more_last"])
        or "多" in (found["unit"] or "")
    )
    half = Decimal("0.5") if found["half"] and found["unit"] else Decimal(0)
    return Number(
        start=start,
        end=_end(found, half),
        value=value + half,
        magnitude=magnitude,
        unit=found["unit"] or "",
        more=Bound.MORE if more else None,
        arabic=arabic,
        bare_end=found.end("number"),
    )


def _end(found: re.Match[str], half: Decimal) -> int:
    """Where the last part that belongs to the number ends; a blank behind it does not."""
    parts = ["number", "more", "magnitude", "lower", "more_lower", "scale", "more_after", "times", "unit"]
    parts += ["half"] if half else []
    parts += ["more_last"] if found["unit"] else []
    return max(found.end(part) for part in parts)


def _lower(found: re.Match[str]) -> Decimal:
    """The second part of 1万6千 and of 1亿3千万."""
    digits = re.sub(r"\D", "", found["lower"])
    scale = MAGNITUDES.get(found["lower"].removeprefix(digits), Decimal(1))
    return Decimal(digits) * scale * (MAGNITUDES["万"] if found["scale"] else 1)


def _vague(text: str, start: int) -> Number | None:
    """数十个, 上千亿元: as many tens or thousands as the text leaves open."""
    found = _VAGUE.match(text, start)
    value = _value(found["number"]) if found else None
    if not found or value is None:
        return None
    return Number(
        start=start,
        end=found.end(),
        value=value,
        magnitude="",
        unit=found["unit"] or "",
        more=Bound.AT_LEAST if found["sign"] == "上" else Bound.ABOUT,
        arabic=False,
        bare_end=found.end("number"),
    )


def _value(text: str) -> Decimal | None:
    """12,300.5, 三十五, 二点五, 三万五千 as a number."""
    if text[0].isdigit():
        return Decimal(text.replace(",", "").replace(" ", ""))
    whole, _, decimals = text.partition("点")
    value = _hanzi(whole)
    if value is None or not decimals:
        return value
    return value + Decimal(f"0.{decimals.translate(_DECIMALS)}")


def _hanzi(text: str) -> Decimal | None:
    """A numeral with 万 and 亿; a place without a digit counts once (百亿)."""
    total, section = Decimal(0), ""
    for sign in text:
        if sign not in "万亿":
            section += sign
            continue
        part = numeral(section) if section else (None if total else 1)
        if part is None:
            total, section = total * MAGNITUDES[sign], ""
            continue
        total, section = total + part * MAGNITUDES[sign], ""
    rest = numeral(section) if section else 0
    return None if rest is None else total + rest
