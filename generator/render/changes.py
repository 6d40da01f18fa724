"""What is new: every change for the page of changes, the last few for the home page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model.address import feed_address, plan_address, relative, site_address
from generator.model.content import Bilingual, Change, Content
from generator.render.dates import date
from generator.render.escape import heading, html
from generator.render.words import say
from generator.text.typography import curled

_RECENT = 3  # on the home page


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """A change with the name that it keeps while others are written above it."""

    name: str  # "2026-11-22-3": the third of that day
    change: Change


def named(changes: Sequence[Change]) -> list[Named]:
    """Every change with its name; those of a day are counted from the oldest, which stands last."""
    found: list[Named] = []
    for day, group in groupby(reversed(changes), key=lambda change: change.date):
        found += [Named(name=f"{day}-{number}", change=change) for number, change in enumerate(group, 1)]
    return found[::-1]


def every_change(content: Content, lang: str) -> str:
    """The changes under their days, as Markdown."""
    if not content.changes:
        return f'<p class="explained">{html(say(lang, "changes-none"))}</p>'
    origin, parts = site_address(lang, "changes"), list[str]()
    for day, group in groupby(named(content.changes), key=lambda one: one.change.date):
        parts.append(f"## {heading(date(lang, day))} {{ #day-{day} }}")
        parts.append(_list(_entry(content, lang, one, origin) for one in group))
    return "\n\n".join(parts)


def recent_changes(content: Content, lang: str) -> Iterator[str]:
    """The last few, each with its day, and the way to the rest; nothing where there are none."""
    if content.changes:
        origin, way = site_address(lang), relative(site_address(lang), site_address(lang, "changes"))
        yield f"## {heading(say(lang, 'changes'))} {{ #changes }}"
        recent = named(content.changes)[:_RECENT]
        yield _list(_entry(content, lang, one, origin, day=_day(one.change, lang)) for one in recent)
        yield f'<p class="explained"><a href="{way}">{html(say(lang, "changes-all"))}</a></p>'


def feeds(content: Content, lang: str) -> str:
    """The feeds of the site and of each plan."""
    own = [("", content.site.title), *((plan.id, plan.short_title) for plan in content.plans.values())]
    origin = site_address(lang, "changes")
    return _plain_list(
        f'<li><a href="{relative(origin, feed_address(lang, plan))}" type="application/atom+xml">'
        f"{_said(lang, title)}</a></li>"
        for plan, title in own
    )


def _list(entries: Iterator[str]) -> str:
    return f'<ul class="changes">{"".join(entries)}</ul>'


def _plain_list(entries: Iterator[str]) -> str:
    return f"<ul>{''.join(entries)}</ul>"


def _entry(content: Content, lang: str, one: Named, origin: str, day: str = "") -> str:
    plans = _plans(content, lang, one, origin)
    return f'<li id="{one.name}">{day}{_said(lang, one.change.what)} {plans}</li>'


def _day(change: Change, lang: str) -> str:
    return f'<time datetime="{change.date}">{date(lang, change.date)}</time>'


def _plans(content: Content, lang: str, one: Named, origin: str) -> str:
    """The plans that a change is about, each with its link."""
    names = {id_: _said(lang, content.plans[id_].short_title) for id_ in one.change.plans}
    ways = (
        f'<a href="{relative(origin, plan_address(lang, id_))}">{name}</a>' for id_, name in names.items()
    )
    told = " ".join(ways) or html(say(lang, "changes-whole"))
    return f'<span class="changes-of">{told}</span>'


def _said(lang: str, text: Bilingual) -> str:
    return html(text.zh if lang == "zh" else curled(text.en))
