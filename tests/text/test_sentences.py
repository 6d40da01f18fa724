"""Where Chinese sentences end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from generator.text.sentences import sentence_ends
from tests.parse.texts import TEXTS


def sentences(text: str) -> list[str]:
    return [text[a:b] for a, b in pairwise([0, *sentence_ends(text)])]


@given(TEXTS)
def test_sentences_are_parts_of_the_text_and_leave_nothing_out(text: str) -> None:
    assert "".join(sentences(text)) == text
    assert all(sentences(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("没有句号", ["没有句号"]),
        ("综合实力显著增强。产值增长6.5%。", ["综合实力显著增强。", "产值增长6.5%。"]),
        ("大干快上！好不好？好!", ["大干快上！", "好不好？", "好!"]),
        ("分号；不是句末：冒号也不是。", ["分号；不是句末：冒号也不是。"]),
        ("他说：“团结奋斗。”大家鼓掌。", ["他说：“团结奋斗。”", "大家鼓掌。"]),
        ("坚持“房住不炒。”的定位。", ["坚持“房住不炒。”的定位。"]),
        ("做到“一要快。二要好。”，落到实处。", ["做到“一要快。二要好。”，落到实处。"]),
        ("贯彻《云山。规划》精神。", ["贯彻《云山。规划》精神。"]),
        ("建成学校3所（其中小学2所。中学1所）。", ["建成学校3所（其中小学2所。中学1所）。"]),
        ("推进依法治县。（略）抓好安全生产。", ["推进依法治县。", "（略）", "抓好安全生产。"]),
        ("推进依法治县。略。抓好安全生产。", ["推进依法治县。", "略。", "抓好安全生产。"]),
        ("深入实施战略。", ["深入实施战略。"]),
        ("“没有配对的引号。后面还有一句。", ["“没有配对的引号。", "后面还有一句。"]),
        ("真的吗？！是的……好。", ["真的吗？！", "是的……好。"]),
    ],
)
def test_sentences_as_a_reader_counts_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected
