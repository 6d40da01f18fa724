"""Sentences and the quantities that stand in them; cases are in tests/quantities/cases."""

from __future__ import annotations

import pytest

from generator.quantities import chinese, english
from tests.quantities.told import cases, told


@pytest.mark.parametrize(("sentence", "quantities"), cases("chinese"))
def test_the_quantities_of_a_chinese_sentence(sentence: str, quantities: list[str]) -> None:
    assert [told(quantity) for quantity in chinese(sentence)] == quantities


@pytest.mark.parametrize(("sentence", "quantities"), cases("english"))
def test_the_quantities_of_an_english_sentence(sentence: str, quantities: list[str]) -> None:
    assert [told(quantity) for quantity in english(sentence)] == quantities
