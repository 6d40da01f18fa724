"""The files of the public data: those of one plan, and those of all together."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.address import (
    TMX,
    indicator_data_address,
    quantity_table_address,
    section_table_address,
    sentence_table_address,
    shared_table_address,
    tmx_address,
)
from generator.model.content import Content
from generator.model.quantity import StatedQuantity
from generator.model.topic import Topic
from generator.render import bitext
from generator.render.data import Record, to_json
from generator.render.dataset.findings import FINDINGS, finding_rows
from generator.render.dataset.glossary import GLOSSARY
from generator.render.dataset.indicators import INDICATORS
from generator.render.dataset.observations import OBSERVATIONS, observation_rows
from generator.render.dataset.package import (
    PACKAGE,
    Served,
    Write,
    measured,
    package,
    schema,
    schema_address,
)
from generator.render.dataset.plans import PLANS, plan_rows
from generator.render.dataset.quantities import QUANTITIES, quantity_rows
from generator.render.dataset.sentences import SENTENCES, Reading, sentence_rows
from generator.render.dataset.shared import SHARED
from generator.render.dataset.table import Table, count, joined
from generator.render.dataset.topics import SECTIONS, TOPICS, TOPICS_JSON, section_rows, topics_record
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

TABLES = (
    PLANS,
    INDICATORS,
    OBSERVATIONS,
    QUANTITIES,
    FINDINGS,
    GLOSSARY,
    TOPICS,
    SECTIONS,
    SENTENCES,
    SHARED,
)
Read = Callable[[str], bytes]


@dataclass(frozen=True, kw_only=True, slots=True)
class Library:
    """What the public data of all plans is made from.

    `read` gives a file of one plan by its address; `write` takes a file of all plans piece by piece, so that
    none of those that grow with the plans is ever held whole.
    """

    content: Content
    book: Book
    listed: Listed
    topics: Mapping[str, Topic]
    read: Read
    write: Write


@dataclass(frozen=True, kw_only=True, slots=True)
class Data:
    """The public data that belongs to no one plan, and every table."""

    sizes: Mapping[str, int]  # of each file that was written, by its address
    served: Sequence[Served]


def tables_of_plan(reading: Reading, stated: Sequence[StatedQuantity]) -> dict[str, bytes]:
    """The tables of one plan, by address."""
    return {
        quantity_table_address(reading.plan.id): QUANTITIES.csv(quantity_rows(reading, stated)),
        section_table_address(reading.plan.id): SECTIONS.csv(section_rows(reading)),
        sentence_table_address(reading.plan.id): SENTENCES.csv(sentence_rows(reading)),
    }


def shared_data(library: Library) -> Data:
    """Writes the data of all plans: records, tables, sentence pairs, and the description of the tables."""
    records = _records(library)
    served = [*_whole(library, records), *_parts(library)]
    whole = [own.file for own in served if not own.part or own.table is OBSERVATIONS]
    others = [
        measured(address, pieces, library.write) for address, pieces in _others(library, records, served)
    ]
    return Data(sizes={file.address: file.size for file in (*whole, *others)}, served=served)


def _others(
    library: Library, records: Mapping[str, Record], served: Sequence[Served]
) -> Iterator[tuple[str, Iterable[bytes]]]:
    """What is no table: the records, the sentence pairs, and what describes the tables."""
    site = library.content.site
    for address, record in records.items():
        yield address, [to_json(record).encode()]
    yield TBX, [glossary_tbx(records[JSON], f"{site.title.zh} · {site.title.en}")]
    yield TMX, bitext.joined(library.read(tmx_address(plan)) for plan in library.book.plans)
    for table in TABLES:
        yield schema_address(table), [to_json(schema(table)).encode()]
    yield PACKAGE, [to_json(package(library.content, served)).encode()]


def _records(library: Library) -> dict[str, Record]:
    return {
        INDICATORS_JSON: indicators_record(library.book.indicators.values()),
        OBSERVATIONS_JSON: observations_record(library.book.figures),
        FINDINGS_JSON: findings_record(library.book.findings),
        JSON: glossary_record(library.listed),
        TOPICS_JSON: topics_record(library.topics.values()),
    }


def _whole(library: Library, records: Mapping[str, Record]) -> Iterator[Served]:
    """Every table with the rows of all plans."""
    book = library.book
    yield _of_rows(library, PLANS, plan_rows(book.plans.values()))
    yield _of_rows(library, INDICATORS, records[INDICATORS_JSON]["indicators"])
    yield _of_rows(library, OBSERVATIONS, observation_rows(book))
    yield _joined(library, QUANTITIES, quantity_table_address)
    yield _of_rows(library, FINDINGS, finding_rows(book))
    yield _of_rows(library, GLOSSARY, records[JSON]["terms"])
    yield _of_rows(library, TOPICS, records[TOPICS_JSON]["topics"])
    yield _joined(library, SECTIONS, section_table_address)
    yield _joined(library, SENTENCES, sentence_table_address)
    yield _joined(library, SHARED, shared_table_address)


def _of_rows(library: Library, table: Table, rows: Iterable[Record], part: str = "") -> Served:
    content = table.csv(rows)
    address = indicator_data_address(part) if part else table_address(table)
    file = measured(address, [content], library.write)
    return Served(table=table, file=file, rows=count(content), part=part)


def _joined(library: Library, table: Table, address: Callable[[str], str]) -> Served:
    """The tables of the plans one below the other."""
    rows = 0

    def read() -> Iterator[bytes]:
        nonlocal rows
        for plan in library.book.plans:
            part = library.read(address(plan))
            rows += count(part)
            yield part

    file = measured(table_address(table), joined(read()), library.write)
    return Served(table=table, file=file, rows=rows)


def table_address(table: Table) -> str:
    """`data/observations.csv`."""
    return f"data/{table.name}.csv"


def _parts(library: Library) -> Iterator[Served]:
    """The rows of one plan or one indicator alone."""
    of_plans = (
        (QUANTITIES, quantity_table_address),
        (SECTIONS, section_table_address),
        (SENTENCES, sentence_table_address),
        (SHARED, shared_table_address),
    )
    for table, address in of_plans:
        for plan in library.book.plans:
            content = library.read(address(plan))
            file = measured(address(plan), [content], lambda _, pieces: deque(pieces, maxlen=0))
            yield Served(table=table, file=file, rows=count(content), part=plan)
    by_indicator: dict[str, list[Record]] = {}
    for row in observation_rows(library.book):
        by_indicator.setdefault(row["indicator"], []).append(row)
    for indicator, rows in by_indicator.items():
        yield _of_rows(library, OBSERVATIONS, rows, indicator)
