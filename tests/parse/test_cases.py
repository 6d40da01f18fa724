"""The reader on texts that an editor can follow: each case has a source and its outline side by side.

A line of an outline names the lines of the source, what they became and their text: a title, a division
with its id, a block with its id and (in brackets) its run-in heading, its sentences with ` / ` between them;
`furniture` with its reason is on no page, `doubt` is what an editor is asked. `{U+00A0}` in a source stands
for that character, and `{80 × 稳中求进。}` for a text that comes eighty times.
"""

from __future__ import annotations

import re
from difflib import unified_diff
from pathlib import Path

import pytest
import yaml

from generator.model.content import Correction
from generator.parse import decode, read
from tests.parse.outline import outline

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))
_BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_CHARACTER = re.compile(r"\{U\+(?P<code>[0-9A-F]{4})\}")
_REPEATED = re.compile(r"\{(?P<times>\d+) × (?P<text>[^}]+)\}")


def outline_of(case: str) -> str:
    """The outline that the reader gives for the source of a case."""
    blocks = {block["kind"]: block["text"] for block in _BLOCK.finditer(case)}
    source = _CHARACTER.sub(lambda named: chr(int(named["code"], 16)), blocks["source"])
    source = _REPEATED.sub(lambda named: int(named["times"]) * named["text"], source)
    corrections = [Correction.model_validate(one) for one in yaml.safe_load(blocks.get("corrections", "[]"))]
    return outline(read(decode("case.txt", source.removesuffix("\n").encode()), corrections))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_text_has_the_outline_that_an_editor_expects(path: Path) -> None:
    case = path.read_text(encoding="utf-8")
    expected = next(block["text"] for block in _BLOCK.finditer(case) if block["kind"] == "outline")
    read_as = outline_of(case).splitlines()
    difference = list(
        unified_diff(expected.splitlines(), read_as, "an editor", "the reader", n=0, lineterm="")
    )
    assert not difference, "\n".join([case.partition("\n")[0], *difference])
