"""MkDocs as a library: one shard after another in a process that has loaded it once."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from generator.engine import archive
from generator.engine.job import Job
from generator.engine.release import stamped
from generator.engine.shards import Shard, address, files
from generator.engine.written_html import WrittenHtml
from generator.model.problem import Problem, Refused

_MADE_OF = ("mkdocs", "mkdocs-material", "jinja2", "markdown", "pymdown-extensions", "pygments")


@dataclass(frozen=True, kw_only=True, slots=True)
class Built:
    """A shard whose pages stand in the output folder."""

    pages: int
    made: int  # 0 where all were kept from an earlier build
    archive: Path | None
    complaints: tuple[str, ...]


class _OneShard(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """Gives MkDocs the files of one shard in place of those that it finds."""

    def __init__(self) -> None:
        self.files: list[File] = []

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:  # noqa: ARG002
        return Files(self.files)


class Worker:
    """A process's MkDocs: configuration, templates and the fingerprint of all that pages depend on."""

    def __init__(self, job: Job, assets: str) -> None:
        self.job = job
        self.shard = _OneShard()
        self.config = configuration(job)
        self.config.plugins["one-shard"] = self.shard
        self.config.markdown_extensions.append(WrittenHtml())
        self.config.nav = []  # a page carries its own menu; the one of mkdocs.yml names pages of other shards
        self.frame = _frame(job.root, self.config)
        self.assets = assets  # the folder of the styles and scripts of this build
        self._compile_once()

    def __call__(self, shard: Shard) -> Built:
        """Puts a shard's pages into the output folder: those kept from the last build, or new ones."""
        kept = self.job.kept_pages / f"{shard.name}.{self._fingerprint(shard)}.zip"
        pages = archive.kept(kept)
        if pages is not None:
            for path, content in pages:
                self._place(path, content)
            return Built(pages=len(shard.pages), made=0, archive=kept, complaints=())
        complaints = self._build(shard, kept)
        return Built(pages=len(shard.pages), made=len(shard.pages), archive=kept, complaints=complaints)

    def few(self, pages: Sequence[str]) -> dict[str, bytes]:
        """Some pages as they would stand in the output folder; nothing is kept of them."""
        made = self.job.scratch / "few"
        with _complaints():
            self._run(Shard(name="few", pages=tuple(pages)), made)
        found = map(address, pages)
        return {path: stamped((made / path).read_bytes(), self.assets) for path in found}

    def _compile_once(self) -> None:
        """Lets every shard use the templates of the first, and none list the theme's ten thousand icons."""
        templates = self.config.theme.get_env()
        templates.list_templates = lambda *_, **__: []  # type: ignore[method-assign]
        self.config.theme.get_env = lambda: templates  # type: ignore[method-assign]

    def _fingerprint(self, shard: Shard) -> str:
        digest = archive.Digest(self.frame, shard.name)
        digest.add_files(self.job.docs, shard.pages)
        return digest.hex()

    def _build(self, shard: Shard, kept: Path) -> tuple[str, ...]:
        made = self.job.scratch / f"shard-{shard.name}"
        with _complaints() as complaints:
            self._run(shard, made)
        pages = {path: (made / path).read_bytes() for path in sorted(files(made))}
        if not complaints:  # a shard that is complained of is built again, so that it is heard of again
            archive.keep(kept, pages)
        for path, content in pages.items():
            self._place(path, content)
        return tuple(complaints)

    def _place(self, path: str, content: bytes) -> None:
        """Writes a page that asks for the styles and scripts of this build."""
        _write(self.job.out / path, stamped(content, self.assets))

    def _run(self, shard: Shard, made: Path) -> None:
        empty = self.job.scratch / "no-docs"
        for folder in (made, empty):
            folder.mkdir(parents=True, exist_ok=True)
        self.config.docs_dir, self.config.site_dir = str(empty), str(made)
        self.config.theme.static_templates = {"404.html"} if shard.is_site else set()
        docs = str(self.job.docs)
        self.shard.files = [File(page, docs, str(made), use_directory_urls=True) for page in shard.pages]
        build(self.config)


def configuration(job: Job) -> MkDocsConfig:
    """mkdocs.yml as MkDocs reads it, the dates that pages might carry set to a fixed one."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    given = {"site_url": job.site_url} if job.site_url else {}
    with _complaints() as complaints:
        try:
            return load_config(str(job.root / "mkdocs.yml"), docs_dir=str(job.docs), **given)
        except MkDocsException as refused:
            told = complaints or [str(refused)]
            raise Refused(
                [Problem(file="mkdocs.yml", line=0, column=0, message=text, rule="mkdocs") for text in told]
            ) from refused


def home(job: Job) -> str | None:
    """The address that the site is built for, as mkdocs.yml or the environment has it."""
    job.docs.mkdir(parents=True, exist_ok=True)
    return configuration(job).site_url or None


_worker: Worker | None = None  # of this process; a pool can give its processes no argument that lasts


def start(job: Job, assets: str) -> None:
    """Makes this process a worker."""
    global _worker  # noqa: PLW0603
    _worker = Worker(job, assets)


def built(shard: Shard) -> Built:
    """The shard, built by this process's worker."""
    if _worker is None:
        raise RuntimeError("this process was not started as a worker")
    return _worker(shard)


def _frame(root: Path, config: MkDocsConfig) -> str:
    """A fingerprint of all but the page itself that its HTML depends on."""
    versions = [f"{name} {version(name)}" for name in _MADE_OF]
    digest = archive.Digest(*versions, str(config.site_url), Path(__file__).read_text("utf-8"))
    digest.add_files(root, ["mkdocs.yml"])
    overrides = own(config)
    if overrides:
        digest.add_files(overrides, sorted(path for path in files(overrides) if path.endswith(".html")))
    return digest.hex()


def own(config: MkDocsConfig) -> Path | None:
    """The folder of our own templates, styles and scripts."""
    return Path(config.theme.custom_dir) if config.theme.custom_dir else None


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """The warnings and errors that MkDocs logs meanwhile."""
    heard: list[str] = []
    ear = logging.Handler(logging.WARNING)
    ear.emit = lambda record: heard.append(record.getMessage())  # type: ignore[method-assign]
    log = logging.getLogger("mkdocs")
    log.addHandler(ear)
    log.propagate = False
    try:
        yield heard
    finally:
        log.removeHandler(ear)


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
