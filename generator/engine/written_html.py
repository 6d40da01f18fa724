"""A way around the slow part of Markdown: blocks of HTML that the generator wrote need no reading."""

from __future__ import annotations

import re

from markdown import Markdown  # type: ignore[import-untyped]
from markdown.extensions import Extension  # type: ignore[import-untyped]
from markdown.preprocessors import Preprocessor  # type: ignore[import-untyped]

_BEFORE_HTML = 25  # priority: before MkDocs (21) and Markdown (20) look for HTML
_WHOLE = re.compile(r"<(div|nav|section|figure|table|p|ul|ol|dl)\b.*</\1>", re.ASCII)


class WrittenHtml(Extension):  # type: ignore[misc]
    """Takes lines that are a whole block of HTML as they are.

    MkDocs and Markdown each parse such a block, which takes two thirds of the time of a page, and come to
    the same: that it is HTML, to be left alone. What a page becomes does not depend on this extension.
    """

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        md.preprocessors.register(_Blocks(md), "written-html", _BEFORE_HTML)


class _Blocks(Preprocessor):  # type: ignore[misc]
    def run(self, lines: list[str]) -> list[str]:
        """The lines of a page, each block of HTML that stands by itself set aside."""
        around = ["", *lines, ""]
        return [
            self.md.htmlStash.store(line) if not (before or after) and _WHOLE.fullmatch(line) else line
            for before, line, after in zip(around, lines, around[2:], strict=False)
        ]
