"""`observations.csv`: the values of indicators, a row each, with the words that state them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.model.figure import Figure
from generator.model.observation import Aggregate, Commitment, Kind, Strength
from generator.model.quantity import Direction
from generator.render.data import Record
from generator.render.dataset.places import addresses
from generator.render.dataset.shared_columns import (
    ADDRESS,
    HAVE_PARTS,
    MEASURE,
    OF_INDICATOR,
    OF_PLAN,
    OF_SENTENCE,
    PLAN,
    STANDS,
    spread,
)
from generator.render.dataset.table import Column, Table
from generator.render.figures.book import Book
from generator.render.figures.data import observations_record

OBSERVATIONS = Table(
    name="observations",
    title=("指标数值", "Observations"),
    about=(
        "指标在某一文件、某一年份的值，每个一行，附原文。",
        "The values that the documents state of an indicator, a row each, with the words that state it.",
    ),
    primary=("plan", "number"),
    keys=(OF_PLAN, OF_INDICATOR, OF_SENTENCE),
    columns=(
        PLAN[0],
        Column(
            "number",
            "",
            ("序号", "Number"),
            (
                "在该文件各数值中的序号，从1起；内容增减后会变",
                "Its number among the values of the document, from 1; changes when values are added",
            ),
            "integer",
            key="+number",
            required=True,
        ),
        Column(
            "indicator",
            "indicator",
            ("指标", "Indicator"),
            ("指标的标识", "Id of the indicator"),
            required=True,
        ),
        Column(
            "name_zh",
            "",
            ("指标名称", "Name (Chinese)"),
            ("指标的中文名称", "Name of the indicator in Chinese"),
            key="+name.zh",
            required=True,
        ),
        Column(
            "name_en",
            "",
            ("指标名称（英文）", "Name"),
            ("指标的英文名称", "Name of the indicator in English"),
            key="+name.en",
            required=True,
        ),
        *PLAN[1:],
        Column(
            "scope_zh",
            "scope.zh",
            ("范围", "Scope (Chinese)"),
            (
                "只及部分人口、地域或另指他地时，所指的范围",
                "Where it is about a part of the place or of its people, or about another place: "
                "which, in Chinese",
            ),
        ),
        Column("scope_en", "scope.en", ("范围（英文）", "Scope"), ("同上，英文", "The same in English")),
        Column(
            "first_year",
            "period.from",
            ("起始年份", "First year"),
            (
                "时期的第一年；一年之数与末年相同",
                "First year of the period; of a single year the same as the last",
            ),
            "year",
            key="+years.first",
            required=True,
        ),
        Column(
            "last_year",
            "year, period.to",
            ("末年", "Last year"),
            ("年份，或时期的最后一年", "The year, or the last of the period"),
            "year",
            key="+years.last",
            required=True,
        ),
        Column(
            "kind",
            "kind",
            ("种类", "Kind"),
            ("actual 实际，estimate 预计，target 目标，growth 增长率", "Actual, estimate, target, or growth"),
            required=True,
            among=tuple(Kind),
        ),
        Column(
            "of",
            "of",
            ("增长的种类", "Growth of"),
            (
                "增长率本身是实际（或空）、预计还是目标",
                "Of a growth: whether actual (or empty), estimate or target",
            ),
            among=tuple(Kind),
        ),
        Column(
            "aggregate",
            "aggregate",
            ("口径", "Aggregate"),
            (
                "level 一年之数，annual-average 年均，cumulative 累计，change 变化量",
                "Level, annual average, cumulative over the period, or change by so much",
            ),
            required=True,
            among=tuple(Aggregate),
        ),
        *MEASURE,
        Column(
            "direction",
            "direction",
            ("升降", "Direction"),
            ("原文所说的上升（rise）或下降（fall）", "Whether the words around it say a rise or a fall"),
            among=tuple(Direction),
        ),
        Column(
            "strength",
            "strength",
            ("约束性", "Strength"),
            (
                "binding 约束性，anticipatory 预期性；未载明则为空",
                "Binding or anticipatory; empty where it is not stated",
            ),
            among=tuple(Strength),
        ),
        Column(
            "commitment",
            "commitment",
            ("承诺用语", "Commitment"),
            ("ensure 确保，strive 力争，about 左右", "Ensure (确保), strive (力争) or about (左右)"),
            among=tuple(Commitment),
        ),
        Column(
            "note_zh",
            "note.zh",
            ("说明", "Note (Chinese)"),
            ("编者的说明", "A note by the editors, in Chinese"),
        ),
        Column("note_en", "note.en", ("说明（英文）", "Note"), ("同上，英文", "The same in English")),
        Column(
            "quote",
            "quote",
            ("引语", "Quotation"),
            ("载明该数的原文", "The words of the source that state it"),
            required=True,
        ),
        Column(
            "sentence_zh",
            "",
            ("全句", "Sentence (Chinese)"),
            ("引语所在的句子，或表格的单元格", "The sentence of the quotation, or the cell of the table"),
            key="+words.zh",
            required=True,
        ),
        Column(
            "sentence_en",
            "",
            ("全句（英文）", "Sentence"),
            ("该句的英译；没有则为空", "Its English; empty where there is none"),
            key="+words.en",
        ),
        Column(
            "row",
            "",
            ("表格行", "Row"),
            ("单元格所在的行；句子留空", "Of a cell: what its row says; empty for a sentence"),
            key="+words.row",
        ),
        Column(
            "block",
            "block",
            ("段落", "Block"),
            (
                "所在段落的标识，或表格的单元格（如 2.1-2/r3c4）",
                "Id of the paragraph, or of the cell of a table (2.1-2/r3c4), that states it",
            ),
            required=True,
        ),
        *STANDS,
        *ADDRESS,
    ),
)


def observation_rows(book: Book) -> list[Record]:
    """The rows of all figures, in the order of the site and of the documents."""
    records = observations_record(book.figures)["observations"]
    numbers = _numbers(book)
    return [
        record | {"+number": number} | _besides(book, figure, record)
        for record, number, figure in zip(records, numbers, book.figures, strict=True)
    ]


def _numbers(book: Book) -> Iterator[int]:
    counted: Counter[str] = Counter()
    for figure in book.figures:
        counted[figure.plan] += 1
        yield counted[figure.plan]


def _besides(book: Book, figure: Figure, record: Record) -> Record:
    """What a row says besides the record of the JSON."""
    indicator = book.indicators[figure.indicator]
    first, last = figure.years
    is_whole = figure.quantity in HAVE_PARTS
    return {
        "+plan": {"place": book.plans[figure.plan].place.model_dump()},
        "+name": {"zh": indicator.zh, "en": indicator.en},
        "+years": {"first": first, "last": last},
        "+value": spread(record["value"], is_whole=is_whole),
        "+magnitude": spread(record["magnitude"], is_whole=is_whole),
        "+words": {"zh": figure.zh, "en": figure.en, "row": figure.row},
        "+address": addresses(figure.plan, figure.page, figure.block, figure.sentence),
    }
