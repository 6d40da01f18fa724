"""The page of the data: every file with its size, every column in plain words, the licence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model.address import LANGUAGES, TMX, plan_address, relative, site_address
from generator.model.content import Content, Plan
from generator.model.page import Page
from generator.render import prose
from generator.render.dataset.files import TABLES, Data, table_address
from generator.render.dataset.package import PACKAGE, Served, schema_address
from generator.render.dataset.table import Column, Table, Words
from generator.render.downloads import cells, downloads
from generator.render.escape import heading, html
from generator.render.glossary.data import TBX
from generator.render.linked import CODES, HERE, LICENCE, download, json_ld, organization
from generator.render.site_pages import filled, in_order, own, table, written
from generator.render.words import say
from generator.text.typography import curled

_TYPES: Mapping[str, Words] = {
    "string": ("文本", "text"),
    "integer": ("整数", "whole number"),
    "number": ("数", "number"),
    "year": ("年份", "year"),
    "date": ("日期", "date"),
}


def data_pages(content: Content, data: Data) -> Iterator[Page]:
    """The page in both languages."""
    whole = {own.table.name: own for own in data.served if not own.part}
    for lang in LANGUAGES:
        text = filled(
            prose.DATA[lang],
            shared=_shared(lang, data, whole),
            files=_of_plans(content, lang),
            tables="\n\n".join(_described(lang, one) for one in TABLES),
            fields=_fields(lang),
            others=_others(lang, data),
            package=_way(lang, PACKAGE),
            citation=_citation(content, lang),
            version=_version(content, lang),
        )
        yield written(content, lang, "data", text, ld=_linked(content, lang))


def _linked(content: Content, lang: str) -> str:
    """The data as a data set: its version, its licence, and the tables."""
    site, here = content.site, site_address(lang, "data")
    files = [(PACKAGE, "application/json"), *((table_address(one), "text/csv") for one in TABLES)]
    return json_ld(
        {
            "@type": "Dataset",
            "@id": HERE,
            "name": own(lang, site.title),
            "description": prose.DATA[lang].partition("\n\n")[0].replace("\n", " "),
            "inLanguage": [CODES["zh"], CODES["en"]],
            "version": content.version,
            "dateModified": content.version,
            "creator": organization(own(lang, site.title)),
            "license": LICENCE,
            "isAccessibleForFree": True,
            "distribution": [download(relative(here, address), form) for address, form in files],
        }
    )


def _version(content: Content, lang: str) -> str:
    """The version of the data, with the way to what changed."""
    if not content.version:
        return ""
    way = relative(site_address(lang, "data"), site_address(lang, "changes"))
    name = html(say(lang, "changes-version"))
    return f'<dl class="facts"><div><dt>{name}</dt><dd><a href="{way}">{content.version}</a></dd></div></dl>'


def _said(lang: str, words: Words) -> str:
    return words[0] if lang == "zh" else curled(words[1])


def _way(lang: str, address: str) -> str:
    """A link to a file, named by its path from the folder of the data."""
    way = relative(site_address(lang, "data"), address)
    return f'<a href="{way}" download>{html(address.removeprefix("data/"))}</a>'


def _size(size: int) -> str:
    return f"{size / 1e6:,.1f}\u00a0MB" if size >= 1e6 else f"{max(1, round(size / 1e3))}\u00a0kB"


def _shared(lang: str, data: Data, whole: Mapping[str, Served]) -> str:
    """The tables of all plans: what each is, its rows, and its files."""
    rows = "".join(_shared_row(lang, data, whole[one.name]) for one in TABLES)
    names = [say(lang, f"data-{name}") for name in ("table", "rows", "csv", "json")]
    return table(names, rows, names[0])


def _shared_row(lang: str, data: Data, served: Served) -> str:
    name = served.table.name
    record = f"data/{name}.json"
    json = f'<a href="#plans">{html(say(lang, "data-of-each"))}</a>'  # a record of each plan alone
    if record in data.sizes:
        json = f"{_way(lang, record)} {_size(data.sizes[record])}"
    return (
        f'<tr><td><a href="#data-of-{name}">{html(_said(lang, served.table.title))}</a></td>'
        f'<td class="number">{served.rows:,}</td>'
        f"<td>{_way(lang, served.address)} {_size(served.file.size)}</td><td>{json}</td></tr>"
    )


def _of_plans(content: Content, lang: str) -> str:
    """What there is of each plan alone."""
    plans = in_order(content)
    kinds = [say(lang, one.words) for one in downloads(plans[0])] if plans else []
    names = [say(lang, "term-plan"), *kinds]
    return table(names, "".join(_plan_row(plan, lang) for plan in plans), names[0])


def _plan_row(plan: Plan, lang: str) -> str:
    origin = site_address(lang, "data")
    page = relative(origin, plan_address(lang, plan.id))
    files = "".join(f"<td>{cell}</td>" for cell in cells(lang, plan, origin))
    return f'<tr><td><a href="{page}">{html(own(lang, plan.short_title))}</a></td>{files}</tr>'


def _described(lang: str, one: Table) -> str:
    """A table: what it is, where it is, and what each of its columns says."""
    heads = [say(lang, f"data-{name}") for name in ("column", "type", "field", "meaning")]
    rows = "".join(_column(lang, column) for column in one.columns)
    title = _said(lang, one.title)
    ways = " · ".join(_way(lang, address) for address in (table_address(one), schema_address(one)))
    return "\n\n".join([
        f"### {heading(title)} {{ #data-of-{one.name} }}",
        f"<p>{html(_said(lang, one.about))}{_tied(lang, one)}</p>",
        f'<p class="downloads">{ways}</p>',
        table(heads, rows, title),
    ])  # fmt: skip


def _column(lang: str, column: Column) -> str:
    field = f"<code>{html(column.at)}</code>" if column.at else "—"
    return (
        f"<tr><td><code>{column.name}</code></td><td>{html(_said(lang, _TYPES[column.type]))}</td>"
        f"<td>{field}</td><td>{html(_said(lang, column.about))}</td></tr>"
    )


def _tied(lang: str, one: Table) -> str:
    """Which columns name a row, and which name rows of other tables."""
    between = "、" if lang == "zh" else ", "
    said = [say(lang, "data-primary", columns=_codes(one.primary, between))]
    for key in one.keys:
        named = _codes(key.named, between)
        said.append(
            say(lang, "data-tied", columns=_codes(key.columns, between), table=key.table, named=named)
        )
    return "".join(sentence if lang == "zh" else f" {sentence}" for sentence in said)


def _codes(columns: Sequence[str], between: str) -> str:
    return between.join(f"<code>{name}</code>" for name in columns)


def _fields(lang: str) -> str:
    """What the record of a plan holds."""
    heads = (say(lang, "data-field"), say(lang, "data-meaning"))
    rows = "".join(
        f"<tr><td><code>{html(name)}</code></td><td>{html(zh if lang == 'zh' else en)}</td></tr>"
        for name, zh, en in prose.FIELDS
    )
    return table(heads, rows, heads[0])


def _others(lang: str, data: Data) -> str:
    """The files for translators' tools."""
    return " · ".join(f"{_way(lang, address)} {_size(data.sizes[address])}" for address in (TMX, TBX))


def _citation(content: Content, lang: str) -> str:
    """How to name the data as a whole."""
    site, version = content.site, content.version
    zh, en = (f" {version}版.", f" (Version {version})") if version else ("", "")
    text = (
        f"{site.title.zh}. 数据[DB/OL].{zh} CC BY 4.0."
        if lang == "zh"
        else f"{site.title.en} ({site.title.zh}). Data{en} [Data set]. CC BY 4.0."
    )
    return f'<p class="specimen">{html(text)}</p>'
