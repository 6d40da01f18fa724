"""The docs folder in shards: the pages that are built, kept and rebuilt together."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

MOST_PAGES = 400  # of one shard: bounds the memory of a worker
SITE = "site"


@dataclass(frozen=True, kw_only=True, slots=True)
class Shard:
    """Markdown files that an engine builds in one go: a plan in one language, or the site's own pages."""

    name: str  # "zh-yizhou"; "zh-yizhou-2" for the rest of a long one; "site"
    pages: tuple[str, ...]  # paths from the docs folder, sorted

    @property
    def is_site(self) -> bool:
        """Whether what the site has once, such as its page for errors, is made with this shard."""
        return self.name == SITE


def shards(pages: Iterable[str]) -> tuple[Shard, ...]:
    """The pages grouped by the first two folders of their address, the largest shards first."""
    groups: dict[str, list[str]] = {}
    for page in sorted(pages):
        groups.setdefault("-".join(page.split("/")[:-1][:2]), []).append(page)
    merged: dict[str, list[str]] = {SITE: []}
    for name, group in groups.items():
        merged.setdefault(name if len(group) > 1 else SITE, []).extend(group)
    cut = [shard for name, group in merged.items() for shard in _cut(name, group)]
    return tuple(sorted(cut, key=lambda shard: (-len(shard.pages), shard.name)))


def _cut(name: str, pages: list[str]) -> Iterator[Shard]:
    """The shards of a group: one as a rule, more for one that is long; one for an empty site."""
    for start in range(0, max(len(pages), 1), MOST_PAGES):
        suffix = f"-{start // MOST_PAGES + 1}" if start else ""
        yield Shard(name=name + suffix, pages=tuple(pages[start : start + MOST_PAGES]))


def files(folder: Path) -> Iterator[str]:
    """All files below `folder`, as paths from it with `/`, in no order."""
    waiting = [""] if folder.is_dir() else []
    while waiting:
        inside = waiting.pop()
        with os.scandir(folder / inside) as entries:
            for entry in entries:
                if entry.is_dir():
                    waiting.append(f"{inside}{entry.name}/")
                else:
                    yield f"{inside}{entry.name}"


def address(page: str) -> str:
    """Where a Markdown file's page stands in the site: `zh/about/index.html` for zh/about/index.md."""
    stem = page.removesuffix(".md")
    return f"{stem}.html" if stem.split("/")[-1] == "index" else f"{stem}/index.html"
