"""The ways to the glossary's files, from its own page."""

from __future__ import annotations

from generator.model.address import relative
from generator.render.escape import html
from generator.render.glossary.data import CSV, JSON, TBX
from generator.render.words import say


def downloads(lang: str, origin: str) -> str:
    """The ways to the glossary's files."""
    ways = " · ".join(
        f'<a href="{relative(origin, file)}" download>{file.rpartition("/")[2]}</a>'
        for file in (JSON, CSV, TBX)
    )
    return f'<p class="downloads">{html(say(lang, "downloads"))}{"：" if lang == "zh" else ": "}{ways}</p>'
