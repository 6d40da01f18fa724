"""Run-in headings that a copy sets on a line of their own, apart from the paragraph that they head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.parse.lines import Line
from generator.parse.markers import BOX, GLOSSARY, MARKERS, SALUTATION

_LEAD = re.compile(r"(?:[^,。;:!?]+[,、]){0,2}[^,。;:!?]{3,20}。$")
# A term of a glossary with its number: [3]三医联动:
_TERM = re.compile(r"(?:\[\d{1,3}\]|【\d{1,3}】|\d{1,3}[.、]) *[^。]{1,40}[:：]$")
# The same behind the heading of a glossary, where no colon is needed.
_ENTRY = re.compile(r"(?:\[\d{1,3}\]|【\d{1,3}】|\d{1,3}[.、:]) *[^。]{1,50}$")
_LONGEST = 30
_SHORTEST_BODY = 40
_FEWEST = 4  # how many of them must follow one another, each with its paragraph between


def split_leads(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that head the next line, where such lines and paragraphs take turns."""
    leads = [at for at in range(len(lines) - 1) if _heads(lines[at], lines[at + 1])]
    known = frozenset(leads)
    turns = [at for at in leads if at + 2 in known or at - 2 in known]
    terms = frozenset(at for at in turns if _TERM.match(lines[at].folded))
    phrases = frozenset(turns) - terms
    groups = (terms, phrases, frozenset(_entries(lines)))
    return frozenset().union(*(group for group in groups if len(group) >= _FEWEST))


def _entries(lines: Sequence[Line]) -> Iterator[int]:
    """The terms of a glossary whose explanations stand on the lines below them."""
    glossaries = (at for at, line in enumerate(lines) if GLOSSARY.fullmatch(line.folded.strip("#* ")))
    for at in range(next(glossaries, len(lines)) + 1, len(lines) - 1):
        text, below = lines[at].folded.strip("* "), lines[at + 1].folded.strip("* ")
        if _ENTRY.match(text) and not _ENTRY.match(below) and not GLOSSARY.fullmatch(below):
            yield at


def _heads(line: Line, below: Line) -> bool:
    text, body = line.folded, below.folded
    if len(text) > _LONGEST or any(marker.pattern.match(text) for marker in MARKERS):
        return False
    if BOX.match(text) or SALUTATION.match(text) or SALUTATION.match(body):
        return False
    if _TERM.match(text):
        return not _TERM.match(body)
    return bool(_LEAD.match(text)) and len(body) >= _SHORTEST_BODY
