"""From bytes to characters: every encoding that Chinese texts come in, and what is refused."""

from __future__ import annotations

import codecs
import hashlib
import zlib

import pytest

from generator.model.problem import Refused
from generator.parse import decode

TEXT = "云山县“十四五”规划纲要\n第一章 总体要求\n坚持稳中求进，推动高质量发展。\n"


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("utf-8", TEXT.encode()),
        ("utf-8-sig", codecs.BOM_UTF8 + TEXT.encode()),
        ("utf-16", codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le")),
        ("utf-16", codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be")),
        ("utf-16-le", TEXT.encode("utf-16-le")),
        ("utf-16-be", TEXT.encode("utf-16-be")),
        ("utf-32", codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le")),
        ("gb18030", TEXT.encode("gb18030")),
        ("gb18030", TEXT.encode("gbk")),
    ],
)
def test_a_text_is_read_in_its_encoding(encoding: str, data: bytes) -> None:
    source = decode("seeds/yunshan.txt", data)
    assert (source.encoding, source.text) == (encoding, TEXT)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "gb18030"])
@pytest.mark.parametrize("line_break", ["\r\n", "\r"])
def test_line_breaks_of_every_kind_are_one(encoding: str, line_break: str) -> None:
    data = TEXT.replace("\n", line_break).encode(encoding)
    assert decode("seeds/yunshan.txt", data).text == TEXT


def test_a_text_in_utf_16_needs_no_line_break_to_be_known() -> None:
    line = "坚持稳中求进推动高质量发展是我们工作的总要求"
    assert decode("seeds/yunshan.txt", line.encode("utf-16-le")).text == line


def test_the_hash_is_that_of_the_bytes() -> None:
    data = TEXT.replace("\n", "\r\n").encode("gb18030")
    assert decode("seeds/yunshan.txt", data).sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "1:1: the file is empty."),
        (b" \r\n\t\n", "1:1: the file is empty."),
        (codecs.BOM_UTF8, "1:1: the file is empty."),
        ("\u3000\u200b\n".encode(), "1:1: the file is empty."),
        ("云山县\n第一章\x07总则\n".encode(), "2:4: the file is not text: it holds control characters."),
        (b"\x01" + TEXT.encode(), "1:1: the file is not text: it holds control characters."),
        (TEXT.encode()[:40] + b"\xff" + TEXT.encode()[40:], "2:4: byte 4 of this line is not text"),
        (TEXT.encode().rstrip()[:-1], "3:43: byte 43 of this line is not text"),
        ("堅持穩中求進，推動高質量發展，努力實現全年目標。".encode("big5"), "1:1: byte 1 of this line"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le") + b"\x00", "1:1: byte 1 of this line is not text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "1:1: "),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00" + zlib.compress(TEXT.encode() * 50), "1:"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n" + zlib.compress(TEXT.encode() * 50), "2:2: byte 2"),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(data: bytes, told: str) -> None:
    with pytest.raises(Refused) as refused:
        decode("seeds/yunshan.txt", data)
    (problem,) = refused.value.problems
    assert str(problem).startswith(f"seeds/yunshan.txt:{told}")
    assert "plain text" in problem.message or "UTF-8" in problem.message
