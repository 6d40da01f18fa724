"""Promise 5: every internal link and anchor of the built site exists."""

from __future__ import annotations

import html
import os
import posixpath
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar
from urllib.parse import unquote, urlsplit

from generator.engine.shards import files
from generator.engine.workers import context
from generator.model.problem import Problem

T = TypeVar("T")
_TAG = re.compile(r"<[a-zA-Z][^<>]*?\s(?:href|src|action)\s*=[^<>]*>")
_LINK = re.compile(r"""\s(?:href|src|action)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_ID = re.compile(r"""<[a-zA-Z][^<>]*?\sid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_FEW = 1000  # pages that one process has read before another has started
_SHARE = 200  # pages that a process reads at a time
RULE = "broken-link"


class Link(NamedTuple):
    """What a page leads to inside the site: a file, and a place in it ("" for the file as such)."""

    target: str  # path from the site's root
    anchor: str


class Broken(NamedTuple):
    """A link that leads nowhere, and the first page of several that have it."""

    link: Link
    page: str
    offset: int  # of the element in the page's text


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """What links are held against."""

    folder: Path
    home: str  # the site's own address, or "/" where that is not known
    ids: dict[str, str] = field(default_factory=dict)  # by page; each between spaces, which no id holds

    def has(self, link: Link) -> bool:
        if link.anchor:
            return f" {link.anchor} " in self.ids.get(link.target, "")
        return link.target in self.ids or (bool(link.target) and (self.folder / link.target).is_file())


def broken_links(site: Path, *, site_url: str | None = None) -> Iterator[Problem]:
    """Links of the site's pages to files or anchors that the site has not, each told once.

    Fails: `<a href="../1.9/#1.9-2">` where no page stands at 1.9, or no element there has that id.
    Passes: links to other sites; the same link once the page and the id are there.
    """
    pages = sorted(path for path in files(site) if path.endswith(".html"))
    known = Site(folder=site, home=f"{site_url.rstrip('/')}/" if site_url else "/")
    for ids in _mapped(_ids, known, pages):
        known.ids.update(ids)
    told: set[Link] = set()
    for found in _mapped(_broken, known, pages):
        for broken in found:
            if broken.link not in told:
                told.add(broken.link)
                yield _problem(site, broken)


def _problem(site: Path, broken: Broken) -> Problem:
    link, page, offset = broken
    line = (site / page).read_text("utf-8").count("\n", 0, offset) + 1
    missing = f"no element there has the id {link.anchor!r}" if link.anchor else "there is no such file"
    message = f"links to {link.target or 'a place outside the site'}, but {missing}"
    return Problem(file=f"site/{page}", line=line, column=0, message=message, rule=RULE)


def _mapped(work: Callable[[Site, list[str]], T], known: Site, pages: list[str]) -> Iterator[T]:
    """The work done for all pages, a share of them at a time; on every core where there are many."""
    shares = [pages[start : start + _SHARE] for start in range(0, len(pages), _SHARE)]
    if len(pages) < _FEW:
        yield from map(partial(work, known), shares)
        return
    with ProcessPoolExecutor(os.cpu_count() or 1, context(), _know, (known,)) as pool:
        yield from pool.map(partial(_knowing, work), shares)


_known: Site | None = None  # of this process: a pool hands it over once, not with every share of the work


def _know(known: Site) -> None:
    global _known  # noqa: PLW0603
    _known = known


def _knowing(work: Callable[[Site, list[str]], T], pages: list[str]) -> T:
    if _known is None:
        raise RuntimeError("this process was not told of the site")
    return work(_known, pages)


def _ids(known: Site, pages: list[str]) -> list[tuple[str, str]]:
    return [(page, f" {' '.join(_values(_ID, (known.folder / page).read_text('utf-8')))} ") for page in pages]


def _broken(known: Site, pages: list[str]) -> list[Broken]:
    """The links of some pages that lead nowhere, each once."""
    seen: set[Link] = set()
    found: list[Broken] = []
    for page in pages:
        folder = posixpath.dirname(page)
        for tag in _TAG.finditer((known.folder / page).read_text("utf-8")):
            for value in _values(_LINK, tag.group()):
                link = _link(page, folder, known.home, value)
                if link and link not in seen:
                    seen.add(link)
                    if not known.has(link):
                        found.append(Broken(link, page, tag.start()))
    return found


def _values(attribute: re.Pattern[str], text: str) -> Iterator[str]:
    for found in attribute.finditer(text):
        value = found[1] if found[1] is not None else found[2] or found[3]
        yield html.unescape(value) if "&" in value else value


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
