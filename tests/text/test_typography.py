"""Punctuation is restored beside Chinese and nowhere else, and nothing but punctuation changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.fold import is_han
from generator.text.typography import curled, plain, typeset

SIGNS = ',:;()!?"'
TEXTS = st.text(st.sampled_from("中文年GDPa1290%.、。“”《》 " + SIGNS) | st.characters(), max_size=80)


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("坚持稳中求进,推动发展;改善民生!", "坚持稳中求进，推动发展；改善民生！"),
        ("结构比由7.0:50.9:42.1调整为6.4:55.3:38.3。", "结构比由7.0:50.9:42.1调整为6.4:55.3:38.3。"),
        ("收入1,234元,增长5.7%,8.7%", "收入1,234元，增长5.7%，8.7%"),
        ("会议于12:30召开", "会议于12:30召开"),
        ("国内生产总值(GDP)达到", "国内生产总值（GDP）达到"),
        ("头屯河区(国家级)", "头屯河区（国家级）"),
        ("(一)统筹推进", "（一）统筹推进"),
        ("按f(x)+1计算", "按f(x)+1计算"),
        ("各位代表:", "各位代表："),
        ('"四个自信","两个维护"', "“四个自信”，“两个维护”"),
        ("“四个自信”,“两个维护”", "“四个自信”，“两个维护”"),
        ("见http://www.example.cn/a,b", "见http://www.example.cn/a,b"),
        ("Plan (2020), part 1: a", "Plan (2020), part 1: a"),
    ],
)
def test_punctuation_is_restored_beside_chinese(printed: str, shown: str) -> None:
    assert typeset(printed) == shown


@given(TEXTS)
def test_folding_back_gives_what_was_printed(text: str) -> None:
    assert plain(typeset(text)) == plain(text)
    assert len(typeset(text)) == len(text)


@given(TEXTS)
def test_only_half_width_signs_ever_change(text: str) -> None:
    changed = {(old, new) for old, new in zip(text, typeset(text), strict=True) if old != new}
    assert changed <= {*zip(SIGNS, "，：；（）！？“", strict=True), ('"', "”")}


@given(st.text().filter(lambda text: not any(map(is_han, text))))
def test_text_without_chinese_is_left_alone(text: str) -> None:
    assert typeset(text) == text


def test_english_quotation_marks_are_curled() -> None:
    assert curled('The plan\'s "four" ("a") \'x\'') == "The plan’s “four” (“a”) ‘x’"
