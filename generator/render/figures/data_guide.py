"""What the data of figures holds, for those who use it again: a section of the page of the data."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.address import relative
from generator.render.escape import heading, html
from generator.render.figures.data import (
    FINDINGS_CSV,
    FINDINGS_JSON,
    INDICATORS_CSV,
    INDICATORS_JSON,
    OBSERVATIONS_CSV,
    OBSERVATIONS_JSON,
)
from generator.render.words import say
from generator.text.typography import curled

Column = tuple[str, str, str, str]  # of the table, its field in the record, what it says in both languages

OBSERVATIONS: tuple[Column, ...] = (
    ("indicator", "indicator", "指标的标识", "Id of the indicator"),
    ("name_zh", "—", "指标的中文名称", "Name of the indicator in Chinese"),
    ("name_en", "—", "指标的英文名称", "Name of the indicator in English"),
    ("plan", "plan", "文件的标识", "Id of the document"),
    (
        "scope_zh",
        "scope.zh",
        "只及部分人口、地域或另指他地时，所指的范围",
        "The part or the other place meant",
    ),
    ("scope_en", "scope.en", "同上，英文", "The same in English"),
    ("block", "block", "所在段落，或表格的单元格", "The paragraph, or the cell of a table, that states it"),
    ("line", "line", "原始文本中的行号", "Line of the text file"),
    ("quote", "quote", "原文引语", "The words that state it"),
    (
        "first_year",
        "period.from",
        "起始年份；一年之数首尾相同",
        "First year; of one year the same as the last",
    ),
    ("last_year", "year, period.to", "末年", "Last year"),
    (
        "kind",
        "kind",
        "actual 实际，estimate 预计，target 目标，growth 增长率",
        "Actual, estimate, target or growth",
    ),
    ("of", "of", "增长率本身是实际、预计还是目标", "Of a growth: actual, estimate or target"),
    (
        "aggregate",
        "aggregate",
        "level 一年之数，annual-average 年均，cumulative 累计，change 变化量",
        "Level, annual average, cumulative over the period, or change by so much",
    ),
    (
        "value",
        "value",
        "原文所印的数（以 unit 计）；区间和构成的第一个数",
        "The number as printed, in `unit`",
    ),
    ("value_high", "value[]", "区间或构成的最后一个数", "The last number of a range or a structure"),
    ("unit", "unit", "原文所用单位", "The unit as printed"),
    ("magnitude", "magnitude", "换算为 base_unit 的数", "The number in `base_unit`"),
    ("magnitude_high", "magnitude[]", "同上，最后一个数", "The same of the last number"),
    ("base_unit", "base_unit", "基本单位：元、人、亩、吨、%……", "The base unit: 元, 人, 亩, 吨, %"),
    (
        "bound",
        "bound",
        "= ≥ ≤ > < ≈：恰为、以上、以内、左右等",
        "Exactly, at least, at most, more, less, about",
    ),
    ("direction", "direction", "rise 上升，fall 下降", "Whether the words around it say a rise or a fall"),
    (
        "strength",
        "strength",
        "binding 约束性，anticipatory 预期性",
        "Binding or anticipatory, where it is stated",
    ),
    ("commitment", "commitment", "ensure 确保，strive 力争，about 左右", "Ensure, strive or about"),
)
INDICATORS: tuple[Column, ...] = (
    (
        "id",
        "id",
        "指标的标识，也是指标页地址的末段",
        "The indicator's id, which ends the address of its page",
    ),
    ("name_zh", "name.zh", "中文名称", "Name in Chinese"),
    ("name_en", "name.en", "英文名称", "Name in English"),
    ("unit_zh", "unit.zh", "表格所用单位", "The unit of the tables, in Chinese"),
    ("unit_en", "unit.en", "同上，英文", "The same in English"),
    ("base_unit", "base_unit", "基本单位；纯数为空", "The base unit; empty for a pure number"),
    ("category", "category", "类别", "Category"),
    ("definition_zh", "definition.zh", "中文释义", "Definition in Chinese"),
    ("definition_en", "definition.en", "英文释义", "Definition in English"),
    ("definition_source", "definition_source", "释义的依据", "What the definition follows"),
    ("variants", "variants[]", "文件中的其他写法", "Other wordings of the documents"),
    ("related", "related[]", "相关指标的标识", "Ids of related indicators"),
)
FINDINGS: tuple[Column, ...] = (
    ("plan", "places[].plan", "文件的标识", "Id of the document"),
    ("kind", "kind", "种类", "Kind"),
    ("firmness", "severity", "certain 确定，likely 可能，definitional 口径", "How firmly it is held"),
    ("indicators", "indicators[]", "所涉指标的标识", "Ids of the indicators that it is about"),
    ("block", "places[].block", "所在段落或单元格", "The paragraph or cell"),
    ("line", "places[].line", "原始文本中的行号", "Line of the text file"),
    ("quote", "places[].quote", "原文引语", "The words"),
    ("computed", "computed", "推算", "What was computed"),
    ("text_zh", "text.zh", "中文说明", "What is said of it, in Chinese"),
    ("text_en", "text.en", "英文说明", "The same in English"),
)
_ABOUT = {
    "zh": "三种数据，各有 JSON 和 CSV（UTF-8，一格中的多项以“|”分隔）："
    "指标、数值（每个数值一行）、札记（每处一行）。"
    "每项指标的数值另有单独的 CSV，从指标页下载。",
    "en": "Three sets, each as JSON and as CSV (UTF-8, the members of a list in one cell parted by “|”): "
    "indicators, values (a row each) and findings (a row for each place). The values of one indicator can "
    "also be downloaded from its page.",
}
_SETS: tuple[tuple[str, str, str, Sequence[Column]], ...] = (
    ("data-values", OBSERVATIONS_JSON, OBSERVATIONS_CSV, OBSERVATIONS),
    ("indicators", INDICATORS_JSON, INDICATORS_CSV, INDICATORS),
    ("findings", FINDINGS_JSON, FINDINGS_CSV, FINDINGS),
)


def data_guide(lang: str, origin: str) -> str:
    """The files of figures and what each column says."""
    about = _ABOUT["zh"] if lang == "zh" else curled(_ABOUT["en"])
    parts = [f"## {heading(say(lang, 'plan-figures'))} {{ #figure-data }}", f"<p>{html(about)}</p>"]
    for name, record, table, columns in _SETS:
        ways = " · ".join(
            f'<a href="{relative(origin, file)}" download>{file.rpartition("/")[2]}</a>'
            for file in (record, table)
        )
        parts += [
            f"### {heading(say(lang, name))} {{ #data-of-{name} }}",
            f'<p class="downloads">{ways}</p>',
            _columns(lang, say(lang, name), columns),
        ]
    return "\n\n".join(parts)


def _columns(lang: str, title: str, columns: Sequence[Column]) -> str:
    heads = "".join(
        f'<th scope="col">{html(say(lang, f"data-{name}"))}</th>' for name in ("column", "field", "meaning")
    )
    rows = "".join(
        f"<tr><td><code>{column}</code></td><td><code>{html(field)}</code></td>"
        f"<td>{html(zh if lang == 'zh' else curled(en))}</td></tr>"
        for column, field, zh, en in columns
    )
    return (
        f'<div class="frame" tabindex="0" role="region" aria-label="{html(title)}"><table>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )
