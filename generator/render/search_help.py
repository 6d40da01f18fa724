"""What the page of search results says before anything is looked for."""

from __future__ import annotations

from urllib.parse import quote

from generator.render.escape import html
from generator.render.words import say
from generator.text.typography import curled

# What can be asked for, each with examples.
_WAYS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "zh": (
        ("词语、半个词或一句话，不论怎样断词。多个词以空格分开，须在同一段中。", ("高质量发展", "教育 就业")),
        ("译文中的说法。术语按词汇表互译，不论译文怎样措辞。", ("rural revitalization",)),
        ("数字，用哪种语言的单位都可以。", ("6.1%", "1.5万亩", "RMB 10 billion")),
        ("拼音，有无声调、是否分开都可以；繁体字也可以。", ("xiangcun zhenxing", "鄉村振興")),
        ("加引号，就只找一字不差的原话。", ("“基础设施建设”",)),
    ),
    "en": (
        ("Words in any form. Several words must stand in one passage.", ("employment", "coal electricity")),
        (
            "Names of concepts. The glossary leads to the Chinese, whatever wording its translation uses.",
            ("rural revitalization", "Two Upholds"),
        ),
        ("Numbers, with the units of either language.", ("6.1%", "RMB 10 billion", "1.5万亩")),
        (
            "Chinese: words, parts of words, traditional characters, pinyin with or without tones.",
            ("高质量发展", "xiangcun zhenxing"),
        ),
        ("Words in quotation marks are found exactly so.", ('"public health"',)),
    ),
}
_KEYS = {
    "zh": "在任何一页按 <kbd>/</kbd> 或 <kbd>Ctrl</kbd> <kbd>K</kbd>，可以直接检索。",
    "en": "On any page, <kbd>/</kbd> or <kbd>Ctrl</kbd> <kbd>K</kbd> opens the search.",
}


def search_help(lang: str) -> str:
    """The place for the results, and what can be asked for."""
    ways = "".join(_way(lang, text, examples) for text, examples in _WAYS[lang])
    return (
        f'<div class="search-page"><noscript><p>{html(say(lang, "no-script"))}</p></noscript>'
        f'<div class="search-help"><ul>{ways}</ul><p>{_KEYS[lang]}</p></div></div>\n'
    )


def _way(lang: str, text: str, examples: tuple[str, ...]) -> str:
    own = text if lang == "zh" else curled(text)
    return f"<li>{html(own)} {' · '.join(map(_example, examples))}</li>"


def _example(query: str) -> str:
    code = "en" if query.isascii() else "zh-Hans"
    return f'<a class="search-here" lang="{code}" href="?q={quote(query)}">{html(query)}</a>'
