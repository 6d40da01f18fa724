"""Folding keeps every character in its place."""

from __future__ import annotations

import pytest
from hypothesis import given

from generator.text.fold import ZERO_WIDTH, fold, is_blank, is_han
from tests.parse.texts import TEXTS


@given(TEXTS)
def test_folding_keeps_the_length_and_is_done_once(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_folding_leaves_chinese_characters_and_line_breaks_alone(text: str) -> None:
    kept = [(a, b) for a, b in zip(text, fold(text), strict=True) if is_han(a) or a == "\n"]
    assert all(a == b for a, b in kept)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("第１章：（一）", "第1章:(一)"),
        ("Ａｂｃ，１２．５％；！？", "Abc,12.5%;!?"),
        ("\u3000\xa0\u2002\u2003\u200b\ufeff\t", "       "),
        ("●■·•", "····"),
        ("〔2021〕5号", "(2021)5号"),
        ("、。“”《》", "、。“”《》"),
    ],
)
def test_characters_that_print_alike_have_one_form(text: str, plain: str) -> None:
    assert fold(text) == plain


def test_what_prints_nothing_is_blank() -> None:
    assert all(map(is_blank, " \n\t\xa0\u2002\u3000" + ZERO_WIDTH))
    assert not any(map(is_blank, "一1.·—"))
