"""Columns that several tables have, and the keys that tie their rows to other tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.model.quantity import QuantityKind
from generator.render.dataset.table import Column, Key

OF_PLAN = Key(columns=("plan",), table="plans", named=("id",))
OF_INDICATOR = Key(columns=("indicator",), table="indicators", named=("id",))
OF_SENTENCE = Key(
    columns=("plan", "block", "sentence"), table="sentences", named=("plan", "block", "sentence")
)
HAVE_PARTS = (QuantityKind.STRUCTURE, QuantityKind.DATE)
ID = r"[a-z0-9]+(-[a-z0-9]+)*"

PLAN = (
    Column(
        "plan", "plan", ("文件", "Document"), ("文件的标识", "Id of the document"), required=True, pattern=ID
    ),
    Column(
        "place_zh",
        "",
        ("地区", "Place (Chinese)"),
        ("文件所属地区", "Place of the document, in Chinese"),
        key="+plan.place.zh",
        required=True,
    ),
    Column(
        "place_en",
        "",
        ("地区（英文）", "Place"),
        ("文件所属地区，英文", "Place of the document, in English"),
        key="+plan.place.en",
        required=True,
    ),
)
STANDS = (
    Column(
        "sentence",
        "sentence",
        ("句序", "Sentence number"),
        ("段落中的第几句，从0起", "Number of the sentence in its paragraph, from 0"),
        "integer",
        required=True,
    ),
    Column(
        "line",
        "line",
        ("行号", "Line"),
        ("原始文本中的行号，从1起", "Line of the text as received, from 1"),
        "integer",
        required=True,
    ),
)
ADDRESS = (
    Column(
        "address_zh",
        "",
        ("中文版地址", "Address, Chinese edition"),
        (
            "所在页面和段落的地址，从网站根目录起",
            "Page and paragraph in the Chinese edition, from the site’s root",
        ),
        key="+address.zh",
        required=True,
    ),
    Column(
        "address_en",
        "",
        ("英文版地址", "Address, English edition"),
        ("同上，英文版", "The same in the English edition"),
        key="+address.en",
        required=True,
    ),
)
MEASURE = (
    Column(
        "value",
        "value",
        ("数", "Value"),
        (
            "原文所印的数，以 unit 计；区间的低值；有各部分者留空",
            "The number as printed, in `unit`; of a range the lower; empty for what has parts",
        ),
        "number",
        key="+value.low",
    ),
    Column(
        "value_high",
        "value[]",
        ("高值", "Upper value"),
        ("区间的高值", "The upper number of a range"),
        "number",
        key="+value.high",
    ),
    Column(
        "unit",
        "unit",
        ("单位", "Unit"),
        ("原文所用单位；没有则为空", "The unit as printed; empty where there is none"),
    ),
    Column(
        "magnitude",
        "magnitude",
        ("换算值", "Magnitude"),
        ("换算为 base_unit 的数；区间的低值", "The number in `base_unit`; of a range the lower"),
        "number",
        key="+magnitude.low",
    ),
    Column(
        "magnitude_high",
        "magnitude[]",
        ("换算高值", "Upper magnitude"),
        ("区间的高值，换算后", "The upper number of a range in `base_unit`"),
        "number",
        key="+magnitude.high",
    ),
    Column(
        "base_unit",
        "base_unit",
        ("基本单位", "Base unit"),
        ("元、人、亩、吨、%……；纯数为空", "元, 人, 亩, 吨, % and the like; empty for a pure number"),
    ),
    Column(
        "parts",
        "magnitude[]",
        ("各部分", "Parts"),
        (
            "构成的各份，如 7.0:50.9:42.1，或日期的年、月、日，以“|”分隔",
            "The shares of a structure, as 7.0:50.9:42.1, or year, month and day of a date, parted by “|”",
        ),
        key="+magnitude.parts",
        pattern=r"-?[0-9.]+(\|-?[0-9.]+)*",
    ),
    Column(
        "bound",
        "bound",
        ("界限", "Bound"),
        (
            "= 恰为，≥ 以上，≤ 以内，> 超过，< 不足，≈ 左右",
            "Exactly (=), at least (≥), at most (≤), more (>), less (<), about (≈)",
        ),
        required=True,
        among=("=", "≥", "≤", ">", "<", "≈"),
    ),
)


def spread(value: str | Sequence[str], *, is_whole: bool) -> dict[str, Any]:
    """A number, the two ends of a range, or the parts of a whole."""
    if isinstance(value, str):
        return {"low": value}
    if is_whole or len(value) > 2:
        return {"parts": list(value)}
    return {"low": value[0], "high": value[-1]}
