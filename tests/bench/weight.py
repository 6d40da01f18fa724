"""What a reader downloads: a chapter with its styles and scripts, and a first search."""

from __future__ import annotations

import gzip
import re
import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Response, sync_playwright

from generator import serve
from tests import browser

_ASSET = re.compile(r'<(?:link rel="stylesheet"|script)[^>]*(?:href|src)="([^"]+)"')


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
class FirstSearch:
    first_bytes: int
    first_seconds: float
    next_bytes: int
    next_seconds: float


def first_search(site: Path, first: str = "红枣", following: str = "民族团结") -> FirstSearch:
    """From opening the search box to the first results, and a second search after it."""
    received: list[int] = []
    with serve.serving(site, "127.0.0.1", 0) as address, sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser.executable(), args=browser.flags())
        context = opened.new_context()
        page = context.new_page()
        page.goto(f"{address}zh/", wait_until="networkidle")
        context.on("response", lambda response: received.append(_weight(response)))
        taken: list[tuple[float, int]] = []
        for query in (first, following):
            received.clear()
            began = time.perf_counter()
            if not taken:
                page.keyboard.press("/")
                page.wait_for_selector("dialog[open]")
            page.fill("#search-field", query)
            page.wait_for_function(
                "word => document.querySelector('.search-results mark')?.textContent.includes(word)",
                arg=query,
            )
            taken.append((time.perf_counter() - began, sum(received)))
        opened.close()
    return FirstSearch(
        first_seconds=taken[0][0], first_bytes=taken[0][1], next_seconds=taken[1][0], next_bytes=taken[1][1]
    )


def _weight(response: Response) -> int:
    return packed(response.body())
