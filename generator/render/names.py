"""What divisions and boxes are called: numbers as printed or in English, titles in either language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.model.document import Box, Division, DivisionKind
from generator.model.english import Translation
from generator.render.escape import html
from generator.text.numerals import CHARACTERS, numeral
from generator.text.typography import curled, typeset

_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(value: int) -> str:
    """14 is XIV."""
    text = ""
    for worth, sign in _ROMAN:
        text += sign * (value // worth)
        value %= worth
    return text


_ENGLISH: dict[DivisionKind, Callable[[int], str]] = {
    DivisionKind.PART: "Part {}".format,
    DivisionKind.CHAPTER: "Chapter {}".format,
    DivisionKind.SECTION: "Section {}".format,
    DivisionKind.ITEM: lambda value: f"{roman(value)}.",
    DivisionKind.SUBITEM: "({})".format,
}


def _value(printed: str) -> int | None:
    return numeral("".join(sign for sign in printed if sign in CHARACTERS or sign.isdigit()))


@dataclass(frozen=True, kw_only=True, slots=True)
class Name:
    """A number and a title, in the language of an edition where it has them."""

    number: str  # "" where there is none
    title: str
    is_chinese: bool  # whether the title is
    other: str | None = None  # the title in the other language, where both are known

    @property
    def gap(self) -> str:
        """The space after the number; 一、 and （一） bring their own."""
        return "" if not self.number or self.number.endswith(("、", "）")) else " "

    @property
    def plain(self) -> str:
        """Number and title as plain text."""
        return f"{self.number}{self.gap}{self.title}".strip()

    @property
    def short(self) -> str:
        """Number and title as HTML of few tags, for menus."""
        return f"{html(self.number)}{self.gap}{self.titled()}".strip()

    @property
    def labelled(self) -> str:
        """Number and title as HTML, each to be set in its own way."""
        number = f'<span class="no">{html(self.number)}</span>' if self.number else ""
        return number + self.gap + self.titled()

    def titled(self, escape: Callable[[str], str] = html) -> str:
        """The title as HTML; a Chinese one on an English page says that it is Chinese."""
        title = escape(self.title)
        return f'<span lang="zh-Hans">{title}</span>' if self.is_chinese else title


def division_name(lang: str, translation: Translation, division: Division) -> Name:
    """第四章 发展目标; Chapter 4, with the title in English where that is known."""
    printed = typeset(division.number).strip()
    if lang == "en" and printed:
        value, write = _value(printed), _ENGLISH.get(division.kind)
        printed = write(value) if value and write else printed
    return _name(lang, translation, division, printed)


def box_name(lang: str, translation: Translation, box: Box) -> Name:
    """专栏1 in Chinese, Box 1 in English."""
    printed = typeset(box.label).strip()
    value = _value(printed) if lang == "en" else None
    return _name(lang, translation, box, f"Box {value}" if value else printed)


def chinese_title(piece: Division | Box) -> str:
    """The title with Chinese typography."""
    return typeset(piece.title.text)


def _name(lang: str, translation: Translation, piece: Division | Box, number: str) -> Name:
    chinese, found = chinese_title(piece), translation.get(piece.id)
    english = curled(" ".join(found.sentences)) if found else None
    if lang == "zh":
        return Name(number=number, title=chinese, is_chinese=False, other=english)
    if english is None:
        return Name(number=number, title=chinese, is_chinese=bool(chinese))
    return Name(number=number, title=english, is_chinese=False, other=chinese)
