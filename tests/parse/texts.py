"""Texts as strangers might bring them: plausible pieces in any order, and any characters at all."""

from __future__ import annotations

import os

from hypothesis import settings
from hypothesis import strategies as st

# As many texts as a few seconds allow; the same ones in each run of continuous integration.
THOROUGH = settings(max_examples=300, deadline=None, derandomize="CI" in os.environ)

Texts = st.SearchStrategy[str]


def one_of(pieces: str) -> Texts:
    """One of some pieces with ／ between them."""
    return st.sampled_from(pieces.split("／"))


def joined(pieces: Texts, most: int, least: int = 1) -> Texts:
    return st.lists(pieces, min_size=least, max_size=most).map("".join)


def filled(form: str, number: str, space: str, title: str) -> str:
    """第{}章 with its number, and its title behind it."""
    return form.replace("{}", number) + space + title


_NUMBERS = one_of("一／二／三／四／十／十一／二十")
_WORDS = one_of("发展基础／推动高质量发展／云山县／“十四五”时期／2025年达到5.5%左右／坚持稳中求进／略／是")
_SPACES = one_of("／ ／  ／\u3000／\u3000\u3000／\xa0／\u2002／\u200b／\t")
_ENDS = one_of("。／；／:／!／,／…／”／)／|／ |／**／")
_PROSE = joined(st.tuples(joined(_WORDS, 6), _ENDS).map("".join), 5)
_TITLES = joined(_WORDS, 3, least=0)

_SIGNS_OF_HEADINGS = (
    "第{}篇／第{}编／第{}部分／第{}章／第{}节／{}、／({})／（{}）／㈠"
    "／# 第{}章／## ／**{}、／章／专栏{}／【专栏{}】／表{}／附件{}／第{}章 第{}节"
)
_SIGNS_OF_ITEMS = "——／- ／* ／1. ／1、／2.／（1）／①／一是／二是／其一／·／> ／注:／**"
_OTHERS = (
    "目 录／首页／- 12 -／略。／(略)／各位代表:／联系电话:0902-1234567／发布日期:2021-01-01／点击数 12／分享"
    "／<table>／<script>alert(1)</script>／---／|---|---|／![图](a.png)／<!-- x -->／政府工作报告／单位:亿元"
    "／——2021年1月1日在第一次会议上／title: 规划／```／ ／\xa0／"
)
_HEADINGS = st.builds(filled, one_of(_SIGNS_OF_HEADINGS), _NUMBERS, _SPACES, _TITLES)
_ITEMS = st.tuples(one_of(_SIGNS_OF_ITEMS), _PROSE).map("".join)
_CELLS = st.lists(st.one_of(_WORDS, one_of("／ ／12／%／指标／2020年／单位")), max_size=6)
_ROWS = st.builds(
    lambda cells, between, edge: edge + between.join(cells) + edge,
    _CELLS,
    one_of(" | ／|／\t／\n\n \n\n"),
    one_of("／|／ |"),
)
_LINES = st.one_of(_HEADINGS, _PROSE, _ITEMS, _ROWS, one_of(_OTHERS))

PLAUSIBLE = st.builds(
    lambda front, lines, between: front + between.join(lines),
    one_of("／# 云山县规划纲要\n## 前言\n／---\ntitle: 规划\n---\n／云山县规划纲要\n"),
    st.lists(_LINES, min_size=1, max_size=24),
    one_of("\n／\n\n／\n\xa0\n／\n \n \n／\r\n／／ ／\u3000\u3000"),
)
ANY = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300)
SIGNS = st.text(
    alphabet="一二十第章节篇、。.,:;()（）“”|#*-—> \n\t\u3000\xa0\u200b1a略是专栏表附件目录注!?<>/[]\\_`甲",
    max_size=300,
)
TEXTS = st.one_of(PLAUSIBLE, ANY, SIGNS)
