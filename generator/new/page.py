"""A web page as plain text: the part that holds the document, a line for each of its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import lxml.html
from lxml import etree
from lxml.html import HtmlElement as Element

from generator.new.table import rows_of
from generator.text.fold import HAN

_SILENT = frozenset((
    "script", "style", "noscript", "template", "head", "nav", "aside", "iframe", "object", "svg", "math",
    "select", "option", "button", "input", "textarea", "audio", "video", "canvas", "dialog",
))  # fmt: skip
_BLOCKS = frozenset((
    "address", "article", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
    "main", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
_HEADINGS = {f"h{depth}": depth for depth in range(1, 7)}
_NOT_WEIGHED = ("a", "h1")
_HIDDEN = re.compile(r"display:\s*none|visibility:\s*hidden", re.IGNORECASE)
_LONG = 1500  # characters; no cell of a box or of a table of figures is as long
_MAIN = 0.8  # of the text that is no link: a part that holds as much is the document, or holds it
_WIDE = f"[{HAN}，。、；：？！（）《》“”]"
_BROKEN = re.compile(rf"(?<={_WIDE})[ \t]*\n\s*(?={_WIDE})")  # a line of the file, not of the page
_SPACE = re.compile(r"[ \t\r\n\f\xa0]+")
# What the parser cannot take: the declaration of an encoding, references to control characters.
_UNREADABLE = re.compile(
    r"^\s*<\?xml[^>]*>|&#(?:x0*(?:[0-9a-f]|1[0-9a-f])|0*(?:\d|[12]\d|3[01]));?(?!\w)", re.IGNORECASE
)
_NARROW = re.compile(r"[\u200b-\u200f\ufeff\u00ad\x00-\x08\x0b\x0e-\x1f\x7f]")  # what prints nothing
_HIGH = {"2": "²", "3": "³"}
_DOCUMENT = re.compile(r".{4}(?:规划|纲要|计划|报告)(?:全文|[(（].*[)）])?$")
_SAVED = re.compile(r"saved from url=\(\d+\)\s*(\S+)")
_DATE = re.compile(r"((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})")
# What government sites must say of a page in its head, under these names.
_FACTS = {
    "title": ("articletitle", "og:title"),
    "published": ("pubdate", "publishdate", "article:published_time", "createdate"),
    "issuer": ("contentsource", "source"),
    "address": ("url", "og:url"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """The text of a page, what the page says of it, and what was not taken."""

    text: str = ""
    title: str = ""
    published: str = ""  # YYYY-MM-DD
    issuer: str = ""
    address: str = ""
    left_out: tuple[str, ...] = ()  # lines of the page outside the document
    pictures: int = 0  # within the document
    numbered: int = 0  # entries of lists whose numbers the page counted by itself


def page(html: str, *, is_whole: bool) -> Page:
    """The document that a page holds; `is_whole` where all of it is the document."""
    try:
        root = lxml.html.document_fromstring(_UNREADABLE.sub("", html))
    except etree.ParserError:
        return Page()
    facts = _facts(root, html)
    _silence(root)
    body = root.find("body")
    whole = root if body is None else body
    main = whole if is_whole else _main(whole)
    lines = list(_lines(main))
    title = facts.get("title") or _heading(whole, main)
    text = _joined(_titled(title, lines))
    return Page(
        text=text,
        title=title,
        published=facts.get("published", ""),
        issuer=facts.get("issuer", ""),
        address=facts.get("address", ""),
        left_out=tuple(_left_out(whole, main, title)),
        pictures=len(main.findall(".//img")),
        numbered=len(main.findall(".//ol/li")),
    )


# --- what the page says of the document ------------------------------------------------------------


def _facts(root: Element, html: str) -> dict[str, str]:
    named = {
        (meta.get("name") or meta.get("property") or "").lower(): _plain(meta.get("content") or "")
        for meta in root.iter("meta")
    }
    found = {
        fact: next((named[name] for name in names if named.get(name)), "") for fact, names in _FACTS.items()
    }
    found["title"] = found["title"] or _title(root)
    date = _DATE.match(found["published"])
    found["published"] = "-".join([date[1], date[2].zfill(2), date[3].zfill(2)]) if date else ""
    saved = _SAVED.search(html[:4000])
    canonical = root.xpath("string(//link[@rel='canonical']/@href)")
    ways = (found["address"], str(canonical), saved[1] if saved else "")
    found["address"] = next((way for way in ways if way.startswith(("http://", "https://"))), "")
    return found


def _title(root: Element) -> str:
    """The title of the page without the name of the site, where it reads as that of a document."""
    first = re.split(r"[_|｜]|\s[-–—]+\s|--", _plain(str(root.xpath("string(//title)"))))[0].strip()
    return first if _DOCUMENT.search(first) else ""


def _heading(whole: Element, main: Element) -> str:
    """The heading of the page, where it stands outside the document."""
    for heading in whole.iter("h1"):
        if (said := _plain(heading.text_content())) and main not in heading.iterancestors():
            return said
    return ""


def _titled(title: str, lines: list[str]) -> list[str]:
    """The lines, with the title of the page above them unless they begin with it."""
    head = _close("".join(lines[:8]))
    return lines if not title or _close(title) in head else [title, *lines]


def _close(text: str) -> str:
    return re.sub(r"[\s#]+", "", text)


# --- which part is the document --------------------------------------------------------------------


def _silence(root: Element) -> None:
    """Takes away what a browser does not show; what stands behind it stays."""
    for element in list(root.iter()):
        is_shown = isinstance(element.tag, str) and element.tag not in _SILENT and not _is_hidden(element)
        if not is_shown and element.tag != "body":
            _take_away(element)


def _take_away(element: Element) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _is_hidden(element: Element) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def _main(whole: Element) -> Element:
    """The smallest part of a page that holds most of what is no link, and is no paragraph or table."""
    weights: dict[Element, int] = {}
    for element in whole.iter(etree.Element):
        _weigh(element, weights)
    main = whole
    while True:
        parts = [
            child
            for child in main
            if child.tag in _BLOCKS and weights.get(child, 0) >= _MAIN * weights[whole]
        ]
        if not parts or parts[0].tag in ("p", "li") or (parts[0].tag == "table" and not _lays_out(parts[0])):
            return main
        main = parts[0]


def _weigh(element: Element, weights: dict[Element, int]) -> None:
    """Adds the signs of an element's own text to all that holds it; links and the title count nothing."""
    if element.tag in _NOT_WEIGHED or any(above.tag in _NOT_WEIGHED for above in element.iterancestors()):
        own = 0
    else:
        own = len((element.text or "").strip())
    around = len((element.tail or "").strip())
    weights[element] = weights.get(element, 0) + own
    for above in element.iterancestors():
        weights[above] = weights.get(above, 0) + own + around


def _lays_out(table: Element) -> bool:
    """Whether a table only arranges a page: it holds another, or one of its cells is most of a long text."""
    sizes = [len(_plain(cell.text_content())) for cell in table.iter("td", "th")]
    return bool(table.findall(".//table")) or (sum(sizes) > _LONG and max(sizes) > _MAIN * sum(sizes))


def _left_out(whole: Element, main: Element, title: str) -> Iterator[str]:
    """The lines of a page that stand outside the document."""
    if main is whole:
        return
    inside = set(main.iter())
    above = set(main.iterancestors())
    for child in whole.iter(etree.Element):
        parent = child.getparent()
        if child not in inside and child not in above and parent in above:
            yield from (line for line in _lines(child) if _close(line) != _close(title))
            yield from filter(None, [_plain(child.tail or "")])


# --- lines -----------------------------------------------------------------------------------------


def _lines(element: Element) -> Iterator[str]:
    """The lines that a part of a page shows, tables as rows of pipes."""
    runs: list[str] = []
    for piece in _pieces(element):
        if isinstance(piece, str):
            runs.append(piece)
            continue
        yield from _shown(runs)
        runs = []
        yield from piece
    yield from _shown(runs)


def _pieces(element: Element) -> Iterator[str | Sequence[str]]:
    """Runs of text, and between them the lines of what stands on lines of its own."""
    yield element.text or ""
    for number, child in enumerate(element):
        yield from _piece(child, number)
        yield child.tail or ""


def _piece(child: Element, number: int) -> Iterator[str | Sequence[str]]:
    if child.tag == "br":
        yield ()
    elif child.tag == "table":
        yield list(_table(child))
    elif child.tag in _HEADINGS:
        said = _plain(child.text_content())
        yield [f"{'#' * _HEADINGS[child.tag]} {said}"] if said else ()
    elif child.tag == "li" and child.getparent().tag == "ol":
        yield _numbered(child, number)
    elif child.tag in _BLOCKS:
        yield list(_lines(child))
    elif child.tag == "sup" and (child.text or "").strip() in _HIGH and not len(child):
        yield _HIGH[child.text.strip()]
    else:
        yield from _pieces(child)


def _numbered(entry: Element, number: int) -> list[str]:
    """An entry of a list with the number that the page counts for it."""
    start = (
        int(entry.getparent().get("start") or 1) if (entry.getparent().get("start") or "1").isdigit() else 1
    )
    first, *others = list(_lines(entry)) or [""]
    return [f"{start + number}. {first}", *others] if first else others


def _table(table: Element) -> Iterator[str]:
    """A table as rows of pipes; one that only arranges its text as that text."""
    if _lays_out(table):
        for part in table:
            yield from _lines(part)
    else:
        yield from rows_of(table, lambda cell: list(_lines(cell)))


def _shown(runs: Sequence[str]) -> Iterator[str]:
    line = _plain("".join(runs))
    if line:
        yield line


def _plain(text: str) -> str:
    """A run of text as a browser shows it."""
    return _SPACE.sub(" ", _BROKEN.sub("", _NARROW.sub("", text))).strip(" \u3000")


def _joined(lines: Sequence[str]) -> str:
    """Lines with a blank one between, but for rows of a table; headings marked where there are several."""
    marked = sum(line.startswith("#") for line in lines) > 1
    parts: list[str] = []
    for line in lines:
        is_row = line.endswith(" |") and bool(parts) and parts[-1].endswith(" |")
        parts += [] if is_row or not parts else [""]
        parts.append(line if marked else line.lstrip("# ") if line.startswith("#") else line)
    return "\n".join(parts) + "\n"
