"""What is new as Atom feeds (RFC 4287): of the site and of each plan, in each language."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from generator.model.address import LANGUAGES, feed_address, plan_address, relative, site_address
from generator.model.content import Bilingual, Content
from generator.render.changes import Named, named
from generator.render.escape import visible
from generator.render.words import say
from generator.text.typography import curled

_ATOM = "http://www.w3.org/2005/Atom"
_CODES = {"zh": "zh-Hans", "en": "en"}
_MOST = 50  # entries of a feed; the page of changes has all
_NEVER = "1970-01-01T00:00:00Z"  # of a feed that has no entry yet


@dataclass(frozen=True, kw_only=True, slots=True)
class _Feed:
    """A feed before it is written."""

    content: Content
    lang: str
    home: str | None  # where the site stands; None: links are relative
    plan: str  # "" for the whole site

    @property
    def address(self) -> str:
        return feed_address(self.lang, self.plan)

    @property
    def page(self) -> str:
        """What a reader of the feed is led to."""
        return plan_address(self.lang, self.plan) if self.plan else site_address(self.lang, "changes")

    @property
    def name(self) -> str:
        site = self.content.site
        return self.said(self.content.plans[self.plan].short_title if self.plan else site.title)

    def said(self, text: Bilingual) -> str:
        return visible(text.zh if self.lang == "zh" else curled(text.en))

    def way(self, target: str) -> str:
        if self.home:
            return f"{self.home.rstrip('/')}/{target}"
        return relative(self.address.rpartition("/")[0], target)

    def id(self, of: str) -> str:
        """A name that stays the same wherever the site stands."""
        return uuid5(NAMESPACE_URL, f"plan-reader:{self.content.site.title.zh}:{self.lang}:{of}").urn


def feeds(content: Content, home: str | None) -> dict[str, bytes]:
    """Every feed by its address; the same bytes for the same content."""
    every = named(content.changes)
    found = {}
    for lang in LANGUAGES:
        for plan in ("", *content.plans):
            feed = _Feed(content=content, lang=lang, home=home, plan=plan)
            own = [one for one in every if not plan or one.change.concerns(plan)]
            found[feed.address] = _written(_feed(feed, own[:_MOST]))
    return found


def _written(root: ET.Element) -> bytes:
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _feed(feed: _Feed, changes: Sequence[Named]) -> ET.Element:
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": _CODES[feed.lang]})
    _text(root, "id", feed.id(feed.plan))
    _text(root, "title", say(feed.lang, "feed", name=feed.name))
    _text(root, "updated", _time(changes[0]) if changes else _NEVER)
    _link(root, "self", feed.way(feed.address), "application/atom+xml")
    _link(root, "alternate", feed.way(feed.page), "text/html")
    _text(ET.SubElement(root, "author"), "name", feed.said(feed.content.site.title))
    _text(root, "rights", say(feed.lang, "feed-rights"))
    root.extend(_entries(feed, changes))
    return root


def _entries(feed: _Feed, changes: Sequence[Named]) -> Iterator[ET.Element]:
    for one in changes:
        entry = ET.Element("entry")
        _text(entry, "id", feed.id(one.name))
        _text(entry, "title", feed.said(one.change.what))
        _text(entry, "updated", _time(one))
        place = f"{site_address(feed.lang, 'changes')}#{one.name}"
        _link(entry, "alternate", feed.way(place), "text/html")
        for plan in one.change.plans:
            label = feed.said(feed.content.plans[plan].short_title)
            ET.SubElement(entry, "category", {"term": plan, "label": label})
        yield entry


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _link(parent: ET.Element, rel: str, href: str, kind: str) -> None:
    ET.SubElement(parent, "link", {"rel": rel, "type": kind, "href": href})


def _time(one: Named) -> str:
    return f"{one.change.date}T00:00:00Z"
