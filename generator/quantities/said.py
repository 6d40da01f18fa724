"""A quantity as the other language says it, and in metric units."""

from __future__ import annotations

from decimal import Decimal

from generator.model.quantity import Quantity, QuantityKind

_ENGLISH = {
    "元": "RMB {}",
    "美元": "US${}",
    "欧元": "{} euros",
    "港元": "HK${}",
    "%": "{} percent",
    "百分点": "{} percentage points",
    "亩": "{} mu",
    "公顷": "{} hectares",
    "平方公里": "{} square kilometers",
    "平方米": "{} square meters",
    "米": "{} meters",
    "公里": "{} kilometers",
    "吨": "{} tonnes",
    "立方米": "{} cubic meters",
    "千瓦时": "{} kWh",
    "伏": "{} volts",
    "年": "{} years",
    "个月": "{} months",
    "天": "{} days",
    "小时": "{} hours",
    "人": "{} people",
    "人次": "{} person-times",
    "户": "{} households",
}
_PER = {
    "年": "year",
    "月": "month",
    "日": "day",
    "天": "day",
    "人": "person",
    "户": "household",
    "秒": "second",
}
_PER |= {"立方米": "cubic meter", "公顷": "hectare", "亩": "mu", "吨": "tonne", "小时": "hour"}
_MAGNITUDES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_WATTS = ((10**9, "GW"), (10**6, "MW"), (10**3, "kW"), (1, "W"))
_CHINESE = ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"))
_METRIC = {"亩": Decimal(10_000) / 15}  # square meters
_SILENT = {QuantityKind.NAME, QuantityKind.ORDINAL, QuantityKind.YEAR, QuantityKind.DATE}
_SILENT |= {QuantityKind.STRUCTURE, QuantityKind.RATIO}


def in_english(quantity: Quantity) -> str | None:
    """454.99亿元 as RMB 45.499 billion; None for what has no other form."""
    if quantity.kind in _SILENT:
        return None
    base, _, per = quantity.base_unit.partition("/")
    if per and per not in _PER:
        return None
    if base == "瓦":
        said = " to ".join(_of(value, _WATTS, "{} {}") for value in quantity.magnitudes)
    else:
        numbers = [_of(value, _MAGNITUDES, "{} {}") for value in quantity.magnitudes]
        said = _ENGLISH.get(base, "{}").format(" to ".join(numbers))
    return f"{said} per {_PER[per]}" if per else said


def in_chinese(quantity: Quantity) -> str | None:
    """RMB 45.499 billion as 454.99亿元; None for what has no other form."""
    if quantity.kind in _SILENT:
        return None
    base = "" if quantity.base_unit == "物" else quantity.base_unit
    values = quantity.magnitudes
    if base == "瓦":
        base, values = "千瓦", tuple(value / 1000 for value in values)
    return "至".join(_of(value, _CHINESE, "{}{}", "") for value in values) + base


def in_metric(quantity: Quantity) -> Decimal | None:
    """The hectares of so many mu; None where the unit is metric."""
    factor = _METRIC.get(quantity.base_unit)
    return quantity.magnitudes[-1] * factor / 10_000 if factor else None


def plain(value: Decimal, comma: str = ",") -> str:
    """1234.50 as 1,234.5."""
    text = f"{value:{comma}f}" if comma else f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _of(value: Decimal, scale: tuple[tuple[int, str], ...], form: str, comma: str = ",") -> str:
    for size, word in scale:
        if abs(value) >= size:
            return form.format(plain(value / size, comma), word)
    return plain(value, comma)
