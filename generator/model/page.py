"""What rendering makes: the text of files, for `build` to write."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A text file of the site, before an engine turns it into HTML."""

    path: str  # relative to the docs folder, "zh/yizhou/2.4/index.md"
    text: str
    plan: str | None = None  # whose page it is; None for the site's own pages
