"""What an enemy, or an accident, might put into a file."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import Any

import yaml

MARKUP = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "'><a href='javascript:alert(1)'>x</a>",
    "[链](javascript:alert(1))",
    "![](x){onerror=alert(1)}",
    "{: onclick=alert(1) }",
    "{ onclick='alert(1)' }",
    "[x]: javascript:alert(1)\n[x]",
    "javascript:alert(1)",
    "</title></textarea></script><script>alert(1)</script>",
    "<!-- --><style>*{display:none}</style>",
    "</div></section></main>",
    "<script>alert(1)",
    "{{ config }} {% raw %} {% include 'x' %}",
    "---\ntitle: x\ntemplate: x\n---\n",
    "# h\n\n```\ncode\n",
    "*a* _b_ `c` | d | ~e~ ^f^ $g$ :h: @i",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "]]><script>alert(1)</script>",
    '--8<-- "/etc/passwd"',
    "[[_TOC_]] [TOC]",
)
SIGNS = (
    "\u202e反向\u202c",
    "\u2067isolated",
    "\u2066\u2069\u2069",
    "零\u200b宽\u200d字\ufeff符",
    "\ue000\uf8ff",
    "e" + "\u0301" * 400,
    "\U000e0041\U000e0042",
    "\x85\u2028\u2029",
    "\U0001f468\u200d\U0001f469",
    "\ud7ff\ufffd",
)
SCALARS: tuple[Any, ...] = (
    *(
        "",
        " ",
        "\n",
        "\n\n  \n",
        "null",
        "~",
        "true",
        "yes",
        "NaN",
        ".inf",
        "-0",
        "0",
        "1e999",
        "0x1f",
        "1_000",
    ),
    *(
        "2021-02-30",
        "0000-00-00",
        "99999-01-01",
        "12:30:45",
        "２０２１",
        "二〇二一",
        "½",
        "1.10",
        "-1",
        "9" * 400,
    ),
    *("../../etc/passwd", "/etc/passwd", "seeds/../content/site.yml", "seeds", "seeds/", ".", "a\\b", "con"),
    *("http://", "https://[", "http://a b", "data:text/html,x", "//x", "mailto:x", "file:///etc/passwd"),
    *(
        "yunshan",
        "linhe-2024",
        "yunshan/1",
        "yunshan/1.1-1",
        "1.1-1",
        "1-1",
        "0-1",
        "economy",
        "gross-product",
    ),
    *(
        "a" * 20_000,
        "第" * 3_000,
        "%s %d {0} {x}",
        "#",
        "- a",
        ": ",
        "a: b",
        "'",
        '"',
        "|",
        ">",
        "*a",
        "&a",
        "!x",
    ),
    *(
        0,
        -1,
        1,
        2**31,
        10**18,
        10**30,
        1.5,
        True,
        None,
        [],
        {},
        [[]],
        [None],
        {"a": None},
        {"zh": "x"},
        {"": ""},
    ),
)
TYPED = (
    *(
        "&a ",
        "*a",
        "!!python/object/apply:os.system ['true']",
        "!x ",
        "!!str ",
        "!!binary |",
        "<<: *a\n",
        "? ",
    ),
    *(
        "\t",
        "\x00",
        "\ufeff",
        "\r",
        "\r\n",
        "\x85",
        "\u2028",
        "\x1b[31m",
        "---\n",
        "...\n",
        "%YAML 9.9\n",
        "%TAG\n",
    ),
    *(
        "[" * 40,
        "{" * 40,
        "- " * 40,
        "a: " * 3,
        "[" * 3000,
        "]",
        "}",
        "'",
        '"',
        "|\n",
        ">9\n",
        "#",
        "  ",
        "：",
        "\\",
    ),
    *(
        "\udcff".encode("utf-8", "surrogateescape").decode("latin-1"),
        "\n- id: x\n",
        "\nzh: y\n",
        "\n\n",
        "`",
        "@",
    ),
)


def value(chance: Random) -> Any:
    """Any value at all."""
    return chance.choice((chance.choice(SCALARS), chance.choice(MARKUP), chance.choice(SIGNS)))


def mutated_yaml(text: str, chance: Random) -> bytes:
    """A content file with some of its values replaced, deleted, doubled, nested, or with slips of the pen."""
    if chance.random() < 0.7:
        tree = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - texts alone
        for _ in range(chance.randint(1, 3)):
            tree = _mutated(tree, chance)
        text = yaml.safe_dump(tree, allow_unicode=chance.random() < 0.9, sort_keys=False)
    if chance.random() < 0.4:
        for _ in range(chance.randint(1, 3)):
            text = slipped(text, chance, TYPED)
    data = text.encode("utf-8", "surrogatepass")
    return bytes(slipped_bytes(data, chance)) if chance.random() < 0.05 else data


def slipped(text: str, chance: Random, typed: tuple[str, ...]) -> str:
    """A text with something typed into it, or lost from it, at any place."""
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice((*typed, "")) + text[at + chance.choice((0, 0, 1, 3, 30)) :]


def slipped_bytes(data: bytes, chance: Random) -> bytearray:
    """Bytes with a few of them changed."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return changed


def _places(tree: Any) -> list[tuple[Any, Any]]:
    """Every place that holds a value: what holds it, and its name or number there."""
    if isinstance(tree, dict):
        own: list[tuple[Any, Any]] = [(tree, name) for name in tree]
    elif isinstance(tree, list):
        own = [(tree, number) for number in range(len(tree))]
    else:
        return []
    return own + [place for holder, name in own for place in _places(holder[name])]


def _mutated(tree: Any, chance: Random) -> Any:
    places = _places(tree)
    if not places or chance.random() < 0.03:
        return value(chance)
    holder, name = chance.choice(places)
    chance.choice(_WAYS)(holder, name, chance)
    return tree


def _replaced(holder: Any, name: Any, chance: Random) -> None:
    holder[name] = value(chance)


def _woven(holder: Any, name: Any, chance: Random) -> None:
    """A text with something hostile put into it."""
    if isinstance(holder[name], str):
        holder[name] = slipped(holder[name], chance, (*MARKUP, *SIGNS))


def _deleted(holder: Any, name: Any, _: Random) -> None:
    del holder[name]


def _doubled(holder: Any, name: Any, chance: Random) -> None:
    if isinstance(holder, list):
        holder.insert(chance.randint(0, len(holder)), holder[name])
    else:
        holder[f"{name}x"] = holder[name]


def _nested(holder: Any, name: Any, chance: Random) -> None:
    for _ in range(chance.choice((1, 2, 30))):
        holder[name] = chance.choice(([holder[name]], {"zh": holder[name]}))


def _moved(holder: Any, name: Any, chance: Random) -> None:
    """Another value of the same file."""
    other, there = chance.choice(_places(holder))
    if not isinstance(other[there], dict | list):
        holder[name] = other[there]


_WAYS: tuple[Callable[[Any, Any, Random], None], ...] = (
    _replaced,
    _woven,
    _deleted,
    _doubled,
    _nested,
    _moved,
)


# --- texts of plans --------------------------------------------------------------------------------

_LINES = (
    "",
    "\u3000\u3000",
    "专栏1",
    "| a | b |",
    "|---|",
    "第三章",
    "一、",
    "（一）",
    "目 录",
    "略",
    "附件：",
    "# 题",
)
_DIGITS = re.compile(r"[0-9０-９一二三四五六七八九十]+")


def mutated_text(text: str, chance: Random) -> str:
    """The text of a plan with lost numbers, broken or joined lines, damaged tables and strangers' signs."""
    lines = text.split("\n")
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(lines))
        lines[at : at + 1] = chance.choice(_OF_A_TEXT)(lines, at, chance)
        lines = lines or [""]
    return "\n".join(lines)


def _without_numbers(lines: list[str], at: int, _: Random) -> list[str]:
    return [_DIGITS.sub("", lines[at])]


def _broken(lines: list[str], at: int, chance: Random) -> list[str]:
    place = chance.randint(0, len(lines[at]))
    return [lines[at][:place], lines[at][place:]]


def _joined(lines: list[str], at: int, _: Random) -> list[str]:
    return [lines[at] + lines.pop(at + 1)] if at + 1 < len(lines) else []


def _lost(_lines: list[str], _at: int, _: Random) -> list[str]:
    return []


def _again(lines: list[str], at: int, chance: Random) -> list[str]:
    return [lines[at]] * chance.choice((2, 2, 50)) + [chance.choice(lines)]


def _strange(lines: list[str], at: int, chance: Random) -> list[str]:
    return slipped(lines[at], chance, (*MARKUP, *SIGNS, *_LINES)).split("\n")


def _tabled(lines: list[str], at: int, chance: Random) -> list[str]:
    cells = [lines[at][n : n + 4] for n in range(0, len(lines[at][:40]), 4)]
    return [chance.choice(("|", "\t", "  ", "||")).join(cells)] * chance.randint(1, 4)


_OF_A_TEXT = (_without_numbers, _broken, _joined, _lost, _again, _strange, _tabled)
