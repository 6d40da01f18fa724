"""Old addresses: small pages that lead on, and what a page of a plan answers itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.model.address import LANGUAGES, relative
from generator.render.data import handed
from generator.render.escape import html

_WORDS = {
    "zh": ("zh-Hans", "这一页已移动", "这一页已移到{way}。", "新的地址"),
    "en": ("en", "This page has moved", "This page has moved to {way}.", "its new address"),
}
_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'"
_STYLES = ("ink", "frame", "pages")


def leading_on(pages: Mapping[str, str], home: str | None) -> dict[str, bytes]:
    """A page for each old address that leads to the new one, both with their language: `zh/yizhou/2.9/`."""
    return {f"{old}index.html": _page(old, new, home).encode() for old, new in pages.items()}


def in_both(pages: Mapping[str, str]) -> dict[str, str]:
    """The same addresses in both trees."""
    return {f"{lang}/{old}": f"{lang}/{new}" for lang in LANGUAGES for old, new in pages.items()}


def below(old: str, new: str, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """For each page at or below a new address the one that it had: `hami/2.4/` for `hami-2025/2.4/`."""
    for name in names:
        if name.startswith(new) and name.endswith(("/index.md", "/index.html")):
            rest = name.removeprefix(new).rpartition("index.")[0]
            yield old + rest, new + rest


def moved_passages(ways: Mapping[str, str]) -> str:
    """Where each old passage of a plan is now, from the plan's own page: `2.4/#2.4-6`."""
    return handed(dict(ways))


def _page(old: str, new: str, home: str | None) -> str:
    code, title, sentence, words = _WORDS[old.partition("/")[0]]
    way, root = html(relative(old, new)), relative(old, "")
    canonical = f"{home.rstrip('/')}/{new}" if home else relative(old, new)
    styles = "".join(
        f'<link rel="stylesheet" href="{root}assets/stylesheets/{name}.css">' for name in _STYLES
    )
    link = f'<a href="{way}">{words}</a>'
    return (
        f'<!doctype html>\n<html lang="{code}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<script src="{root}assets/javascripts/moved.js" data-to="{way}"></script>\n'
        f'<noscript><meta http-equiv="refresh" content="0; url={way}"></noscript>\n'
        f'<link rel="canonical" href="{html(canonical)}">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f'<meta name="color-scheme" content="light dark">\n{styles}\n</head>\n'
        f'<body><div class="page page--missing"><p>{sentence.format(way=link)}</p></div></body>\n</html>\n'
    )
