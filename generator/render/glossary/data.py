"""The glossary as data: `glossary.json` and `glossary.csv`, version 1."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.model.content import Bilingual
from generator.model.glossary import Glossary, Term
from generator.render.glossary.entry import pinyin

JSON, CSV, TBX = "data/glossary.json", "data/glossary.csv", "data/glossary.tbx"
BETWEEN = "|"  # between the members of a list in one cell

Counts = Mapping[str, Mapping[str, int]]  # for each term how often it stands in each plan that has it


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """The glossary with what the plans say of it."""

    glossary: Glossary
    counts: Counts = field(default_factory=dict)


def glossary_record(listed: Listed) -> dict[str, Any]:
    """Every term with all that is known of it; what no one says is null."""
    return {
        "terms": [
            _term(term, listed.glossary.category[term.id], listed.counts.get(term.id, {}))
            for term in listed.glossary.terms.values()
        ]
    }


def _term(term: Term, category: str, counts: Mapping[str, int]) -> dict[str, Any]:
    source = term.source
    return {
        "id": term.id,
        "zh": term.zh,
        "variants": list(term.variants),
        "pinyin": pinyin(term),
        "en": {"preferred": term.en, "allowed": list(term.allowed), "avoid": list(term.avoid)},
        "category": category,
        "definition": _pair(term.definition) if term.definition else None,
        "members": [_pair(member) for member in term.members],
        "scope": list(term.scope),
        "source": {
            "standing": source.standing.value,
            "document": source.document,
            "year": source.year,
            "reason": source.reason,
        },
        "related": list(term.related),
        "occurrences": dict(counts),
    }


def _pair(text: Bilingual) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}


# Each column of the table, with what it says of the record of a term.
COLUMNS: Mapping[str, Callable[[dict[str, Any]], object]] = {
    "id": lambda term: term["id"],
    "zh": lambda term: term["zh"],
    "variants": lambda term: _joined(term["variants"]),
    "pinyin": lambda term: term["pinyin"],
    "en_preferred": lambda term: term["en"]["preferred"],
    "en_allowed": lambda term: _joined(term["en"]["allowed"]),
    "en_avoid": lambda term: _joined(term["en"]["avoid"]),
    "category": lambda term: term["category"],
    "definition_zh": lambda term: (term["definition"] or {}).get("zh"),
    "definition_en": lambda term: (term["definition"] or {}).get("en"),
    "members_zh": lambda term: _joined(member["zh"] for member in term["members"]),
    "members_en": lambda term: _joined(member["en"] for member in term["members"]),
    "scope": lambda term: _joined(term["scope"]),
    "source_standing": lambda term: term["source"]["standing"],
    "source_document": lambda term: term["source"]["document"],
    "source_year": lambda term: term["source"]["year"],
    "source_reason": lambda term: term["source"]["reason"],
    "related": lambda term: _joined(term["related"]),
    "occurrences": lambda term: _joined(f"{plan}:{count}" for plan, count in term["occurrences"].items()),
}


def glossary_csv(record: dict[str, Any]) -> str:
    """The same as a table of one row a term; the members of a list stand in one cell."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([value(term) for value in COLUMNS.values()] for term in record["terms"])
    return text.getvalue()


def _joined(values: Any) -> str:
    return BETWEEN.join(values)
