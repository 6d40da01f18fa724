"""The public record of a plan keeps its published form."""

from __future__ import annotations

import json

from generator.model.english import English, Standing
from generator.render import plan_record, to_json
from tests.made import correction, document, plan

TEXT = """云山县国民经济和社会发展第十四个五年规划纲要
第一章 发展基础
经济稳步增长。年均增长6.1%,快于全区。
专栏1 指标
| 类别 | 指标 | 2020年 |
|---|---|---|
| 经济 | 产值 | 45.6 |
"""

FIELDS = {
    "": "id title place kind level period issued source divisions boxes blocks furniture corrections",
    "source": "file sha256 characters encoding",
    "divisions": "id parent kind number title lines corrected topics",
    "boxes": "id label title division lines",
    "furniture": "lines reason",
    "corrections": "lines prints reads reason",
}
BLOCK = "id division box kind lines lead sentences status"


def test_the_fields_stand_in_their_published_order() -> None:
    record = plan_record(plan(), document(TEXT, [correction(3, "稳步", "平稳")]))
    assert " ".join(record) == FIELDS[""]
    for name in ("source", "divisions", "boxes", "furniture", "corrections"):
        part = record[name] if name == "source" else record[name][0]
        assert " ".join(part) == FIELDS[name]
    paragraph, table = record["blocks"]
    assert " ".join(paragraph) == BLOCK
    assert " ".join(table) == f"{BLOCK} columns rows notes"


def test_sentences_keep_the_characters_of_the_source() -> None:
    sentences = plan_record(plan(), document(TEXT))["blocks"][0]["sentences"]
    assert [sentence["zh"] for sentence in sentences] == ["经济稳步增长。", "年均增长6.1%,快于全区。"]


def test_english_stands_beside_its_sentence() -> None:
    english = {"1-1": English(sentences=("It grew.", "By 6.1 percent."), status=Standing.REVIEWED)}
    block = plan_record(plan(), document(TEXT), english)["blocks"][0]
    assert [sentence["en"] for sentence in block["sentences"]] == ["It grew.", "By 6.1 percent."]
    assert block["status"] == "reviewed"


def test_what_is_not_known_is_null() -> None:
    record = plan_record(None, document(TEXT))
    assert {record[name] for name in ("id", "place", "kind", "level", "period", "issued")} == {None}
    assert record["title"]["en"] is None
    assert record["blocks"][0]["status"] == "untranslated"


def test_the_same_record_gives_the_same_bytes() -> None:
    text = to_json(plan_record(plan(), document(TEXT)))
    assert text == to_json(plan_record(plan(), document(TEXT)))
    assert text.startswith('{\n  "id": "demo",\n  "title": {\n    "zh": "云山县')
    assert json.loads(text)["period"] == {"from": 2021, "to": 2025}
