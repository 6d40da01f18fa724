"""Numbering systems: what a heading of each level looks like. Patterns read folded text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.document import DivisionKind
from generator.text.numerals import CHARACTERS

_HAN_NUMBER = f"[{CHARACTERS}]{{1,5}}"
_NUMBER = rf"(?P<value>(?:[{CHARACTERS}] ?){{1,6}}|\d{{1,3}})"
ENCLOSED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_HAN_DIGIT = "[〇○零一二三四五六七八九]"
LONGEST_TITLE = 60
PUNCTUATION_ENDS = "。!?;;"


@dataclass(frozen=True, kw_only=True, slots=True)
class Marker:
    """A numbering system: the level it stands for and how it opens a line."""

    kind: DivisionKind
    pattern: re.Pattern[str]
    run_in: bool = False  # whether the heading may end in a full stop with its text behind it


MARKERS = (
    Marker(
        kind=DivisionKind.PART,
        pattern=re.compile(rf"(?P<number>第 ?{_NUMBER} ?(?:篇|编|部分))[ :、.]*"),
    ),
    Marker(kind=DivisionKind.CHAPTER, pattern=re.compile(rf"(?P<number>第 ?{_NUMBER} ?章)[ :、.]*")),
    Marker(kind=DivisionKind.SECTION, pattern=re.compile(rf"(?P<number>第 ?{_NUMBER} ?节)[ :、.]*")),
    Marker(
        kind=DivisionKind.ITEM,
        # 六.三七二一万 is a number of older texts, not the sixth item.
        pattern=re.compile(
            rf"(?P<number>(?P<value>{_HAN_NUMBER}) ?[、.]) *"
            rf"(?!{_HAN_DIGIT}{{2,}}[万亿千百]|{_HAN_DIGIT}{{3,}}[^年产次{CHARACTERS}])"
        ),
        run_in=True,
    ),
    Marker(
        kind=DivisionKind.SUBITEM,
        pattern=re.compile(
            rf"(?P<number>(?:\( ?|(?=[{CHARACTERS}]{{1,3}} ?\)))(?P<value>{_HAN_NUMBER}) ?\)) *[、.]? *"
            rf"|(?P<enclosed>[{ENCLOSED}]) *"
        ),
        run_in=True,
    ),
)

LOST_NUMBER = re.compile(r"(?P<number>第? ?(?P<unit>[篇编章节])(?= +\S)|、(?=\S)) *")
LOST_KINDS = {
    "篇": DivisionKind.PART,
    "编": DivisionKind.PART,
    "章": DivisionKind.CHAPTER,
    "节": DivisionKind.SECTION,
    None: DivisionKind.ITEM,  # 、 alone
}

# A second heading behind the first on one line: "第一篇 ... 第一章 ..."
SECOND_HEADING = re.compile(
    rf" +(?=第 ?(?:[{CHARACTERS}]{{1,5}}|\d{{1,3}}) ?[章节](?: |[^的第{CHARACTERS}]))"
)

# Headings in a text that lost its line breaks: behind a sentence or a gap, up to the next gap.
_OPENS_INSIDE = (
    rf"(?:^|(?<=[。!?” ]))(?P<heading>(?:第(?:{_HAN_NUMBER}|\d{{1,3}})(?:篇|编|部分|章|节) *"
    rf"|{_HAN_NUMBER}、 *|\({_HAN_NUMBER}\) *)"
)
HEADING_BEFORE_GAP = re.compile(_OPENS_INSIDE + r"(?:[^ 。!?;:]| (?! )){2,45})(?=  |$)")
HEADING_BEFORE_SPACE = re.compile(_OPENS_INSIDE + r"[^ 。!?;:]{2,45})(?= |$)")

DASH = re.compile(r"(?:[—―–-]{1,3}|·|\* |\+ ) *(?=[^\s—―–-])")
NUMBERED_ITEM = re.compile(
    r"(?P<value>\d{1,2}) ?(?:、|\.(?!\d)|\)) *|\((?P<bracketed>\d{1,2})\) *|(?P<circled>[①-⑳]) *"
    r"|(?:\[\^?(?P<reference>\d{1,3})\]|【\d{1,3}】):? *"
)
_MEMBER = "(?:是(?!否)|要(?![素点件求闻]))"  # 一是 ..., 一要 ...
NUMBERED_HEADING = re.compile(
    rf"(?P<number>(?P<value>\d{{1,2}}) ?(?:、|\.(?!\d))|第(?P<ordinal>[{CHARACTERS}]{{1,2}})[,、]) *"
)
ENUMERATION = re.compile(
    rf"(?:[{CHARACTERS}]{{1,3}}{_MEMBER}|其[一二三四五六七八九]是?[,:]?|第[一二三四五六七八九十][,、])"
)
INLINE_MEMBER = re.compile(r"(?:^|(?<=[。!?:”])|(?<=略\)))(?P<value>[一二三四五六七八九十]{1,3})" + _MEMBER)
INLINE_ITEM = re.compile(r"(?:^|(?<=[。;:]))\s*(?P<value>\d{1,2})[、.](?!\d)")

BOX = re.compile(
    rf"[\[【]?(?P<label>(?:专栏|表|附表|图) ?(?:[{CHARACTERS}]{{1,3}}|\d{{1,3}}(?:-\d{{1,2}})?)|专栏)[\]】]?"
    rf"(?:[ :、.]+|(?=[^ \d])|(?<=[\d{CHARACTERS}\]】])$)"
)
TABLE_LABEL = re.compile(r"(?:表|附表|图)")

OMISSION = re.compile(r"[(\[]?(?:略|此处略|内容略|以下略|省略|从略)[)\]]?[。.]?")
OMITTED_SENTENCE = re.compile(r"(?<=[。;:])[(\[]?略[)\]]?[。.]?$")
SALUTATION = re.compile(
    r"(?:各位|尊敬的|同志们|女士们|主席团)[^,。;]{0,30}(?:,(?:各位|同志)[^,。;]{0,6})?[:,!。]"
)
OPENING_SALUTATION = re.compile(r"(?:各位(?:代表|委员)|同志们)(?:[,、:](?:各位\w{2,4}|同志们))?[:!]")
# Who signs at the end of a text, and when; read only there.
SIGNATURE = re.compile(
    r"\(?(?:[^,。;:!]{0,16}(?:[省市州县区盟]长|总理|主席|书记|主任) ?[^\W\d]{1,2} ?[^\W\d]{1,3}"
    r"|[^,。;:!]{2,30}(?:秘书处|年鉴处|办公[厅室]|人民政府|委员会))?"
    r"(?: *\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日(?:印发?)?)?\)?$"
)
ABRIDGED = re.compile(r"\((?:本文|此件|本稿|原文|全文)?[^()]{0,6}(?:删减|删节|节选)[^()]{0,6}\)$")
UNIT_NOTE = re.compile(r"\(?单位 ?[::].{1,20}$")
NOTE = re.compile(r"(?:注|备注|说明|资料来源|数据来源)(?: ?\d{0,2}) ?[::]")
ANNEX = re.compile(
    r"(?P<number>(?:《.{2,20}》)?附(?: ?[件录表则页])? ?(?:\d{0,2}|[一二三四五六七八九十]{0,2}))"
    r"(?: *[:：] *(?P<title>.{0,40}))?$"
)

# The explanations behind a report: 名词解释, 《政府工作报告》有关名词注释.
GLOSSARY = re.compile(
    r"(?:(?:资料|附):)?(?:\d{4}年?)?《?(?:政府工作报告)?》?(?:中?的?(?:有关|相关|部分|若干))?(?:内容)?的?"
    r"(?:(?:名词|术语|用语|词语|词汇|缩略语|专业)+(?:的?(?:解释|注释|说明|释义|注解))|注释|注解|附注|词汇表)(?:\([^()]{1,20}\))?:?"
)
TERM = re.compile(r"[^。:：]{1,40}[:：](?=.)")  # 三医联动：医疗、医保、医药改革联动
FRONT_TITLES = frozenset(
    [
        "序言",
        "前言",
        "引言",
        "导言",
        "导语",
        "绪言",
        "总论",
        "结语",
        "结束语",
        "后记",
        "附则",
        "摘要",
        "说明",
    ]
)

MARKDOWN_HEADING = re.compile(r"(?P<level>#{1,6}) +(?=\S)")
MARKDOWN_RULE = re.compile(r"(?:-{3,}|\*{3,}|_{3,}|={3,})$")
BOLD_LINE = re.compile(r"(?P<open>\*\*|__)(?P<inner>[^*]+?)(?P<close>\*\*|__)$")
INLINE_MARK = re.compile(r"\*\*|(?<!\w)__|__(?!\w)|\\(?=[!-/:-@\[-`{-~])|<br ?/?>", re.IGNORECASE)
QUOTE_MARK = re.compile(r"(?:> ?)+")
BULLET = re.compile(r"[-*+] +")
IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<target>[^)\s]*)(?: +[\"'](?P<title>[^\"']*)[\"'])? *\)$")
TAG_LINE = re.compile(
    r"(?:</?(?:details|summary|div|center|p|br|table|tbody|thead|tr|td|font|span)\b[^>]*>\s*)+$",
    re.IGNORECASE,
)
COMMENT = re.compile(r"<!--.*?-->$")
