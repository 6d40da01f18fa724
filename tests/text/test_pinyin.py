"""Characters with several readings are spelled as the word has them."""

from __future__ import annotations

import pytest

from generator.text.pinyin import spelled


@pytest.mark.parametrize(
    ("word", "spelling"),
    [
        ("三基地一通道", "sān jī dì yī tōng dào"),
        ("以人民为中心", "yǐ rén mín wéi zhōng xīn"),
        ("为民服务", "wèi mín fú wù"),
        ("退耕还林", "tuì gēng huán lín"),
        ("集中供养", "jí zhōng gōng yǎng"),
        ("应收尽收", "yīng shōu jìn shōu"),
        ("稳增长、调结构", "wěn zēng zhǎng 、 tiáo jié gòu"),
        ("调查失业率", "diào chá shī yè lǜ"),
    ],
)
def test_the_word_decides_the_reading(word: str, spelling: str) -> None:
    assert spelled(word) == spelling
