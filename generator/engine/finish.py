"""What the site has once, whichever engine made the pages: styles and scripts, data, sitemap."""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit
from xml.sax.saxutils import quoteattr

from generator.engine import release
from generator.engine.shards import address, files

_NOT_SERVED = (".html", ".py", ".pyc", ".yml", ".map", ".md")
_ASSET = re.compile(rb'(?:href|src)="[^"]*?(assets-[0-9a-f]+/[^"?#]+)')
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_MOST_LISTED = 50_000  # addresses of one sitemap, by the protocol
_LANGUAGES = {"zh": "zh-Hans", "en": "en"}  # folder and the code that search engines know it by


def assets(
    out: Path, theme_folders: Iterable[Path], own: Path | None, samples: Iterable[Path], frame: str
) -> None:
    """Copies the site's own styles and scripts, and of the theme's those that the pages ask for.

    They go to the folder `frame`, where the pages look for them.
    """
    found = (match.decode() for sample in samples for match in _ASSET.findall(sample.read_bytes()))
    asked = {path.replace(frame, release.ASSETS, 1) for path in found}
    for folder in theme_folders:
        copy(folder, out, sorted(asked & set(files(folder))))
    if own:
        copy(own, out, (path for path in files(own) if is_served(path)))
    if (out / release.ASSETS).is_dir():
        (out / release.ASSETS).rename(out / frame)


def is_served(path: str) -> bool:
    """Whether a file of a theme's folder is for readers, not for the engine."""
    hidden = any(part.startswith((".", "_")) for part in path.split("/"))
    return not hidden and not path.endswith(_NOT_SERVED)


def copy(origin: Path, target: Path, paths: Iterable[str], frame: str = "") -> None:
    """Copies files; a page that no engine makes is told where the styles and scripts are."""
    for path in paths:
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        if frame and path.endswith(".html"):
            (target / path).write_bytes(release.stamped((origin / path).read_bytes(), frame))
        else:
            shutil.copyfile(origin / path, target / path)


def sitemaps(pages: Collection[str], site_url: str) -> dict[str, str]:
    """The addresses of all pages, each with its counterpart in the other language, by the name of the file.

    More pages than one file may hold stand in several, which `sitemap.xml` then names.
    """
    known = set(pages)
    listed = sorted(page for page in pages if page != "404.md")
    parts = [listed[start : start + _MOST_LISTED] for start in range(0, len(listed), _MOST_LISTED)] or [[]]
    texts = [_urlset(_entry(page, known, site_url) for page in part) for part in parts]
    if len(texts) == 1:
        return {"sitemap.xml": texts[0]}
    files = {f"sitemap-{number}.xml": text for number, text in enumerate(texts, 1)}
    named = "".join(f"<sitemap><loc>{_address(name, site_url)}</loc></sitemap>\n" for name in files)
    return {"sitemap.xml": f'{_XML}<sitemapindex xmlns="{_SITEMAP}">\n{named}</sitemapindex>\n', **files}


def _urlset(entries: Iterable[str]) -> str:
    head = f'<urlset xmlns="{_SITEMAP}" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
    return f"{_XML}{head}\n{''.join(entries)}</urlset>\n"


def _address(path: str, site_url: str) -> str:
    return quoteattr(f"{site_url.rstrip('/')}/{quote(path)}")[1:-1]


def _entry(page: str, known: Collection[str], site_url: str) -> str:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{_address(_folder(other), site_url)}"/>'
        for code, other in _editions(page)
        if other in known
    )
    return f"<url><loc>{_address(_folder(page), site_url)}</loc>{links}</url>\n"


def _editions(page: str) -> Iterator[tuple[str, str]]:
    """The page in each language, itself among them; nothing for a page that stands outside the two trees."""
    folder, _, rest = page.partition("/")
    if folder in _LANGUAGES and rest:
        yield from ((code, f"{lang}/{rest}") for lang, code in _LANGUAGES.items())


def _folder(page: str) -> str:
    return address(page).removesuffix("index.html")


def for_robots(out: Path, pages: Collection[str], site_url: str | None) -> None:
    """Writes what search engines ask for; it holds full addresses, so it needs to know the site's own."""
    if not site_url:
        return
    for name, listed in sitemaps(pages, site_url).items():
        (out / name).write_text(listed, encoding="utf-8")
    if (text := robots(site_url)) is not None:
        (out / "robots.txt").write_text(text, encoding="utf-8")


def robots(site_url: str) -> str | None:
    """A robots.txt, where the site is at the root of its host and so is asked for one."""
    if urlsplit(site_url).path not in ("", "/"):
        return None
    return f"User-agent: *\nAllow: /\nSitemap: {site_url.rstrip('/')}/sitemap.xml\n"
