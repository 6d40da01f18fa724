"""The page of a plan: what it is, its contents, key facts and downloads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.address import plan_address, shared_address, site_address, source_address
from generator.model.content import Bilingual
from generator.model.document import Block, BlockKind
from generator.model.outline import PageOutline
from generator.model.page import Page
from generator.render.cite import reference
from generator.render.dates import count, date, date_text, period
from generator.render.downloads import listed
from generator.render.edition import Edition
from generator.render.escape import front_matter, heading, html
from generator.render.linked import CODES, HERE, LICENCE, crumbs, json_ld, organization
from generator.render.menu import Standpoint, menu
from generator.render.phrases import phrased
from generator.render.plates import Show
from generator.render.progress import in_few_words, overview
from generator.render.topics import glance
from generator.render.topics.weights import length
from generator.render.words import say_count


def plan_page(edition: Edition, show: Show) -> Page:
    plan = edition.plan
    seen = list(glance(edition, show))
    parts = [
        front_matter(
            {
                "title": edition.own(plan.title),
                "lang": edition.lang,
                "kind": "plan",
                "charts": "yes" if seen else "",
                "plan": plan.id,
                "file": f"content/plans/{plan.id}/plan.yml",
                "site": edition.own(edition.site.title),
                "description": edition.own(plan.summary),
                "ld": _linked(edition),
            }
        ),
        f'<p class="eyebrow">{html(edition.say(f"kind-{plan.kind}"))} · {html(edition.own(plan.place))}</p>',
        _title(edition),
        f'<p class="summary">{html(edition.own(plan.summary))}</p>',
        _start(edition),
        _facts(edition),
        f"## {heading(edition.say('outline'))} {{ #contents }}",
        contents(edition),
        *seen,
        *_figures(edition),
        *_shared(edition),
        *_translation(edition),
        f"## {heading(edition.say('downloads'))} {{ #downloads }}",
        listed(edition.lang, plan, edition.home),
        reference(edition),
        menu(edition, Standpoint(address=edition.home, heading="plan")),
    ]
    return Page(
        path=f"{edition.home}index.md", text="\n\n".join(part for part in parts if part) + "\n", plan=plan.id
    )


def _linked(edition: Edition) -> str:
    """The report, its translation or what it translates, and the way to the page."""
    plan, lang = edition.plan, edition.lang
    is_translation = lang == "en" and bool(edition.tally.english)
    counterpart = {"@id": edition.way(edition.home, plan_address("zh" if lang == "en" else "en", plan.id))}
    issuer = organization(edition.own(plan.issuer), "GovernmentOrganization")
    site = edition.own(edition.site.title)
    report = {
        "@type": "Report",
        "@id": HERE,
        "name": edition.own(plan.title),
        "inLanguage": CODES["en" if is_translation else "zh"],
        "author": issuer,
        "publisher": organization(site) if is_translation else issuer,
        "datePublished": plan.issued.isoformat() if plan.issued and not is_translation else "",
        "isBasedOn": edition.way(edition.home, source_address(plan.source.file)),
        "translationOfWork": counterpart if is_translation else "",
        "workTranslation": counterpart if lang == "zh" and edition.tally.english else "",
        "license": LICENCE if is_translation else "",
    }
    home = edition.way(edition.home, site_address(lang))
    return json_ld(report, crumbs([(home, site), (HERE, edition.own(plan.short_title))]))


def _figures(edition: Edition) -> Iterator[str]:
    """The way to the plan's targets and figures, where it has any."""
    if edition.figures:
        way = edition.way(edition.home, edition.figures_page)
        yield f"## {heading(edition.say('plan-figures'))} {{ #figures }}"
        yield (
            f'<p class="explained"><a href="{way}">{html(edition.say("plan-figures-way"))}</a> '
            f'<span class="count">{html(say_count(edition.lang, "values-count", len(edition.figures)))}'
            "</span></p>"
        )


def _shared(edition: Edition) -> Iterator[str]:
    """The way to the passages that other documents have too, where there are any."""
    if edition.also:
        way = edition.way(edition.home, shared_address(edition.lang, edition.plan.id))
        yield f"## {heading(edition.say('plan-shared'))} {{ #shared }}"
        yield f'<p class="explained"><a href="{way}">{html(edition.say("plan-shared-way"))}</a></p>'


def _title(edition: Edition) -> str:
    other = edition.plan.title.zh if edition.lang == "en" else edition.plan.title.en
    lang = "zh-Hans" if edition.lang == "en" else "en"
    return (
        f'# <span class="title phrased">{phrased(edition.own(edition.plan.title), heading)}</span> '
        f'<span class="other" lang="{lang}">{heading(other)}</span> {{ #plan }}'
    )


def _start(edition: Edition) -> str:
    if not edition.pages:
        return ""
    first = edition.way(edition.home, edition.address(edition.pages[0].id))
    about = edition.way(edition.home, edition.about_text)
    return (
        f'<p class="start"><a class="go" href="{first}">{html(edition.say("start"))}</a> '
        f'<a href="{about}">{html(edition.say("about-text"))}</a></p>'
    )


def _facts(edition: Edition) -> str:
    rows = "".join(f"<div><dt>{html(name)}</dt><dd>{value}</dd></div>" for name, value in _fact_rows(edition))
    return f'<dl class="facts" aria-label="{html(edition.say("facts"))}">{rows}</dl>'


def _fact_rows(edition: Edition) -> Iterator[tuple[str, str]]:
    plan, lang, say = edition.plan, edition.lang, edition.say
    yield say("place"), _own(edition, plan.place)
    yield say("level"), html(say(f"level-{plan.level}"))
    yield say("period"), period(plan.period.from_, plan.period.to)
    yield say("issuer"), _own(edition, plan.issuer)
    if plan.issued:
        yield say("issued"), date(lang, plan.issued)
    if plan.source.published:
        yield say("published"), html(date_text(lang, plan.source.published))
    yield say("extent"), html(_extent(edition))
    yield say("translation"), html(in_few_words(edition.lang, edition.tally))


def _own(edition: Edition, text: Bilingual) -> str:
    return html(edition.own(text))


def _extent(edition: Edition) -> str:
    """Characters, headings, paragraphs, boxes, tables and corrections; what there is none of is left out."""
    document = edition.document
    tables = sum(block.kind is BlockKind.TABLE for block in document.blocks)
    counts = {
        "characters": characters(document.blocks),
        "count-division": len([division for division in document.divisions if division.id != "0"]),
        "count-paragraph": len(document.blocks) - tables,
        "count-box": len(document.boxes),
        "count-table": tables,
        "count-correction": len(document.manuscript.repairs),
    }
    joined = "，" if edition.lang == "zh" else ", "
    return joined.join(say_count(edition.lang, key, number) for key, number in counts.items() if number)


def characters(blocks: Iterable[Block]) -> int:
    """How many characters blocks hold, without blank space."""
    return sum(map(length, blocks))


def _translation(edition: Edition) -> Iterator[str]:
    """How far the English has come; nothing where there is none."""
    if edition.tally.english:
        yield f"## {heading(edition.say('translation'))} {{ #translation }}"
        yield overview(edition)


def contents(edition: Edition) -> str:
    """The plan's contents as a book sets them: every page, with its length where a book has its number."""
    top = [page for page in edition.pages if page.parent is None]
    unit = html(edition.say("count-characters-short"))
    return f'<div class="contents"><p class="unit">{unit}</p>{_contents_level(edition, top)}</div>'


def _contents_level(edition: Edition, pages: Iterable[PageOutline]) -> str:
    entries = "".join(_contents_entry(edition, page) for page in pages)
    return f"<ol>{entries}</ol>" if entries else ""


def _contents_entry(edition: Edition, page: PageOutline) -> str:
    below = _contents_level(edition, [edition.page[child] for child in page.children])
    length = characters(page.blocks)
    extent = f'<span class="extent">{count(length)}</span>' if length else ""
    way = edition.way(edition.home, edition.address(page.id))
    name = f'<span class="entry">{edition.page_name(page).labelled}</span>'
    return f'<li><a href="{way}">{name}{extent}</a>{below}</li>'
