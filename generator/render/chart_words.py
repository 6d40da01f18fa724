"""What charts say in their own voice, in both languages."""

from __future__ import annotations

CHART_WORDS: dict[str, tuple[str, str]] = {
    "chart-unit": ("单位：{unit}", "Unit: {unit}"),
    "chart-figures": ("图中数据", "Figures of this chart"),
    "chart-of": ("项目", "Of"),
    "chart-sources": ("资料来源：", "Sources: "),
    "chart-download": ("下载：", "Download: "),
    "chart-read": (
        "逐个查看图中数值：方向键；看原句：回车键",
        "Values of the chart one by one: arrow keys; to the sentence: Enter",
    ),
    "chart-at-least": ("不低于{value}", "at least {value}"),
    "chart-more": ("超过{value}", "more than {value}"),
    "chart-at-most": ("不超过{value}", "at most {value}"),
    "chart-less": ("低于{value}", "less than {value}"),
    # over the years
    "chart-actual": ("实际数（含预计数）", "Actual or estimated"),
    "chart-target": ("目标", "Target"),
    "chart-lines": ("{name}：{lines}", "{name}: {lines}"),
    "chart-line": ("{place}{first}，{last}", "{place}, {first}, {last}"),
    "chart-many-lines": ("{name}，{first}–{last}年：{moves}", "{name}, {first}–{last}: {moves}"),
    "chart-all-up": ("{n}地的末值都高于初值", "the last value is above the first in all {n} places"),
    "chart-all-down": ("{n}地的末值都低于初值", "the last value is below the first in all {n} places"),
    "chart-all-same": ("{n}地的末值都与初值相同", "the last value equals the first in all {n} places"),
    "chart-up": ("{all}地中{n}地的末值高于初值", "last value above the first in {n} of {all} places"),
    "chart-down": ("{n}地低于初值", "below it in {n}"),
    "chart-same": ("{n}地相同", "equal to it in {n}"),
    "chart-reached": ("{year}年{value}", "{value} in {year}"),
    "chart-aimed": ("{year}年目标{value}", "{value} as the target for {year}"),
    "chart-line-reads": ("折线图。{place}：{values}。", "Line chart. {place}: {values}."),
    "chart-own-scales": (
        "各地数值相差较大，各用各的刻度。",
        "The places differ much, so each has a scale of its own.",
    ),
    # places
    "chart-places": (
        "{name}，{year}年：{highest}{high}，{lowest}{low}",
        "{name}, {year}: {high} in {highest}, {low} in {lowest}",
    ),
    "chart-places-read": ("条形图，由高到低：{values}。", "Bar chart, from the highest: {values}."),
    # the parts of a whole
    "chart-largest": (
        "{name}：{all}地中{n}地{part}占比最大",
        "{name}: the largest share in {n} of {all} places is {part}",
    ),
    "chart-largest-one": ("{name}：{part}占比最大", "{name}: the largest share is {part}"),
    "chart-when": ("{year}年", "{year}"),
    "chart-when-target": ("{year}年目标", "{year} target"),
    "chart-shares-read": ("堆积条形图：{values}。", "Stacked bars: {values}."),
    "chart-rounded": (
        "数字为文件所印；所印各项之和因四舍五入可能不等于100。",
        "The numbers are those printed; they may not add up to 100 because of rounding.",
    ),
    # targets of a document
    "chart-aims": (
        "以百分比表示的{n}项目标：{up}项高于基数，{down}项低于基数，{same}项持平",
        "{n} targets in percent: {up} above their baseline, {down} below it, {same} equal to it",
    ),
    "chart-spans-read": ("哑铃图：{values}。", "Two dots joined by a line: {values}."),
    "chart-changes": (
        "{n}项目标推算的年均变化：从{low}到{high}",
        "Change a year that {n} targets imply: from {low} to {high}",
    ),
    "chart-changes-read": ("条形图，由高到低：{values}。", "Bar chart, from the highest: {values}."),
    "chart-percent-a-year": ("%（每年）", "% a year"),
    # growth
    "chart-stated": ("文中所述", "As stated"),
    "chart-implied": ("由所报数值推算", "Implied by the levels"),
    "chart-computed": ("推算", "computed"),
    "chart-averages": ("年均增长", "Average annual growth"),
    "chart-totals": ("全期或当年增长", "Growth in all"),
    "chart-beside": ("{stated}，推算{implied}", "{stated}; implied {implied}"),
    "chart-average-of": ("{name}，{first}–{last}年年均", "{name}, average {first}–{last}"),
    "chart-growth-of": ("{name}，{last}年比{first}年", "{name}, {first} to {last}"),
    "chart-growth": (
        "{place}：{n}个所述增长率与由所报数值推算的相差{low}至{high}个百分点",
        "{place}: {n} growth rates as stated differ by {low} to {high} points from those that the levels "
        "imply",
    ),
    "chart-growth-one": (
        "{place}：1个所述增长率与由所报数值推算的相差{low}个百分点",
        "{place}: 1 growth rate as stated differs by {low} points from the one that the levels imply",
    ),
    "chart-growth-about": (
        "推算值按文件所报的数值（当年价格）计算；公布的增速通常按可比价格，口径也可能不同。",
        "Implied rates are computed from the levels that the document reports, at current prices. Published "
        "rates are usually at constant prices, and coverage may differ.",
    ),
    "chart-growth-read": ("哑铃图：{values}。", "Two dots joined by a line: {values}."),
    # growth targets side by side
    "chart-who": ("{place}，{years}年", "{place}, {years}"),
    "chart-who-average": ("{place}，{years}年年均", "{place}, average {years}"),
    "chart-spoken-rate": ("{rate}（{who}）", "{rate} ({who})"),
    "chart-rates": ("{name}的增长目标：从{low}到{high}", "{name}, growth targets: from {low} to {high}"),
    "chart-rates-read": ("条形图，{name}：{values}。", "Bar chart, {name}: {values}."),
    # counts
    "chart-strengths": (
        "{n}个目标数值中{marked}个标明性质：约束性{binding}个（{share}%），预期性{anticipatory}个（{rest}%）",
        "{marked} of {n} target values are marked: {binding} as binding ({share}%), {anticipatory} as "
        "anticipatory ({rest}%)",
    ),
    "chart-unmarked": ("未标明", "not marked"),
    "chart-targets": ("目标数值个数", "number of target values"),
    "chart-values": ("数值个数", "number of values"),
    "chart-themes": (
        "{n}个数值分属{themes}个领域，其中{most}最多，有{count}个",
        "{most}: {count} of {n} values, the most of {themes} themes",
    ),
    "chart-reported": ("实际数（含预计数）", "Actual or estimated"),
    "chart-aimed-at": ("目标", "Target"),
    "chart-counts-read": ("堆积条形图：{values}。", "Stacked bars: {values}."),
}
