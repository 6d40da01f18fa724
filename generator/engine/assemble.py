"""The site in a new folder: pages from an engine, and what the site has once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.engine import archive, finish, mkdocs, release, whole
from generator.engine.job import Job, Report
from generator.engine.shards import Shard, address, files, shards
from generator.engine.workers import context
from generator.model.problem import Problem

MKDOCS = "mkdocs"
ENGINES = (MKDOCS, *whole.ENGINES)
Progress = Callable[[str], None]
Pages = dict[str, mkdocs.Built]  # by shard
Begun = Callable[
    [Progress], tuple[Pages, list[Path]]
]  # waits for the pages; gives the engine's theme with them


def assemble(job: Job, *, engine: str = MKDOCS, progress: Progress) -> Report:
    """Builds the pages of a job with an engine."""
    config = mkdocs.configuration(job)
    job.out.mkdir(parents=True)
    paths = sorted(files(job.docs))
    pages = [path for path in paths if path.endswith(".md")]
    frame = release.assets_folder(mkdocs.own(config))
    begun = _sharded(job, pages, frame) if engine == MKDOCS else _whole(job, engine, config, frame)
    with begun as pages_built:
        finish.copy(job.docs, job.out, (path for path in paths if not path.endswith(".md")), frame)
        finish.for_robots(job.out, pages, config.site_url)
        built, theme = pages_built(progress)
        finish.assets(job.out, theme or _theme(config), mkdocs.own(config), _samples(job.out, pages), frame)
    release.write(job.out, frame)
    return Report(
        pages=len(pages),
        built=sum(shard.made for shard in built.values()),
        site_url=config.site_url,
        problems=tuple(_problems(built)),
    )


@contextmanager
def _sharded(job: Job, pages: Sequence[str], frame: str) -> Iterator[Begun]:
    """The pages by MkDocs, shard by shard on every core."""
    pool = ProcessPoolExecutor(os.cpu_count() or 1, context(), mkdocs.start, (job, frame))
    try:
        waiting = {pool.submit(mkdocs.built, shard): shard for shard in shards(pages)}
        yield lambda progress: (_collected(job, waiting, progress), [])
    finally:
        pool.shutdown(cancel_futures=True)  # shards that none has begun are dropped when one fails


def _collected(job: Job, waiting: dict[Future[mkdocs.Built], Shard], progress: Progress) -> Pages:
    built: Pages = {}
    total = sum(len(shard.pages) for shard in waiting.values())
    for future in as_completed(waiting):
        built[waiting[future].name] = _taken(future, waiting[future])
        progress(f"Pages: {sum(shard.pages for shard in built.values()):,} of {total:,}")
    archive.prune(job.kept_pages, (shard.archive for shard in built.values() if shard.archive))
    return built


def _taken(future: Future[mkdocs.Built], shard: Shard) -> mkdocs.Built:
    try:
        return future.result()
    except Exception as failed:
        failed.add_note(f"while MkDocs built {shard.name}")
        raise


@contextmanager
def _whole(job: Job, engine: str, config: MkDocsConfig, frame: str) -> Iterator[Begun]:
    """The pages by an engine that builds all of them in one run."""

    def build(progress: Progress) -> tuple[Pages, list[Path]]:
        progress(f"Pages: all at once by {engine}")
        made = whole.build(job, engine, mkdocs.own(config))
        pages = whole.take(made, job.out, frame)
        return {engine: mkdocs.Built(pages=pages, made=pages, archive=None, complaints=())}, [made]

    yield build


def _theme(config: MkDocsConfig) -> list[Path]:
    """The theme's folders, the one that goes before the others last."""
    return [Path(folder) for folder in reversed(config.theme.dirs) if Path(folder) != mkdocs.own(config)]


def _samples(out: Path, pages: Sequence[str]) -> list[Path]:
    """A page of each shard and the page for errors: between them they ask for every asset."""
    first = sorted(page for shard in shards(pages) for page in shard.pages[:1])
    found = [*(out / address(page) for page in first), out / "404.html"]
    return [path for path in found if path.is_file()]


def _problems(built: Pages) -> Iterator[Problem]:
    for name, shard in sorted(built.items()):
        for text in shard.complaints:
            yield Problem(
                file="mkdocs.yml", line=0, column=0, message=f"MkDocs on {name}: {text}", rule="mkdocs"
            )
