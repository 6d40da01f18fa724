"""Promise 5: every internal link and anchor of the built site exists."""

from __future__ import annotations

import html
import os
import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache, partial
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from generator.engine.shards import files
from generator.engine.workers import context
from generator.model.problem import Problem

_TAG = re.compile(r"<[a-zA-Z][^<>]*?\s(?:id|href|src|action)\s*=[^<>]*>")
_ATTRIBUTE = re.compile(r"""\s(id|href|src|action)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_FEW = 1000  # pages that one process has read before another has started
RULE = "broken-link"


class Link(NamedTuple):
    """What a page leads to inside the site: a file, and a place in it ("" for the file as such)."""

    target: str  # path from the site's root
    anchor: str


class Asked(NamedTuple):
    """A link, and the first page of several that have it."""

    link: Link
    page: str
    offset: int  # of the element in the page's text


def broken_links(site: Path, *, site_url: str | None = None) -> Iterator[Problem]:
    """Links of the site's pages to files or anchors that the site has not, each told once.

    Fails: `<a href="../1.9/#1.9-2">` where no page stands at 1.9, or no element there has that id.
    Passes: links to other sites; the same link once the page and the id are there.
    """
    read = partial(_unanswered, site, site_url)
    ids = lru_cache(maxsize=256)(partial(_ids, site))
    folders = _folders(sorted(path for path in files(site) if path.endswith(".html")))
    told: set[Link] = set()
    for asked in _mapped(read, folders):
        for one in asked:
            link = one.link
            if link not in told and not _answers(site, link, ids(link.target) if link.anchor else ()):
                told.add(link)
                yield _problem(site, one)


def _problem(site: Path, asked: Asked) -> Problem:
    link, page, offset = asked
    line = (site / page).read_text("utf-8").count("\n", 0, offset) + 1
    missing = f"no element there has the id {link.anchor!r}" if link.anchor else "there is no such file"
    message = f"links to {link.target or 'a place outside the site'}, but {missing}"
    return Problem(file=f"site/{page}", line=line, column=0, message=message, rule=RULE)


def _answers(site: Path, link: Link, ids: Iterable[str]) -> bool:
    if link.anchor:
        return link.anchor in ids
    return bool(link.target) and (site / link.target).is_file()


def _folders(pages: Sequence[str]) -> list[list[str]]:
    """The pages by plan: most of a page's links stay within it."""
    return [list(group) for _, group in groupby(pages, key=lambda page: page.split("/")[:2])]


def _mapped(read: partial[list[Asked]], folders: list[list[str]]) -> Iterator[list[Asked]]:
    if sum(map(len, folders)) < _FEW:
        yield from map(read, folders)
        return
    with ProcessPoolExecutor(os.cpu_count() or 1, context()) as pool:
        yield from pool.map(read, folders, chunksize=4)


def _unanswered(site: Path, site_url: str | None, pages: list[str]) -> list[Asked]:
    """The links of some pages that none of them answers."""
    asked: dict[Link, Asked] = {}
    known: dict[str, set[str]] = {}
    for page in pages:
        known[page] = set()
        resolved = partial(_link, page, posixpath.dirname(page), _home(site_url))
        for name, value, offset in _attributes((site / page).read_text("utf-8")):
            if name == "id":
                known[page].add(value)
            elif (link := resolved(value)) and link not in asked:
                asked[link] = Asked(link, page, offset)
    return [one for link, one in asked.items() if not _answered(link, known)]


def _home(site_url: str | None) -> str:
    """The site's own address with a slash at its end; "/" where it is not known."""
    return f"{site_url.rstrip('/')}/" if site_url else "/"


def _answered(link: Link, known: dict[str, set[str]]) -> bool:
    return link.target in known and (not link.anchor or link.anchor in known[link.target])


def _attributes(text: str) -> Iterator[tuple[str, str, int]]:
    for tag in _TAG.finditer(text):
        for found in _ATTRIBUTE.finditer(tag.group()):
            name, *values = found.groups()
            yield name, html.unescape(next(filter(None, values), "")), tag.start()


def _ids(site: Path, page: str) -> frozenset[str]:
    path = site / page
    if not path.is_file() or not page.endswith(".html"):
        return frozenset()
    return frozenset(value for name, value, _ in _attributes(path.read_text("utf-8")) if name == "id")


def _link(page: str, folder: str, home: str, value: str) -> Link | None:
    """Where a link leads; None where it leaves the site."""
    path, _, anchor = value.partition("#")
    if "%" in value:
        path, anchor = unquote(path), unquote(anchor)
    if not path:
        return Link(page, anchor)
    base = urlsplit(home).path if path[0] == "/" or ":" in path else "/"
    if path.startswith(home) and home != "/":
        path = base + path.removeprefix(home)
    if path.startswith("//") or (":" in path and urlsplit(path).scheme):
        return None
    return Link(_target(page, folder, base, path.partition("?")[0]), anchor)


def _target(page: str, folder: str, base: str, path: str) -> str:
    """The file that a path leads to, from the site's root; "" for a place outside the site."""
    if path.startswith("/"):
        joined = path.removeprefix(base) if path.startswith(base) else ".."
    else:
        joined = f"{folder}/{path}" if path and folder else path or page
    target = posixpath.normpath(joined)
    if target.startswith(".."):
        return ""
    if path and path.rpartition("/")[2] in ("", ".", ".."):
        return "index.html" if target == "." else f"{target}/index.html"
    return target
