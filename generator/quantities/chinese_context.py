"""What the words around a Chinese number say of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.model.quantity import Bound, Direction, Quantity, QuantityKind
from generator.quantities.chinese_numbers import Number
from generator.quantities.signs import CHINESE_AFTER, CHINESE_BEFORE, CHINESE_DIRECTIONS, SIGNS, pattern
from generator.quantities.stated import alike, bounded, measures

_REACH = 14  # characters before a number in which a bound may stand
_BEFORE = pattern(
    CHINESE_BEFORE, r"(?<![通经度]){}(?:了|过|到|达|达到|至|为|在|占|有|共|全市的?|的){{0,3}} ?$"
)
_AFTER = pattern(
    CHINESE_AFTER,
    r" ?[)]?{}(?:(?<=[以之]内)|(?<!内)|(?<=内)(?![外源地蒙容部在涵生城河游下陆]))",
)
_DIRECTION = pattern(CHINESE_DIRECTIONS)
_CLAUSE = re.compile(r"[,;。!?:]")
_LISTED = re.compile(r" ?(?:、|和|及|与|或|,) ?")
_REACH_OF_DIRECTION = 30
_SHARED_UNITS = {"%", "百分点"}

# Words in which a numeral with a measure word counts nothing: 一些, 统一, 新一代, 千家万户.
_NO_COUNT_BEFORE = re.compile(r"(?:[统唯专单划归合如不万亿逐同进第]|[新下上]|之|十五|十四)$")
_NO_COUNT = re.compile(
    r"零|亿万|[一二三四五六七八九十]{1,3}(?:道[岭沟河湾]|间房|棵树|家子|道泉|工河)|千万工程|一(?:些|批|系列|定|体|般|切|直|旦|起|道|步|线|级|流|次性|点(?![一二三四五六七八九])|面|口|片|部|代|手|带|门心|季度|路|心|支|大批|"
    r"双|件事|种|类|股|条龙|站式|张网|张图|盘|窗|网|届|轮|组|把手|端|刀|厂|策|企|村一|县一|乡一|品|园|核|轴|环|圈|产|对一|"
    r"方|条心|项项|个个|项一|师一)|千家(?!企)|万家|万户|千门|百家|万方|千方|百花|千军|万里|百姓|百货|万物|千里|万众|百年老|十字|两会|两岸|两委|"
    r"三农|三通|三产|二产|三方|四方|八方|三亚|四川|九州|六盘|五台|两种人|两翼|两业|三北|四面|二级|三级|"
    r"千人计划|百强|五堡|二堡|七角井|五一|十一黄金|十分|万人空|千秋|百废|百业|四海|四季|五大连池|一二三产"
)
_SMALL = 10


def counts(text: str, number: Number) -> bool:
    """Whether a numeral counts something."""
    if _NO_COUNT.match(text, number.start) or _NO_COUNT_BEFORE.search(
        text, max(0, number.start - 2), number.start
    ):
        return False
    if number.unit:
        return True
    return bool(number.magnitude or number.more) or (
        text[number.start - 1 : number.start] == "每" and number.value >= _SMALL
    )


def read(text: str, found: Sequence[Quantity], sentence: str) -> tuple[Quantity, ...]:
    """The quantities with their bounds and directions, and their quotes as the sentence prints them."""
    listed = [
        not second.start - first.end > 2 and bool(_LISTED.fullmatch(text, first.end, second.start))
        for first, second in pairwise(found)
    ]
    told = _with_bounds(text, _shared_units(list(found), listed))
    told = _shared_bounds(told, listed)
    told = _with_directions(text, told, listed)
    return tuple(replace(item, quote=sentence[item.start : item.end]) for item in told)


def chosen(item: Quantity, *, alone: bool) -> Quantity:
    """A count of years is no year: 3年 lasts, 2020年 is one."""
    if item.unit == "年" and alone and item.kind is QuantityKind.AMOUNT and 1900 <= item.values[0] <= 2100:
        return replace(item, kind=QuantityKind.YEAR)
    return item


def _shared_units(found: list[Quantity], listed: Sequence[bool]) -> list[Quantity]:
    """4.2和0.7个百分点: what stands behind the last holds for all."""
    for place, joined in reversed(list(enumerate(listed))):
        item, other = found[place], found[place + 1]
        if joined and not item.unit and item.kind is QuantityKind.COUNT and other.base_unit in _SHARED_UNITS:
            found[place] = replace(item, unit=other.unit, base_unit=other.base_unit, kind=other.kind)
    return found


def _with_bounds(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    edges = [0, *(item.end for item in found)]
    return [_with_bound(text, item, edge) for item, edge in zip(found, edges, strict=False)]


def _with_bound(text: str, item: Quantity, edge: int) -> Quantity:
    """A number with the bound that stands before or behind it, and its sign as part of it."""
    if not measures(item) and item.kind is not QuantityKind.YEAR:
        return item
    after = _AFTER.match(text, item.end)
    before = _BEFORE.search(text, max(edge, item.start - _REACH), item.start)
    if item.kind is QuantityKind.YEAR:
        return item
    bound = item.bound
    if before:
        bound = CHINESE_BEFORE[before["word"]]
    if after:
        bound = _both(bound, CHINESE_AFTER[after["word"]])
    start = before.start() if before and before["word"] in SIGNS else item.start
    return replace(item, bound=bound, start=start)


def _both(before: Bound, after: Bound) -> Bound:
    """超过300人左右 is more than 300, 控制在4%左右 is about 4, 约300人以上 is at least 300."""
    firm = before in (Bound.MORE, Bound.AT_LEAST, Bound.LESS)
    return before if after is Bound.ABOUT and firm else after


def _shared_bounds(found: list[Quantity], listed: Sequence[bool]) -> list[Quantity]:
    """均超过90%、95%; 90%、85%以上: a bound at one end of a list holds for all of it."""
    told = list(found)
    for place, joined in enumerate(listed):
        if joined and alike(told[place], told[place + 1]) and told[place + 1].bound is Bound.EXACT:
            told[place + 1] = bounded(told[place + 1], told[place].bound)
    for place, joined in reversed(list(enumerate(listed))):
        if joined and alike(told[place], told[place + 1]) and told[place].bound is Bound.EXACT:
            told[place] = bounded(told[place], told[place + 1].bound)
    return told


def _with_directions(text: str, found: list[Quantity], listed: Sequence[bool]) -> list[Quantity]:
    """增长6.1%, 下降3个百分点; in a list the direction of the first holds for all."""
    told: list[Quantity] = []
    edge = 0
    for place, item in enumerate(found):
        way: Direction | None = None
        if measures(item):
            way = _direction(text, edge, item.start)
            if way is None and place and listed[place - 1] and measures(told[-1]):
                way = told[-1].direction
        told.append(replace(item, direction=way))
        edge = item.end
    return told


def _direction(text: str, edge: int, start: int) -> Direction | None:
    """The way of the last word of direction in the clause before a number."""
    clause = text[max(edge, start - _REACH_OF_DIRECTION) : start]
    clause = _CLAUSE.split(clause)[-1]
    words = [found["word"] for found in _DIRECTION.finditer(clause)]
    return CHINESE_DIRECTIONS[words[-1]] if words else None
