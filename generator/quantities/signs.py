"""Words around a number, as tables: how firmly it is meant, and which way it went."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model.quantity import Bound, Direction
from generator.quantities.units import alternatives


def _words(table: dict[Bound, str]) -> dict[str, Bound]:
    return {word.replace("_", " "): bound for bound, words in table.items() for word in words.split()}


CHINESE_BEFORE = _words(
    {
        Bound.AT_LEAST: ("不低于 不少于 不小于 不得低于 不得少于 至少 最少 最低 ≥ ⩾ ≧ 上百 不下于 不下"),
        Bound.AT_MOST: (
            "不超过 不高于 不多于 不大于 不得超过 不得高于 最多 至多 ≤ ⩽ ≦ 不突破 未超过 最高 最长"
        ),
        Bound.MORE: "超过 过 超 突破 逾 高于 大于 多于 破 越过 跨过 跃上 > 高出 迈上 跨越",
        Bound.LESS: "低于 少于 小于 不足 不到 < 未达到 不及 短于",
        Bound.ABOUT: "约 大约 近 接近 将近 大体 大致 大概 约占 左右",
    }
)
CHINESE_AFTER = _words(
    {
        Bound.AT_LEAST: "以上 及以上 (含)以上 或以上 起 起步",
        Bound.AT_MOST: "以内 之内 及以下 (含)以下 或以下 封顶 内",
        Bound.LESS: "以下",
        Bound.ABOUT: "左右 上下 许 前后",
    }
)
SIGNS = {"≥", "⩾", "≧", "≤", "⩽", "≦", ">", "<"}

ENGLISH_BEFORE = _words(
    {
        Bound.AT_LEAST: (
            "at_least no_less_than not_less_than no_fewer_than not_fewer_than not_be_less_than "
            "not_lower_than a_minimum_of no_lower_than minimum_of not_below at_or_above ≥ not_be_lower_than "
            "not_fall_below not_drop_below not_go_below a_minimum"
        ),
        Bound.AT_MOST: (
            "no_more_than not_more_than at_most not_exceed not_exceeding up_to within no_higher_than ≤ "
            "a_maximum_of not_to_exceed does_not_exceed not_higher_than at_or_below not_be_more_than "
            "not_above no_greater_than not_surpass without_exceeding no_longer_than not_over "
            "never_exceed not_rise_above not_go_above not_go_over not_rise_over at_or_under"
        ),
        Bound.MORE: (
            "more_than over exceeded exceeds exceed exceeding surpassed surpass surpassing surpasses "
            "above topped topping upwards_of upward_of in_excess_of higher_than greater_than > passed "
            "broke_through crossed top well_over beyond longer_than breaking_through break_through "
            "passing older_than"
        ),
        Bound.LESS: ("less_than fewer_than under below lower_than < short_of shorter_than smaller_than"),
        Bound.ABOUT: (
            "about around approximately roughly some nearly almost close_to circa an_estimated estimated "
            "approaching approached just_under in_the_neighborhood_of near approach or_so"
        ),
    }
)
ENGLISH_AFTER = _words(
    {
        Bound.AT_LEAST: ("or_more or_above and_above or_higher or_over and_over or_greater and_higher"),
        Bound.AT_MOST: "or_less or_below or_fewer or_lower and_below or_under or_earlier",
        Bound.MORE: "plus +",
        Bound.ABOUT: "or_so or_thereabouts",
    }
)

_CHINESE_DIRECTIONS = {
    Direction.RISE: (
        "增长 增加 提高 上升 提升 扩大 新增 上涨 增至 增到 增幅 增收 增速 涨 净增 增 升至 升 高出 "
        "高于 快于 拓展 扩张 扩大到 加大 多"
    ),
    Direction.FALL: (
        "下降 降低 减少 下跌 缩小 回落 下滑 降幅 降至 降到 压减 减至 减轻 缩短 削减 收窄 减 降 压缩 跌"
    ),
}
_ENGLISH_DIRECTIONS = {
    Direction.RISE: (
        "grew grow growing grows growth rose rise rises rising risen increased increase increases "
        "increasing up raised raise raising expanded expand expanding climbed climb gained gain "
        "improved improve added add additional new higher upward soared surged jumped surge faster "
        "larger boosted enlarged more grown adding improvement expansion improving gains doubled"
    ),
    Direction.FALL: (
        "fell fall falls falling fallen dropped drop drops dropping decreased decrease decreases "
        "decreasing declined decline declines declining reduced reduce reduces reducing reduction "
        "reductions cut cuts cutting down lowered lower lowering shrank shrink shrinking shortened "
        "shorten narrowed narrow less slashed slash slower fewer brought_down slowed  "
        "contraction smaller lessened"
    ),
}


def _direction_words(table: dict[Direction, str]) -> dict[str, Direction]:
    return {word.replace("_", " "): way for way, words in table.items() for word in words.split()}


CHINESE_DIRECTIONS = _direction_words(_CHINESE_DIRECTIONS)
ENGLISH_DIRECTIONS = _direction_words(_ENGLISH_DIRECTIONS)


def pattern(words: Iterable[str], form: str = "{}") -> re.Pattern[str]:
    """A pattern of a table's words, put into a form; the longest that fits is taken."""
    return re.compile(form.format(f"(?P<word>{alternatives(words)})"), re.IGNORECASE)
