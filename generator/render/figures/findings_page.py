"""The findings of all documents, and their entries on other pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.address import findings_address, indicator_address, relative
from generator.model.finding import Finding, FindingKind, FindingPlace
from generator.model.page import Page
from generator.render.escape import heading, html
from generator.render.figures.book import Book
from generator.render.figures.charts.growth import growth_plate
from generator.render.plates import Show
from generator.text.typography import curled, typeset


def findings_page(book: Book, show: Show) -> Page:
    """Every finding, document by document, by kind; what two documents say comes first."""
    address = findings_address(book.lang)
    title = book.say("findings")
    parts = [
        f"# {heading(title)} {{ #findings }}",
        f'<p class="summary">{html(book.say("findings-lead"))}</p>',
        *_documents(book, address, show),
    ]
    return book.page(address, "findings", title, parts)


def _documents(book: Book, address: str, show: Show) -> Iterator[str]:
    for plan in book.plans:
        own = book.findings_by_plan.get(plan, ())
        if not own:
            continue
        yield f"## {heading(book.short(plan))} {{ #in-{plan} }}"
        for kind in FindingKind:
            found = [finding for finding in own if finding.kind is kind]
            if found:
                yield f"### {heading(book.say(f'finding-{kind}'))} {{ #{plan}-{kind} }}"
                if kind is FindingKind.GROWTH and (plate := growth_plate(book, plan, address)):
                    yield show(book.lang, plate, address)
                yield f'<ul class="findings">{entries(book, found, address)}</ul>'


def entries(book: Book, findings: Iterable[Finding], address: str) -> str:
    return "".join(_entry(book, finding, address) for finding in findings)


def _entry(book: Book, finding: Finding, address: str) -> str:
    text = html(typeset(finding.zh) if book.lang == "zh" else curled(finding.en))
    computed = (
        f'<p class="computed">{html(book.say("finding-computed"))} <code>{html(finding.computed)}</code></p>'
        if finding.computed
        else ""
    )
    places = "".join(f"<li>{_place(book, place, address)}</li>" for place in finding.places)
    about = [*_firmness(book, finding), *_indicators(book, finding, address)]
    below = f'<p class="firmness">{" · ".join(about)}</p>' if about else ""
    return (
        f'<li class="finding finding--{finding.firmness}"><p>{text}</p>{computed}'
        f'<ul class="finding-places">{places}</ul>{below}</li>'
    )


def _firmness(book: Book, finding: Finding) -> Iterator[str]:
    """How firmly it is held; of an editor's note nothing was computed."""
    if finding.computed:
        yield html(book.say(f"firmness-{finding.firmness}"))


def _indicators(book: Book, finding: Finding, address: str) -> Iterator[str]:
    for name in finding.indicators:
        if name in book.indicators:
            way = relative(address, indicator_address(book.lang, name))
            yield f'<a href="{way}">{html(book.name(book.indicators[name]))}</a>'


def _place(book: Book, place: FindingPlace, address: str) -> str:
    """Whose words they are, and the words, linked to where they stand."""
    quote = f'<q lang="zh-Hans">{html(typeset(" ".join(place.quote.split())))}</q>'
    way = book.way_to(address, place)
    where = place.block or book.say("line", first=place.line)
    named = f'<a href="{way}">{html(where)}</a>' if way else html(where)
    return f"{named} {quote}"
