"""What a reader downloads: a chapter with its styles and scripts, and a first search."""

from __future__ import annotations

import gzip
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Response, sync_playwright

from generator import serve
from tests import browser

_ASSET = re.compile(r'<(?:link rel="stylesheet"|script)[^>]*(?:href|src)="([^"]+)"')
_MARKED = "word => document.querySelector('.search-results mark')?.textContent.includes(word)"


def packed(content: bytes) -> int:
    """Bytes on the way, as a server packs them."""
    return len(gzip.compress(content, mtime=0))


def chapter_weights(site: Path) -> list[int]:
    """Of each page of a text its packed bytes with its styles and scripts, the lightest first."""
    pages = [page for page in site.glob("zh/*/*/index.html") if page.parent.name[0].isdigit()]
    return sorted(packed(page.read_bytes()) + sum(map(_asset, _assets(page))) for page in pages)


def _assets(page: Path) -> list[Path]:
    return [(page.parent / address).resolve() for address in _ASSET.findall(page.read_text("utf-8"))]


def _asset(path: Path) -> int:
    return packed(path.read_bytes())


@dataclass(frozen=True, kw_only=True, slots=True)
class Searched:
    """What one search took."""

    packed: int  # bytes on the way
    files: int
    milliseconds: float


def searched(site: Path, queries: Sequence[str] = ("红枣", "民族团结")) -> list[Searched]:
    """From opening the box of a page never seen before to the first results, then more searches in it."""
    taken: list[Searched] = []
    with serve.serving(site, "127.0.0.1", 0) as address, sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser.executable(), args=browser.flags())
        page = opened.new_page(service_workers="block")
        page.goto(f"{address}zh/", wait_until="networkidle")
        received: list[Response] = []
        page.on("response", lambda response: received.append(response))  # noqa: PLW0108 - it takes no built-in
        for query in queries:
            received.clear()
            began = time.perf_counter()
            if not taken:
                page.keyboard.press("/")
            page.fill("#search-field", query)
            page.wait_for_function(_MARKED, arg=query)
            milliseconds = (time.perf_counter() - began) * 1000
            weight = sum(packed(response.body()) for response in received)
            taken.append(Searched(packed=weight, files=len(received), milliseconds=milliseconds))
        opened.close()
    return taken
