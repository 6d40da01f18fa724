"""Text that strangers wrote, made safe: nothing in it is ever HTML, Markdown or YAML."""

from __future__ import annotations

import json
import re

_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"} | {0x7F: 0x2421}
_PICTURES |= dict.fromkeys([*range(0x80, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF], 0xFFFD)
# What turns the direction of writing could reach beyond its own text: a sign in its place.
_PICTURES |= dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD)
_HTML = _PICTURES | {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}
_HTML |= {ord("\t"): " ", ord("\n"): " ", ord("\r"): " "}
_MARKDOWN = _HTML | {ord(sign): f"&#{ord(sign)};" for sign in "\\`*_{}[]()#+-.!|~^$:=@/'"}
_SPACE = re.compile(r"\s+")


_VISIBLE = _PICTURES | dict.fromkeys(map(ord, "\t\n\r"), " ")


def visible(text: str) -> str:
    """`text` on one line, control characters as visible signs, for a form that needs no escapes."""
    return text.translate(_VISIBLE)


def html(text: str) -> str:
    """`text` as HTML text or attribute, on one line; control characters as visible signs."""
    return text.translate(_HTML)


def heading(text: str) -> str:
    """`text` as the content of a Markdown heading, on one line: every sign of Markdown as an entity."""
    return text.translate(_MARKDOWN)


def front_matter(fields: dict[str, str]) -> str:
    """The front matter of a page: a few scalars, empty ones left out."""
    lines = (f"{key}: {_scalar(value)}" for key, value in fields.items() if value)
    return "\n".join(["---", *lines, "---", ""])


def _scalar(value: str) -> str:
    """A YAML scalar in double quotes; JSON's escapes are YAML's too."""
    flat = _SPACE.sub(" ", value.translate(_PICTURES)).strip()
    return json.dumps(flat, ensure_ascii=False)
