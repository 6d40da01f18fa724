"""Documents, plans and pages made from a few lines of text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html.parser import HTMLParser

import markdown  # type: ignore[import-untyped]

from generator import link, parse, render
from generator.link.segments import segments
from generator.link.terms import Finder, mentions
from generator.model.content import Bilingual, Correction, Plan, Site
from generator.model.document import Document
from generator.model.english import NO_ENGLISH, Translation
from generator.model.glossary import Glossary, Term
from generator.model.source import Source
from generator.render.edition import Edition

SITE = Site.model_validate(
    {
        "title": {"zh": "规划双读", "en": "Plan Reader"},
        "tagline": {"zh": "规划与报告，中英文对读", "en": "Plans, to be read in both languages"},
        "description": {"zh": "逐字收录。", "en": "Word for word."},
        "plans": ["demo"],
    }
)


def document(text: str, corrections: Sequence[Correction] = ()) -> Document:
    """What the reader makes of `text`."""
    source = Source(file="seeds/demo.txt", sha256="0" * 64, encoding="utf-8", text=text)
    return parse.read(source, corrections)


def correction(line: int, prints: str, reads: str) -> Correction:
    return Correction(
        lines=[line], prints=prints, reads=reads, reason=Bilingual(zh="掉字。", en="A character is lost.")
    )


def plan(**fields: object) -> Plan:
    """The record of a plan, with some of its fields set."""
    record: dict[str, object] = {
        "id": "demo",
        "title": {"zh": "云山县国民经济和社会发展第十四个五年规划纲要", "en": "Outline of a plan"},
        "short_title": {"zh": "云山县“十四五”规划", "en": "Yunshan, 14th Five-Year Plan"},
        "place": {"zh": "云山县", "en": "Yunshan County"},
        "level": "county",
        "kind": "plan",
        "period": {"from": 2021, "to": 2025},
        "issuer": {"zh": "云山县人民政府", "en": "People's Government of Yunshan"},
        "source": {"file": "seeds/demo.txt", "sha256": "0" * 64, "original": "demo (1).txt"},
        "summary": {"zh": "一份规划。", "en": "A plan."},
    }
    return Plan.model_validate(record | fields)


def pages(
    read: Document,
    translation: Translation = NO_ENGLISH,
    about: Plan | None = None,
    terms: Sequence[Term] = (),
) -> Mapping[str, str]:
    """The Markdown of every page of a document, by its path."""
    outlines = link.pages(read)
    units = segments(read, outlines) if translation or terms else ()
    made = render.plan_pages(
        Edition(
            lang="zh",
            site=SITE,
            plan=about or plan(),
            document=read,
            pages=outlines,
            segments=units,
            translation=translation,
            glossary=Glossary(terms={term.id: term for term in terms}, category={}),
            mentions=mentions(Finder(terms), "demo", units),
        ),
        lambda *shown: f"<figure>{shown[1].title}</figure>",
    )
    return {page.path: page.text for page in made}


def html(page: str) -> str:
    """The content of a page as every engine makes it: Markdown with lists of attributes."""
    body = re.sub(r"\A---\n.*?\n---\n", "", page, flags=re.DOTALL)
    return markdowned(body)


def markdowned(text: str) -> str:
    """Markdown as HTML, with the extensions that the site is built with."""
    return str(markdown.markdown(text, extensions=["toc", "tables", "attr_list"]))


class Tree(HTMLParser):
    """The elements of a page: each with its tag, attributes and text."""

    VOID = frozenset(("wbr", "br", "hr", "meta", "link", "img", "input"))

    def __init__(self, content: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(content)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in self.VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def find(self, tag: str, **attributes: str) -> Element:
        return next(self.all(tag, **attributes))

    def all(self, tag: str, **attributes: str) -> Iterator[Element]:
        wanted = {name.rstrip("_"): value for name, value in attributes.items()}
        for element in self.elements:
            if element.tag == tag and wanted.items() <= element.attributes.items():
                yield element


class Element:
    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.text = ""


def tree(page: str) -> Tree:
    """A page's elements, from its Markdown."""
    return Tree(html(page))
