"""Texts as strangers might bring them: plausible pieces in any order, and any characters at all."""

from __future__ import annotations

from hypothesis import strategies as st

_NUMBERS = st.sampled_from("一二三四五六七八九十")
_WORDS = st.sampled_from(
    ["发展基础", "推动高质量发展", "坚持稳中求进", "云山县", "“十四五”时期", "2025年达到5.5%左右", "民生福祉", "略"]
)
_TITLES = st.builds("".join, st.lists(_WORDS, max_size=3))
_SPACES = st.sampled_from(["", " ", "  ", "\u3000", "\u3000\u3000", "\xa0", "\u2002", "\u200b", "\t"])
_ENDS = st.sampled_from(["。", "", "；", ":", "!", ",", "…", "”", ")", "|", " |", "**"])
_SENTENCES = st.builds(
    lambda words, end: "".join(words) + end, st.lists(_WORDS, min_size=1, max_size=6), _ENDS
)
_PROSE = st.builds("".join, st.lists(_SENTENCES, min_size=1, max_size=5))

_HEADINGS = st.builds(
    lambda form, number, space, title: form.format(number) + space + title,
    st.sampled_from(
        ["第{}篇", "第{}编", "第{}部分", "第{}章", "第{}节", "{}、", "({})", "（{}）", "# 第{}章", "**{}、", "㈠"]
        + ["{}、**", "## ", "章", "专栏{}", "【专栏{}】", "表{}", "附件{}", "第{}章 第{}节".replace("{}", "{0}")]
    ),
    _NUMBERS,
    _SPACES,
    _TITLES,
)
_ITEMS = st.builds(
    lambda sign, text: sign + text,
    st.sampled_from(["——", "- ", "* ", "1. ", "1、", "2.", "（1）", "①", "一是", "二是", "其一", "·", "> ", "注:"]),
    _PROSE,
)
_CELLS = st.lists(st.one_of(_WORDS, st.sampled_from(["", " ", "12", "%", "指标", "2020年", "单位"])), max_size=6)
_ROWS = st.builds(
    lambda cells, separator, edge: edge + separator.join(cells) + edge,
    _CELLS,
    st.sampled_from([" | ", "|", "\t", "\n\n \n\n"]),
    st.sampled_from(["", "|", " |"]),
)
_OTHERS = st.sampled_from(
    ["目 录", "首页", "- 12 -", "略。", "(略)", "各位代表:", "联系电话:0902-1234567", "发布日期:2021-01-01"]
    + ["点击数 12", "<table>", "<script>alert(1)</script>", "---", "|---|---|", "![图](a.png)", "<!-- x -->"]
    + ["分享", "政府工作报告", "——2021年1月1日在第一次会议上", "单位:亿元", "", " ", "\xa0", "title: 规划", "```"]
)
_LINES = st.one_of(_HEADINGS, _PROSE, _ITEMS, _ROWS, _OTHERS)

PLAUSIBLE = st.builds(
    lambda front, lines, gap: front + gap.join(lines),
    st.sampled_from(["", "# 云山县规划纲要\n## 前言\n", "---\ntitle: 规划\n---\n", "云山县规划纲要\n"]),
    st.lists(_LINES, min_size=1, max_size=24),
    st.sampled_from(["\n", "\n\n", "\n\xa0\n", "\n \n \n", "\r\n", "", " ", "\u3000\u3000"]),
)
ANY = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300)
SIGNS = st.text(alphabet="一二十第章节篇、。.,:;()（）“”|#*-—> \n\t\u3000\xa0\u200b1a略是专栏表附件目录注!?<>/[]\\_`甲", max_size=300)
TEXTS = st.one_of(PLAUSIBLE, ANY, SIGNS)
