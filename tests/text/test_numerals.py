"""Chinese numerals as they number divisions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.numerals import numeral, written


@given(st.integers(min_value=0, max_value=999))
def test_a_numeral_that_is_written_is_read_back(value: int) -> None:
    assert numeral(written(value)) == value
    assert numeral(str(value)) == value


@given(st.text(max_size=8))
def test_any_text_is_a_numeral_or_none(text: str) -> None:
    value = numeral(text)
    assert value is None or value >= 0


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十一", 21),
        ("一百零三", 103),
        ("一百一十", 110),
        ("两百", 200),
        ("二〇三五", 2035),
        ("二○二一", 2021),
        ("十 二", 12),
        ("12", 12),
        ("", None),
        ("第一", None),
        ("几十", None),
        ("1.5", None),
    ],
)
def test_numerals_as_they_are_printed(text: str, value: int | None) -> None:
    assert numeral(text) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "零"), (10, "十"), (11, "十一"), (20, "二十"), (100, "一百"), (101, "一百零一"), (110, "一百一十")],
)
def test_numerals_as_they_are_written(value: int, text: str) -> None:
    assert written(value) == text
