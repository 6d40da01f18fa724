"""Dates, periods and counts as each language writes them."""

from __future__ import annotations

import datetime

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def date(lang: str, day: datetime.date) -> str:
    """2021年1月27日; January 27, 2021."""
    if lang == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def date_text(lang: str, text: str) -> str:
    """A date that was written as 2024-01-06; any other text as it is."""
    try:
        return date(lang, datetime.date.fromisoformat(text))
    except ValueError:
        return text


def period(first: int, last: int) -> str:
    """2021–2025, or one year."""
    return str(first) if first == last else f"{first}–{last}"


def count(number: int) -> str:
    """93,120."""
    return f"{number:,}"
