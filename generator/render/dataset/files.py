"""The files of the public data: those of one plan, and those of all together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.address import (
    TMX,
    indicator_data_address,
    quantity_table_address,
    sentence_table_address,
    tmx_address,
)
from generator.model.content import Content
from generator.model.quantity import StatedQuantity
from generator.render import bitext
from generator.render.data import Record, to_json
from generator.render.dataset.findings import FINDINGS, finding_rows
from generator.render.dataset.glossary import GLOSSARY
from generator.render.dataset.indicators import INDICATORS
from generator.render.dataset.observations import OBSERVATIONS, observation_rows
from generator.render.dataset.package import PACKAGE, Served, package, schema, schema_address
from generator.render.dataset.plans import PLANS, plan_rows
from generator.render.dataset.quantities import QUANTITIES, quantity_rows
from generator.render.dataset.sentences import SENTENCES, Reading, sentence_rows
from generator.render.dataset.table import Table, joined
from generator.render.figures.book import Book
from generator.render.figures.data import (
    FINDINGS_JSON,
    INDICATORS_JSON,
    OBSERVATIONS_JSON,
    findings_record,
    indicators_record,
    observations_record,
)
from generator.render.glossary.data import JSON, TBX, Listed, glossary_record
from generator.render.glossary.tbx import glossary_tbx

TABLES = (PLANS, INDICATORS, OBSERVATIONS, QUANTITIES, FINDINGS, GLOSSARY, SENTENCES)
Read = Callable[[str], bytes]


@dataclass(frozen=True, kw_only=True, slots=True)
class Library:
    """What the public data of all plans is made from; `read` gives a file of one plan by its address."""

    content: Content
    book: Book
    listed: Listed
    read: Read


@dataclass(frozen=True, kw_only=True, slots=True)
class Data:
    """The public data that belongs to no one plan, by address, and every table."""

    files: Mapping[str, bytes]
    served: Sequence[Served]


def tables_of_plan(reading: Reading, stated: Sequence[StatedQuantity]) -> dict[str, bytes]:
    """The tables of one plan, by address."""
    return {
        quantity_table_address(reading.plan.id): QUANTITIES.csv(quantity_rows(reading, stated)),
        sentence_table_address(reading.plan.id): SENTENCES.csv(sentence_rows(reading)),
    }


def shared_data(library: Library) -> Data:
    """The data of all plans: records, tables, sentence pairs, and the description of the tables."""
    records = _records(library)
    served = [*_whole(library, records), *_parts(library)]
    described = to_json(package(library.content, served)).encode()
    schemas = {schema_address(table): to_json(schema(table)).encode() for table in TABLES}
    pairs = bitext.joined(library.read(tmx_address(plan)) for plan in library.book.plans)
    site = library.content.site
    files = {address: to_json(record).encode() for address, record in records.items()}
    files[TBX] = glossary_tbx(records[JSON], f"{site.title.zh} · {site.title.en}")
    files |= {own.address: own.content for own in served} | schemas
    return Data(files=files | {TMX: b"".join(pairs), PACKAGE: described}, served=served)


def _records(library: Library) -> dict[str, Record]:
    return {
        INDICATORS_JSON: indicators_record(library.book.indicators.values()),
        OBSERVATIONS_JSON: observations_record(library.book.figures),
        FINDINGS_JSON: findings_record(library.book.findings),
        JSON: glossary_record(library.listed),
    }


def _whole(library: Library, records: Mapping[str, Record]) -> Iterator[Served]:
    """Every table with the rows of all plans."""
    book, read = library.book, library.read
    made = {
        PLANS: PLANS.csv(plan_rows(book.plans.values())),
        INDICATORS: INDICATORS.csv(records[INDICATORS_JSON]["indicators"]),
        OBSERVATIONS: OBSERVATIONS.csv(observation_rows(book)),
        QUANTITIES: b"".join(joined(read(quantity_table_address(plan)) for plan in book.plans)),
        FINDINGS: FINDINGS.csv(finding_rows(book)),
        GLOSSARY: GLOSSARY.csv(records[JSON]["terms"]),
        SENTENCES: b"".join(joined(read(sentence_table_address(plan)) for plan in book.plans)),
    }
    for table, content in made.items():
        yield Served(table=table, address=table_address(table), content=content)


def table_address(table: Table) -> str:
    """`data/observations.csv`."""
    return f"data/{table.name}.csv"


def _parts(library: Library) -> Iterator[Served]:
    """The rows of one plan or one indicator alone."""
    of_plans = ((QUANTITIES, quantity_table_address), (SENTENCES, sentence_table_address))
    for table, address in of_plans:
        for plan in library.book.plans:
            content = library.read(address(plan))
            yield Served(table=table, address=address(plan), content=content, part=plan)
    by_indicator: dict[str, list[Record]] = {}
    for row in observation_rows(library.book):
        by_indicator.setdefault(row["indicator"], []).append(row)
    for indicator, rows in by_indicator.items():
        content = OBSERVATIONS.csv(rows)
        address_of_part = indicator_data_address(indicator)
        yield Served(table=OBSERVATIONS, address=address_of_part, content=content, part=indicator)
