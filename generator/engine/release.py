"""What keeps a release of the site whole in a reader's browser, with and without a connection.

Styles and scripts stand in a folder that is named by what they are, so that a page finds those that it was
made with, however long it has been kept. The service worker learns the release, and for each plan a list
tells which files it takes to read it without a connection, each with its hash.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypedDict

from generator.engine.archive import Digest
from generator.engine.shards import files

ASSETS = "assets"
WORKER = "worker.js"
_LINK = re.compile(rb'((?:href|src)="(?:[^":?#]*/)?)assets/')
# Kept from the first visit on: where one may come in, and what is shown for a page that is not kept.
_ENTRANCES = ("", "zh/", "en/", "zh/offline/", "en/offline/", "zh/search/", "en/search/")
_PLANS = "data/plans/"
_SEARCH, _MANIFEST, _TEXT, _WORDS = "_search", "search/manifest.js", "search/text/", "search/words/"
_VERSION = re.compile(r'"version":"([0-9a-f]+)"')
_MOST = 30_000_000  # bytes of the index's words that a reader may want to keep: of some fifty plans


class _Kept(TypedDict):
    """A list of files to keep: address, bytes and hash of each."""

    plan: str
    version: str
    bytes: int
    files: list[tuple[str, int, str]]


def assets_folder(own: Path | None) -> str:
    """`assets-3f2a9c1b`: where a release has its styles and scripts; `own` are our templates."""
    paths = sorted(files(own)) if own else []
    digest = Digest()
    if own:
        digest.add_files(own, (path for path in paths if path.startswith(f"{ASSETS}/")))
    return f"{ASSETS}-{digest.hex()[:8]}"


def stamped(html: bytes, folder: str) -> bytes:
    """A page that asks for the styles and scripts of its release."""
    return _LINK.sub(rb"\1" + folder.encode() + b"/", html)


def write(site: Path, assets: str) -> None:
    """Tells the service worker what the release is, and lists what each plan takes. The last step."""
    paths = sorted(files(site))
    digest = Digest()
    digest.add_files(site, (path for path in paths if path != WORKER))
    frame = [path for path in paths if path.startswith(f"{assets}/")]
    _write_lists(site, paths, frame)
    worker = site / WORKER
    if worker.is_file():
        entrances = [address for address in _ENTRANCES if (site / address / "index.html").is_file()]
        release = {"id": digest.hex()[:12], "assets": assets, "files": [*entrances, *frame]}
        text = f"const RELEASE = {json.dumps(release)};\n{worker.read_text('utf-8')}"
        worker.write_text(text, encoding="utf-8")


def _write_lists(site: Path, paths: Sequence[str], frame: Iterable[str]) -> None:
    """A list for each plan, and one for what a search needs whatever plans are kept."""
    manifest = site / _MANIFEST
    found = _VERSION.search(manifest.read_text("utf-8")) if manifest.is_file() else None
    version = f"?v={found[1]}" if found else ""
    for plan, own in _plans(paths):
        _write_list(site, plan, [*own, *frame], version)
    words = [path for path in paths if path.startswith(_WORDS)]
    if words and sum((site / path).stat().st_size for path in words) <= _MOST:
        _write_list(site, _SEARCH, [_MANIFEST, *words], version)


def _plans(paths: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Each plan with its pages in both editions and its texts for search."""
    names = [path.removeprefix(_PLANS).removesuffix(".json") for path in paths if path.startswith(_PLANS)]
    own: dict[str, list[str]] = {name: [] for name in names}
    for path in paths:
        folder, _, rest = path.removeprefix(_TEXT).partition("/")
        plan = folder if path.startswith(_TEXT) else rest.partition("/")[0]
        is_page = folder in ("zh", "en") and path.endswith("/index.html")
        if plan in own and (is_page or path.startswith(_TEXT)):
            own[plan].append(path)
    yield from own.items()


def _write_list(site: Path, plan: str, paths: Iterable[str], search_version: str) -> None:
    listed = [_entry(site, path, search_version) for path in paths]
    version = hashlib.sha256(json.dumps(listed).encode()).hexdigest()[:12]
    total = sum(size for _, size, _ in listed)
    record = _Kept(plan=plan, version=version, bytes=total, files=listed)
    target = site / "offline" / f"{plan}.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(record, separators=(",", ":")) + "\n", encoding="utf-8")


def _entry(site: Path, path: str, search_version: str) -> tuple[str, int, str]:
    """A file by the address that the pages ask for."""
    content = (site / path).read_bytes()
    is_versioned = path.startswith((_TEXT, _WORDS))
    address = path + search_version if is_versioned else path.removesuffix("index.html")
    return address, len(content), hashlib.sha256(content).hexdigest()[:16]
