"""The glossary as data can be read back whole, by those who use it and by their tools."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from lxml import etree
from translate.storage.tbx import tbxfile

from generator.model.glossary import Glossary, Term
from generator.render import to_json
from generator.render.dataset.glossary import GLOSSARY
from generator.render.glossary import Listed, glossary_record, glossary_tbx

FIELDS = (
    "id zh variants pinyin en category definition members scope source related occurrences",
    "preferred allowed avoid",
    "standing document year reason",
)
CORE = Path(__file__).parent / "tbx-core.dtd"  # the core structure of TBX, of its 2008 edition
STANDINGS = {"preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts"}
KINDS = {  # the data categories of TBX-Basic that may stand in each element
    "descrip": {"definition", "subjectField"},
    "admin": {"source"},
    "ref": {"crossReference"},
    "termNote": {"administrativeStatus"},
}


@pytest.fixture(scope="module")
def listed() -> Listed:
    terms = [
        Term.model_validate(record)
        for record in (
            {
                "id": "5g",
                "zh": "5G网络",
                "en": "5G network",
                "avoid": ["5G & “fast” network"],
                "source": {"standing": "own", "reason": "Plain, and short."},
            },
            {
                "id": "four",
                "zh": "四个意识",
                "variants": ["“四个意识”"],
                "pinyin": "sì gè yì shí",
                "en": "Four Consciousnesses",
                "allowed": ["the Four\tConsciousnesses"],
                "definition": {"zh": "一项要求,\n两行。", "en": 'A "requirement" <of> two.'},
                "members": [{"zh": "政治意识", "en": "political"}, {"zh": "大局意识", "en": "big-picture"}],
                "source": {"standing": "official", "document": "Qiushi", "year": 2018},
                "scope": ["alar"],
                "related": ["5g"],
            },
        )
    ]
    glossary = Glossary(
        terms={term.id: term for term in terms},
        category={"5g": "industry-energy", "four": "numeric-formulas"},
    )
    return Listed(glossary=glossary, counts={"four": {"alar": 3, "yizhou": 1}})


def test_the_fields_stand_in_their_published_order(listed: Listed) -> None:
    term = glossary_record(listed)["terms"][1]
    assert (" ".join(term), " ".join(term["en"]), " ".join(term["source"])) == FIELDS
    assert term["occurrences"] == {"alar": 3, "yizhou": 1}


def test_the_record_says_null_where_nothing_is_known(listed: Listed) -> None:
    term = json.loads(to_json(glossary_record(listed)))["terms"][0]
    assert (term["definition"], term["source"]["document"], term["occurrences"]) == (None, None, {})
    assert term["pinyin"] == "5G wǎng luò"


def test_the_table_says_what_the_record_says(listed: Listed) -> None:
    record = glossary_record(listed)
    rows = list(csv.DictReader(io.StringIO(GLOSSARY.csv(record["terms"]).decode(), newline="")))
    assert [row["id"] for row in rows] == ["5g", "four"]
    assert rows[1]["definition_zh"] == "一项要求,\n两行。"
    assert rows[1]["members_en"].split("|") == ["political", "big-picture"]
    assert rows[1]["occurrences"] == "alar:3|yizhou:1"
    assert rows[0]["definition_en"] == ""


def test_a_tool_of_translators_reads_every_form_with_its_standing(listed: Listed) -> None:
    data = glossary_tbx(glossary_record(listed), "规划双读")
    store = tbxfile.parsestring(data, sourcelanguage="zh-Hans", targetlanguage="en")
    network, four = store.units
    assert [term.text for term in four.get_source_terms()] == ["四个意识", "“四个意识”"]
    assert [term.text for term in network.get_target_terms()] == ["5G network", "5G & “fast” network"]
    assert [term.deprecated for term in network.get_target_terms()] == [False, True]
    assert 'A "requirement" <of> two.' in four.getnotes(origin="definition")


def test_the_terms_keep_to_the_rules_of_their_dialect(listed: Listed) -> None:
    root = etree.fromstring(glossary_tbx(glossary_record(listed), "规划双读"))
    rules = etree.DTD(CORE.open("rb"))
    assert rules.validate(root), rules.error_log.filter_from_errors()
    assert (root.tag, root.get("type")) == ("martif", "TBX-Basic")
    for tag, kinds in KINDS.items():
        assert {element.get("type") for element in root.iter(tag)} == kinds
    assert {note.text for note in root.iter("termNote")} == STANDINGS
    ids = [element.get("id") for element in root.iter("termEntry")]
    assert {element.get("target") for element in root.iter("ref")} <= set(ids)
