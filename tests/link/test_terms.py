"""Terms are found where they stand, and nowhere else."""

from __future__ import annotations

import pytest

from generator.link.concordance import Found, concordance, rendered
from generator.link.renderings import renderings
from generator.link.terms import Finder, mentions
from generator.model.english import English
from generator.model.glossary import Glossary, Term
from generator.model.segment import Segment, SegmentKind
from generator.model.source import Lines


def term(zh: str, en: str = "a term", **fields: object) -> Term:
    record = {
        "id": fields.pop("id", "a"),
        "zh": zh,
        "en": en,
        "source": {"standing": "own", "reason": "A case."},
    }
    return Term.model_validate(record | fields)


TERMS = [
    term("发展", id="development"),
    term("高质量发展", id="high-quality-development"),
    term("5G", id="5g"),
    term("三位一体", id="three-alar", scope=["alar"]),
    term("三位一体", id="three-yizhou-2", scope=["yizhou/2"]),
    term("乡村振兴", id="rural", variants=["农村振兴"]),
    term("民生", id="wellbeing", not_in=["人民生活"]),
    term("生活垃圾", id="household-waste"),
]


@pytest.mark.parametrize(
    ("text", "plan", "division", "found"),
    [
        ("推动高质量发展和发展", "alar", "1", ["high-quality-development", "development"]),
        ("5G网络、35G、5GHz", "alar", "1", ["5g"]),
        ("５Ｇ网络", "alar", "1", ["5g"]),
        ("三位一体", "alar", "1", ["three-alar"]),
        ("三位一体", "yizhou", "2.4", ["three-yizhou-2"]),
        ("三位一体", "yizhou", "20", []),
        ("农村振兴", "yizhou", "1", ["rural"]),
        ("人民生活和民生工程", "alar", "1", ["wellbeing"]),
        ("人民生活垃圾", "alar", "1", ["household-waste"]),
        ("", "yizhou", "1", []),
    ],
)
def test_the_longest_form_is_found_where_its_meaning_holds(
    text: str, plan: str, division: str, found: list[str]
) -> None:
    assert [occurrence.term for occurrence in Finder(TERMS).occurrences(text, plan, division)] == found


def test_an_occurrence_says_where_it_stands() -> None:
    text = "推动高质量发展。"
    (found,) = Finder(TERMS).occurrences(text, "alar", "1")
    assert text[found.start : found.end] == "高质量发展"


def test_a_glossary_without_terms_finds_nothing() -> None:
    assert list(Finder([]).occurrences("发展", "alar", "1")) == []


@pytest.mark.parametrize(
    ("english", "words"),
    [
        ("We will build rural roads.", "build rural roads"),
        ("The building of the rural roads", "building of the rural roads"),
        ("Rural-road building", None),
        ("They built “rural roads”.", "built “rural roads"),
        ("Rural roads were built", None),
        ("Rebuild rural roads", None),
    ],
)
def test_a_rendering_is_found_in_its_forms(english: str, words: str | None) -> None:
    roads = term("建设农村公路", "build rural roads", allowed=["building of rural roads"])
    found = next(renderings(english, roads), None)
    assert (english[slice(*found)] if found else None) == words


def test_the_longest_rendering_wins() -> None:
    both = term("中央", "Central Committee", allowed=["CPC Central Committee"])
    assert next(renderings("the CPC Central Committee", both)).start == 4


def test_each_term_of_a_sentence_has_words_of_its_own() -> None:
    """党中央 is the second of the two committees, whichever of its renderings is longer."""
    terms = [
        term("党中央", "CPC Central Committee", id="committee", allowed=["Party Central Committee"]),
        term("党中央的要求", "Party Central Committee's requirements", id="requirements"),
        term("企业", "enterprise", id="enterprise"),
    ]
    zh = "企业落实党中央的要求,学习党中央和企业。"
    en = "Enterprises meet the Party Central Committee's requirements; CPC Central Committee and enterprises."
    segment = Segment(id="1-1", page="1", kind=SegmentKind.TEXT, zh=(zh,), lines=Lines(1, 1))
    found = Found(
        segments=[segment], mentions=mentions(Finder(terms), "alar", [segment]), present=frozenset()
    )
    glossary = Glossary(terms={one.id: one for one in terms}, category={})
    whole = concordance("alar", found, glossary, {"1-1": English(sentences=(en,))})
    assert [(one.term, en[one.start : one.end]) for one in rendered(whole)["1-1", 0]] == [
        ("enterprise", "Enterprises"),
        ("requirements", "Party Central Committee's requirements"),
        ("committee", "CPC Central Committee"),
        ("enterprise", "enterprises"),
    ]
