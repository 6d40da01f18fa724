"""What a reader on a telephone waits for, page by page: requests, bytes, paints, shifts, long tasks."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from generator import serve
from tests import browser

# A slow fourth generation network and a processor four times slower than this one, as Lighthouse has them.
_NETWORK = {
    "offline": False,
    "latency": 150,  # milliseconds
    "downloadThroughput": 1_638_400 / 8,  # bytes a second
    "uploadThroughput": 750_000 / 8,
}
_SLOWER = 4
_SETTLED = 1500  # milliseconds after all is loaded in which something may still shift
_WATCH = """
globalThis.seen = { first: 0, largest: 0, shift: 0, blocked: 0 };
const watch = (type, each) =>
  new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
watch("paint", (one) => one.name === "first-contentful-paint" && (seen.first = one.startTime));
watch("largest-contentful-paint", (one) => (seen.largest = one.startTime));
watch("layout-shift", (one) => one.hadRecentInput || (seen.shift += one.value));
watch("longtask", (one) => (seen.blocked += Math.max(0, one.duration - 50)));
"""
# The kinds of page in the documents of this project; the first that a site has of several is looked at.
KINDS = {
    "home": ("zh/",),
    "plan": ("zh/yizhou/",),
    "chapter": ("zh/yizhou/1.1/",),
    "chapter in English": ("en/yizhou/1.1/",),
    "longest page of a text": ("zh/urumqi-2021/3/",),
    "figures of a plan": ("zh/yizhou/figures/",),
    "term": ("zh/term/rural-revitalization/", "zh/term/five-year-plan/"),
    "glossary": ("zh/glossary/",),
    "indicators": ("zh/indicators/",),
    "indicator": ("zh/indicator/gross-regional-product/",),
    "compare": ("zh/compare/",),
    "findings": ("zh/findings/",),
    "data": ("zh/data/",),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Vitals:
    """Of one page, opened for the first time."""

    kind: str
    requests: int
    elsewhere: int  # requests to other sites
    packed: int  # bytes on the way
    first: float  # milliseconds to the first contentful paint
    largest: float  # milliseconds to the largest
    shift: float  # cumulative layout shift
    blocked: float  # total blocking time, milliseconds


class _Packed(SimpleHTTPRequestHandler):
    """Files as a server packs them."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Say nothing."""


def figures(site: Path) -> Iterator[Vitals]:
    """Of a page of each kind that the site has."""
    with (
        serve.serving(site, "127.0.0.1", 0, handler=_Packed) as address,
        sync_playwright() as playwright,
    ):
        opened = playwright.chromium.launch(executable_path=browser.executable(), args=browser.flags())
        for kind, addresses in KINDS.items():
            own = next((way for way in addresses if (site / way / "index.html").is_file()), None)
            if own:
                yield _looked_at(opened, kind, address, own)
        opened.close()


def _looked_at(opened: Browser, kind: str, site: str, way: str) -> Vitals:
    context = opened.new_context(
        viewport={"width": 390, "height": 844}, device_scale_factor=2, is_mobile=True, service_workers="block"
    )
    page = context.new_page()
    asked: list[str] = []
    received: list[float] = []
    page.on("request", lambda request: asked.append(request.url))
    _throttled(context, page, received)
    page.add_init_script(_WATCH)
    page.goto(site + way, wait_until="load")
    page.wait_for_timeout(_SETTLED)
    seen = page.evaluate("seen")
    context.close()
    return Vitals(
        kind=kind,
        requests=len(asked),
        elsewhere=sum(not url.startswith((site, "data:", "blob:")) for url in asked),
        packed=int(sum(received)),
        **seen,
    )


def _throttled(context: BrowserContext, page: Page, received: list[float]) -> None:
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    session.send("Network.emulateNetworkConditions", _NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
