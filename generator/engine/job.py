"""What a build reads and writes, and what it came to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.model.problem import Problem


def scratch(root: Path) -> Path:
    """Where a build keeps what is not finished; on the same disk as the site, so that it can be renamed."""
    return root / ".cache" / "unfinished"


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """The folders of one build. Nothing is written outside `out` and `root`/.cache."""

    root: Path  # holds mkdocs.yml, the overrides and the caches
    docs: Path  # the Markdown files, and what is served with them
    out: Path  # the new site; it must not exist yet
    site_url: str | None = None  # where the site will stand; None: as mkdocs.yml says
    aside: Path | None = None  # where it keeps what is not finished, if not with all builds

    @property
    def scratch(self) -> Path:
        return self.aside or scratch(self.root)

    @property
    def kept_pages(self) -> Path:
        """Archives of finished shards."""
        return self.root / ".cache" / "pages"


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """The site that stands in the output folder, and how it came about."""

    pages: int
    built: int  # of these, pages that the engine made in this run; the others were kept from the last
    site_url: str | None  # the address that the pages were made for
    problems: tuple[Problem, ...]  # what the engine complained of
