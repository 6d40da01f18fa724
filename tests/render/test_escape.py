"""What strangers wrote reaches the reader as text, whatever it is."""

from __future__ import annotations

import unicodedata

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.render import escape
from tests.made import Tree, markdowned

SIGNS = st.text(st.sampled_from("\\`*_{}[]()<>#+-.!|~^$:=&;@/\"'中a1 ") | st.characters(), max_size=60)


def _shown(text: str) -> str:
    """What a reader sees of `text`: control characters as signs, blank space as one space."""
    pictures = "".join(chr(0x2400 + ord(c)) if ord(c) < 32 and c not in "\t\n\r" else c for c in text)
    return " ".join(pictures.split())


def _without_rare_signs(text: str) -> str:
    """`text` without what no HTML can hold."""
    return "".join(
        c
        for c in text
        if not (
            c in "\ufffe\uffff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
            or unicodedata.category(c) == "Cs"
            or 0x7F <= ord(c) < 0xA0
        )
    )


TEXTS = SIGNS.map(_without_rare_signs)


@given(TEXTS)
def test_a_heading_shows_what_the_source_has(text: str) -> None:
    made = markdowned(f"## x{escape.heading(text)}x {{ #a.1 }}")
    heading = Tree(made).find("h2", id="a.1")
    assert " ".join(heading.text.split()) == _shown(f"x{text}x")


@given(TEXTS)
def test_a_block_shows_what_the_source_has(text: str) -> None:
    block = f'<div class="text"><p title="{escape.html(text)}">x{escape.html(text)}x</p></div>'
    page = Tree(markdowned(f"{block}\n\nafter"))
    assert " ".join(page.find("p").text.split()) == _shown(f"x{text}x")
    assert len(list(page.all("p"))) == 2


def test_nothing_turns_the_direction_of_what_stands_beside_it() -> None:
    assert escape.html("甲\u202e乙\u2067丙") == escape.heading("甲\u202e乙\u2067丙") == "甲\ufffd乙\ufffd丙"


@given(st.text())
def test_front_matter_is_always_read_back(text: str) -> None:
    made = escape.front_matter({"title": f"x{text}", "lang": "zh", "none": ""})
    fields = yaml.safe_load(made.removeprefix("---\n").removesuffix("---\n"))
    assert set(fields) == {"title", "lang"}
    assert fields["title"].startswith("x")
