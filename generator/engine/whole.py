"""ProperDocs and Zensical: the whole docs folder in one run, from the same mkdocs.yml."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from generator.engine.job import Job
from generator.engine.shards import files
from generator.model.problem import Problem, Refused

_COMMANDS = {
    "properdocs": ("properdocs", "build", "--quiet", "--config-file"),
    "zensical": ("zensical", "build", "--clean", "--config-file"),
}
ENGINES = tuple(_COMMANDS)
CONFIGURATION = ".mkdocs-build.yml"


def build(job: Job, engine: str, made: Path) -> None:
    """Runs an engine over the docs folder; its pages and what it adds to them go to `made`."""
    if find_spec(engine) is None:
        remedy = "run `make setup-test`, which installs it, or build with --engine mkdocs"
        raise Refused([_problem(engine, f"the engine {engine} is not installed; {remedy}")])
    configuration = job.root / CONFIGURATION  # beside mkdocs.yml, whose paths are counted from there
    configuration.write_text(_derived(job, made), encoding="utf-8")
    try:
        _run(engine, job.root, configuration)
    finally:
        configuration.unlink()


def _derived(job: Job, made: Path) -> str:
    """mkdocs.yml with other folders. JSON is YAML too, and quotes whatever stands in a path."""
    folders = {"docs_dir": os.path.relpath(job.docs, job.root), "site_dir": os.path.relpath(made, job.root)}
    address = {"site_url": job.site_url} if job.site_url else {}
    return json.dumps({"INHERIT": "mkdocs.yml", **folders, **address}, ensure_ascii=False)


def _run(engine: str, root: Path, configuration: Path) -> None:
    command = [sys.executable, "-m", *_COMMANDS[engine], str(configuration)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "0", "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(  # noqa: S603
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        raise Refused([_problem(engine, f"{engine} ended with {done.returncode}: {said}")])


def take(made: Path, out: Path, docs: Path) -> None:
    """Moves from what an engine made the pages and the files that pages link to; the rest it may keep."""
    for path in sorted(files(made)):
        if path.endswith(".html") or (docs / path).is_file():
            (out / path).parent.mkdir(parents=True, exist_ok=True)
            (made / path).rename(out / path)


def _problem(engine: str, message: str) -> Problem:
    return Problem(file="mkdocs.yml", line=0, column=0, message=message, rule=engine)
