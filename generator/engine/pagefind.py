"""The search index: Pagefind over the copies of the pages, in bundles that the browser searches as one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from itertools import groupby
from pathlib import Path

from generator.engine import archive
from generator.engine.job import Job
from generator.engine.settled import settle
from generator.engine.shards import files

# Pagefind takes about 0.8 megabytes of memory a copy; a bundle of this many stays near 500 MB.
MOST_COPIES = 600
FOLDER = "pagefind"
BUNDLES = "bundles.json"  # in the first bundle's folder: the folders of the others
_OPTIONS = ("--silent", "--force-language", "en")
_UNUSED = ("*.css", "*-ui.js", "pagefind-highlight.js", "wasm.unknown.pagefind")


def index(job: Job) -> int:
    """Indexes a job's copies into the folders pagefind, pagefind-2 and so on of the new site.

    Gives the number of copies indexed in this run; the others belong to bundles that had not changed.
    """
    made, used, names = 0, [], []
    for number, bundle in enumerate(_bundles(job.search), 1):
        names.append(FOLDER if number == 1 else f"{FOLDER}-{number}")
        stored = job.kept_bundles / f"{names[-1]}.{_fingerprint(job.search, bundle)}.zip"
        used.append(stored)
        if not _restored(stored, job.out / names[-1]):
            _make(job, bundle, names[-1], stored)
            made += len(bundle)
    if names:
        (job.out / FOLDER / BUNDLES).write_text(json.dumps(names[1:]) + "\n", encoding="utf-8")
    archive.prune(job.kept_bundles, used)
    return made


def _bundles(copies: Path) -> Iterator[list[str]]:
    """The copies in bundles of whole plans, each small enough for Pagefind's memory."""
    bundle: list[str] = []
    for pages in _by_plan(sorted(files(copies))):
        if bundle and len(bundle) + len(pages) > MOST_COPIES:
            yield bundle
            bundle = []
        bundle += pages
    if bundle:
        yield bundle


def _by_plan(copies: Iterable[str]) -> Iterator[list[str]]:
    return (list(pages) for _, pages in groupby(copies, key=lambda path: path.split("/")[0]))


def _fingerprint(copies: Path, bundle: Sequence[str]) -> str:
    digest = archive.Digest("pagefind", version("pagefind"), *_OPTIONS)
    digest.add_files(copies, bundle)
    return digest.hex()


def _restored(stored: Path, folder: Path) -> bool:
    """Whether the bundle was kept from an earlier build and now stands in `folder`."""
    kept = archive.kept(stored)
    for path, content in kept or ():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return kept is not None


def _make(job: Job, bundle: Sequence[str], name: str, stored: Path) -> None:
    """Indexes a folder that holds the bundle's copies alone, and keeps what came of it."""
    copies, folder = job.scratch / f"copies-{name}", job.out / name
    for path in bundle:
        (copies / path).parent.mkdir(parents=True, exist_ok=True)
        os.link(job.search / path, copies / path)
    _run(copies, folder)
    settle(folder)
    shutil.rmtree(copies)
    for pattern in _UNUSED:
        for unused in folder.glob(pattern):
            unused.unlink()
    archive.keep(stored, {path: (folder / path).read_bytes() for path in files(folder)}, pack=False)


def _run(copies: Path, folder: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "pagefind",
        "--site",
        str(copies),
        "--output-path",
        str(folder),
        *_OPTIONS,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise RuntimeError(f"the search index was not made: {(done.stderr or done.stdout).strip()}")
