"""ProperDocs and Zensical: the whole docs folder in one run, from the same mkdocs.yml."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from generator.engine.job import Job
from generator.engine.release import stamped
from generator.engine.shards import files
from generator.model.problem import Problem, Refused

_COMMANDS = {
    "properdocs": ("properdocs", "build", "--quiet", "--config-file"),
    "zensical": ("zensical", "build", "--config-file"),
}
ENGINES = tuple(_COMMANDS)


def build(job: Job, engine: str, own: Path | None) -> Path:
    """Runs an engine over the docs folder and gives the folder that it made; `own` are our templates.

    It runs in a project of its own, linked file by file: Zensical keeps its cache in `.cache` of the
    project, and clears that folder, which is ours too.
    """
    if find_spec(engine) is None:
        remedy = "run `make setup-test`, which installs it, or build with --engine mkdocs"
        raise Refused([_problem(engine, f"the engine {engine} is not installed; {remedy}")])
    project = job.scratch / "project"
    shutil.copytree(job.docs, project / "docs", copy_function=os.link)
    if own:
        shutil.copytree(own, project / os.path.relpath(own, job.root), copy_function=os.link)
    shutil.copyfile(job.root / "mkdocs.yml", project / "mkdocs.yml")
    address = {"site_url": job.site_url} if job.site_url else {}
    derived = {"INHERIT": "mkdocs.yml", "docs_dir": "docs", "site_dir": "site", **address}
    configuration = project / "derived.yml"
    configuration.write_text(json.dumps(derived), encoding="utf-8")  # JSON is YAML too
    _run(engine, configuration)
    return project / "site"


def _run(engine: str, configuration: Path) -> None:
    command = [sys.executable, "-m", *_COMMANDS[engine], str(configuration)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "0", "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(  # noqa: S603
        command, cwd=configuration.parent, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        raise Refused([_problem(engine, f"{engine} ended with {done.returncode}: {said}")])


def take(made: Path, out: Path, frame: str) -> int:
    """Takes the pages from what an engine made, and says how many; `frame` holds styles and scripts."""
    taken = 0
    for path in sorted(path for path in files(made) if path.endswith(".html")):
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_bytes(stamped((made / path).read_bytes(), frame))
        taken += 1
    return taken


def _problem(engine: str, message: str) -> Problem:
    return Problem(file="mkdocs.yml", line=0, column=0, message=message, rule=engine)
