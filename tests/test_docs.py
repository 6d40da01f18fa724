"""The documents say what is so: links lead somewhere, fields are described, actions are pinned."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from generator.model.content import Change, Correction, KnownDamage, Plan, Record, Site, SourceFile
from generator.model.forward import Forward, KeptAddress, PassageForward
from generator.model.indicator import Indicator
from generator.model.observation import Observation
from generator.model.topic import Topic
from tests import libraries

PROJECT = Path(__file__).parent.parent
PAGES = sorted([*PROJECT.glob("*.md"), *PROJECT.glob("docs/*.md")])
WORKFLOWS = sorted(PROJECT.glob(".github/workflows/*.yml"))
PINNED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


def _name(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_link_of_a_document_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    targets = [link.partition("#") for link in links if "://" not in link]
    missing = [path for path, _, _ in targets if path and not (page.parent / path).exists()]
    assert missing == []
    anchors = [(page.parent / path if path else page, anchor) for path, _, anchor in targets if anchor]
    assert [anchor for target, anchor in anchors if anchor not in _anchors(target)] == []


def _anchors(page: Path) -> set[str]:
    """The anchors that GitHub gives to headings."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


RECORDS = (
    Site,
    Plan,
    SourceFile,
    Correction,
    KnownDamage,
    Change,
    Forward,
    PassageForward,
    KeptAddress,
    Indicator,
    Observation,
    Topic,
)


@pytest.mark.parametrize("record", RECORDS)
def test_every_field_of_a_file_is_described_in_the_manual(record: type[Record]) -> None:
    manual = (PROJECT / "docs/manual.md").read_text(encoding="utf-8")
    fields = {field.alias or name for name, field in record.model_fields.items()}
    assert {field for field in fields if f"`{field}`" not in manual} == set()


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=_name)
def test_a_workflow_uses_pinned_actions_and_no_more_rights_than_it_names(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    used = re.findall(r"uses: (.+)", text)
    assert used
    assert [action for action in used if not PINNED.fullmatch(action)] == []
    said = yaml.safe_load(text)
    assert said["permissions"] == {}
    assert all("permissions" in job for job in said["jobs"].values())
    assert "secrets." not in text


def test_the_readme_begins_with_what_goes_in_and_what_comes_out_and_has_the_two_commands() -> None:
    text = (PROJECT / "README.md").read_text(encoding="utf-8")
    first = text.split("\n\n")[1]
    assert "raw text" in first
    assert "site" in first
    assert "make site" in text
    assert "make test" in text


@pytest.mark.parametrize(
    ("file", "least"),
    [("requirements.txt", 20), ("requirements-test.txt", 20), ("requirements-bench.txt", 1)],
)
def test_every_pinned_file_has_a_hash_and_no_registry_is_named(file: str, least: int) -> None:
    text = (PROJECT / file).read_text(encoding="utf-8")
    pins = re.findall(r"^[a-z0-9._-]+==.*(?:\n    .*)*", text, re.MULTILINE)
    assert len(pins) >= least
    assert [pin for pin in pins if "--hash=sha256:" not in pin] == []
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links", text)


def test_every_library_is_listed_with_its_licence() -> None:
    rows = re.findall(
        r"^\| ([a-z0-9._-]+) \| [^|]+ \|", libraries.PAGE.read_text(encoding="utf-8"), re.MULTILINE
    )
    pins = {name for file in libraries.LISTS for name in libraries.pinned(file)}
    assert set(rows) >= pins
    assert not [name for name in rows if name not in pins and name not in ("part", "library")]
