"""`indicators.csv`: the catalogue of indicators, a row each."""

from __future__ import annotations

from generator.model.indicator import CATEGORIES
from generator.render.dataset.shared_columns import ID
from generator.render.dataset.table import Column, Table

INDICATORS = Table(
    name="indicators",
    title=("指标", "Indicators"),
    about=(
        "文件所报告或提出的统计指标，每项一行。",
        "The statistical concepts that the documents report or promise, a row each.",
    ),
    primary=("id",),
    columns=(
        Column(
            "id",
            "id",
            ("标识", "Id"),
            ("指标的标识，也是指标页地址的末段", "The indicator’s id, which ends the address of its page"),
            required=True,
            pattern=ID,
        ),
        Column(
            "name_zh",
            "name.zh",
            ("名称", "Name (Chinese)"),
            ("统计部门所用的中文名称", "The Chinese name, as statistics have it"),
            required=True,
        ),
        Column(
            "name_en", "name.en", ("名称（英文）", "Name"), ("英文名称", "The English name"), required=True
        ),
        Column(
            "unit_zh",
            "unit.zh",
            ("单位", "Unit (Chinese)"),
            ("表格所用单位", "The unit of tables and charts, in Chinese"),
            required=True,
        ),
        Column(
            "unit_en",
            "unit.en",
            ("单位（英文）", "Unit"),
            ("同上，英文", "The same in English"),
            required=True,
        ),
        Column(
            "base_unit",
            "base_unit",
            ("基本单位", "Base unit"),
            ("各数值换算所用的单位；纯数为空", "The unit that its values come to; empty for a pure number"),
        ),
        Column(
            "category",
            "category",
            ("类别", "Category"),
            ("类别", "Category"),
            required=True,
            among=tuple(CATEGORIES),
        ),
        Column(
            "definition_zh",
            "definition.zh",
            ("释义", "Definition (Chinese)"),
            ("中文释义", "Definition in Chinese"),
            required=True,
        ),
        Column(
            "definition_en",
            "definition.en",
            ("释义（英文）", "Definition"),
            ("英文释义", "Definition in English"),
            required=True,
        ),
        Column(
            "definition_source",
            "definition_source",
            ("释义依据", "Source of the definition"),
            ("释义所依据的文献和年份", "The document and year that the definition follows"),
            required=True,
        ),
        Column(
            "variants",
            "variants[]",
            ("其他写法", "Other wordings"),
            ("文件中的其他写法", "Other wordings of the documents"),
        ),
        Column(
            "related", "related[]", ("相关指标", "Related"), ("相关指标的标识", "Ids of related indicators")
        ),
        Column(
            "parts",
            "parts[]",
            ("组成部分", "Parts"),
            ("合成这一指标的各项的标识", "Ids of the indicators that together make the whole of it"),
        ),
        Column(
            "growth_prices",
            "growth_prices",
            ("增长所用价格", "Prices of growth"),
            (
                "constant：增长按可比价格，水平按当年价格；其余为空",
                "constant: growth is at constant prices, levels at current ones; otherwise empty",
            ),
            among=("constant",),
        ),
        Column(
            "caution_zh",
            "caution.zh",
            ("提示", "Caution (Chinese)"),
            ("各文件口径不同之处", "Where definitions differ between documents, in Chinese"),
        ),
        Column(
            "caution_en", "caution.en", ("提示（英文）", "Caution"), ("同上，英文", "The same in English")
        ),
    ),
)
