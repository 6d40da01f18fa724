"""Whatever a text holds, it is read, and nothing of it is lost or shown twice."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from generator.model.content import Bilingual, Correction
from generator.model.document import Block, Box, Division, Document, Doubt, Furniture
from generator.model.problem import Refused
from generator.model.source import Lines, Source, Span
from generator.parse import decode, read
from tests.parse.outline import texts
from tests.parse.test_gold import PLANS, document
from tests.parse.texts import TEXTS, THOROUGH


def reading(text: str) -> Document:
    return read(Source(file="any.txt", sha256="", encoding="utf-8", text=text))


def covering(document: Document) -> list[Span]:
    """What is shown and what is furniture, in order."""
    return sorted([*document.shown(), *(item.span for item in document.furniture)])


def assert_whole(document: Document) -> None:
    """Every character of the manuscript is shown once, or is furniture."""
    spans = covering(document)
    assert all(span.start < span.end for span in spans)
    edges = [0, *(edge for span in spans for edge in span), len(document.manuscript.text)]
    gaps = [document.manuscript.text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True) if a != b]
    assert gaps == []


def assert_in_place(document: Document) -> None:
    """Every part has lines of the source, the runs of a text ascend, and a text is what its runs hold."""
    count = document.manuscript.source.line_count
    told = [*_lines(document.divisions), *_lines(document.boxes), *_lines(document.blocks)]
    told += [*_lines(document.furniture), *_lines(document.doubts)]
    assert all(1 <= lines.first <= lines.last <= count for lines in told)
    shown = [document.title, *(text for block in document.blocks for text in texts(block))]
    shown += [text for division in document.divisions for text in (division.heading, division.title)]
    shown += [text for box in document.boxes for text in (box.heading, box.title)]
    for text in shown:
        assert all(a.end <= b.start for a, b in pairwise(text.spans))
        assert text.text == "".join(document.manuscript.text[a:b] for a, b in text.spans)


def _lines(parts: Iterable[Division | Box | Block | Furniture | Doubt]) -> list[Lines]:
    return [part.lines for part in parts]


def assert_well_named(document: Document) -> None:
    """No id comes twice, and each that is referred to exists."""
    divisions = {division.id for division in document.divisions}
    boxes = {box.id for box in document.boxes}
    ids = [*(division.id for division in document.divisions), *(box.id for box in document.boxes)]
    ids += [block.id for block in document.blocks]
    assert len(ids) == len(set(ids))
    assert {division.parent for division in document.divisions} <= {None, *divisions}
    assert {block.division for block in document.blocks} <= {"0", *divisions}
    assert {box.division for box in document.boxes} <= {"0", *divisions}
    assert {block.box for block in document.blocks} <= {None, *boxes}


@THOROUGH
@example("\u3000")
@example("|\n|\n|")
@example("+\x850")
@example("|发展基础|\u3000\u3000发展基础。\u3000\u3000发展基础 | 发展基础")
@example("第一篇\n第一篇\n第一篇\n第一篇\n发展基础|\n发展基础 | 发展基础")
@example("第一章 甲\n专栏一发展基础\n单位:亿元")
@given(TEXTS)
def test_any_text_is_read_whole(text: str) -> None:
    document = reading(text)
    assert_whole(document)
    assert_in_place(document)
    assert_well_named(document)


@THOROUGH
@given(TEXTS, st.data(), st.text(alphabet="第二章 一、甲。\n|", max_size=12))
def test_a_corrected_text_is_read_whole(text: str, data: st.DataObject, reads: str) -> None:
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(start, min(len(text), start + 8)))
    source = Source(file="any.txt", sha256="", encoding="utf-8", text=text)
    lines = [source.line(start), source.line(max(start, end - 1))]
    assume(start < end and text.count(text[start:end], *source.line_span(*lines)) == 1)
    reason = Bilingual(zh="断行脱落。", en="A break is lost.")
    document = read(source, [Correction(lines=lines, prints=text[start:end], reads=reads, reason=reason)])
    assert_whole(document)
    assert_in_place(document)


@given(TEXTS)
def test_a_text_is_always_read_alike(text: str) -> None:
    assert reading(text) == reading(text)


@THOROUGH
@given(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"]))
def test_a_file_is_decoded_or_refused(text: str, encoding: str) -> None:
    try:
        source = decode("any.txt", text.encode(encoding))
    except Refused as refused:
        assert all(problem.line and problem.message for problem in refused.problems)  # noqa: PT017
    else:
        assert source.text.count("\r") == 0


@THOROUGH
@given(st.binary(max_size=400))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        read(decode("any.bin", data))
    except Refused as refused:
        assert refused.problems  # noqa: PT017


@pytest.mark.parametrize("plan", PLANS)
def test_each_source_is_read_whole(plan: str) -> None:
    assert_whole(document(plan))
    assert_in_place(document(plan))
    assert_well_named(document(plan))


@pytest.mark.parametrize("plan", PLANS)
def test_the_source_less_its_furniture_is_what_is_shown(plan: str) -> None:
    written = document(plan).manuscript.text
    dropped = {at for item in document(plan).furniture for at in range(*item.span)}
    shown = "".join(written[a:b] for a, b in sorted(document(plan).shown()))
    assert shown == "".join(character for at, character in enumerate(written) if at not in dropped)
