"""Folding: one form for characters that print alike, one for one, so that positions stay."""

from __future__ import annotations

import re

_SPACES = "\t\x0b\x0c\x85\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
ZERO_WIDTH += "\u061c\u2066\u2067\u2068\u2069"

_TABLE: dict[int, int | str] = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_TABLE |= {ord(space): " " for space in _SPACES + ZERO_WIDTH}
_TABLE |= {ord(a): b for a, b in zip("｡﹒﹑﹔﹕﹖﹗﹙﹚●■◆•∙▪◦", "。.、;:?!()·······", strict=True)}
_TABLE |= {ord(a): b for a, b in zip("〔〕﹝﹞［］", "()()[]", strict=True)}

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇"
_HAN = re.compile(f"[{HAN}]")


def fold(text: str) -> str:
    """`text` with full-width ASCII, rare spaces and bullets in one plain form; the length is kept."""
    return text.translate(_TABLE)


def is_han(character: str) -> bool:
    """Whether a character is a Chinese one."""
    return bool(_HAN.match(character))


def is_blank(character: str) -> bool:
    """Whether a character prints nothing: any space, line break or zero-width mark."""
    return character.isspace() or character in ZERO_WIDTH
