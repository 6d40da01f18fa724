"""The one-way house: cli, then build, then the stages, then the model, then text."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parent.parent / "generator"
GROUND = {"model", "text", "quantities"}
STAGES = {"parse", "load", "link", "findings", "check", "render", "engine"}
MAY_IMPORT = {
    "text": set[str](),
    "model": {"text"},
    "quantities": {"model", "text"},
    "charts": set(),
    **dict.fromkeys(STAGES, GROUND),
    "render": GROUND | {"charts"},
    "disk": set(),
    "steps": set(),
    "seen": GROUND,
    "schemas": GROUND,
    "told": GROUND,
    "changed": GROUND,
    "checked": GROUND | STAGES | {"cores", "figures", "forwards", "kept", "plan", "terms", "topics"},
    "form": GROUND | {"load", "schemas"},
    "kept": GROUND | {"disk"},
    "cores": {"engine"},
    "terms": GROUND | STAGES,
    "term_pages": GROUND | STAGES | {"charts", "cores", "gallery", "kept", "terms"},
    "topic_pages": GROUND | STAGES | {"charts", "cores", "figures", "gallery", "kept", "terms", "topics"},
    "gallery": {"charts", "render"},
    "figures": GROUND | STAGES | {"form"},
    "forwards": GROUND | STAGES | {"figures", "kept", "terms", "topics"},
    "topics": GROUND | STAGES,
    "figure_pages": GROUND | STAGES | {"charts", "cores", "figures", "gallery", "kept", "terms"},
    "search": GROUND | {"link", "render"},
    "search_index": GROUND | STAGES | {"cores", "figures", "kept", "search", "terms", "topics"},
    "plan": GROUND
    | STAGES
    | {
        "charts",
        "gallery",
        "books",
        "cards",
        "cores",
        "disk",
        "figures",
        "forwards",
        "kept",
        "search_index",
        "shared",
        "terms",
        "topics",
    },
    "shared": GROUND | STAGES | {"cores", "kept"},
    "shared_pages": GROUND | STAGES | {"cores", "kept", "shared"},
    "build": GROUND
    | STAGES
    | {
        "books",
        "cards",
        "changed",
        "checked",
        "cores",
        "disk",
        "figure_pages",
        "figures",
        "forwards",
        "kept",
        "lines",
        "plan",
        "search_index",
        "seen",
        "shared",
        "shared_pages",
        "term_pages",
        "terms",
        "topic_pages",
        "topics",
    },
    "editing": GROUND
    | STAGES
    | {
        "disk",
        "figures",
        "form",
        "imported",
        "plan",
        "readdressed",
        "schemas",
        "steps",
        "sync",
        "terms",
        "topics",
    },
    "new": GROUND | STAGES | {"disk", "figures", "form", "plan", "steps", "sync", "terms", "topics"},
    "sync": GROUND | STAGES,
    "readdressed": GROUND | STAGES,
    "books": GROUND | STAGES,
    "cards": GROUND | STAGES,
    "imported": GROUND | STAGES | {"rewritten"},
    "rewritten": GROUND,
    "preview": GROUND | {"disk", "engine", "kept", "load", "plan", "terms"},
    "serve": GROUND | {"build", "cores", "preview", "seen", "told"},
    "compared": GROUND,
    "references": GROUND | {"load"},
    "moving": GROUND | {"load", "references", "steps"},
    "lines": GROUND | {"render"},
    "answering": GROUND | {"load", "plan"},
    "cli": GROUND
    | {"answering", "build", "changed", "compared", "editing", "moving", "new", "serve", "steps", "told"},
    "__main__": {"cli"},
    "__init__": set(),
}
FILES = sorted(GENERATOR.rglob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=[path.relative_to(GENERATOR).as_posix() for path in FILES])
def test_a_file_imports_only_what_lies_below_it(file: Path) -> None:
    """Stages know no other stage; `build` passes values between them."""
    own = _stage(file)
    assert set(_stages_imported(file)) - {own} <= MAY_IMPORT[own]


def test_every_package_that_is_imported_is_a_declared_dependency() -> None:
    project = tomllib.loads((GENERATOR.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    named = [*project["dependencies"], *(name for extra in extras for name in extra)]
    declared = {re.split(r"[\[=<>]", name)[0].lower() for name in named}
    owners = packages_distributions()
    imported = {module.partition(".")[0] for file in FILES for module in _imported(file)}
    foreign = imported - set(sys.stdlib_module_names) - {"generator"}
    assert {owner.lower().replace("_", "-") for module in foreign for owner in owners[module]} <= declared


def _stage(file: Path) -> str:
    return file.relative_to(GENERATOR).parts[0].removesuffix(".py")


def _stages_imported(file: Path) -> Iterator[str]:
    for module in _imported(file):
        if module.startswith("generator."):
            yield module.split(".")[1]


def _imported(file: Path) -> Iterator[str]:
    """Every module that a file imports; `from generator import load` counts as generator.load."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert not node.level, "imports are absolute"
            yield from (
                [f"generator.{n.name}" for n in node.names] if node.module == "generator" else [node.module]
            )
