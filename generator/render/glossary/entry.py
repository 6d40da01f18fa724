"""What every list and page says of a term."""

from __future__ import annotations

from functools import cache

from generator.model.content import Bilingual
from generator.model.glossary import CATEGORIES, Term
from generator.render.escape import html
from generator.text.pinyin import spelled
from generator.text.typography import curled, typeset


@cache
def pinyin(term: Term) -> str:
    """The pinyin of a term: as its entry gives it, or as the library spells it."""
    return term.pinyin or spelled(term.zh)


def own(lang: str, text: Bilingual) -> str:
    return typeset(text.zh) if lang == "zh" else curled(text.en)


def category_name(lang: str, category: str) -> str:
    """The name of a category; a category that the program does not know goes by its file's name."""
    names = CATEGORIES.get(category)
    return (names[0] if lang == "zh" else names[1]) if names else category


def names(term: Term) -> str:
    """A term's names, one line: Chinese, pinyin, English."""
    return (
        f'<span class="term-zh" lang="zh-Hans">{html(typeset(term.zh))}</span> '
        f'<span class="term-pinyin" lang="zh-Latn">{html(pinyin(term))}</span> '
        f'<span class="term-en" lang="en">{html(curled(term.en))}</span>'
    )


def members(term: Term) -> str:
    """What a numeric formula counts, in both languages; "" where it counts nothing."""
    if not term.members:
        return ""
    entries = "".join(
        f'<li><span lang="zh-Hans">{html(typeset(member.zh))}</span> '
        f'<span lang="en">{html(curled(member.en))}</span></li>'
        for member in term.members
    )
    return f'<ol class="term-members">{entries}</ol>'
