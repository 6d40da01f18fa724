"""Declared corrections: what they change, what they leave alone, how they fail once a source is mended."""

from __future__ import annotations

import pytest

from generator.model.content import Bilingual, Correction
from generator.model.document import Document
from generator.model.problem import Refused
from generator.model.source import Lines
from generator.parse import decode, read

TEXT = """第一章 总则
地区生产总值增长6. 5%，财政收入增长5%，居民收入增长
8%。
章 任务
粮食产量3万吨，蔬菜产量3万吨。
"""


def correction(lines: list[int], prints: str, reads: str) -> Correction:
    return Correction(
        lines=lines, prints=prints, reads=reads, reason=Bilingual(zh="断行脱落。", en="A break is lost.")
    )


def corrected(*corrections: Correction) -> Document:
    return read(decode("seeds/yunshan.txt", TEXT.encode()), corrections)


def test_a_correction_is_read_in_its_place_and_says_what_the_source_prints() -> None:
    document = corrected(correction([2], "6. 5%", "6.5%"), correction([4], "章", "第二章"))
    (repair,) = document.manuscript.repairs_in(document.blocks[0].sentences[0].spans[0])
    assert document.blocks[0].sentences[0].text == "地区生产总值增长6.5%，财政收入增长5%，居民收入增长8%。"
    assert (repair.lines, repair.prints, repair.reads) == (Lines(2, 2), "6. 5%", "6.5%")
    assert document.divisions[1].number == "第二章"


def test_lines_are_those_of_the_source_whatever_was_put_in_or_taken_out() -> None:
    document = corrected(
        correction([1], "总则", "总\n\n则"),
        correction([2, 3], "增长\n8%", "增长8%"),
        correction([4], "章", "第二章"),
    )
    assert [block.lines for block in document.blocks] == [Lines(1, 1), Lines(2, 3), Lines(5, 5)]
    assert document.manuscript.source.text == TEXT


def test_a_correction_may_leave_something_out() -> None:
    document = corrected(correction([5], "，蔬菜产量3万吨", ""))
    assert document.blocks[-1].sentences[0].text == "粮食产量3万吨。"


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (
            correction([2], "6.5%", "6.5％"),
            "2:1: a correction of this line expects to find '6.5%' once, but it is not",
        ),
        (
            correction([5], "3万吨", "4万吨"),
            "5:1: a correction of this line expects to find '3万吨' once, but it is th",
        ),
        (
            correction([3, 99], "8%", "9%"),
            "3:1: a correction of this line names lines 3 to 99, which do not exist",
        ),
        (
            correction([4], "总则", "总纲"),
            "4:1: a correction of this line expects to find '总则' once, but it is not",
        ),
    ],
)
def test_a_correction_that_does_not_find_what_it_expects_is_refused(wrong: Correction, told: str) -> None:
    with pytest.raises(Refused) as refused:
        corrected(correction([4], "章", "第二章"), wrong)
    assert str(refused.value).startswith(f"seeds/yunshan.txt:{told}")


def test_two_corrections_of_one_passage_are_refused() -> None:
    with pytest.raises(Refused, match="overlaps the correction before it"):
        corrected(correction([2], "6. 5%", "6.5%"), correction([2], "5%，财政", "5%,财政"))


def test_every_stale_correction_is_told_in_one_run() -> None:
    with pytest.raises(Refused) as refused:
        corrected(correction([1], "附则", ""), correction([5], "小麦", ""))
    assert len(refused.value.problems) == 2
