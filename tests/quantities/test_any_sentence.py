"""Whatever a sentence holds, it is read, in time in proportion to its length."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.quantity import Quantity
from generator.quantities import chinese, english

Reader = Callable[[str], tuple[Quantity, ...]]
READERS = [chinese, english]
_PIECES = st.sampled_from(
    [
        *"0123456789.,、-—至到:/+%‰亿万千百十一二两〇几数半点第年月日元亩个倍番翻约余多成“”()五届中大$≥\n",
        *[
            "454.99",
            "1,000",
            "分之",
            "千瓦",
            "百分点",
            "以上",
            "不超过",
            "RMB",
            "billion",
            "percent",
            "points",
        ],
        *[
            "one",
            "hundred",
            "first",
            "half",
            "third",
            "fold",
            "times",
            "to",
            "and",
            "more than",
            "May",
            "per",
        ],
    ]
)
_LONG = 20_000  # characters
_SECONDS = 4.0  # of one core; thousands of times what a sentence of a plan takes


@pytest.mark.parametrize("reader", READERS)
@given(text=st.one_of(st.text(), st.lists(_PIECES).map("".join), st.lists(_PIECES).map(" ".join)))
def test_quantities_stand_in_order_where_their_places_say(reader: Reader, text: str) -> None:
    found = reader(text)
    assert all(quantity.quote == text[quantity.start : quantity.end] for quantity in found)
    assert all(quantity.values and len(quantity.values) == len(quantity.magnitudes) for quantity in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    "piece",
    ["1", "十", "1,", "1.", "1、", "1-", "1:", "1+", "a", "第", "“", "(", " ", "万亿", "1万", "a1", "one "],
)
def test_a_long_text_is_read_in_time_in_proportion(reader: Reader, piece: str) -> None:
    start = time.process_time()
    reader(piece * (_LONG // len(piece)))
    assert time.process_time() - start < _SECONDS
