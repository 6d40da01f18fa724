"""English numbers that measure nothing, ordinals, years, dates: patterns in order, the first wins."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from generator.model.quantity import Quantity, QuantityKind
from generator.quantities.english_numbers import ORDINALS, ordinal
from generator.quantities.stated import plain
from generator.quantities.units import alternatives

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
_MONTH = alternatives(_MONTHS)
_YEAR = r"(?:19|20)\d\d"
_ORDINAL = rf"(?i:\d{{1,3}}(?:st|nd|rd|th)|{alternatives(ORDINALS)})(?![A-Za-z])"


@dataclass(frozen=True, kw_only=True, slots=True)
class Name:
    """A pattern whose groups are values, and what they are."""

    pattern: re.Pattern[str]
    kind: QuantityKind
    unit: str
    value: Callable[[str], Decimal | None]


def _number(text: str) -> Decimal | None:
    if text in _ROMAN:
        return Decimal(_ROMAN.index(text) + 1)
    return Decimal(text) if re.fullmatch(r"\d+(?:\.\d+)?", text) else ordinal(text)


def _part_of_date(text: str) -> Decimal | None:
    return Decimal(_MONTHS.index(text) + 1) if text in _MONTHS else _number(text)


def _names(
    kind: QuantityKind, *patterns: str, unit: str = "", value: Callable[[str], Decimal | None] = _number
) -> tuple[Name, ...]:
    return tuple(Name(pattern=re.compile(p), kind=kind, unit=unit, value=value) for p in patterns)


_NAMES: tuple[Name, ...] = (
    *_names(
        QuantityKind.NAME,
        rf"({_ORDINAL})[ -](?:Five|five)-[Yy]ear(?: (?:Plan|Program(?:me)?))?",
        unit="五年规划",
    ),
    *_names(
        QuantityKind.DATE,
        rf"({_MONTH}) (\d{{1,2}}),? ({_YEAR})(?!\d)",
        rf"(\d{{1,2}}) ({_MONTH}),? ({_YEAR})(?!\d)",
        rf"({_MONTH}) ({_YEAR})(?!\d)",
        rf"({_MONTH}) (\d{{1,2}})(?:[-–]| to | through )(\d{{1,2}})(?!,?\d|%)",
        rf"({_MONTH}) (\d{{1,2}})(?!,?\d|%)",
        rf"({_MONTH})(?: to |[-–]| through )({_MONTH})\b",
        rf"({alternatives(set(_MONTHS) - {'May', 'March'})})\b",
        r"(?:(?<=in )|(?<=by )|(?<=of )|(?<=since )|(?<=from )|(?<=until )|(?<=late )|(?<=early ))"
        r"(May|March)\b",
        rf"({_YEAR})-(\d{{1,2}})-(\d{{1,2}})(?!\d)",
        value=_part_of_date,
    ),
    *_names(
        QuantityKind.YEAR,
        rf"({_YEAR})(?:[-–—]| to )({_YEAR})(?![\d,])(?! (?:percent|million|billion|yuan|people))",
        rf"({_YEAR})s(?![A-Za-z])",
        rf"(?<=in)({_YEAR})(?!\d)",
        unit="年",
    ),
    *_names(
        QuantityKind.NAME,
        r"[A-Za-z]{1,12}[-–]?(\d{1,12}(?:\.\d{1,6})?)(?![\d,.]*\d)"
        r"(?! ?(?:billion|million|percent|yuan))[A-Za-z]{0,3}",
        r"(\d{1,3})(?:A|G|D|K|C|J|T|V|S|B|H|Z)(?:-level|-rated)?(?![A-Za-z\d])",
        r"\d{1,6}(?:[+·×] ?\d{1,6}){1,9}(?:[+·×][NX])?(?! ?[kMGT]W)",
        r"(\d{1,6})(?:\+|×|·)[NXnx](?![A-Za-z])",
        r"[Tt]op[- ](\d{1,4})(?![\d,%])",
        r"[“](\d{1,9})(?=[,.]?[”])",
    ),
    *_names(
        QuantityKind.ORDINAL,
        r"(?:No\.|Nos\.|Number|Box|Table|Figure|Annex|Appendix|Item|Document No\.) ?(\d{1,4})(?!,?\d|%)",
        r"(?<![^\n])[(]?(\d{1,3})(?:\)|\.(?!\d))",
        r"[(](\d{1,2})[)]",
        r"Phase (\d{1,2}|[IVX]{1,5})(?![A-Za-z\d])",
        rf"({_ORDINAL})",
    ),
)


def named(text: str, start: int) -> Quantity | None:
    """Dates, plan periods, ordinals, names: what the table of patterns knows."""
    for name in _NAMES:
        found = name.pattern.match(text, start)
        groups = _parts(found) if found else []
        ordered = sorted(groups, key=_rank) if name.kind is QuantityKind.DATE else groups
        known = tuple(value for group in ordered if (value := name.value(group)) is not None)
        if found and known:
            return plain(text, found.span(), known, name.kind, name.unit)
    return None


def _parts(found: re.Match[str]) -> list[str]:
    """What the groups hold; every number where there is no group (1+3+3)."""
    return [group for group in found.groups() or re.findall(r"\d+", found[0]) if group]


def _rank(part_of_date: str) -> int:
    """Year, month, day."""
    return 1 if part_of_date in _MONTHS else 0 if len(part_of_date) == 4 else 2
