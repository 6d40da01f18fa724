"""`findings.csv`: what a reader should know of figures and texts, a row for each place of a finding."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.finding import Finding, FindingKind, FindingPlace, Firmness
from generator.render.data import Record
from generator.render.dataset.places import TITLE, addresses
from generator.render.dataset.shared_columns import OF_PLAN
from generator.render.dataset.table import Column, Key, Table
from generator.render.figures.book import Book
from generator.render.figures.data import findings_record

FINDINGS = Table(
    name="findings",
    title=("札记", "Findings"),
    about=(
        "原文中前后不合、缺损等处，每处一行。由推算得出，不作评价。",
        "What does not agree or is damaged in a document, a row for each place: computed, not judged.",
    ),
    primary=("finding", "place"),
    keys=(OF_PLAN, Key(columns=("place_plan",), table="plans", named=("id",))),
    columns=(
        Column(
            "finding",
            "",
            ("札记序号", "Finding"),
            (
                "札记的序号，从1起；同一条札记的各行相同",
                "Number of the finding, from 1: the same in all of its rows",
            ),
            "integer",
            key="+finding",
            required=True,
        ),
        Column(
            "place",
            "",
            ("处", "Place"),
            ("该条札记的第几处，从1起", "Number of the place within the finding, from 1"),
            "integer",
            key="+number",
            required=True,
        ),
        Column(
            "plan",
            "plan",
            ("文件", "Document"),
            ("札记所涉文件的标识", "Id of the document that it is about"),
            required=True,
        ),
        Column(
            "kind",
            "kind",
            ("种类", "Kind"),
            (
                "growth-contradicts-levels 增长与水平不合，two-values 一项两值，parts-do-not-sum "
                "各部分之和不等于总数，average-contradicts-years 均值与各年不合，implausible "
                "数值不合常理，target-below-baseline 目标低于基数，count-differs-from-list "
                "项数与所列不符，numbering 编号，damage 缺损",
                "What sort of disagreement or damage it is",
            ),
            required=True,
            among=tuple(FindingKind),
        ),
        Column(
            "severity",
            "severity",
            ("把握", "Severity"),
            (
                "certain 确定，likely 可能，definitional 可由口径解释",
                "Certain; likely; or definitional, where a difference of definition would explain it",
            ),
            required=True,
            among=tuple(Firmness),
        ),
        Column(
            "indicators",
            "indicators[]",
            ("指标", "Indicators"),
            ("所涉指标的标识", "Ids of the indicators that it is about"),
        ),
        Column(
            "computed",
            "computed",
            ("推算", "Computed"),
            ("推算的算式；没有则为空", "What was computed; empty where nothing was"),
        ),
        Column(
            "text_zh",
            "text.zh",
            ("说明", "Text (Chinese)"),
            ("中文说明", "What is said of it, in Chinese"),
            required=True,
        ),
        Column(
            "text_en", "text.en", ("说明（英文）", "Text"), ("英文说明", "The same in English"), required=True
        ),
        Column(
            "place_plan",
            "places[].plan",
            ("该处所在文件", "Document of the place"),
            ("该处所在文件的标识", "Id of the document that has the place"),
            key="+place.plan",
            required=True,
        ),
        Column(
            "block",
            "places[].block",
            ("段落", "Block"),
            (
                "所在段落或单元格；不在正文中则为空",
                "The paragraph or cell; empty for a place outside the text",
            ),
            key="+place.block",
        ),
        Column(
            "line",
            "places[].line",
            ("行号", "Line"),
            ("原始文本中的行号，从1起", "Line of the text as received, from 1"),
            "integer",
            key="+place.line",
            required=True,
        ),
        Column(
            "quote",
            "places[].quote",
            ("引语", "Quotation"),
            ("原文引语", "The words of the source"),
            key="+place.quote",
        ),
        Column(
            "address_zh",
            "",
            ("中文版地址", "Address, Chinese edition"),
            (
                "所在页面和段落的地址，从网站根目录起；不在页面上则为空",
                "Page and paragraph in the Chinese edition, from the site’s root; empty where it is "
                "on no page",
            ),
            key="+address.zh",
        ),
        Column(
            "address_en",
            "",
            ("英文版地址", "Address, English edition"),
            ("同上，英文版", "The same in the English edition"),
            key="+address.en",
        ),
    ),
)


def finding_rows(book: Book) -> list[Record]:
    """The rows of all findings in their order."""
    records = findings_record(book.findings)["findings"]
    return [
        record | {"+finding": number} | row
        for number, (record, finding) in enumerate(zip(records, book.findings, strict=True), 1)
        for row in _places(finding, record)
    ]


def _places(finding: Finding, record: Record) -> list[Record]:
    return [
        {"+number": number, "+place": own, "+address": _addresses(place)}
        for number, (place, own) in enumerate(zip(finding.places, record["places"], strict=True), 1)
    ]


def _addresses(place: FindingPlace) -> Mapping[str, str]:
    """The paragraph: a finding's words may be more than one sentence."""
    return addresses(place.plan, place.page, place.anchor or TITLE) if place.page else {}
