"""The page of all documents, and those of one, in sheets of a bearable length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.address import relative, shared_address
from generator.model.page import Page
from generator.model.shared import SHORTEST, Shown
from generator.render.escape import heading, html
from generator.render.shared.library import Library
from generator.render.shared.passage import passage

_PARTNERS = 8  # other documents that are named beside one
Sheets = Sequence[Sequence[Shown]]


def all_pages(library: Library, sheets: Sheets, count: int) -> Iterator[Page]:
    """The longest and most widespread passages of `count`, the first sheet with what each document has."""
    title = library.say("shared")
    for number in range(max(1, len(sheets))):
        address = shared_address(library.lang, sheet=number)
        crumbs = [(shared_address(library.lang), title)] if number else []
        parts = [_title(title, number, len(sheets)), *([] if number else _opening(library, sheets, count))]
        parts += _sheet(library, "", sheets, number)
        yield library.page(address, _numbered(title, number), crumbs, parts)


def plan_pages(library: Library, plan: str, sheets: Sheets) -> Iterator[Page]:
    """The passages of one document in the order of its text."""
    title = library.say("shared-of", plan=library.short(plan))
    for number in range(max(1, len(sheets))):
        address = shared_address(library.lang, plan, number)
        crumbs = [(shared_address(library.lang), library.say("shared"))]
        crumbs += [(shared_address(library.lang, plan), library.short(plan))] if number else []
        parts = [_title(title, number, len(sheets))]
        if sheets and not number:
            total = sum(map(len, sheets))
            lead = library.say("shared-of-lead", plan=library.short(plan), n=f"{total:,}")
            parts += [f'<p class="summary">{html(lead)}</p>', _how(library)]
        parts += [_filter(library, plan, len(sheets)), *_sheet(library, plan, sheets, number)]
        yield library.page(address, _numbered(title, number), crumbs, parts)


def _numbered(title: str, number: int) -> str:
    return f"{title} ({number + 1})" if number else title


def _title(title: str, number: int, count: int) -> str:
    place = f" ({number + 1}/{count})" if count > 1 else ""
    return f"# {heading(title + place)} {{ #shared }}"


def _how(library: Library) -> str:
    return f'<p class="explained">{html(library.say("shared-how"))}</p>'


def _opening(library: Library, sheets: Sheets, count: int) -> Iterator[str]:
    """What the page is, and how many passages each document has, with whom."""
    told = sum(map(len, sheets))
    key = "shared-all" if told == count else "shared-first"
    yield f'<p class="summary">{html(library.say("shared-lead", n=SHORTEST))}</p>'
    yield f"## {heading(library.say('shared-documents'))} {{ #documents }}"
    yield f'<p class="explained">{html(library.say("shared-documents-lead"))}</p>'
    yield _documents(library)
    yield f"## {heading(library.say('shared-most'))} {{ #most }}"
    yield f'<p class="explained">{html(library.say(key, n=f"{told:,}", all=f"{count:,}"))}</p>'
    yield _how(library)


def _documents(library: Library) -> str:
    entries = "".join(_document(library, plan) for plan in library.plans)
    return f'<ul class="shared-documents">{entries}</ul>'


def _document(library: Library, plan: str) -> str:
    """A document with its passages, and those that it shares with others, each a way to them."""
    origin = shared_address(library.lang)
    way = relative(origin, shared_address(library.lang, plan))
    own = library.counts.get(plan, {})
    others = sorted((other for other in own if other != plan), key=lambda other: -own[other])[:_PARTNERS]
    partners = "".join(
        f'<li><a href="{way}?with={other}">{html(library.short(other))}</a> {_count(own[other])}</li>'
        for other in others
    )
    return (
        f'<li><a class="shared-document" href="{way}">{html(library.short(plan))}</a> '
        f'{_count(own.get(plan, 0))}<ul class="shared-partners">{partners}</ul></li>'
    )


def _count(number: int) -> str:
    return f'<span class="count">{number:,}</span>'


def _filter(library: Library, plan: str, sheets: int) -> str:
    """The place of the choice of another document; nothing stands there without scripts."""
    own = library.counts.get(plan, {})
    options = "".join(
        f'<option value="{other}">{html(library.short(other))} ({own[other]:,})</option>'
        for other in library.plans
        if other != plan and other in own
    )
    if not options:
        return ""
    words = html(library.say("shared-filter"))
    found, part = (html(library.say(f"shared-filter-{name}", n="{n}")) for name in ("found", "part"))
    return (
        f'<p class="shared-filter" hidden data-found="{found}" data-part="{part}" data-sheets="{sheets}">'
        f'<label for="shared-with">{words}</label> <select id="shared-with">'
        f'<option value="">{html(library.say("shared-filter-all"))}</option>{options}</select> '
        '<span class="shared-found" role="status"></span></p>'
    )


def _sheet(library: Library, plan: str, sheets: Sheets, number: int) -> Iterator[str]:
    """The passages of one sheet and the ways to its neighbours."""
    if not sheets:
        yield f"<p>{html(library.say('shared-none'))}</p>"
        return
    origin = shared_address(library.lang, plan, number)
    told = "".join(passage(library, shown, origin) for shown in sheets[number])
    yield f'<div class="shared-list">{told}</div>'
    yield library.turn(plan, number, len(sheets))
