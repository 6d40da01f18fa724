"""Numbers that measure nothing, years and dates: patterns in order, the first that fits wins.

What each group holds is a value.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.quantity import QuantityKind

_N = "[一二两三四五六七八九十百]{1,5}"
_YEAR = r"(?:19|20)\d\d"
_HANZI_YEAR = "[一二][〇零○九][〇零○一二三四五六七八九]{2}"
_ANY = rf"{_N}|\d{{1,4}}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Name:
    """A pattern whose groups are values, and what they are."""

    pattern: re.Pattern[str]
    kind: QuantityKind
    unit: str = ""


def _names(kind: QuantityKind, *patterns: str, unit: str = "") -> tuple[Name, ...]:
    return tuple(Name(pattern=re.compile(pattern), kind=kind, unit=unit) for pattern in patterns)


NAMES: tuple[Name, ...] = (
    # “十四五”, 十三五时期, 第十四个五年规划
    *_names(
        QuantityKind.NAME,
        "[“「]([一二三四五六七八九十]{1,2})五[”」](?:规划|计划)?",
        "(十[一二三四五六七]?|[七八九])五(?=时期|规划|期间|末|以来|期末|开局|发展|的|、十|”|收官)",
        "第([一二三四五六七八九十]{1,3})个五年(?:规划|计划)",
        unit="五年规划",
    ),
    *_names(
        QuantityKind.DATE,
        rf"({_YEAR})年(\d{{1,2}})月(?:份)?(?:(\d{{1,2}})日)?",
        rf"({_HANZI_YEAR})年([一二三四五六七八九十]{{1,2}})月([一二三四五六七八九十]{{1,3}})日",
        r"(\d{1,2})月(?:份)?(\d{1,2})日?(?:[-—至到](\d{1,2})日)",
        r"(\d{1,2})月(\d{1,2})日",
        r"(\d{1,2})(?:月)?[-—–至到~](\d{1,2})月(?:份)?",
        r"(\d{1,2})月(?:份)?",
        r"([一二三四五六七八九十]{1,2})月份",
        r"(\d{1,2})日(?!均|常|元|语)",
        rf"({_YEAR})[-./](\d{{1,2}})[-./](\d{{1,2}})(?!\d)",
    ),
    *_names(
        QuantityKind.YEAR,
        rf"({_YEAR})年?(?:[-—–~]{{1,2}}|至|到)({_YEAR})年?(?!\d|[万亿元人个户家])",
        rf"({_YEAR})年(?!均|产)",
        rf"({_HANZI_YEAR})年",
        rf"({_YEAR})(?=、(?:{_YEAR}、){{0,9}}{_YEAR}年)",
        unit="年",
    ),
    # 5G, S309, PM2.5, COVID-19, 4A级, 1+3+3, 1+N, 7×24
    *_names(
        QuantityKind.NAME,
        r"[A-Za-z]{1,12}(?:[-—–] ?)?(\d{1,12}(?:\.\d{1,6})?)(?![\d.]*%)[A-Za-z]{0,3}(?![\d,]*[万亿])",
        r"(\d{1,3}) ?(?:A|G|D|K|C|J|T|V|S|B|H|Z)(?:级)?(?![A-Za-z\d])",
        r"(\d{1,6})(?:\+|×|·)[NXnx](?![A-Za-z])",
        r"\d{1,6}(?:[+·×]\d{1,6}){1,9}(?![\d小])(?:[+·×][NX])?(?![\d.]*(?:兆|千|万))",
        r"[“「](\d{1,9})[”」]",
        rf"[“「]({_N})(?:个|大|项|条|种|张|位|位一|项|好|不|新|区|优|化)[^”」，。百千万亿]{{1,6}}[”」]",
        "([四])个意识(?:”)?",
        "([四])个自信(?:”)?",
        "([两二])个(?:维护|确立|一百年)(?:”)?",
        "([四])个全面(?:”)?",
        "([五])位一体(?:”)?",
        r"(12345|12348|110|120|119|122)(?=热线|政务|报警|平台|急救|便民)",
    ),
    # 第三次, 第1批, 专栏1, 图2, (一), 1. at the beginning, 一是
    *_names(
        QuantityKind.ORDINAL,
        rf"第({_ANY})(?:个|次|届|批|期|条|款|项|章|节|篇|位|名|季度|产业|师|团|轮|号|类|台|家|年)?",
        r"(?:专栏|图|表|附件|附表|附图)(?: ?)(\d{1,3})",
        rf"(?:专栏|附件)({_N})",
        r"(?<![^\n])[(]?(\d{1,3})(?:[)、．]|\.(?!\d))",
        rf"(?<![^\n])[(]?({_N})[)、]",
        rf"[(]({_N}|\d{{1,2}})[)](?!\d)",
        r"([一二三四五六七八九十]{1,2})(?=是(?:要|加|抓|深|强|推|坚|着|全|大|实|聚|狠|把|以|持|突|优|严|进|围)|要)",
        r"(十[二三四五六七八九]|二十)(?:大)(?=和|及|精神|报告|以来|提出|、|会议|[。,]|确|召|作|开|的)",
        rf"({_N})届",
        r"([一二三四五六七八九十]{1,3})期(?!间|限|望)",
        rf"({_N})中(?=全会|、{_N}中|和{_N}中|及{_N}中|,|、{_N}次)",
        rf"({_N})次(?=全会|全体会议|会议|代表大会|党代会|、{_N}次|和{_N}次)",
        rf"({_N})(?:师|团)(?=$|[^队结体员长购圆])",
        r"(\d{1,3})(?:号(?!召)|师|营|团(?!队|体))",
    ),
)
