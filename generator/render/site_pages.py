"""The site's own pages: the root, home, search, about and how to cite."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.address import (
    LANGUAGES,
    page_address,
    plan_address,
    relative,
    shared_address,
    site_address,
)
from generator.model.content import Bilingual, Content, Plan, Site
from generator.model.page import Page
from generator.model.tally import Tally
from generator.render import prose
from generator.render.changes import every_change, feeds, recent_changes
from generator.render.cite import references
from generator.render.dates import period
from generator.render.escape import front_matter, heading, html
from generator.render.phrases import phrased
from generator.render.progress import bar, in_few_words
from generator.render.search_help import search_help
from generator.render.words import say
from generator.text.typography import curled


def site_pages(content: Content, tallies: Mapping[str, Tally]) -> Iterator[Page]:
    """Every page that belongs to no plan; `tallies` tell how far the English of each plan has come."""
    yield _root(content)
    for lang in LANGUAGES:
        yield _home(content, lang, tallies)
        yield written(content, lang, "search", search_help(lang))
        yield written(content, lang, "about", _about(content.site, lang))
        yield written(content, lang, "cite", _cite(content, lang))
        yield written(content, lang, "changes", _changes(content, lang))
        yield written(content, lang, "offline", _offline(content, lang))


def own(lang: str, text: Bilingual) -> str:
    """The text in one language."""
    return text.zh if lang == "zh" else curled(text.en)


def in_order(content: Content) -> list[Plan]:
    """The plans in the editors' order; those that they did not list come last."""
    listed = [id_ for id_ in content.site.plans if id_ in content.plans]
    return [content.plans[id_] for id_ in dict.fromkeys([*listed, *content.plans])]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Sheet:
    """A page of the site's own before it is put together."""

    lang: str
    address: str
    kind: str
    title: str
    description: str
    parts: Sequence[str]
    ld: str = ""  # what the page says of itself to machines


def _page(site: Site, sheet: _Sheet) -> Page:
    head = front_matter(
        {
            "title": sheet.title,
            "lang": sheet.lang,
            "kind": sheet.kind,
            "site": own(sheet.lang, site.title),
            "description": sheet.description,
            "ld": sheet.ld,
        }
    )
    text = "\n\n".join([head, *(part for part in sheet.parts if part)]) + "\n"
    return Page(path=f"{sheet.address}index.md", text=text)


def _root(content: Content) -> Page:
    """Greets in both languages and leads to either."""
    site = content.site
    greetings = "".join(_greeting(site, lang) for lang in LANGUAGES)
    sheet = _Sheet(
        lang="zh",
        address="",
        kind="root",
        title=f"{site.title.zh} · {site.title.en}",
        description=f"{site.tagline.zh} / {site.tagline.en}",
        parts=[
            f'# <span class="title">{heading(site.title.zh)}</span> '
            f'<span class="other" lang="en">{heading(site.title.en)}</span> {{ #welcome }}',
            f'<div class="greetings">{greetings}</div>',
        ],
    )
    return _page(content.site, sheet)


def _greeting(site: Site, lang: str) -> str:
    code, enter = ("zh-Hans", "进入中文版") if lang == "zh" else ("en", "Enter in English")
    return (
        f'<section lang="{code}"><p class="tagline">{html(own(lang, site.tagline))}</p>'
        f"<p>{html(own(lang, site.description))}</p>"
        f'<p><a class="go" href="{lang}/" hreflang="{code}">{enter}</a></p></section>'
    )


def _home(content: Content, lang: str, tallies: Mapping[str, Tally]) -> Page:
    site = content.site
    address = site_address(lang)
    sheet = _Sheet(
        lang=lang,
        address=address,
        kind="home",
        title=own(lang, site.title),
        description=own(lang, site.description),
        parts=[
            f'<p class="slip" lang="zh-Hans" aria-hidden="true">{html(site.title.zh)}</p>',
            f"# {_clauses(own(lang, site.tagline))} {{ #welcome }}",
            f'<p class="summary">{html(own(lang, site.description))}</p>',
            f'<div class="search-home" data-search="home"><noscript>{html(say(lang, "no-script"))}'
            "</noscript></div>",
            f"## {heading(say(lang, 'plans'))} {{ #plans }}",
            *_shelves(content, lang, tallies),
            _shared(lang),
            *recent_changes(content, lang),
        ],
    )
    return _page(content.site, sheet)


def _shared(lang: str) -> str:
    """The way to what the documents share."""
    way = relative(site_address(lang), shared_address(lang))
    words = html(say(lang, "shared-way"))
    return f'<p class="explained"><a href="{way}">{html(say(lang, "shared"))}</a> {words}</p>'


def _clauses(text: str) -> str:
    """A heading that breaks between its clauses rather than inside them."""
    return re.sub(r"[^，,]+[，,]?", lambda clause: _clause(clause.group()), text)


def _clause(text: str) -> str:
    space = " " if text.startswith(" ") else ""
    return f'{space}<span class="clause">{heading(text.strip())}</span>'


def _shelves(content: Content, lang: str, tallies: Mapping[str, Tally]) -> Iterator[str]:
    plans = in_order(content)
    for kind in ("plan", "work-report"):
        entries = "".join(
            _volume(plan, lang, tallies.get(plan.id, Tally())) for plan in plans if plan.kind == kind
        )
        if entries:
            yield f"### {heading(say(lang, f'plans-{kind}'))} {{ #{kind}s }}"
            yield f'<ul class="shelf">{entries}</ul>'


def _volume(plan: Plan, lang: str, tally: Tally) -> str:
    other, code = (plan.short_title.en, "en") if lang == "zh" else (plan.short_title.zh, "zh-Hans")
    span = period(plan.period.from_, plan.period.to)
    way = relative(site_address(lang), plan_address(lang, plan.id))
    return (
        f'<li><p class="volume-period">{span}</p>'
        f'<h4 class="volume-title phrased"><a href="{way}">'
        f"{phrased(own(lang, plan.title), html)}</a></h4>"
        f'<p class="volume-other" lang="{code}">{html(other)}</p>'
        f'<p class="volume-about">{html(own(lang, plan.summary))}</p>'
        f'<p class="volume-issuer">{html(own(lang, plan.issuer))}</p>'
        f'<p class="volume-english">{bar(tally.sentences)} {html(in_few_words(lang, tally))}</p></li>'
    )


def written(content: Content, lang: str, name: str, text: str, ld: str = "") -> Page:
    """A page of running text."""
    title = say(lang, name)
    sheet = _Sheet(
        lang=lang,
        address=site_address(lang, name),
        kind=name,
        title=title,
        description=f"{title} · {own(lang, content.site.tagline)}",
        parts=[f"# {heading(title)} {{ #{name} }}", text],
        ld=ld,
    )
    return _page(content.site, sheet)


def filled(text: str, **values: str) -> str:
    """`text` with its places in braces filled; headings keep theirs."""
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def _about(site: Site, lang: str) -> str:
    """What the site is; each standing of a translation is named with its ring."""
    rows = "".join(
        f'<div><dt><i class="ring {name}"></i> {html(say(lang, f"standing-{name}"))}</dt>'
        f"<dd>{html(zh if lang == 'zh' else en)}</dd></div>"
        for name, zh, en in prose.STANDINGS
    )
    return filled(prose.ABOUT[lang], standings=rows) + _repository(site, lang)


def _repository(site: Site, lang: str) -> str:
    if not site.repository:
        return ""
    words = "程序与内容：" if lang == "zh" else "Program and content: "
    return f'\n<p>{words}<a href="{html(site.repository)}">{html(site.repository)}</a></p>\n'


def table(names: Sequence[str], rows: str, name: str) -> str:
    """A table that can be scrolled where it is too wide."""
    head = "".join(f'<th scope="col">{html(column)}</th>' for column in names)
    return (
        f'<div class="frame" tabindex="0" role="region" aria-label="{html(name)}"><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _cite(content: Content, lang: str) -> str:
    plans = in_order(content)
    rows = "".join(
        f"<tr><td><code>{id_}</code></td><td>{html(zh if lang == 'zh' else en)}</td></tr>"
        for id_, zh, en in prose.ADDRESS
    )
    heads = ("地址末尾", "所指") if lang == "zh" else ("End of the address", "What it names")
    return filled(
        prose.CITE[lang],
        example=_example(plans[0], lang) if plans else "",
        address=table(heads, rows, heads[0]),
        version=_version(content, lang),
        citation=_citation(content.site, plans[0], lang) if plans else "",
    )


def _version(content: Content, lang: str) -> str:
    """The version of the data, to be set into a sentence."""
    if not content.version:
        return ""
    return f"，现为 {content.version}" if lang == "zh" else f", now {content.version}"


def _changes(content: Content, lang: str) -> str:
    return filled(prose.CHANGES[lang], changes=every_change(content, lang), feeds=feeds(content, lang))


def _offline(content: Content, lang: str) -> str:
    """What is kept for reading without a connection, as a script tells; stands in for a page that is not."""
    missed = "".join(_missed(shown, code) for shown, code in (("zh", "zh-Hans"), ("en", "en")))
    plans = "".join(_kept_plan(plan, lang) for plan in in_order(content))
    return filled(
        prose.OFFLINE[lang],
        missed=f'<div class="missed">{missed}</div>',
        plans=f'<ul class="offline-plans">{plans}</ul>',
        pages='<ul class="offline-pages" hidden></ul>'
        f"<noscript><p>{html(say(lang, 'offline-no-script'))}</p></noscript>",
    )


def _missed(lang: str, code: str) -> str:
    again = f'<a href="">{html(say(lang, "offline-again"))}</a>'
    return f'<p lang="{code}">{html(say(lang, "offline-missed"))} {again}</p>'


def _kept_plan(plan: Plan, lang: str) -> str:
    way = relative(site_address(lang, "offline"), plan_address(lang, plan.id))
    return f'<li data-plan="{plan.id}"><a href="{way}#downloads">{html(own(lang, plan.short_title))}</a></li>'


def _example(plan: Plan, lang: str) -> str:
    return f'<p class="specimen"><code>…/{lang}/{html(plan.id)}/1.1/#1.1-2</code></p>'


def _citation(site: Site, plan: Plan, lang: str) -> str:
    address = f"{page_address(lang, plan.id, '1.1')}#1.1-2"
    return f'<dl class="facts reference">{references(lang, site, plan, id_="1.1-2", address=address)}</dl>'
