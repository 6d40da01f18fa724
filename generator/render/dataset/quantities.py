"""`quantities/<plan>.csv`: every number of a plan, a row each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.quantity import QuantityKind, StatedQuantity
from generator.render.data import Record
from generator.render.dataset.places import addresses, pages_of
from generator.render.dataset.sentences import Reading
from generator.render.dataset.shared_columns import (
    ADDRESS,
    HAVE_PARTS,
    MEASURE,
    OF_PLAN,
    OF_SENTENCE,
    PLAN,
    STANDS,
    spread,
)
from generator.render.dataset.table import Column, Table
from generator.render.quantities import quantities_record

QUANTITIES = Table(
    name="quantities",
    title=("数字", "Quantities"),
    about=(
        "各文件中的每一个数字（阿拉伯数字和汉字数字），每个一行，依原文次序。",
        "Every number of the documents, in figures or in words, a row each, in the order of the text.",
    ),
    primary=("plan", "number"),
    keys=(OF_PLAN, OF_SENTENCE),
    columns=(
        PLAN[0],
        Column(
            "number",
            "",
            ("序号", "Number"),
            (
                "在该文件各数字中的序号，从1起；文本校改后会变",
                "Its number among those of the document, from 1; changes when the text is corrected",
            ),
            "integer",
            key="+number",
            required=True,
        ),
        *PLAN[1:],
        Column(
            "kind",
            "kind",
            ("种类", "Kind"),
            (
                "amount 数额，percent 百分比，percentage-point 百分点，multiple 倍数，ratio 比率，"
                "ordinal 序数，year 年份，date 日期，count 计数，structure 构成，name 名称（不计量）",
                "Amount, percent, percentage point, multiple, ratio, ordinal, year, date, count, "
                "structure, or a name, which measures nothing",
            ),
            required=True,
            among=tuple(QuantityKind),
        ),
        *MEASURE,
        Column(
            "quote",
            "quote",
            ("引语", "Quotation"),
            ("原文中的数字及其所属文字", "The number with what belongs to it, as the source prints it"),
            required=True,
        ),
        Column(
            "block",
            "block",
            ("段落", "Block"),
            ("所在段落、标题或单元格的标识", "Id of the paragraph, heading or cell that has it"),
            required=True,
        ),
        *STANDS,
        *ADDRESS,
    ),
)


def quantity_rows(reading: Reading, found: Sequence[StatedQuantity]) -> Iterator[Record]:
    """The rows of one plan, in the order of its source."""
    page_of = pages_of(reading.pages)
    plan = reading.plan
    for number, record in enumerate(quantities_record(plan.id, found)["quantities"], 1):
        block, sentence = record["block"], record["sentence"]
        is_whole = record["kind"] in HAVE_PARTS
        yield record | {
            "plan": plan.id,
            "+number": number,
            "+plan": {"place": plan.place.model_dump()},
            "+value": spread(record["value"], is_whole=is_whole),
            "+magnitude": spread(record["magnitude"], is_whole=is_whole),
            "+address": addresses(plan.id, page_of[block.partition("/")[0]], block, sentence),
        }
