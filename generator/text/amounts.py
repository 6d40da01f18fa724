"""Amounts in the base unit of their dimension, as the pages say them in either language."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_EVEN, Decimal
from types import MappingProxyType

_MONEY = {"元": "RMB", "美元": "USD", "欧元": "EUR", "港元": "HKD"}
_SIGNS = {"%": "%", "‰": "‰"}

# One and more of a base unit; what is not here goes by its Chinese name.
_ENGLISH: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "": ("", ""),
        "人": ("person", "persons"),
        "人次": ("person-time", "person-times"),
        "户": ("household", "households"),
        "亩": ("mu", "mu"),
        "公顷": ("hectare", "hectares"),
        "平方公里": ("square kilometer", "square kilometers"),
        "平方米": ("square meter", "square meters"),
        "米": ("meter", "meters"),
        "公里": ("kilometer", "kilometers"),
        "吨": ("tonne", "tonnes"),
        "立方米": ("cubic meter", "cubic meters"),
        "瓦": ("watt", "watts"),
        "千瓦时": ("kilowatt-hour", "kilowatt-hours"),
        "年": ("year", "years"),
        "岁": ("year", "years"),
        "天": ("day", "days"),
        "小时": ("hour", "hours"),
        "分钟": ("minute", "minutes"),
        "百分点": ("percentage point", "percentage points"),
        "倍": ("times", "times"),
        "/10万": ("per 100,000", "per 100,000"),
    }
)
_CHINESE_STEPS = ((Decimal(10**12), "万亿"), (Decimal(10**8), "亿"), (Decimal(10**4), "万"))
_ENGLISH_STEPS = (
    (Decimal(10**12), "trillion"),
    (Decimal(10**9), "billion"),
    (Decimal(10**6), "million"),
)


def number(value: Decimal, digits: int | None = None) -> str:
    """A number with thousands set apart, rounded to some digits, without zeros that say nothing."""
    if digits is not None:
        value = value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_EVEN)
    text = f"{value:,f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace("-", "−")


def amount(lang: str, magnitude: Decimal, base_unit: str, digits: int | None = None) -> str:
    """454.99亿元, RMB 45.499 billion."""
    return _chinese(magnitude, base_unit, digits) if lang == "zh" else _english(magnitude, base_unit, digits)


def _scaled(magnitude: Decimal, steps: tuple[tuple[Decimal, str], ...]) -> tuple[Decimal, str]:
    for factor, name in steps:
        if abs(magnitude) >= factor:
            return magnitude / factor, name
    return magnitude, ""


def _chinese(magnitude: Decimal, base_unit: str, digits: int | None) -> str:
    if base_unit in _SIGNS:
        return f"{number(magnitude, digits)}{base_unit}"
    if base_unit == "瓦" and abs(magnitude) >= 1000:
        magnitude, base_unit = magnitude / 1000, "千瓦"
    value, step = _scaled(magnitude, _CHINESE_STEPS)
    unit = "个百分点" if base_unit == "百分点" else base_unit
    return f"{number(value, digits)}{step}{unit}"


def _english(magnitude: Decimal, base_unit: str, digits: int | None) -> str:
    if base_unit in _SIGNS:
        return f"{number(magnitude, digits)}{base_unit}"
    if base_unit == "瓦" and abs(magnitude) >= 1000:
        factor, unit = (10**9, "GW") if abs(magnitude) >= 10**9 else (10**6, "MW")
        if abs(magnitude) < 10**6:
            factor, unit = 1000, "kW"
        return f"{number(magnitude / factor, digits)} {unit}"
    value, step = _scaled(magnitude, _ENGLISH_STEPS)
    said = " ".join(part for part in (number(value, digits), step) if part)
    if base_unit in _MONEY:
        return f"{_MONEY[base_unit]} {said}"
    one, more = _ENGLISH.get(base_unit, (base_unit, base_unit))
    return f"{said} {one if magnitude == 1 else more}".strip()
