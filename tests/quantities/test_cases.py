"""Sentences and the quantities that stand in them; cases are in tests/quantities/cases."""

from __future__ import annotations

import pytest

from generator.quantities import chinese, differences, english
from tests.quantities.told import cases, pairs, told, told_difference


@pytest.mark.parametrize(("sentence", "quantities"), cases("chinese"))
def test_the_quantities_of_a_chinese_sentence(sentence: str, quantities: list[str]) -> None:
    assert [told(quantity) for quantity in chinese(sentence)] == quantities


@pytest.mark.parametrize(("sentence", "quantities"), cases("english"))
def test_the_quantities_of_an_english_sentence(sentence: str, quantities: list[str]) -> None:
    assert [told(quantity) for quantity in english(sentence)] == quantities


@pytest.mark.parametrize(("zh", "en", "expected"), pairs())
def test_what_a_sentence_and_its_english_do_not_share(zh: str, en: str, expected: list[str]) -> None:
    assert [told_difference(difference) for difference in differences(zh, en)] == expected
