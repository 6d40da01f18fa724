"""From the bytes of a file to its characters."""

from __future__ import annotations

import codecs
import hashlib
import re

from generator.model.problem import Problem, Refused
from generator.model.source import Source
from generator.text.fold import is_blank, is_han

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = ("utf-8", "gb18030", "utf-16-le", "utf-16-be")
_COMMON = frozenset("的一是在和了发展年国建设工作加")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")  # characters that no text has
_SAVE_AS = "Save the text as UTF-8 and put it back."


def decode(file: str, data: bytes) -> Source:
    """The source that `data` holds; line breaks become "\\n", nothing else changes.

    Raises `Refused` for a file that is empty, is not text, or is in no encoding that Chinese uses.
    """
    encoding = _encoding(data) if data.strip() else "utf-8"
    if encoding is None:
        raise Refused([_undecodable(file, data)])
    text = data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    if all(map(is_blank, text)):
        raise Refused([Problem(file=file, line=1, column=1, message="the file is empty. " + _SAVE_AS)])
    if control := _CONTROL.search(text):
        raise Refused([_binary(file, text, control.start())])
    return Source(file=file, sha256=hashlib.sha256(data).hexdigest(), encoding=encoding, text=text)


def _encoding(data: bytes) -> str | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name if _decodes(data, name) else None
    if _looks_utf16(data):
        return next((name for name in _CANDIDATES[2:] if _reads_as_chinese(data, name)), None)
    if _decodes(data, "utf-8"):
        return "utf-8"
    return next((name for name in _CANDIDATES[1:] if _reads_as_chinese(data, name)), None)


def _looks_utf16(data: bytes) -> bool:
    """Plain text has no zero bytes; UTF-16 has them in its line breaks, digits and spaces."""
    return b"\x00" in data


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _reads_as_chinese(data: bytes, encoding: str) -> bool:
    """Whether the commonest characters of Chinese stand in the text that an encoding gives."""
    if not _decodes(data, encoding):
        return False
    text = data.decode(encoding)
    han = sum(map(is_han, text))
    common = sum(character in _COMMON for character in text)
    return common * 200 >= han if han else text.isascii()


def _undecodable(file: str, data: bytes) -> Problem:
    try:
        data.decode("utf-8")
        place = 0
    except UnicodeDecodeError as fault:
        place = fault.start
    line = data.count(b"\n", 0, place) + 1
    column = place - (data.rfind(b"\n", 0, place) + 1) + 1
    message = (
        f"byte {column} of this line is not text in UTF-8, UTF-16 or GB18030 (the file may be a picture, a "
        "PDF or a word processor's). " + _SAVE_AS
    )
    return Problem(file=file, line=line, column=column, message=message)


def _binary(file: str, text: str, place: int) -> Problem:
    return Problem(
        file=file,
        line=text.count("\n", 0, place) + 1,
        column=place - text.rfind("\n", 0, place),
        message=(
            "the file is not text: it holds control characters. Convert the document to plain text first."
        ),
    )
