"""The quantities of a Chinese sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from generator.model.quantity import Bound, Quantity, QuantityKind
from generator.quantities import chinese_context as context
from generator.quantities.chinese_names import NAMES
from generator.quantities.chinese_numbers import HANZI, Number, number_at
from generator.quantities.scan import Reader, scan
from generator.quantities.stated import bounded, measured, plain
from generator.quantities.units import MAGNITUDES, chinese_measure, kind
from generator.text.numerals import numeral

# The same number of characters, so that places stay those of the sentence.
_FOLDED = str.maketrans("０１２３４５６７８９％，．：／～－＋　＜＞（）", "0123456789%,.:/~-+ <>()")
_START = re.compile(rf"[0-9A-Za-z{HANZI}数几上成半过翻第“「专附图表(+]|(?<=^)[-]")
_TO = re.compile(r" ?(?:[-—–－~～]{1,2}|至|到) ?")
_SEPARATE = re.compile(r"(?:从|由|自)[^,;。、]{0,12}$")
_HALF = {"一半": Bound.EXACT, "半数": Bound.EXACT, "过半": Bound.MORE, "大半": Bound.MORE}
_DIGIT_RUN = re.compile(r"[一二三四五六七八九]{2}")

_BEHIND = re.compile(r"[^,;。、\d的用及和]{0,8}?(?P<noun>家庭|农户|人口|人员|农民|职工|学生|群众|国人)")


def chinese(sentence: str) -> tuple[Quantity, ...]:
    """Every number of the sentence, left to right, none within another."""
    text = sentence.translate(_FOLDED)
    bare = tuple(scan(text, _START, _READERS))
    return context.read(text, bare, sentence)


def _named(text: str, start: int) -> Quantity | None:
    """Dates, plan periods, ordinals, names: what a table of patterns knows."""
    for name in NAMES:
        found = name.pattern.match(text, start)
        if not found:
            continue
        values = tuple(number for group in _parts(found) if (number := _digits(group)) is not None)
        if values:
            return plain(text, found.span(), values, name.kind, name.unit)
    return None


def _parts(found: re.Match[str]) -> Sequence[str]:
    """What the groups hold; every number where there is no group (1+3+3)."""
    return found.groups() or re.findall(r"\d+", found[0])


def _digits(text: str | None) -> Decimal | None:
    if not text:
        return None
    if re.fullmatch(r"\d+(?:\.\d+)?", text):
        return Decimal(text)
    value = numeral(text)
    return None if value is None else Decimal(value)


def _half(text: str, start: int) -> Quantity | None:
    word = text[start : start + 2]
    if word == "半年" and text[start - 1 : start] not in ("上", "下"):
        return plain(text, (start, start + 2), (Decimal("0.5"),), QuantityKind.AMOUNT, "年")
    if word not in _HALF or text[start - 1 : start] == "不":
        return None
    half = plain(text, (start, start + 2), (Decimal(1), Decimal(2)), QuantityKind.RATIO)
    return bounded(half, _HALF[word])


def _doubling(text: str, start: int) -> Quantity | None:
    """翻一番, 翻两番: twice, four times as much."""
    found = re.compile(r"翻(?:了)?(?P<times>[一二两三四1234])?番").match(text, start)
    if not found:
        return None
    times = numeral(found["times"] or "一") or 1
    single = plain(text, found.span(), (Decimal(times),), QuantityKind.MULTIPLE, "番")
    return measured(single, (Decimal(2) ** times,), "倍")


def _hundredths(text: str, start: int) -> Quantity | None:
    """百分之三十, 千分之二, 三分之一, 2/3."""
    found = re.compile(
        rf"(?P<whole>百|千|万|[{HANZI}]{{1,3}}|\d{{1,4}})分之(?P<part>[{HANZI}]{{1,9}}|\d{{1,9}}(?:\.\d{{1,9}})?)"
    ).match(text, start)
    part, whole = (_digits(found["part"]), found["whole"]) if found else (None, "")
    if not found or part is None:
        return None
    if whole in ("百", "千"):
        unit = "%" if whole == "百" else "‰"
        single = plain(text, found.span(), (part,), QuantityKind.PERCENT, unit)
        return measured(single, (part * chinese_measure(unit)[1],), "%")
    below = MAGNITUDES.get(whole) or _digits(whole)
    return plain(text, found.span(), (part, below), QuantityKind.RATIO) if below else None


def _ratio(text: str, start: int) -> Quantity | None:
    """12/10万, 2/3, 2.3:1, 7.0:50.9:42.1."""
    number = r"\d{1,12}(?:\.\d{1,9})?"
    found = re.compile(rf"({number})/((?:10|百|千|十)?万|1000|10000|100000)(?:人)?(?![\d元])").match(
        text, start
    )
    if found:
        per = f"/{found[2]}"
        return plain(text, found.span(), (Decimal(found[1]),), QuantityKind.RATIO, per)
    found = re.compile(rf"{number}(?: ?: ?{number}){{1,19}}(?![\d:])").match(text, start)
    if found:
        values = tuple(Decimal(part.strip()) for part in found[0].split(":"))
        form = QuantityKind.STRUCTURE if len(values) > 2 else QuantityKind.RATIO
        return plain(text, found.span(), values, form)
    found = re.compile(r"(\d{1,4})/(\d{1,4})(?![\d/.万])").match(text, start)
    if found:
        values = (Decimal(found[1]), Decimal(found[2]))
        return plain(text, found.span(), values, QuantityKind.RATIO)
    return None


def _tenths(text: str, start: int) -> Quantity | None:
    """七成: seventy percent."""
    found = re.compile(
        r"(?P<tenths>[一二两三四五六七八九])成(?P<half>半)?(?![立为功果效员本都长份品绩就年熟色分])"
    ).match(text, start)
    if not found:
        return None
    tenths = Decimal(numeral(found["tenths"]) or 0) + (Decimal("0.5") if found["half"] else 0)
    single = plain(text, found.span(), (tenths,), QuantityKind.PERCENT, "成")
    return measured(single, (tenths * 10,), "%")


def _neighbours(text: str, start: int) -> Quantity | None:
    """三四个, 七八十人: from one to the next."""
    found = _DIGIT_RUN.match(text, start)
    low, high = (numeral(sign) or 0 for sign in found[0]) if found else (0, 0)
    number = number_at(text, start + 1) if found and high == low + 1 else None
    if not number or not number.unit or number.bare_end > start + 3 or numeral(text[start + 1]) is None:
        return None
    tens = Decimal(10) if text[start + 2 : start + 3] == "十" else Decimal(1)
    return _counted(text, start, number, (low * tens, high * tens))


def _amount(text: str, start: int) -> Quantity | None:
    """A number with its unit, or a range of two."""
    number = number_at(text, start)
    if not number or not _counts(text, number):
        return None
    if not (joint := _TO.match(text, number.end)) or _SEPARATE.search(text, max(0, start - 14), start):
        return _counted(text, start, number, (number.value,))
    high = number_at(text, joint.end())
    if not high or high.arabic != number.arabic or not _one_range(number, high):
        return _counted(text, start, number, (number.value,))
    low = number.value * number.factor / high.factor if number.magnitude else number.value
    return _counted(text, start, high, (low, high.value))


def _one_range(low: Number, high: Number) -> bool:
    """3%至5%, 0.2-0.3人, 1万-2万户; but not 5人至3次, nor 2-1."""
    if low.unit and low.unit != high.unit:
        return False
    least = low.value * low.factor if low.magnitude else low.value * high.factor
    return least < high.value * high.factor


def _counted(text: str, start: int, number: Number, values: tuple[Decimal, ...]) -> Quantity:
    base, factor = chinese_measure(number.unit) if number.unit else (_named_behind(text, number), Decimal(1))
    found = Quantity(
        start=start,
        end=number.end,
        quote=text[start : number.end],
        values=values,
        unit=f"{number.magnitude}{number.unit}",
        magnitudes=tuple(value * number.factor * factor for value in values),
        base_unit=base,
        bound=number.more or Bound.EXACT,
        kind=_kind(number, base, values),
    )
    return context.chosen(found, alone=not number.magnitude and not number.more)


def _named_behind(text: str, number: Number) -> str:
    """8000多万农业转移人口: persons or households that stand behind a number without its unit."""
    found = _BEHIND.match(text, number.end) if number.magnitude else None
    return ("户" if found["noun"] in ("家庭", "农户") else "人") if found else ""


def _kind(number: Number, base: str, values: tuple[Decimal, ...]) -> QuantityKind:
    bare = not number.unit and not number.magnitude and not number.more
    if bare and number.arabic and 1900 <= values[0] <= 2100 and values[0] == int(values[0]):
        return QuantityKind.YEAR
    return kind(base)


def _counts(text: str, number: Number) -> bool:
    """Arabic digits always count something, a numeral only where it makes no other word."""
    return number.arabic or context.counts(text, number)


_READERS: tuple[Reader, ...] = (
    _named,
    _half,
    _doubling,
    _hundredths,
    _ratio,
    _tenths,
    _neighbours,
    _amount,
)
