"""The schemas say what the records say, of every file that there is, in two languages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from generator import schemas
from generator.load.records import record
from generator.load.written import written
from generator.model.kinds import KINDS, Kind, modeline
from tests.conftest import PROJECT, TINY

REFUSED = yaml.safe_load((Path(__file__).parent / "refused.yml").read_text(encoding="utf-8"))


class Core(yaml.CSafeLoader):
    """YAML 1.2 with the core schema: what an editor's program makes of a file."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - as the library has it


for tag, pattern, first in (
    ("null", r"(~|null|Null|NULL|)", "~nN"),
    ("bool", r"(true|True|TRUE|false|False|FALSE)", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    for sign in (*first, *([""] if tag == "null" else [])):
        Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"{pattern}$"), [sign])


@cache
def _validator(kind: Kind) -> jsonschema_rs.Validator:
    schema = json.loads((PROJECT / kind.schema).read_text(encoding="utf-8"))
    return jsonschema_rs.Draft7Validator(schema, validate_formats=True)


def _faults(kind: Kind, text: str) -> list[str]:
    found = _validator(kind).iter_errors(yaml.load(text, Loader=Core))  # noqa: S506 - only texts and numbers
    return [f"{'/'.join(map(str, fault.instance_path))}: {fault.message[:200]}" for fault in found]


def test_the_schemas_are_what_the_records_say(project: Path) -> None:
    """Mend with `python -m generator schemas`."""
    written_files = {path.name: path.read_bytes() for path in (project / "content/schemas").iterdir()}
    made = {Path(path).name: content for path, content in schemas.schemas().items()}
    assert written_files == made


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_is_described_in_both_languages(kind: Kind) -> None:
    schema = json.loads((PROJECT / kind.schema).read_text(encoding="utf-8"))
    fields = list(_fields(schema))
    assert fields
    for name, field in fields:
        english, _, chinese = field.get("description", "").rpartition("\n")
        assert english, f"{name} is not described in English"
        assert re.search("[一-鿿]", chinese), f"{name} is not described in Chinese"
        assert field["markdownDescription"] == f"{english}\n\n{chinese}"


def _fields(node: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, field in node.get("properties", {}).items():
        yield name, field
        yield from _fields(field)
    for name in ("items", "additionalProperties"):
        if isinstance(node.get(name), dict):
            yield from [(name, node[name])] if name == "additionalProperties" else []
            yield from _fields(node[name])


@pytest.mark.parametrize("root", [PROJECT, TINY], ids=["project", "tiny"])
def test_every_content_file_is_as_its_schema_says(root: Path) -> None:
    files = [(kind, file) for kind in KINDS for file in kind.files(root)]
    assert {file for _, file in files} == {
        path.relative_to(root).as_posix() for path in (root / "content").rglob("*.yml")
    }, "a file is of no kind: name its kind in generator/model/kinds.py"
    found = [(file, _faults(kind, (root / file).read_text(encoding="utf-8"))) for kind, file in files]
    assert [(file, faults) for file, faults in found if faults] == []


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["fault"])
def test_what_the_checks_refuse_the_schemas_refuse(case: dict[str, str]) -> None:
    kind = next(kind for kind in KINDS if kind.name == case["kind"])
    assert len(_faults(kind, case["file"])) >= 1
    said, problems = written("a.yml", case["file"].encode())
    assert said
    assert problems == []
    assert record(kind.record, said)[1]


def test_an_editor_finds_the_schema_of_every_file(project: Path) -> None:
    for kind in KINDS:
        for file in kind.files(project):
            first = (project / file).read_text(encoding="utf-8").partition("\n")[0]
            assert f"{first}\n" == modeline(file)
            named = (project / file).parent / first.partition("$schema=")[2]
            assert named.resolve() == (project / kind.schema).resolve()
    settings = json.loads((project / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {f"./{kind.schema}": f"**/{kind.pattern}" for kind in KINDS}
