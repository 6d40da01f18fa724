"""Headings: the number as printed or in English, and the title in both languages."""

from __future__ import annotations

from collections.abc import Callable

from generator.model.document import Box, Division, DivisionKind
from generator.render.edition import Edition
from generator.render.escape import heading as markdown
from generator.render.escape import html
from generator.text.numerals import CHARACTERS, numeral
from generator.text.typography import typeset

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


def number(edition: Edition, division: Division) -> str:
    """第四章 in Chinese, Chapter 4 in English; as printed where the number cannot be told."""
    printed = typeset(division.number).strip()
    if edition.lang == "zh" or not printed:
        return printed
    value = numeral("".join(c for c in printed if c in CHARACTERS or c.isdigit()))
    write = _ENGLISH.get(division.kind)
    return write(value) if value and write else printed


def chinese_title(division: Division | Box) -> str:
    """The title with Chinese typography."""
    return typeset(division.title.text)


def english_title(edition: Edition, id_: str) -> str | None:
    """The translated title of a division or box, where there is one."""
    found = edition.translation.get(id_)
    return " ".join(found.sentences) if found else None


def title(edition: Edition, division: Division | Box, escape: Callable[[str], str] = html) -> str:
    """The title as HTML in the edition's language, or in Chinese, marked as such."""
    if edition.lang == "zh":
        return escape(chinese_title(division))
    english = english_title(edition, division.id)
    return escape(english) if english else f'<span lang="zh-Hans">{escape(chinese_title(division))}</span>'


def label(edition: Edition, division: Division, escape: Callable[[str], str] = html) -> str:
    """Number and title as HTML: `<span class="no">第四章</span> 发展目标`."""
    printed = number(edition, division)
    lead = f'<span class="no">{escape(printed)}</span> ' if printed else ""
    return lead + title(edition, division, escape)


def plain_label(edition: Edition, division: Division) -> str:
    """Number and title as plain text."""
    english = english_title(edition, division.id) if edition.lang == "en" else None
    return " ".join(part for part in (number(edition, division), english or chinese_title(division)) if part)


def markdown_heading(edition: Edition, division: Division, level: int, mended: str = "") -> str:
    """A heading of a page, with its id; the number is the way to its own address."""
    printed = number(edition, division)
    way = (
        f'<a class="no" href="#{division.id}">{markdown(printed)}</a>'
        if printed
        else _sign(edition, division)
    )
    return f"{'#' * level} {way} {_both_titles(edition, division)}{mended} {{ #{division.id} }}"


def _sign(edition: Edition, division: Division) -> str:
    name = html(edition.say("heading-link"))
    return f'<a class="no no--sign" href="#{division.id}" aria-label="{name}">§</a>'


def _both_titles(edition: Edition, division: Division) -> str:
    """The title in the edition's language; the other language's, where there is one, below it."""
    own = f'<span class="title">{title(edition, division, markdown)}</span>'
    english = english_title(edition, division.id)
    if not english:
        return own
    other = chinese_title(division) if edition.lang == "en" else english
    lang = "zh-Hans" if edition.lang == "en" else "en"
    return f'{own} <span class="other" lang="{lang}">{markdown(other)}</span>'
