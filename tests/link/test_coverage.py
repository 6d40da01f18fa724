"""What is counted as covered by the glossary."""

from __future__ import annotations

import pytest

from generator.link.coverage import Cover, coverage
from generator.link.terms import Finder
from generator.model.glossary import Glossary
from generator.model.segment import Segment, SegmentKind
from generator.model.source import Lines
from tests.link.test_terms import term

TERMS = [
    term("四个意识", id="four"),
    term("放管服", id="reform", source={"standing": "official", "document": "A report"}),
    term("改革", id="change"),
    term("“一带一路”建设", id="belt"),
]


@pytest.mark.parametrize(
    ("text", "cover"),
    [
        ("增强“四个意识”。", Cover.WHOLE),
        ("推进“一带一路”建设。", Cover.WHOLE),
        ("深化“放管服、改革”。", Cover.PARTS),
        ("深化“放管服大改革”。", Cover.SOME),
        ("做到“时时放心”。", Cover.NONE),
    ],
)
def test_an_expression_is_covered_where_terms_take_all_of_it(text: str, cover: Cover) -> None:
    found = coverage([("alar", [_segment(text)])], Finder(TERMS), _glossary())
    assert dict(found.quoted) == {cover: 1}
    assert found.share_quoted == (cover in (Cover.WHOLE, Cover.PARTS))


def test_concepts_are_counted_by_category_and_source() -> None:
    found = coverage([], Finder(TERMS), _glossary())
    assert found.categories == {"governance": 4}
    assert found.share_sourced == 0.25
    assert found.share_quoted == 0


def _glossary() -> Glossary:
    return Glossary(
        terms={t.id: t for t in TERMS}, category=dict.fromkeys((t.id for t in TERMS), "governance")
    )


def _segment(text: str) -> Segment:
    return Segment(id="1-1", page="1", kind=SegmentKind.TEXT, zh=(text,), lines=Lines(1, 1))
