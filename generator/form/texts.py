"""How a text is written: as it is where it can be, in quotation marks where it must."""

from __future__ import annotations

import json
import re

from generator.form.shapes import Shape
from generator.model.content import Form

# What is no text to the programs of others: to those of YAML 1.2, and to those of 1.1 (yes; 1:30 is ninety).
_NO_TEXT = re.compile(
    r"true|false|yes|no|on|off|[yn]|0o[0-7]+|0x[0-9a-f]+"
    r"|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)(e[-+]?[0-9]+)?|[-+]?\.inf|\.nan|[-+]?[0-9]+(:[0-9]+)+(\.[0-9]*)?",
    re.IGNORECASE,
)
NOTHING = ("", "~", "null", "Null", "NULL")
_BEGINS = re.compile(r"[\s,\[\]{}#&*!|>'\"%@`]|[-?:](\s|$)|---|\.\.\.|[-?:][,\[\]{}]")
_HOLDS = re.compile(r":(\s|$)|\s#|\s$|[\n\t]")
_HOLDS_IN_BRACKETS = re.compile(r"[,\[\]{}]|:(?=['\"])")


def on_a_line(text: str, shape: Shape, *, in_brackets: bool) -> str:
    """A text in one line, as a value or as an entry of a list."""
    if shape.form is Form.EXACT or not _can_stand_plain(text, in_brackets=in_brackets):
        return quoted(text)
    is_taken_for_another = text in NOTHING or (shape.is_free and _NO_TEXT.fullmatch(text))
    return quoted(text) if is_taken_for_another else text


def quoted(text: str) -> str:
    """A text in double quotation marks; in single ones where it holds double ones."""
    doubled = json.dumps(text, ensure_ascii=False)
    is_easier = '"' in text and len(doubled) == len(text) + 2 + text.count('"')
    return "'" + text.replace("'", "''") + "'" if is_easier else doubled


def _can_stand_plain(text: str, *, in_brackets: bool) -> bool:
    if not text or _BEGINS.match(text) or _HOLDS.search(text):
        return False
    return not (in_brackets and _HOLDS_IN_BRACKETS.search(text))
