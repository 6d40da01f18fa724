"""What findings say, in both languages: neutral words around what stands in the documents."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

WORDS: Mapping[str, tuple[str, str]] = MappingProxyType({
    "growth": (
        "{name}：{first_year}年为{first}，{last_year}年为{last}，由此推算{average}{implied}；文中所记增长为{stated}。",
        "{name}: {first} in {first_year} and {last} in {last_year} give {average}{implied}; the text states "
        "{stated}. ",
    ),
    "annual": ("年均增长", "an annual average of "),
    "total": ("增长", ""),
    "prices": (
        "推算值按当年价格，公布的增速通常按可比价格，二者可以不同。",
        "The levels are at current prices, while growth of this indicator is usually published at constant "
        "prices, so the two may differ.",
    ),
    "comparable": (
        "若增速按同口径或扣除价格因素计算，二者可以不同；文中没有说明。",
        "The two may differ if the rate is on a comparable basis or adjusted for prices; the text does not "
        "say.",
    ),
    "added": (
        "所记的数字与每年的增加量相合，或许不是百分比。",
        "The stated number is what was added each year, so it may not be a percentage.",
    ),
    "together": ("三个数字同在一处。", "All three numbers stand together."),
    "apart": (
        "数字分在几处，口径或有不同。",
        "The numbers stand apart and may differ in coverage.",
    ),
    "two-values": (
        "{name}：{when}的{what}有{values}。",
        "{name}: for {when} there is more than one {what}: {values}. ",
    ),
    "value": ("数值", "value"),
    "rate": ("增长率", "growth rate"),
    "target": ("目标值", "target"),
    "wordings": (
        "各处用语不同，口径或有不同。",
        "The places use different words for it and may define it differently.",
    ),
    "estimate": ("其中有预计数。", "One of them is an estimate."),
    "documents": (
        "两份文件的时间和口径或有不同。",
        "The documents differ in date and may differ in coverage.",
    ),
    "unexplained": ("文中没有说明二者的差别。", "The text does not say how they differ."),
    "parts": (
        "{name}{when}为{whole}，各部分为{parts}，相加与总数不符。",
        "{name} is {whole} for {when}; its parts, {parts}, do not add up to it.",
    ),
    "structure": (
        "各部分的比重“{quote}”相加为{total}%，不是100%，差额超过末位四舍五入所能有的误差。",
        "The shares “{quote}” add up to {total}%, not 100%; rounding of the last digits does not explain the "
        "difference.",
    ),
    "average": (
        "{name}：各年为{years}，平均在{low}至{high}{unit}之间；文中所记{when}年均为{stated}。",
        "{name}: the years have {years}, which average between {low} and {high}{unit}; the text states "
        "{stated} a year for {when}.",
    ),
    "share": (
        "{name}{when}记为{value}；占整体的比重不能超过100%。",
        "{name} is given as {value} for {when}; a share of a whole cannot exceed 100%.",
    ),
    "counted": (
        "{name}{when}记为{value}，超过所按的人数（{base}人）；或为总人数，或单位有误。",
        "{name} is given as {value} for {when}, more than the {base} that it is counted by; it may be a "
        "total, or the unit may be another.",
    ),
    "leap": (
        "{name}：{first_when}为{first}，{last_when}为{last}，大者是小者的{ratio}倍；单位或数字或有误。",
        "{name}: {first} for {first_when} and {last} for {last_when}; the larger is {ratio} times the "
        "smaller, and a unit or a digit may be wrong.",
    ),
    "below": (
        "{name}：{when}目标为{target}，{then}已为{baseline}；目标低于已有水平，而文意为提高。",
        "{name}: the target for {when} is {target}, below the {baseline} of {then}, while the text "
        "means a rise.",
    ),
    "above": (
        "{name}：{when}目标为{target}，{then}已为{baseline}；目标高于已有水平，而文意为下降。",
        "{name}: the target for {when} is {target}, above the {baseline} of {then}, while the text "
        "means a fall.",
    ),
    "count": (
        "文中说“{words}”，所列为{n}项：{members}。",
        "The text announces {announced} (“{words}”) and lists {n}: {members}.",
    ),
})  # fmt: skip


def say(lang: str, key: str, **values: object) -> str:
    """The words for `key` in a language, with `values` set in."""
    return WORDS[key][0 if lang == "zh" else 1].format(**values)
