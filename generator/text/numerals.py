"""Chinese numerals as they number divisions."""

from __future__ import annotations

_DIGITS = {"〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5}
_DIGITS |= {"六": 6, "七": 7, "八": 8, "九": 9}
_PLACES = {"十": 10, "百": 100, "千": 1000}
CHARACTERS = "".join([*_DIGITS, *_PLACES])


def numeral(text: str) -> int | None:
    """The value of 十二, 一百零三, 二〇三五 or 12; None where `text` is no numeral."""
    text = "".join(text.split())
    if text.isascii() and text.isdigit():
        return int(text)
    if not text or any(character not in CHARACTERS for character in text):
        return None
    if not any(character in _PLACES for character in text):
        return int("".join(str(_DIGITS[character]) for character in text))
    total, digit = 0, 0
    for character in text:
        if character in _PLACES:
            total += (digit or 1) * _PLACES[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit


def written(value: int) -> str:
    """The Chinese numeral below 1,000: 12 is 十二, 103 is 一百零三."""
    digits = "零一二三四五六七八九"
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    text = f"{digits[hundreds]}百" if hundreds else ""
    if tens:
        text += "十" if tens == 1 and not hundreds else f"{digits[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (digits[ones] if ones or not text else "")
