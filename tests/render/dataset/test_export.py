"""The public data of the tiny corpus: the published fields, the values, and tables that prove themselves."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Iterator
from functools import reduce
from pathlib import Path
from typing import Any

import frictionless
import pytest
import yaml

from generator import build
from generator.render.dataset.files import TABLES
from tests.conftest import TINY
from tests.made import Tree

HERE = Path(__file__).parent
FIELDS = yaml.safe_load((HERE / "fields.yml").read_text(encoding="utf-8"))
RECORDS = yaml.safe_load((HERE / "records.yml").read_text(encoding="utf-8"))
ROWS = yaml.safe_load((HERE / "rows.yml").read_text(encoding="utf-8"))
DAMAGE = """known_damage:
  - lines: [25]
    prints: 4.5%以内
    note: {zh: 数字或有误。, en: The number may be wrong.}
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `export` writes of the tiny corpus, where one place is declared as damaged."""
    root = tmp_path_factory.mktemp("corpus")
    shutil.copytree(TINY, root, dirs_exist_ok=True)
    plan = root / "content/plans/yunshan/plan.yml"
    plan.write_text(plan.read_text(encoding="utf-8") + DAMAGE, encoding="utf-8")
    build.export(root, root / "data", say=lambda _: None)
    return root / "data"


def _json(data: Path, file: str) -> Any:
    return json.loads((data / file).read_text(encoding="utf-8"))


def _table(data: Path, file: str) -> list[dict[str, str]]:
    text = (data / file).read_bytes().decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def _all(record: Any, way: str) -> Iterator[dict[str, Any]]:
    """Every record at a way like "blocks[].sentences[]"."""
    step, _, rest = way.partition(".")
    found = record[step.removesuffix("[]")] if step else record
    for one in found if step.endswith("[]") else [found]:
        yield from _all(one, rest) if rest else [one]


@pytest.mark.parametrize(("file", "way"), [(file, way) for file, ways in FIELDS.items() for way in ways])
def test_the_fields_stand_in_their_published_order(data: Path, file: str, way: str) -> None:
    published = FIELDS[file][way].split()
    found = list(_all(_json(data, file), way))
    assert found
    assert {tuple(record)[: len(published)] for record in found} == {tuple(published)}


@pytest.mark.parametrize("expected", RECORDS, ids=[f"{one['file']} {one['at']}" for one in RECORDS])
def test_a_record_says_what_its_source_says(data: Path, expected: dict[str, Any]) -> None:
    steps = [int(step) if step.isdigit() else step for step in expected["at"].split(".")]
    found = reduce(lambda record, step: record[step], steps, _json(data, expected["file"]))
    assert expected["has"] in found if "has" in expected else found == expected["is"]


@pytest.mark.parametrize("expected", ROWS, ids=[one["file"] for one in ROWS])
def test_a_row_says_what_its_record_says(data: Path, expected: dict[str, Any]) -> None:
    said = [{name: row[name] for name in expected["says"]} for row in _table(data, expected["file"])]
    assert expected["says"] in said


def test_the_package_describes_every_table_and_its_validator_finds_nothing(data: Path) -> None:
    report = frictionless.validate(str(data / "datapackage.json"))
    assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []
    described = {own["path"] for own in _json(data, "datapackage.json")["resources"]}
    assert described == {path.relative_to(data).as_posix() for path in data.rglob("*.csv")}


@pytest.mark.parametrize(
    ("file", "change", "fault"),
    [
        ("observations.csv", ("jujube-area", "jujube-arae"), "foreign-key"),
        ("observations.csv", (",target,,level", ",targets,,level"), "constraint-error"),
        ("plans.csv", ("2024-01-09", "9 January"), "type-error"),
        ("quantities.csv", ("linhe-2024,2,", "linhe-2024,1,"), "primary-key"),
        ("glossary.csv", ("red dates", "red datum"), "hash-count"),
    ],
)
def test_the_validator_finds_a_table_that_was_changed(
    data: Path, tmp_path: Path, file: str, change: tuple[str, str], fault: str
) -> None:
    shutil.copytree(data, tmp_path, dirs_exist_ok=True)
    text = (data / file).read_bytes().decode()
    assert change[0] in text
    (tmp_path / file).write_bytes(text.replace(*change).encode())
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert [fault] in report.flatten(["type"])


def test_the_package_names_sources_licence_and_both_languages(data: Path) -> None:
    package = _json(data, "datapackage.json")
    assert [own["name"] for own in package["licenses"]] == ["CC-BY-4.0"]
    for source in package["sources"]:
        assert (data / source["path"]).is_file()
        assert source["hash"].startswith("sha256:")
    for resource in package["resources"][: len(TABLES)]:
        for field in resource["schema"]["fields"]:
            assert field["title"].count(" · ") == 1
            assert field["description"].count("\n") == 1


def test_tables_follow_rfc_4180(data: Path) -> None:
    for path in data.rglob("*.csv"):
        content = path.read_bytes()
        assert content.endswith(b"\r\n")
        assert not content.startswith(b"\xef\xbb\xbf")
        assert len({len(row) for row in csv.reader(io.StringIO(content.decode(), newline=""))}) == 1


def test_every_field_of_a_record_has_a_column(data: Path) -> None:
    for name in ("indicators", "observations", "findings", "glossary"):
        (records,) = _json(data, f"{name}.json").values()
        (table,) = (own for own in TABLES if own.name == name)
        ways = {way.strip() for column in table.columns for way in column.at.split(",")}
        shown = {way.partition(".")[0].rstrip("[]{}") for way in ways}
        assert {field for record in records for field in record} <= shown


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_of_the_data_explains_every_column_and_leads_to_every_table(
    tiny_site: Path, lang: str
) -> None:
    page = Tree((tiny_site / lang / "data/index.html").read_text(encoding="utf-8"))
    ways = {way.attributes.get("href", "") for way in page.all("a")}
    rows = [row.text for row in page.all("tr")]
    for table in TABLES:
        assert f"../../data/{table.name}.csv" in ways
        assert page.find("h3", id=f"data-of-{table.name}")
        for column in table.columns:
            about = column.about[0] if lang == "zh" else column.about[1]
            assert [row for row in rows if row.startswith(column.name) and about in row], column.name
    assert "../../data/datapackage.json" in ways
