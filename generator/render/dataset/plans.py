"""`plans.csv`: the documents, a row each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from generator.model.address import source_address
from generator.model.content import Plan
from generator.render.data import Record
from generator.render.dataset.shared_columns import ID
from generator.render.dataset.table import Column, Table

_KINDS = get_args(Plan.model_fields["kind"].annotation)
_LEVELS = get_args(Plan.model_fields["level"].annotation)

PLANS = Table(
    name="plans",
    title=("文件", "Documents"),
    about=("收录的文件，每份一行。", "The documents of the site, a row each."),
    primary=("id",),
    columns=(
        Column(
            "id",
            "id",
            ("标识", "Id"),
            ("文件的标识，也是其地址的一段", "The document’s id, a part of its address"),
            required=True,
            pattern=ID,
        ),
        Column(
            "title_zh",
            "title.zh",
            ("题名", "Title (Chinese)"),
            ("文件全名", "Full title in Chinese"),
            required=True,
        ),
        Column(
            "title_en",
            "title.en",
            ("题名（英文）", "Title"),
            ("文件全名，英文", "Full title in English"),
            required=True,
        ),
        Column(
            "place_zh",
            "place.zh",
            ("地区", "Place (Chinese)"),
            ("所属地区", "Place in Chinese"),
            required=True,
        ),
        Column(
            "place_en",
            "place.en",
            ("地区（英文）", "Place"),
            ("所属地区，英文", "Place in English"),
            required=True,
        ),
        Column(
            "kind",
            "kind",
            ("种类", "Kind"),
            ("plan 规划，work-report 政府工作报告", "A plan, or a government work report"),
            required=True,
            among=_KINDS,
        ),
        Column(
            "level",
            "level",
            ("层级", "Level"),
            (
                "national 国家，province 省级，city 市，division-city 师市，district 区，"
                "development-zone 开发区，county 县",
                "Administrative level of the place",
            ),
            required=True,
            among=_LEVELS,
        ),
        Column(
            "first_year",
            "period.from",
            ("起始年份", "First year"),
            ("所涉时期的第一年", "First year of the period that it is about"),
            "year",
            required=True,
        ),
        Column(
            "last_year",
            "period.to",
            ("末年", "Last year"),
            ("所涉时期的最后一年", "Last year of that period"),
            "year",
            required=True,
        ),
        Column(
            "issued",
            "issued",
            ("发布日期", "Issued"),
            ("文件所载日期；未载则为空", "The date that the document states; empty where it states none"),
            "date",
        ),
        Column(
            "issuer_zh",
            "",
            ("发布机关", "Issuer (Chinese)"),
            ("发布机关", "Who issued it, in Chinese"),
            key="+issuer.zh",
            required=True,
        ),
        Column(
            "issuer_en",
            "",
            ("发布机关（英文）", "Issuer"),
            ("发布机关，英文", "Who issued it, in English"),
            key="+issuer.en",
            required=True,
        ),
        Column(
            "source_file",
            "source.file",
            ("原始文本", "Source"),
            ("原始文本的文件，在数据目录中", "The text as received, a file of this data"),
            key="+file",
            required=True,
        ),
        Column(
            "source_sha256",
            "source.sha256",
            ("SHA-256", "SHA-256"),
            ("原始文本的 SHA-256", "SHA-256 of the text as received"),
            required=True,
            pattern="[0-9a-f]{64}",
        ),
    ),
)


def plan_rows(plans: Iterable[Plan]) -> list[Record]:
    return [
        plan.model_dump(mode="json", by_alias=True)
        | {
            "+issuer": plan.issuer.model_dump(),
            "+file": source_address(plan.source.file).removeprefix("data/"),
        }
        for plan in plans
    ]
