"""Makes the table of traditional characters for the search box from OpenCC's data.

pip install opencc-python-reimplemented==0.1.7
python -m tests.search.traditional > overrides/assets/search/traditional.js
"""

from __future__ import annotations

import sys
from importlib.resources import files

HEAD = """\
// Traditional characters and the simplified ones that mean the same, character for character.
// Made from TSCharacters.txt of OpenCC (Open Chinese Convert), licensed under the Apache License 2.0,
// https://github.com/BYVoid/OpenCC, by tests/search/traditional.py.
"""
TAIL = """
/** A table from each traditional character to its simplified one. */
planSearch.simplified = new Map(Array.from(FROM, (sign, place) => [sign, TO[place]]));
"""


def table() -> dict[str, str]:
    """Each traditional character of the Basic Multilingual Plane with its most common simplified one."""
    data = files("opencc").joinpath("dictionary", "TSCharacters.txt").read_text("utf-8")
    rows = (line.split("\t") for line in data.splitlines())
    pairs = {traditional: simplified.split(" ")[0] for traditional, simplified in rows}
    return {a: b for a, b in sorted(pairs.items()) if a != b and max(a, b) < "\U00010000"}


def module() -> str:
    pairs = table()
    tables = f'const FROM = "{"".join(pairs)}";\nconst TO = "{"".join(pairs.values())}";\n'
    return f"{HEAD}(() => {{\n{tables}{TAIL}}})();\n"


if __name__ == "__main__":
    sys.stdout.write(module())
