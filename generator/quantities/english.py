"""The quantities of an English sentence, in the base units of the Chinese."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.model.quantity import Bound, Quantity, QuantityKind
from generator.quantities import english_context as context
from generator.quantities.english_names import named
from generator.quantities.english_numbers import CARDINALS, FRACTIONS, VAGUE, cardinal
from generator.quantities.scan import Reader, scan
from generator.quantities.stated import bounded, measured, plain
from generator.quantities.units import (
    ENGLISH_MAGNITUDES,
    ENGLISH_NOUNS,
    ENGLISH_UNITS,
    Measure,
    alternatives,
    kind,
)

_ARABIC = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d{1,30})?|\d{1,30}(?:\.\d{1,30})?"
_CURRENCIES = {
    "rmb": "元",
    "cny": "元",
    "¥": "元",
    "￥": "元",
    "us$": "美元",
    "usd": "美元",
    "$": "美元",
    "hk$": "港元",
    "€": "欧元",
    "£": "英镑",
    "yuan": "元",
}
_MAGNITUDE = alternatives(ENGLISH_MAGNITUDES)
_UNIT = alternatives(ENGLISH_UNITS)
_PER = {
    "year": "年",
    "annum": "年",
    "month": "月",
    "day": "日",
    "hour": "小时",
    "second": "秒",
    "person": "人",
    "capita": "人",
    "household": "户",
    "mu": "亩",
    "hectare": "公顷",
    "square kilometer": "平方公里",
    "cubic meter": "立方米",
    "tonne": "吨",
}
_NUMBER = re.compile(
    rf"(?:(?P<currency>(?:RMB|CNY|US\$|USD|HK\$|yuan|[$¥￥€£]))[ ]?)?"
    rf"(?P<number>{_ARABIC}|(?:a )?hundred(?! and)|(?:{CARDINALS})(?![A-Za-z])"
    rf"|(?:a|the)(?= (?:{_MAGNITUDE})\b))"
    rf"(?P<plus>\+(?!\d))?(?:-odd)?"
    rf"(?P<magnitudes>(?:[ -](?:{_MAGNITUDE})\b){{0,3}})(?:-odd|-plus)?"
    rf"(?:(?P<joint>[ -]?)(?P<adjective>(?:metric|standard|additional|new|more|other|whole|full|rural|urban|"
    rf"poor|registered|college|domestic|long|"
    rf"residential|urban and rural|Chinese|working|business|consecutive|calendar) ){{0,2}}"
    rf"(?P<unit>{_UNIT})(?![A-Za-z²³]))?"
    rf"(?:(?:/| per )(?P<per>{alternatives(_PER)})(?![A-Za-z]))?",
    re.IGNORECASE,
)
# A noun that is counted stands behind its adjectives, not behind another phrase.
_NOUN = re.compile(
    r"(?:[- ](?!(?:of|for|in|and|or|with|from|to|by|on|at|that|were|was|will|is|are|per|than|the)\b)"
    r"[A-Za-z-]{1,20})"
    rf"{{0,3}}?[- ](?P<noun>{alternatives(ENGLISH_NOUNS)})(?![A-Za-z])",
    re.IGNORECASE,
)
_SHORT = {"t", "m", "ha", "li"}  # no unit behind a hyphen
_START = re.compile(
    r"(?<![A-Za-z0-9])(?:[0-9$¥￥€£“]|(?:RMB|CNY|US\$|USD|HK\$|yuan)(?= ?\d)|[A-Za-z]+(?:[-–]?\d)?|\(\d)"
)
_TO = re.compile(r" ?[-–—~] ?| to ")
_AND = re.compile(r" and ")
_MULTIPLES = {
    "doubled": 2,
    "doubles": 2,
    "doubling": 2,
    "double": 2,
    "twice": 2,
    "twofold": 2,
    "tripled": 3,
    "triple": 3,
    "tripling": 3,
    "trebled": 3,
    "threefold": 3,
    "thrice": 3,
    "quadrupled": 4,
    "quadruple": 4,
    "quadrupling": 4,
    "fourfold": 4,
    "fivefold": 5,
    "sixfold": 6,
    "sevenfold": 7,
    "eightfold": 8,
    "tenfold": 10,
    "hundredfold": 100,
}
_MULTIPLE = re.compile(rf"(?P<word>{alternatives(_MULTIPLES)})\b", re.IGNORECASE)
_FRACTION = re.compile(
    rf"(?:(?P<part>{CARDINALS}|an?)[ -])?(?P<whole>{alternatives(FRACTIONS)})(?![A-Za-z])(?!-)", re.IGNORECASE
)
_HALF_UNIT = re.compile(r"half (?:an? |the )?(?P<unit>year|month|day|hour|decade)\b", re.IGNORECASE)
_VAGUE = re.compile(rf"(?P<word>{alternatives(VAGUE)})(?= of\b)|(?P<dozen>a dozen|dozens)\b", re.IGNORECASE)
_PER_MANY = re.compile(
    rf"(?P<number>{_ARABIC}) per "
    r"(?P<many>1,000|10,000|100,000|thousand|mille|10 thousand|100 thousand)(?!,?\d)",
    re.IGNORECASE,
)
_MANY = {
    "1,000": "千",
    "thousand": "千",
    "mille": "千",
    "10,000": "万",
    "10 thousand": "万",
    "100,000": "10万",
    "100 thousand": "10万",
}
_SHARES = re.compile(r"\d{1,12}(?:\.\d{1,9})?(?: ?: ?\d{1,12}(?:\.\d{1,9})?){1,19}(?![\d:])")
_SLASH = re.compile(r"(\d{1,4})/(\d{1,4})(?![\d/]|[.,]\d)")


def english(sentence: str) -> tuple[Quantity, ...]:
    """Every number of the sentence, left to right, none within another."""
    return context.read(sentence, tuple(scan(sentence, _START, _READERS)))


def _multiple(text: str, start: int) -> Quantity | None:
    """doubled, threefold, twice."""
    found = _MULTIPLE.match(text, start)
    if not found or re.match(r"-digit|[ -]track", text[found.end() : found.end() + 7]):
        return None
    value = Decimal(_MULTIPLES[found["word"].lower()])
    return plain(text, found.span(), (value,), QuantityKind.MULTIPLE, "倍")


def _fraction(text: str, start: int) -> Quantity | None:
    """half, one third, two-thirds, half a year, 2/3."""
    if found := _HALF_UNIT.match(text, start):
        base, factor = ENGLISH_UNITS[found["unit"].lower()]
        half = plain(text, found.span(), (Decimal("0.5"),), QuantityKind.AMOUNT, base)
        return measured(half, (factor / 2,), base)
    if found := _SLASH.match(text, start):
        return plain(text, found.span(), (Decimal(found[1]), Decimal(found[2])), QuantityKind.RATIO)
    found = _FRACTION.match(text, start)
    if not found or (not found["part"] and not found["whole"].lower().startswith("half")):
        return None
    part = Decimal(1) if (found["part"] or "a").lower() in ("a", "an") else cardinal(found["part"])
    whole = Decimal(FRACTIONS[found["whole"].lower()])
    return plain(text, found.span(), (part, whole), QuantityKind.RATIO) if part else None


def _vague(text: str, start: int) -> Quantity | None:
    """dozens of, hundreds of thousands of."""
    found = _VAGUE.match(text, start)
    if not found:
        return None
    value = Decimal(VAGUE[(found["word"] or found["dozen"]).lower()])
    return bounded(plain(text, found.span(), (value,), QuantityKind.COUNT), Bound.ABOUT)


def _ratio(text: str, start: int) -> Quantity | None:
    """12 per 100,000, 7 per 1,000, 7.0:50.9:42.1."""
    if found := _PER_MANY.match(text, start):
        value, many = cardinal(found["number"]) or Decimal(0), _MANY[found["many"].lower()]
        if many == "千":
            share = plain(text, found.span(), (value,), QuantityKind.PERCENT, "‰")
            return measured(share, (value / 10,), "%")
        return plain(text, found.span(), (value,), QuantityKind.RATIO, f"/{many}")
    found = _SHARES.match(text, start)
    if not found:
        return None
    values = tuple(Decimal(part.strip()) for part in found[0].split(":"))
    form = QuantityKind.STRUCTURE if len(values) > 2 else QuantityKind.RATIO
    return plain(text, found.span(), values, form)


def _amount(text: str, start: int) -> Quantity | None:
    """A number with its magnitude and unit, or a range of two."""
    found = _number(text, start)
    if not found:
        return None
    between = text[max(0, start - 8) : start] == "between "
    joint = (_AND if between else _TO).match(text, found.end())
    high = _number(text, joint.end()) if joint else None
    if high and _one_range(text, found, high):
        return _range(text, found, high)
    return _single(text, found)


def _number(text: str, start: int) -> re.Match[str] | None:
    found = _NUMBER.match(text, start)
    return (
        found
        if found and cardinal(found["number"].lower().replace("a ", "").replace("the", "a")) is not None
        else None
    )


def _one_range(text: str, low: re.Match[str], high: re.Match[str]) -> bool:
    """5 to 10, 10–15 percent; but not "to 5 to 3", nor where both have their own other unit."""
    if (
        re.search(r"\bfrom (?:RMB |US\$|[$¥])?$", text[max(0, low.start() - 10) : low.start()])
        and low["unit"]
    ):
        return False
    if re.fullmatch(r"(?:19|20)\d\d", low[0]) and (high["unit"] or high["magnitudes"] or high["currency"]):
        return False
    if low["unit"] and high["unit"] and _measure(low)[0] != _measure(high)[0]:
        return False
    return _value(low) * (_factor(low) if low["magnitudes"] else _factor(high)) < _value(high) * _factor(high)


def _range(text: str, low: re.Match[str], high: re.Match[str]) -> Quantity:
    measure, end = _counted(text, high)
    base, factor = measure if measure[0] else _measure(low)
    first = _factor(low) if low["magnitudes"] else _factor(high)
    values = (_value(low) * first / _factor(high), _value(high))
    found = plain(text, (low.start(), end), values, _kind(high, base), _unit(high))
    magnitudes = (_value(low) * first * factor, _value(high) * _factor(high) * factor)
    return measured(found, magnitudes, base)


def _single(text: str, found: re.Match[str]) -> Quantity:
    (base, factor), end = _counted(text, found)
    value = _value(found)
    single = plain(text, (found.start(), end), (value,), _kind(found, base), _unit(found))
    single = measured(single, (value * _factor(found) * factor,), base)
    return bounded(single, Bound.MORE if found["plus"] or "-odd" in found[0] else Bound.EXACT)


def _counted(text: str, found: re.Match[str]) -> tuple[Measure, int]:
    """The unit of a number, or what the noun behind it counts, and where that ends if it follows at once."""
    measure, end = _measure(found), _end(found)
    if measure[0] or _kind(found, "") is QuantityKind.YEAR:
        return measure, end
    noun = _NOUN.match(text, end)
    if not noun:
        return measure, end
    at_once = noun.start("noun") == end + 1
    return (ENGLISH_NOUNS[noun["noun"].lower()], Decimal(1)), noun.end() if at_once else end


def _end(found: re.Match[str]) -> int:
    parts = ["number", "plus", "magnitudes", "unit"] + (["per"] if found["unit"] or found["currency"] else [])
    return max(found.end(part) for part in parts)


def _value(found: re.Match[str]) -> Decimal:
    number = found["number"].lower()
    return Decimal(1) if number in ("a", "the") else cardinal(number) or Decimal(0)


def _factor(found: re.Match[str]) -> Decimal:
    factor = Decimal(1)
    for word in re.findall(r"[a-z]+", found["magnitudes"].lower()):
        factor *= ENGLISH_MAGNITUDES[word]
    return factor


def _unit(found: re.Match[str]) -> str:
    words = [found["magnitudes"].strip(" -"), found["currency"] or found["unit"] or ""]
    return " ".join(word for word in words if word)


def _measure(found: re.Match[str]) -> Measure:
    """The base unit and the factor; 元/人 for RMB 500 per person."""
    currency = (found["currency"] or "").lower()
    unit = (found["unit"] or "").lower()
    is_year = re.fullmatch(r"(?:19|20)\d\d", found["number"]) and unit == "year"
    if is_year or (unit in _SHORT and found["joint"] == "-"):
        unit = ""
    base, factor = (
        (_CURRENCIES[currency], Decimal(1)) if currency else ENGLISH_UNITS.get(unit, ("", Decimal(1)))
    )
    per = _PER.get((found["per"] or "").lower(), "")
    return (f"{base}/{per}" if per and base not in ("%", "百分点", "") else base), factor


def _kind(found: re.Match[str], base: str) -> QuantityKind:
    bare = not base and not found["magnitudes"] and "," not in found["number"]
    if bare and re.fullmatch(r"(?:19|20)\d\d", found["number"]):
        return QuantityKind.YEAR
    return kind(base)


_READERS: tuple[Reader, ...] = (named, _multiple, _fraction, _vague, _ratio, _amount)
