"""The glossary as data: `glossary.json`, version 1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.model.content import Bilingual
from generator.model.glossary import Glossary, Term
from generator.render.glossary.entry import pinyin

JSON, CSV, TBX = "data/glossary.json", "data/glossary.csv", "data/glossary.tbx"

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
