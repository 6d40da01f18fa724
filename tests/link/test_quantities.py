"""Every number of a document is found where its source prints it."""

from __future__ import annotations

from generator.link.quantities import stated_quantities
from generator.render import quantities_record
from tests.made import correction, document

TEXT = """云山县“十四五”规划
第一章 发展基础
经济稳步增长。年均增长６.１％以上,
产值4
54.99亿元。
专栏1 指标
| 类别 | 指标 | 2020年 |
|---|---|---|
| 经济 | 产值(亿元) | 45.6 |
| 社会 | 户数 | 3000 |
"""


def test_numbers_stand_in_the_order_of_the_source_with_block_sentence_and_line() -> None:
    found = stated_quantities(document(TEXT))
    places = [(one.quote, one.block, one.sentence, one.line) for one in found]
    assert places[:4] == [
        ("“十四五”规划", "title", 0, 1),
        ("第一章", "1", 0, 2),
        ("６.１％", "1-1", 1, 3),
        ("454.99亿元", "1-1", 1, 4),
    ]
    assert places[4:] == [
        ("专栏1", "box-1", 0, 6),
        ("2020年", "1-2/r0c3", 0, 7),
        ("45.6", "1-2/r1c3", 0, 9),
        ("3000", "1-2/r2c3", 0, 10),
    ]


def test_a_number_that_a_correction_made_is_quoted_as_it_is_read() -> None:
    found = stated_quantities(document(TEXT, [correction(3, "６.１％", "6.2%")]))
    assert [(one.quote, one.line) for one in found][2] == ("6.2%", 3)


def test_the_public_record_of_a_number() -> None:
    record = quantities_record("demo", stated_quantities(document(TEXT)))
    assert record["plan"] == "demo"
    assert record["quantities"][2] == {
        "block": "1-1",
        "sentence": 1,
        "line": 3,
        "quote": "６.１％",
        "value": "6.1",
        "unit": "%",
        "magnitude": "6.1",
        "base_unit": "%",
        "bound": "≥",
        "kind": "percent",
    }
    assert record["quantities"][3]["magnitude"] == "45499000000"
