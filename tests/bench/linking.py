"""How long finding the terms takes, with few terms and with very many."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from itertools import islice

from generator import load, terms
from generator.link import pages
from generator.link.segments import segments
from generator.link.terms import Finder
from generator.model.glossary import Term
from generator.parse import decode, read
from tests.bench.corpus import PROJECT

FEW, MANY = 1_000, 50_000
_TURNS = 3


def figures() -> Iterator[tuple[str, str]]:
    """Milliseconds of one core for 10,000 characters of the documents, and how they grow with the terms."""
    texts = _texts()
    spent = {count: _spent(Finder(_terms(count, texts)), texts) for count in (FEW, MANY)}
    for count, milliseconds in spent.items():
        yield f"{count:,} terms, ms for 10,000 characters", f"{milliseconds:.1f}"
    yield f"{MANY // FEW} times the terms, times the time", f"{spent[MANY] / spent[FEW]:.2f}"


def _texts() -> list[str]:
    """Every sentence of the documents."""
    found: list[str] = []
    for plan in load.content(PROJECT).plans.values():
        document = read(decode(plan.source.file, load.seed(PROJECT, plan)), plan.corrections or ())
        found += [zh for segment in segments(document, pages(document)) for zh in segment.zh]
    return found


def _terms(count: int, texts: Sequence[str]) -> list[Term]:
    """Terms of the glossary, and after these, words of the documents' own characters, all distinct."""
    known = list(islice(terms.glossary(PROJECT).terms.values(), FEW))
    chance = random.Random("terms")  # noqa: S311 - the same every time
    characters = [sign for text in texts for sign in text if sign.isalpha()]
    made = {form for term in known for form in term.forms}
    more: list[Term] = []
    while len(known) + len(more) < count:
        form = "".join(chance.choices(characters, k=chance.randint(3, 6)))
        if form not in made:
            made.add(form)
            more.append(known[0].model_copy(update={"id": f"made-{len(more)}", "zh": form, "variants": ()}))
    return [*known, *more]


def _spent(finder: Finder, texts: Sequence[str]) -> float:
    """The least of some turns, which the machine disturbed least."""
    characters = sum(map(len, texts))
    return min(_turn(finder, texts) for _ in range(_TURNS)) / characters * 10_000


def _turn(finder: Finder, texts: Sequence[str]) -> float:
    began = time.process_time()
    for text in texts:
        for _ in finder.occurrences(text, "any", "1"):
            pass
    return (time.process_time() - began) * 1000
