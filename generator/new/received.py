"""The file that an editor has: text as it is, or a web page or a Word document that is made into text."""

from __future__ import annotations

import email
import email.policy
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

import pypandoc

from generator.model.problem import Problem, Refused
from generator.new.page import Page, page
from generator.parse import decode

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_ARCHIVE = re.compile(rb"(?:^|\n)MIME-Version:.{0,2000}?multipart/related", re.IGNORECASE | re.DOTALL)
_TEXTS = (".md", ".markdown", ".txt")
_AS = "Save it as a web page (HTML), as a Word document (.docx) or as plain text, and give that file."
# What a file begins with that holds no text for us, and what it is.
_OTHERS: Mapping[bytes, str] = {
    b"%PDF": (
        "a PDF. Look for the same document as a web page, or copy its text into a plain file, and give that."
    ),
    b"\xd0\xcf\x11\xe0": f"an old Word or WPS document. {_AS}",
    b"{\\rtf": f"a document in rich text. {_AS}",
    b"\x89PNG": f"a picture. {_AS}",
    b"\xff\xd8\xff": f"a picture. {_AS}",
    b"PK\x03\x04": f"an archive, or a document of another kind than Word's. {_AS}",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Received:
    """A text to be read, and what it was made from."""

    data: bytes  # of the text
    suffix: str  # of the text, ".txt"
    form: str = ""  # "html" or "docx" where it was converted
    page: Page = field(default_factory=Page)  # what the page says beside its text, and what was left out


def received(file: str, data: bytes) -> Received:
    """What the file of an editor holds. Raises `Refused` for what cannot be made into text."""
    suffix = PurePath(file).suffix.lower()
    if data.startswith(b"PK\x03\x04") and b"word/document" in data:
        return _converted(file, _from_word(file, data), "docx")
    for sign, what in _OTHERS.items():
        if data.startswith(sign):
            raise Refused([_problem(file, f"is {what}")])
    if _ARCHIVE.search(data[:4000]):
        return _converted(file, _from_archive(file, data), "html")
    text = decode(file, data).text
    if _PAGE.match(text) and suffix not in _TEXTS[:2]:
        return _converted(file, text, "html")
    return Received(data=data, suffix=suffix if suffix in _TEXTS else ".txt")


def _converted(file: str, html: str, form: str) -> Received:
    made = page(html, is_whole=form == "docx")
    if not made.text.strip():
        raise Refused([_problem(file, "holds no text that could be found. Copy the text into a plain file.")])
    return Received(data=made.text.encode(), suffix=".txt", form=form, page=made)


def _from_word(file: str, data: bytes) -> str:
    """A Word document as HTML, which keeps its tables with their merged cells."""
    ways = [pypandoc.get_pandoc_path(), "--from=docx", "--to=html", "--wrap=none", "--sandbox"]
    try:
        made = subprocess.run(ways, input=data, check=True, capture_output=True)  # noqa: S603 - our own program
    except subprocess.CalledProcessError as fault:
        message = (
            "cannot be read as a Word document; it may be damaged. Open it in Word or WPS and save it again."
        )
        raise Refused([_problem(file, message)]) from fault
    return made.stdout.decode()


def _from_archive(file: str, data: bytes) -> str:
    """The page of a web archive (.mht), which holds its pictures too."""
    for part in email.message_from_bytes(data, policy=email.policy.default).walk():
        if part.get_content_type() == "text/html":
            held = part.get_payload(decode=True)
            return decode(file, held).text if isinstance(held, bytes) else str(held)
    raise Refused([_problem(file, "is a web archive without a page in it. Save the page as HTML.")])


def _problem(file: str, message: str) -> Problem:
    return Problem(file=file, line=0, column=0, message=message)
